import type { Alternative, Plan, Unit } from './unit.js';

/** What weighs less is no answer of its own, in hundredths. */
const LEAST_WEIGHT = 45;

/** By place and document: how well the place is answered, in hundredths. */
type Marks = Uint8Array;

/** How much of a query each document answers: every place counts by its weight and by its best alternative in the document. */
export interface Covered {
  /** By document, from 0 to 1, single characters included. */
  readonly whole: Float64Array;
  /** By document, from 0 to 1: how much of the query the title answers. */
  readonly title: Float64Array;
  /** By document, from 0 to 1: single characters left out, for they may be chance. */
  readonly firm: Float64Array;
  /** By document, from 0 to 1: the places that have any answer, however little it weighs. Single characters are none. */
  readonly touched: Float64Array;
  /** From 0 to 1: the places that the title of some document answers, though perhaps none answers all of them. */
  readonly known: number;
  /** The weight of all places. */
  readonly total: number;
}

/** Collects what documents answer. */
export class Coverage {
  private readonly firmMarks: Marks;
  private readonly titleMarks: Marks;
  /** The places that any title answers. */
  private readonly known = new Set<number>();
  /** What only single characters of a pair answer; made when it is needed. */
  private looseMarks: Marks | null = null;

  constructor(private readonly plan: Plan, private readonly documents: number) {
    const { length } = plan.placeWeights;
    this.firmMarks = new Uint8Array(length * documents);
    this.titleMarks = new Uint8Array(length * documents);
  }

  /** Notes that documents have an alternative of a unit. */
  add({ places }: Unit, { weight, character }: Alternative, found: readonly number[], isInTitle: Uint8Array): void {
    if (character !== undefined)
      this.looseMarks ??= new Uint8Array(this.firmMarks.length);
    const marks = character === undefined ? this.firmMarks : this.looseMarks!;
    for (let at = character ?? 0; at < places.length; at += character === undefined ? 1 : 2) {
      const start = places[at]! * this.documents;
      for (const document of found) {
        raise(marks, start + document, weight);
        if (isInTitle[document] !== 1)
          continue;
        raise(this.titleMarks, start + document, weight);
        if (weight >= LEAST_WEIGHT)
          this.known.add(places[at]!);
      }
    }
  }

  /** Sums over the places. */
  sum(): Covered {
    const { placeWeights } = this.plan;
    const total = placeWeights.reduce((sum, weight) => sum + weight, 0);
    const perDocument = (): Float64Array => new Float64Array(this.documents);
    const [whole, title, firm, touched] = [perDocument(), perDocument(), perDocument(), perDocument()];
    placeWeights.forEach((weight, place) => {
      const start = place * this.documents;
      for (let document = 0; document < this.documents; document++) {
        const mark = this.firmMarks[start + document]!;
        whole[document]! += weight * Math.max(mark, this.looseMarks?.[start + document] ?? 0);
        title[document]! += weight * this.titleMarks[start + document]!;
        firm[document]! += weight * mark;
        if (mark >= LEAST_WEIGHT)
          touched[document]! += weight * 100;
      }
    });
    const share = (sum: number): number => sum / (total * 100);
    const known = placeWeights.reduce((sum, weight, place) => sum + (this.known.has(place) ? weight : 0), 0) / total;
    return { whole: whole.map(share), title: title.map(share), firm: firm.map(share), touched: touched.map(share), known, total };
  }
}

function raise(marks: Marks, mark: number, weight: number): void {
  if (marks[mark]! < weight)
    marks[mark] = weight;
}
