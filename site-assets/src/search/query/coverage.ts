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
  /** By document: the weight of the places that have any answer. Single characters and words that only go with it may be chance. */
  readonly evidence: Float64Array;
  /** The weight of all places. */
  readonly total: number;
  /** From 0 to 1: the places that some document answers, though perhaps none answers all of them. */
  readonly known: number;
}

/** Collects what documents answer. */
export class Coverage {
  private readonly firmMarks: Marks;
  private readonly titleMarks: Marks;
  /** What only single characters of a pair answer; made when it is needed. */
  private looseMarks: Marks | null = null;
  /** The places that any document answers. */
  private readonly known = new Set<number>();

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
      if (character === undefined && weight >= LEAST_WEIGHT && found.length > 0)
        this.known.add(places[at]!);
      for (const document of found) {
        raise(marks, start + document, weight);
        if (isInTitle[document] === 1)
          raise(this.titleMarks, start + document, weight);
      }
    }
  }

  /** Sums over the places. */
  sum(): Covered {
    const { placeWeights } = this.plan;
    const total = placeWeights.reduce((sum, weight) => sum + weight, 0);
    const [whole, title, evidence] = [new Float64Array(this.documents), new Float64Array(this.documents), new Float64Array(this.documents)];
    placeWeights.forEach((weight, place) => {
      const start = place * this.documents;
      for (let document = 0; document < this.documents; document++) {
        const firm = this.firmMarks[start + document]!;
        whole[document]! += weight * Math.max(firm, this.looseMarks?.[start + document] ?? 0);
        title[document]! += weight * this.titleMarks[start + document]!;
        if (firm >= LEAST_WEIGHT)
          evidence[document]! += weight;
      }
    });
    const share = (sum: number): number => sum / (total * 100);
    const known = placeWeights.reduce((sum, weight, place) => sum + (this.known.has(place) ? weight : 0), 0) / total;
    return { whole: whole.map(share), title: title.map(share), evidence, total, known };
  }
}

function raise(marks: Marks, mark: number, weight: number): void {
  if (marks[mark]! < weight)
    marks[mark] = weight;
}
