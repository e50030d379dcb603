import lunr from 'lunr';
import { withoutFunctionWords } from './function-words.js';
import { tokenize, type Simplified } from './tokenizer.js';
import { toUnit, type Unit } from './units.js';
import { Vocabulary } from './vocabulary.js';

/** The part of lunr's serialized form that is read here; the rest is lunr's own business. */
export interface SerializedIndex {
  readonly invertedIndex: readonly (readonly [term: string, ...rest: unknown[]])[];
}

/** A document that answers a query. */
export interface Match {
  readonly id: string;
  /** lunr's score times the coverage, and up to twice that for what stands in the title. */
  readonly score: number;
  /** How much of the query the document answers, from 0 to 1. */
  readonly coverage: number;
  /** The terms of the index that were found in it, to be highlighted. */
  readonly terms: ReadonlySet<string>;
}

/** What a query finds, best first. */
export interface Answer {
  readonly matches: readonly Match[];
  /** What answers so little of the query that it is only related. */
  readonly related: readonly Match[];
}

const ENOUGH_COVERAGE = 0.5;

/** Finds documents. Pure: no page, no network; the same query always gives the same answer. */
export class Searcher {
  private readonly index: lunr.Index;
  private readonly vocabulary: Vocabulary;

  /** Takes the index, the characters that it was folded with, and the titles by document. */
  constructor(
    serialized: SerializedIndex,
    private readonly simplified: Simplified,
    private readonly titleOf: (id: string) => string,
  ) {
    this.index = lunr.Index.load(serialized);
    this.vocabulary = new Vocabulary(serialized.invertedIndex.map(([term]) => term));
  }

  search(text: string): Answer {
    const units = this.unitsOf(text);
    const matches = this.find(units).map((result) => toMatch(result, units));
    const isTitle = this.titleTest(text);
    matches.sort((left, right) => Number(isTitle(right)) - Number(isTitle(left)) || right.score - left.score);
    const best = Math.max(0, ...matches.map((match) => match.coverage));
    const limit = best < ENOUGH_COVERAGE ? Infinity : best * ENOUGH_COVERAGE;
    return {
      matches: matches.filter((match) => match.coverage >= limit),
      related: matches.filter((match) => match.coverage < limit),
    };
  }

  /** Whoever asks for a title wants that entry, even when others repeat the same words more often. */
  private titleTest(text: string): (match: Match) => boolean {
    const wanted = this.termsOf(text).join(' ');
    const titles = new Map<string, boolean>();
    return ({ id }) => {
      const known = titles.get(id) ?? this.termsOf(this.titleOf(id)).join(' ') === wanted;
      titles.set(id, known);
      return known;
    };
  }

  private termsOf(text: string): string[] {
    return tokenize(text, this.simplified).map((token) => token.term);
  }

  private unitsOf(text: string): Unit[] {
    const terms = this.termsOf(withoutFunctionWords(text, this.simplified));
    const last = terms[terms.length - 1];
    return [...new Set(terms)].map((term) => toUnit(term, term === last, this.vocabulary));
  }

  /** Builds the query clause by clause: a person's text given to lunr's parser would be read as its syntax. */
  private find(units: readonly Unit[]): lunr.Index.Result[] {
    const alternatives = units.flatMap((unit) => unit.alternatives);
    if (alternatives.length === 0)
      return [];
    return this.index.query((query) => {
      for (const { term, weight, titleOnly } of alternatives)
        query.term(term, { boost: weight, usePipeline: false, ...(titleOnly && { fields: ['title'] }) });
    });
  }
}

function toMatch(result: lunr.Index.Result, units: readonly Unit[]): Match {
  const found = Object.entries(result.matchData.metadata as Record<string, object>);
  const terms = new Set(found.map(([term]) => term));
  const titleTerms = new Set(found.filter(([, fields]) => 'title' in fields).map(([term]) => term));
  const coverage = coverageOf(units, terms);
  return { id: result.ref, score: result.score * coverage * (1 + coverageOf(units, titleTerms)), coverage, terms };
}

/** How much of the units the terms answer, from 0 to 1. */
function coverageOf(units: readonly Unit[], terms: ReadonlySet<string>): number {
  return units.reduce((sum, unit) => sum + bestWeight(unit, terms), 0) / units.length;
}

/** How well the terms answer a unit: the weight of its best alternative among them. */
function bestWeight(unit: Unit, terms: ReadonlySet<string>): number {
  return unit.alternatives.reduce((best, { term, weight }) => (terms.has(term) ? Math.max(best, weight) : best), 0);
}
