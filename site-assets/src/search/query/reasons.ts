import type { Row } from '../contract.js';
import type { Prepared } from './planner.js';
import type { Alternative } from './unit.js';

/** The terms of the index that a document was found by: what is to be highlighted in it. */
export function foundTerms({ plan, rows }: Prepared, document: number): Set<string> {
  return new Set(alternatives(plan.units.flatMap((unit) => unit.alternatives), rows, document).flatMap(({ terms }) => terms));
}

/**
 * What was looked for in the place of what was typed, as far as the documents have it: synonyms, corrected spellings, the characters of pinyin.
 * Pairs that overlap are joined: 证书 书过 过期 give 证书过期.
 */
export function replacedWords({ plan, rows }: Prepared, documents: readonly number[]): string[] {
  const words: string[] = [];
  let before = '';
  for (const unit of plan.units) {
    const replaced = unit.alternatives.filter(({ reason }) => reason !== 'exact' && reason !== 'prefix' && reason !== 'character');
    const best = replaced.find((alternative) => documents.some((document) => hasAll(alternative, rows, document)));
    const word = best && !unit.alternatives.some(({ reason }) => reason === 'exact') ? joined(best.terms) : '';
    if (before !== '' && word !== '' && before.endsWith(word[0]!) && words.length > 0)
      words[words.length - 1] += word.slice(1);
    else if (word !== '')
      words.push(word);
    before = word;
  }
  return [...new Set(words)];
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
