import type { FieldPostings, Row } from '../contract.js';
import { Coverage, type Covered } from './coverage.js';
import type { Alternative, Plan } from './unit.js';

/** A document that answers a query. */
export interface Ranked {
  readonly document: number;
  readonly score: number;
  /** How much of the query it answers, from 0 to 1. */
  readonly coverage: number;
}

/** Documents, best first. */
export interface Ranking {
  /** What answers the query. */
  readonly matches: readonly Ranked[];
  /** What answers so little of it that it is only related. */
  readonly related: readonly Ranked[];
}

/** A title that answers all of a query makes its document count this much more. */
const TITLE_BONUS = 2;
/** No document answers more than this much of the query: then all are only related. */
const HALF = 0.5;
/** What answers less than this part of what the best answers is only related. */
const WORTH_OF_BEST = 0.5;
/** What a document must answer to be related: this much of the query … */
const LEAST_COVERAGE = 0.3;
/** … and, when none answers half, about two words. In the units of `PLACE_WEIGHTS`. */
const LEAST_EVIDENCE = 14;
/** Where the index knows this much of the query, one word is evidence enough: every word leads somewhere, if not to the same entry. */
const KNOWN_WORDS = 0.9;
const MOST_RELATED = 10;

/**
 * Scores documents straight from the rows of a plan's terms. A unit scores what its best alternative scores: the sum of its terms' BM25 scores
 * over the fields, times its weight. The sum over the units is multiplied by the square of the coverage, so that a document that answers all
 * of the query outweighs one that answers a part of it often, and by up to 3 for what stands in the title.
 */
export function rank(plan: Plan, rows: ReadonlyMap<string, Row>, documents: number): Ranking {
  const totals = new Float64Array(documents);
  const ofUnit = new Float64Array(documents);
  const coverage = new Coverage(plan, documents);
  const hits = new Hits(documents);
  for (const unit of plan.units) {
    ofUnit.fill(0);
    for (const alternative of unit.alternatives) {
      hits.find(alternative, rows);
      for (const document of hits.documents)
        ofUnit[document] = Math.max(ofUnit[document]!, (hits.scores[document]! * alternative.weight) / (100 * alternative.shared));
      coverage.add(unit, alternative, hits.documents, hits.inTitle);
    }
    for (let document = 0; document < documents; document++)
      totals[document]! += ofUnit[document]!;
  }
  return sort(totals, coverage.sum());
}

/** The documents that have all terms of an alternative; used again for each, because there are many. */
class Hits {
  documents: number[] = [];
  /** By document, the sum over terms and fields; what else stands here is of no meaning. */
  readonly scores: Float64Array;
  /** By document, 1 where the title has all terms. */
  readonly inTitle: Uint8Array;
  /** By document, how many of the terms it has. */
  private readonly terms: Uint8Array;

  constructor(documents: number) {
    this.scores = new Float64Array(documents);
    this.inTitle = new Uint8Array(documents);
    this.terms = new Uint8Array(documents);
  }

  find({ terms, titleOnly }: Alternative, rows: ReadonlyMap<string, Row>): void {
    this.documents.forEach((document) => this.forget(document));
    this.documents = [];
    terms.forEach((term, place) => this.add(rows.get(term)?.postings ?? [], titleOnly, place));
    this.documents = this.documents.filter((document) => {
      const hasAll = this.terms[document] === terms.length;
      this.inTitle[document] = Number(this.inTitle[document] === terms.length);
      if (!hasAll)
        this.forget(document);
      return hasAll;
    });
  }

  private forget(document: number): void {
    this.scores[document] = this.inTitle[document] = this.terms[document] = 0;
  }

  private add(postings: readonly FieldPostings[], titleOnly: boolean, place: number): void {
    for (const [field, { documents, scores }] of (titleOnly ? postings.slice(0, 1) : postings).entries()) {
      for (let at = 0; at < documents.length; at++) {
        const document = documents[at]!;
        // Only what has all terms before this one.
        if (this.terms[document]! < place)
          continue;
        if (this.terms[document] === 0)
          this.documents.push(document);
        if (this.terms[document] === place)
          this.terms[document]!++;
        this.scores[document]! += scores[at]!;
        if (field === 0)
          this.inTitle[document]!++;
      }
    }
  }
}

function sort(totals: Float64Array, { whole, title, evidence, total, known }: Covered): Ranking {
  let best = 0;
  let mostEvidence = 0;
  const ranked: Ranked[] = [];
  totals.forEach((sum, document) => {
    const coverage = whole[document]!;
    if (sum === 0)
      return;
    best = Math.max(best, coverage);
    mostEvidence = Math.max(mostEvidence, evidence[document]!);
    ranked.push({ document, score: sum * coverage * coverage * (1 + TITLE_BONUS * title[document]!), coverage });
  });
  ranked.sort((left, right) => right.score - left.score || left.document - right.document);
  if (mostEvidence / total <= HALF) {
    const least = Math.max(LEAST_COVERAGE * total, known >= KNOWN_WORDS ? 0 : LEAST_EVIDENCE);
    return { matches: [], related: ranked.filter(({ document }) => evidence[document]! >= least).slice(0, MOST_RELATED) };
  }
  const limit = best * WORTH_OF_BEST;
  return {
    matches: ranked.filter((match) => match.coverage >= limit),
    related: ranked.filter((match) => match.coverage < limit && match.coverage >= LEAST_COVERAGE).slice(0, MOST_RELATED),
  };
}
