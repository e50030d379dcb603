import lunr from 'lunr';
import { Searcher, type SerializedIndex } from '../src/search/query.js';
import { tokenize, type Simplified } from '../src/search/tokenizer.js';

export const simplified: Simplified = new Map([['證', '证'], ['書', '书'], ['過', '过'], ['請', '请'], ['問', '问']]);

export interface Document {
  readonly id: string;
  readonly title: string;
  readonly answer?: string;
}

/** A searcher over an index as the generator makes it: titles also hold single Han characters, nothing runs through a pipeline. */
export function searcherOver(...documents: readonly Document[]): Searcher {
  const builder = new lunr.Builder();
  builder.ref('id');
  builder.field('title', { boost: 2 });
  builder.field('answer');
  for (const { id, title, answer = '' } of documents)
    builder.add({ id, title: [...terms(title), ...singleHan(title)], answer: terms(answer) });
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  const serialized = JSON.parse(JSON.stringify(builder.build())) as SerializedIndex;
  return new Searcher(serialized, simplified, (id) => titles.get(id) ?? '');
}

function terms(text: string): string[] {
  return tokenize(text, simplified).map((token) => token.term);
}

function singleHan(text: string): string[] {
  return Array.from(text).filter((character) => /\p{Script=Han}/u.test(character)).flatMap(terms);
}
