import type { Row } from '../contract.js';
import type { Prepared } from './planner.js';
import { onChains } from './pinyin.js';
import type { Alternative, Reason, Unit } from './unit.js';

const OTHER_SPELLINGS: ReadonlySet<Reason> = new Set<Reason>(['misspelt', 'pinyin', 'homophone']);

/** The terms of the index that a document was found by: what is to be highlighted in it. */
export function foundTerms({ plan, rows }: Prepared, document: number): Set<string> {
  return new Set(alternatives(plan.units.flatMap((unit) => unit.alternatives), rows, document).flatMap(({ terms }) => terms));
}

/**
 * What was looked for in the place of what was typed, as far as the documents have it: synonyms, corrected spellings, the characters of pinyin.
 * Pairs that overlap are one word, together with those that were typed right: 证书 书过 过期 give 证书过期. Where they do not fit together,
 * nobody knows which of them are parts of words, and none is named.
 */
export function replacedWords({ plan: { units }, rows }: Prepared, documents: readonly number[]): string[] {
  const held = (unit: Unit, isWanted: (reason: Reason) => boolean): string[] => unit.alternatives
    .filter((alternative) => isWanted(alternative.reason) && documents.some((document) => hasAll(alternative, rows, document)))
    .map(({ terms }) => joined(terms));
  const synonyms = units.map((unit) => (isTyped(unit) ? [] : held(unit, (reason) => reason === 'synonym').slice(0, 1)));
  const levels = units.map((unit, at) => {
    if (isTyped(unit))
      return [unit.text];
    const isAtSynonym = [at - 1, at, at + 1].some((near) => synonyms[near]?.length && overlap(unit, units[near]!));
    return isAtSynonym ? [] : held(unit, (reason) => OTHER_SPELLINGS.has(reason));
  });
  const words: string[] = [];
  for (let start = 0, end; start < units.length; start = end) {
    end = start + 1;
    while (end < units.length && levels[end - 1]!.length > 0 && levels[end]!.length > 0 && overlap(units[end - 1]!, units[end]!))
      end++;
    words.push(...synonyms[start]!);
    if (!units.slice(start, end).every(isTyped))
      words.push(...chain(levels.slice(start, end)));
  }
  return [...new Set(words)];
}

/** Whether the index has what was typed. */
function isTyped({ alternatives }: Unit): boolean {
  return alternatives.some(({ reason }) => reason === 'exact');
}

function overlap(left: Unit, right: Unit): boolean {
  return left.places.some((place) => right.places.includes(place));
}

/** The first way to go through all levels, as one word; none when there is no way. */
function chain(levels: readonly (readonly string[])[]): string[] {
  const kept = onChains(levels);
  if (kept.some((level) => level.length === 0))
    return [];
  let word = kept[0]![0]!;
  for (const level of kept.slice(1)) {
    const last = Array.from(word).pop()!;
    word += level.find((next) => next.startsWith(last))!.slice(last.length);
  }
  return [word];
}

function alternatives(all: readonly Alternative[], rows: ReadonlyMap<string, Row>, document: number): Alternative[] {
  return all.filter((alternative) => hasAll(alternative, rows, document));
}

function hasAll({ terms, titleOnly }: Alternative, rows: ReadonlyMap<string, Row>, document: number): boolean {
  return terms.every((term) => {
    const postings = rows.get(term)?.postings ?? [];
    return (titleOnly ? postings.slice(0, 1) : postings).some(({ documents }) => holds(documents, document));
  });
}

/** Whether an ascending list has a number. */
function holds(documents: readonly number[], document: number): boolean {
  let low = 0;
  let high = documents.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (documents[middle]! < document)
      low = middle + 1;
    else
      high = middle;
  }
  return documents[low] === document;
}

function joined(terms: readonly string[]): string {
  return terms.reduce((text, term) => (/\p{Script=Han}/u.test(term) && text.endsWith(term[0]!) ? text + term.slice(1) : text === '' ? term : `${text} ${term}`), '');
}
