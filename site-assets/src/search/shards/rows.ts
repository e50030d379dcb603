import { fields, type FieldPostings, type Row } from '../contract.js';
import { idf, termScore } from './bm25.js';
import { DigitReader } from './digits.js';

/** What scores depend on beside the term itself. */
export interface Collection {
  readonly documents: number;
  /** By field, the average over all documents, those without the field too. */
  readonly averageLengths: readonly number[];
}

/** One field of a row before it is scored. */
interface Cells {
  readonly documents: number[];
  readonly counts: number[];
  readonly lengths: number[];
}

/** More than a field can have of terms that are new in it. */
const MOST_NEW_TERMS = 2 ** 24;

/** Joins what each level of the index says of a term; the levels hold documents that follow each other. */
export function readRow(term: string, levels: readonly string[], collection: Collection): Row {
  const cells: Cells[] = fields.map(() => ({ documents: [], counts: [], lengths: [] }));
  let place = -1;
  for (const text of levels) {
    const digits = new DigitReader(text);
    const here = digits.next();
    place = place < 0 ? here : place;
    cells.forEach((field) => readField(field, digits));
  }
  return { term, index: firstField(cells) * MOST_NEW_TERMS + place, postings: scored(cells, collection) };
}

function readField({ documents, counts, lengths }: Cells, digits: DigitReader): void {
  let document = -1;
  for (let left = digits.next(); left > 0; left--) {
    const step = digits.next();
    document += Math.floor(step / 2) + 1;
    documents.push(document);
    counts.push(step % 2 === 1 ? digits.next() + 2 : 1);
    lengths.push(digits.next() + 1);
  }
}

/** The first field that has the term, counted over all documents. */
function firstField(cells: readonly Cells[]): number {
  return Math.min(...cells.map(({ documents: [first] }, field) => (first === undefined ? Infinity : first * fields.length + field)));
}

function scored(cells: readonly Cells[], { documents, averageLengths }: Collection): FieldPostings[] {
  const idfOfTerm = idf(documents, cells.reduce((sum, field) => sum + field.documents.length, 0));
  return cells.map(({ documents: found, counts, lengths }, field) => {
    const { boost } = fields[field]!;
    const scores = counts.map((count, i) => termScore(idfOfTerm, count, lengths[i]!, averageLengths[field]!, boost));
    return { documents: found, counts, lengths, scores };
  });
}
