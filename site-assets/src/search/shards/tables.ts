import type { Card, CardRow, Facets, FacetsFile, SynonymsFile } from '../contract.js';
import { DigitReader, MalformedError } from './digits.js';

/** Reads a shard: keys and values by turns. */
export function readShard(json: unknown): ReadonlyMap<string, string> {
  const items = strings(json);
  const rows = new Map<string, string>();
  for (let i = 0; i + 1 < items.length; i += 2)
    rows.set(items[i]!, items[i + 1]!);
  return rows;
}

/** Reads a list of texts. */
export function strings(json: unknown): readonly string[] {
  if (!Array.isArray(json) || json.some((item) => typeof item !== 'string'))
    throw new MalformedError('not a list of texts');
  return json as string[];
}

/** Reads an object of texts. */
export function texts(json: unknown): ReadonlyMap<string, string> {
  if (typeof json !== 'object' || json === null)
    throw new MalformedError('not an object');
  const entries = Object.entries(json);
  strings(entries.map(([, value]) => value as unknown));
  return new Map(entries as [string, string][]);
}

/** A pair of characters and how many titles have it. */
export interface TitlePair {
  readonly pair: string;
  readonly titles: number;
}

/** Reads the pairs that are read alike: each two characters and a number. */
export function readPairs(text: string): TitlePair[] {
  const pairs: TitlePair[] = [];
  for (let at = 0; at < text.length;) {
    const end = at + widthAt(text, at);
    const pair = text.slice(at, end + widthAt(text, end));
    const digits = new DigitReader(text, at + pair.length);
    pairs.push({ pair, titles: digits.next() });
    at = digits.position;
  }
  return pairs;
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Reads a file of result cards. */
export function readCards(json: unknown, firstDocument: number): readonly Card[] {
  if (!Array.isArray(json))
    throw new MalformedError('not a list of cards');
  return (json as CardRow[]).map(([id, title, product, topic, causes, keyPoint, tier, excerpt], i) =>
    ({ document: firstDocument + i, id, title, product, topic, causes, keyPoint, tier, excerpt }));
}

/** Reads groups of synonyms. */
export function readSynonyms(json: unknown): SynonymsFile {
  if (!Array.isArray(json) || json.some(([weight, indexed, ...words]: unknown[]) => typeof weight !== 'number' || typeof indexed !== 'number' || strings(words).length === 0))
    throw new MalformedError('not groups of synonyms');
  return json as SynonymsFile;
}

/** Reads what filters need. */
export function readFacets(json: unknown): Facets {
  const { products, causes, combinations, entries } = json as FacetsFile;
  const found: (readonly number[])[] = [];
  for (const digits = new DigitReader(entries); !digits.isAtEnd;) {
    const combination = combinations[digits.next()];
    if (!combination)
      throw new MalformedError('no such combination');
    found.push(combination);
  }
  const causesOf = new Map(combinations.map((combination) => [combination, combination.slice(1)]));
  return {
    products,
    causes,
    productOf: found.map(([product]) => product!),
    causesOf: found.map((combination) => causesOf.get(combination)!),
  };
}
