import type { FieldPostings, Row } from '../contract.js';
import { Coverage, type Covered } from './coverage.js';
import { PLACE_WEIGHTS, type Alternative, type Plan } from './unit.js';

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
/** A document that answers nearly all of the query answers it, even if only by what sounds or means the same … */
const NEARLY_ALL = 0.9;
/** … or three quarters of it, each place counted by the weight of what answers it: of a few words every one matters … */
const MOST = 0.75;
/** … or more than half of it, if more than half stands in the title, or if that is more than five characters: a sentence tells more than it asks. */
const HALF = 0.5;
const FIVE_CHARACTERS = 5 * PLACE_WEIGHTS.character;
/** Where nothing answers the query, what answers this much of it and about two words is related … */
const LEAST_COVERAGE = 0.3;
const TWO_WORDS = 14;
/**
 * … if it is about that, for the title says so, or if the query is a sentence of more than seven characters. One word in the title is enough where
 * titles know nearly all words of the query: each of them leads somewhere, if not to the same entry.
 */
const SEVEN_CHARACTERS = 7 * PLACE_WEIGHTS.character;
/**
 * … or if it answers two fifths of a query of more than four characters and its title has a word of that: whoever writes so much says much in
 * other words than the entry.
 */
const TWO_FIFTHS = 0.4;
const ONE_WORD = 7;
const FOUR_CHARACTERS = 4 * PLACE_WEIGHTS.character;
/** What answers less than this part of what the best answers is only related. */
const WORTH_OF_BEST = 0.5;
/** What scores less than this part of the best score is left out: it has a common word of the query in passing. */
const SCORE_OF_BEST = 0.02;
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

function sort(totals: Float64Array, covered: Covered): Ranking {
  const { whole, title } = covered;
  const found: number[] = [];
  totals.forEach((sum, document) => sum > 0 && found.push(document));
  const ranked = found.map((document): Ranked => {
    const coverage = whole[document]!;
    return { document, score: totals[document]! * coverage * coverage * (1 + TITLE_BONUS * title[document]!), coverage };
  });
  ranked.sort((left, right) => right.score - left.score || left.document - right.document);
  if (!found.some((document) => isAnswer(document, covered)))
    return { matches: [], related: ranked.filter(({ document }) => isRelated(document, covered)).slice(0, MOST_RELATED) };
  const limit = WORTH_OF_BEST * found.reduce((best, document) => Math.max(best, whole[document]!), 0);
  return {
    matches: ranked.filter(({ coverage, score }) => coverage >= limit && score >= SCORE_OF_BEST * ranked[0]!.score),
    related: ranked.filter(({ coverage }) => coverage < limit && coverage >= LEAST_COVERAGE).slice(0, MOST_RELATED),
  };
}

function isAnswer(document: number, { firm, touched, title, total }: Covered): boolean {
  const answered = firm[document]!;
  return touched[document]! >= NEARLY_ALL || answered >= MOST
    || (answered > HALF && (title[document]! > HALF || answered * total > FIVE_CHARACTERS));
}

function isRelated(document: number, { whole, firm, title, known, total }: Covered): boolean {
  const answered = firm[document]!;
  const isAbout = title[document]! >= LEAST_COVERAGE;
  return (isAbout && known >= NEARLY_ALL)
    || (whole[document]! >= TWO_FIFTHS && title[document]! * total >= ONE_WORD && total > FOUR_CHARACTERS)
    || (answered >= LEAST_COVERAGE && answered * total >= TWO_WORDS && (isAbout || total > SEVEN_CHARACTERS));
}
