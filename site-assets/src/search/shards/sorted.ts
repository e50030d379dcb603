import { DigitReader, MalformedError } from './digits.js';

/** Reads the texts in ordinal order that `generator/Search/Shards/SortedTexts.cs` writes. */
export function readSorted(shared: string, rest: string): string[] {
  const texts: string[] = [];
  const [counts, units] = [new DigitReader(shared), new DigitReader(rest)];
  let before = '';
  while (!counts.isAtEnd) {
    const length = counts.next();
    if (length > before.length)
      throw new MalformedError('not a text in order');
    let text = before.slice(0, length);
    for (let left = counts.next(), distance = before.charCodeAt(length) || 0; left > 0; left--, distance = 0)
      text += String.fromCharCode(units.next() + distance);
    texts.push(before = text);
  }
  return texts;
}
