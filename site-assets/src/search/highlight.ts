import { titleTerms, type Simplified } from './tokenizer.js';

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

const ELLIPSIS = '…';
/** How much of an excerpt stands before the first marked piece when its beginning is cut off, in UTF-16 units. */
const LEAD = 20;

/**
 * Cuts a text into pieces, marked where it holds one of the terms. The terms are in normal form, the pieces are the text as it is written:
 * traditional or full-width characters are found and shown unchanged.
 */
export function highlight(text: string, terms: ReadonlySet<string>, simplified: Simplified): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const [start, stop] of markedRanges(text, terms, simplified)) {
    if (start > end)
      pieces.push({ text: text.slice(end, start), marked: false });
    pieces.push({ text: text.slice(start, stop), marked: true });
    end = stop;
  }
  if (end < text.length)
    pieces.push({ text: text.slice(end), marked: false });
  return pieces;
}

/** The pieces of a text in at most `length` UTF-16 units, from shortly before the first marked one. */
export function highlightExcerpt(text: string, terms: ReadonlySet<string>, simplified: Simplified, length: number): Piece[] {
  const first = markedRanges(text, terms, simplified)[0]?.[0] ?? 0;
  const start = first + LEAD < length ? 0 : characterStart(text, first - LEAD);
  const end = characterStart(text, start + length);
  const excerpt = (start > 0 ? ELLIPSIS : '') + text.slice(start, end) + (end < text.length ? ELLIPSIS : '');
  return highlight(excerpt, terms, simplified);
}

/** Where terms stand in a text: ascending ranges with space between them. */
function markedRanges(text: string, terms: ReadonlySet<string>, simplified: Simplified): [start: number, end: number][] {
  // Titles are indexed by single characters too, so a text is read as if it were one.
  const found = titleTerms(text, simplified).filter((token) => terms.has(token.term));
  found.sort((left, right) => left.start - right.start);
  const ranges: [number, number][] = [];
  for (const { start, end } of found) {
    const last = ranges[ranges.length - 1];
    if (last && start <= last[1])
      last[1] = Math.max(last[1], end);
    else
      ranges.push([start, end]);
  }
  return ranges;
}

/** The nearest place at or before an offset that does not cut a character in two. */
function characterStart(text: string, offset: number): number {
  const inside = offset > 0 && offset < text.length && /[\uDC00-\uDFFF]/.test(text[offset]!);
  return Math.min(inside ? offset - 1 : offset, text.length);
}
