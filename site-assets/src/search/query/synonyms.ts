import type { SynonymsFile } from '../contract.js';
import { tokenize, type Simplified } from '../tokenizer.js';
import { cut } from './cut.js';
import type { Alternative, Unit } from './unit.js';

/** A query of so many words of letters is the text of an error and means itself. */
const MOST_WORDS = 2;

const NONE: Simplified = new Map();

/** Finds words of synonym groups in a query. */
export class Synonyms {
  /** The words that were read so far, and the units that each is in a query. */
  private readonly known = new Map<string, readonly string[]>();

  /** The words of the file are in normal form. They are only read when a query may have them: there are many. */
  constructor(private readonly file: SynonymsFile) {}

  /** What may stand in the place of words of a query, in their order; words is how many of its terms are letters or digits. */
  find(sequence: readonly Unit[], words: number): Replacement[] {
    if (words > MOST_WORDS)
      return [];
    const found: (Replacement & { readonly at: number })[] = [];
    for (const [weight, indexed, ...group] of this.file) {
      for (const word of group.filter((one) => sequence.some(({ text }) => one.includes(text)))) {
        const read = this.read(word);
        const places = sequence.map((_, at) => at).filter((at) => read.every((text, i) => sequence[at + i]?.text === text));
        const others = places.length === 0 ? [] : group.slice(0, indexed).filter((other) => other !== word).map(termsOf).filter(({ length }) => length > 0);
        found.push(...places.flatMap((at) => others.map((terms) => ({ at, units: sequence.slice(at, at + read.length), terms, weight }))));
      }
    }
    return found.sort((left, right) => left.at - right.at);
  }

  /** Read as a query is, or a word with a particle in it were never found. */
  private read(word: string): readonly string[] {
    const units = this.known.get(word) ?? cut(word, NONE).sequence.map(({ text }) => text);
    this.known.set(word, units);
    return units;
  }
}

function termsOf(word: string): string[] {
  return tokenize(word, NONE).map(({ term }) => term);
}

/** Terms that mean the same as units of a query that follow each other. */
export interface Replacement {
  readonly units: readonly Unit[];
  readonly terms: readonly string[];
  readonly weight: number;
}

/** Gives each unit of a replacement its share; one that has the terms already keeps the better. */
export function replace({ units, terms, weight }: Replacement): void {
  const added: Alternative = { terms, weight, reason: 'synonym', titleOnly: false, shared: units.length };
  for (const { alternatives } of units) {
    if (!alternatives.some((other) => other.weight >= weight && sameTerms(other.terms, terms)))
      alternatives.push(added);
  }
}

function sameTerms(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((term, at) => term === right[at]);
}
