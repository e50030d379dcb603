import lunr from 'lunr';
import { pinyin } from 'pinyin-pro';
import { fields, type Card, type Facets, type FieldPostings, type Row, type SynonymsFile, type TermSource } from '../../src/search/contract.js';
import { titleTerms, tokenize, type Simplified } from '../../src/search/tokenizer.js';

/** An entry as the index reads it. */
export interface Document {
  readonly id: string;
  readonly title: string;
  readonly question?: string;
  readonly answer?: string;
  readonly meta?: string;
  readonly tier?: string;
}

/** lunr's serialized index, as far as it is read here. */
interface Serialized {
  readonly fieldVectors: readonly (readonly [name: string, cells: readonly number[]])[];
  readonly invertedIndex: readonly (readonly [term: string, posting: { readonly _index: number }])[];
}

const HAN = /^\p{Script=Han}+$/u;

/** An index in memory, scored by unmodified lunr: what the shards of a site answer, without any file. */
export class MemorySource implements TermSource {
  private readonly all = new Map<string, Row>();
  private readonly pairs: readonly string[];

  constructor(private readonly entries: readonly Document[], private readonly characters: Simplified, private readonly groups: SynonymsFile = []) {
    const { fieldVectors, invertedIndex } = JSON.parse(JSON.stringify(this.build())) as Serialized;
    const terms: string[] = [];
    for (const [term, { _index }] of invertedIndex)
      terms[_index] = term;
    for (const [place, [, cells]] of fieldVectors.entries()) {
      for (let at = 0; at < cells.length; at += 2)
        this.add(terms[cells[at]!]!, cells[at]!, place % fields.length, Math.floor(place / fields.length), cells[at + 1]!);
    }
    const pairs = [...this.all.values()].filter(({ term, postings }) => HAN.test(term) && Array.from(term).length === 2 && postings[0]!.documents.length > 0);
    const titles = (row: Row): number => row.postings[0]!.documents.length;
    this.pairs = pairs.sort((left, right) => titles(right) - titles(left) || (left.term < right.term ? -1 : 1)).map(({ term }) => term);
  }

  documents = (): Promise<number> => Promise.resolve(this.entries.length);

  simplified = (): Promise<Simplified> => Promise.resolve(this.characters);

  rows = (terms: readonly string[]): Promise<ReadonlyMap<string, Row>> =>
    Promise.resolve(new Map(terms.flatMap((term) => (this.all.has(term) ? [[term, this.all.get(term)!]] : []))));

  withPrefix = (prefix: string, most: number): Promise<readonly Row[]> => {
    const found = [...this.all.values()].filter(({ term }) => term.startsWith(prefix));
    const documents = ({ postings }: Row): number => new Set(postings.flatMap((posting) => [...posting.documents])).size;
    found.sort((left, right) => documents(right) - documents(left) || (left.term < right.term ? -1 : 1));
    return Promise.resolve(found.slice(0, most));
  };

  near = (word: string): Promise<readonly string[]> => {
    const isMisspeltWord = (term: string): boolean => !HAN.test(term) && term.length > 2 && !/^\d+$/.test(term);
    const found = [...this.all.values()].filter((row) => isMisspeltWord(row.term) && isDistanceOne(row.term, word));
    return Promise.resolve(found.map(({ term }) => term).sort());
  };

  readAs = (syllables: readonly [string, string]): Promise<readonly string[]> =>
    Promise.resolve(this.pairs.filter((pair) => reading(pair).join(' ') === syllables.join(' ')));

  withInitials = (letters: string): Promise<readonly string[]> =>
    Promise.resolve(this.pairs.filter((pair) => reading(pair).map((syllable) => syllable[0]).join('') === letters));

  homophones = (pair: string): Promise<readonly string[]> => {
    const same = reading(pair).join(' ');
    return Promise.resolve(this.pairs.filter((other) => other !== pair && reading(other).join(' ') === same));
  };

  syllables = (): Promise<ReadonlySet<string>> => Promise.resolve(new Set(this.pairs.flatMap(reading)));

  synonyms = (): Promise<SynonymsFile> => Promise.resolve(this.groups);

  cards = (documents: readonly number[]): Promise<readonly Card[]> => Promise.resolve(documents.map((document) => {
    const { id, title, answer = '', tier = 'b' } = this.entries[document]!;
    return { document, id, title, product: '', topic: '', causes: [], keyPoint: '', tier, excerpt: answer };
  }));

  facets = (): Promise<Facets> => Promise.resolve({
    products: [], causes: [], productOf: this.entries.map(() => 0), causesOf: this.entries.map(() => []),
  });

  private build(): lunr.Index {
    const builder = new lunr.Builder();
    builder.ref('id');
    for (const { name, boost } of fields)
      builder.field(name, { boost });
    for (const { id, title, question = '', answer = '', meta = '' } of this.entries) {
      const cut = (text: string): string[] => tokenize(text, this.characters).map(({ term }) => term);
      builder.add({ id, title: titleTerms(title, this.characters).map(({ term }) => term), question: cut(question), answer: cut(answer), meta: cut(meta) });
    }
    return builder.build();
  }

  private add(term: string, index: number, field: number, document: number, score: number): void {
    const row = this.all.get(term) ?? { term, index, postings: fields.map(() => ({ documents: [], counts: [], lengths: [], scores: [] })) };
    this.all.set(term, row);
    const { documents, counts, lengths, scores } = row.postings[field]! as { [key in keyof FieldPostings]: number[] };
    const text = this.entries[document]![fields[field]!.name] ?? '';
    const cut = (field === 0 ? titleTerms : tokenize)(text, this.characters).map((token) => token.term);
    documents.push(document);
    counts.push(cut.filter((other) => other === term).length);
    lengths.push(cut.length);
    scores.push(score);
  }
}

function reading(pair: string): string[] {
  return Array.from(pair, (character) => pinyin(character, { toneType: 'none', v: true }));
}

/** Whether one inserted, left out, exchanged or swapped character makes the texts equal. */
function isDistanceOne(left: string, right: string): boolean {
  let start = 0;
  while (start < left.length && left[start] === right[start])
    start++;
  const same = (a: number, b: number): boolean => left.slice(start + a) === right.slice(start + b);
  const swapped = left[start] === right[start + 1] && left[start + 1] === right[start] && same(2, 2);
  return left !== right && (same(0, 1) || same(1, 0) || same(1, 1) || swapped);
}
