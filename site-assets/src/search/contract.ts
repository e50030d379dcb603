// What the generator (generator/Search) writes and the search page reads. A change here is a change there.

/** The fields of an entry in the index, in their order, and the weight that the index was built with. */
export const fields = [
  { name: 'title', boost: 2 },
  { name: 'question', boost: 1 },
  { name: 'answer', boost: 1 },
  { name: 'meta', boost: 0.5 },
] as const;

/** The name of a field: the title; the question; the answer and all other text; product, topic and causes. */
export type FieldName = (typeof fields)[number]['name'];

// ---- The files. The search page knows the address of the manifest; the others stand beside it: `<name>.<fingerprint>.json`. ----

/**
 * Files in the order of their keys, in groups that share a fingerprint. A file has its first: a text that is not after its keys and after all
 * keys of the file before it. The files of a group are `<name><unit>-0`, `<name><unit>-1`, … where unit is the first UTF-16 unit of the first of
 * its first file, in four hexadecimal digits.
 */
export interface LevelFile {
  readonly name: string;
  /** How many files each group has, in digits. */
  readonly files: string;
  /** Of each group, one after the other, all of the same length. */
  readonly fingerprints: string;
  /** The firsts; see `sorted.ts`. */
  readonly shared: string;
  readonly rest: string;
}

/** `search/manifest.json` */
export interface ManifestFile {
  /** How many documents there are. */
  readonly documents: number;
  /** By field, how many terms all documents have together, repeats included. */
  readonly lengths: readonly number[];
  /** Shards of terms: one level, or a first one with the settled documents of each term and a second one with the recent. */
  readonly levels: readonly LevelFile[];
  /** Shards of the pairs of characters in titles, by their reading: `sc shang chuan`. */
  readonly pairs: LevelFile;
  /** Shards of characters and how they are read, one syllable without tone each. */
  readonly readings: LevelFile;
  /** Files `cards/0`, `cards/1`, … of so many {@link CardRow}, and their fingerprints, one for so many files. */
  readonly cards: { readonly entries: number; readonly files: number; readonly fingerprints: readonly string[] };
  /** The fingerprints of the other files. */
  readonly tables: Readonly<Record<'simplified' | 'words' | 'syllables' | 'facets' | 'synonyms', string>>;
}

/** `search/synonyms.json`: groups of words that mean the same, how much such a word weighs, in hundredths, and how many of them the index has: the first. */
export type SynonymsFile = readonly (readonly [weight: number, indexed: number, ...words: string[]])[];

/** An entry as a result shows it; see {@link Card}. */
export type CardRow = readonly [
  id: string, title: string, product: string, topic: string, causes: readonly string[], keyPoint: string, tier: string, excerpt: string,
];

/** `search/facets.json` */
export interface FacetsFile {
  readonly products: readonly string[];
  readonly causes: readonly string[];
  /** A product and causes, as indexes into the names. */
  readonly combinations: readonly (readonly number[])[];
  /** The combination of each document, in digits. */
  readonly entries: string;
}

// ---- What the query side asks of a term-sharded index. ----

/** The documents that have a term in one field, ascending, and what is known of each: the arrays have the same length. */
export interface FieldPostings {
  /** Numbers of documents, in the order of the index. */
  readonly documents: readonly number[];
  /** How often the field of the document has the term. */
  readonly counts: readonly number[];
  /** How many terms the field of the document has, repeats included: a title of which all terms are asked for is asked for as a whole. */
  readonly lengths: readonly number[];
  /** The score that lunr's field vector holds: three decimals. */
  readonly scores: readonly number[];
}

/** All that the index knows of one term. */
export interface Row {
  readonly term: string;
  /** Orders terms as lunr's `_index` does: by first appearance. Not the same numbers. */
  readonly index: number;
  /** By field, in the order of {@link fields}. */
  readonly postings: readonly FieldPostings[];
}

/** What a result shows of an entry. */
export interface Card {
  /** The number of the document. */
  readonly document: number;
  readonly id: string;
  readonly title: string;
  readonly product: string;
  readonly topic: string;
  readonly causes: readonly string[];
  /** The first part of the answer that says something; may be empty. */
  readonly keyPoint: string;
  /** What the article is worth: `a`, `b` or `c`. */
  readonly tier: string;
  /** The beginning of the answer, where there is no key point. */
  readonly excerpt: string;
}

/** What filters need to know of every document. */
export interface Facets {
  /** The names of products and causes in the order of the site. */
  readonly products: readonly string[];
  readonly causes: readonly string[];
  /** By document: its product, as an index into `products`. */
  readonly productOf: readonly number[];
  /** By document: its causes, as indexes into `causes`. */
  readonly causesOf: readonly (readonly number[])[];
}

/** A file of the index that could not be fetched or read. The same call tries again. */
export class SearchFileError extends Error {
  override readonly name = 'SearchFileError';

  constructor(readonly address: string, reason: string) {
    super(`${address}: ${reason}`);
  }
}

/**
 * An index in shards. Every call may fetch. It rejects with {@link SearchFileError} when a file cannot be had, and with the signal's reason when
 * it is aborted; nothing is ever silently missing.
 */
export interface TermSource {
  /** How many documents there are. */
  documents(signal?: AbortSignal): Promise<number>;
  /** The rows of terms; one that is absent from the map is not in the index. */
  rows(terms: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, Row>>;
  /** The rows of the terms that begin with a prefix, itself included: those in most documents first, at most so many. */
  withPrefix(prefix: string, most: number, signal?: AbortSignal): Promise<readonly Row[]>;
  /** Words of Latin letters or digits, occurring at least twice, that one inserted, left out, exchanged or swapped character turns into a word. */
  near(word: string, signal?: AbortSignal): Promise<readonly string[]>;
  /** Pairs of characters that stand in titles and are read so, two syllables without tones (`['shang', 'chuan']`); those in most titles first. */
  readAs(syllables: readonly [string, string], signal?: AbortSignal): Promise<readonly string[]>;
  /** Pairs of characters that stand in titles and whose readings begin with these two letters (`'sc'`); those in most titles first. */
  withInitials(letters: string, signal?: AbortSignal): Promise<readonly string[]>;
  /** The other pairs of characters in titles that are read like this one; those in most titles first. */
  homophones(pair: string, signal?: AbortSignal): Promise<readonly string[]>;
  /** Every syllable that a character of a title is read as: what pinyin may be cut into. */
  syllables(signal?: AbortSignal): Promise<ReadonlySet<string>>;
  /** Traditional characters and their simplified form; only those whose simplified form occurs in the index. */
  simplified(signal?: AbortSignal): Promise<ReadonlyMap<string, string>>;
  /** Words that mean the same, in normal form; only groups of which a word is in the index. */
  synonyms(signal?: AbortSignal): Promise<SynonymsFile>;
  /** What results show, in the order asked for. */
  cards(documents: readonly number[], signal?: AbortSignal): Promise<readonly Card[]>;
  /** What filters need. */
  facets(signal?: AbortSignal): Promise<Facets>;
}
