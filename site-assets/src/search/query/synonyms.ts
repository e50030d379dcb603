import type { SynonymsFile } from '../contract.js';
import { tokenize, type Simplified } from '../tokenizer.js';
import { cut } from './cut.js';
import type { Alternative, Unit } from './unit.js';

/** A word of a group as the terms that it is cut into, and the other words of its group. */
interface Synonym {
  readonly terms: readonly string[];
  readonly others: readonly { readonly terms: readonly string[]; readonly weight: number }[];
}

/** A query of so many words of letters is the text of an error and means itself. */
const MOST_WORDS = 2;

const NONE: Simplified = new Map();

/** Finds words of synonym groups in a query. */
export class Synonyms {
  /** Synonyms by their first term. */
  private readonly byFirst = new Map<string, Synonym[]>();

  /** The words of the file are in normal form. */
  constructor(file: SynonymsFile) {
    for (const [weight, indexed, ...words] of file) {
      const found = words.slice(0, indexed).map((word) => ({ word, terms: tokenize(word, NONE).map(({ term }) => term), weight }));
      for (const word of words) {
        const terms = cut(word, NONE).sequence.map(({ text }) => text);
        if (terms.length === 0) continue;
        const others = found.filter((other) => other.word !== word && other.terms.length > 0);
        const known = this.byFirst.get(terms[0]!) ?? [];
        this.byFirst.set(terms[0]!, [...known, { terms, others }]);
      }
    }
  }

  /** What may stand in the place of words of a query, longest words first; words is how many of its terms are letters or digits. */
  find(sequence: readonly Unit[], words: number): Replacement[] {
    if (words > MOST_WORDS)
      return [];
    const found: Replacement[] = [];
    sequence.forEach((unit, at) => {
      for (const { terms, others } of this.byFirst.get(unit.text) ?? []) {
        const units = sequence.slice(at, at + terms.length);
        if (units.length === terms.length && units.every(({ text }, i) => text === terms[i]))
          found.push(...others.map((other) => ({ units, ...other })));
      }
    });
    return found;
  }
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
