import { fields, type FieldName, type Row } from '../contract.js';

/** A term that is looked for, as a clause of `lunr.Query`: a prefix or a misspelt word is one clause for each row that it stands for. */
export interface Clause {
  readonly row: Row;
  readonly boost: number;
  /** The fields that it is looked for in; all when absent. */
  readonly fields?: readonly FieldName[];
}

/** A document that has at least one of the terms, and its score. */
export interface Scored {
  readonly document: number;
  readonly score: number;
}

/** What is looked for in one field, by {@link Row.index}; `weight` sums the boosts of a term's clauses. */
type FieldQuery = Map<number, { readonly row: Row; weight: number }>;

/**
 * Scores documents as `lunr.Index.query` (2.3.9) does, to the last bit, and sorts them as it does: every sum is taken in lunr's order. By
 * field, the cosine of lunr is the sum over the terms of boost × score of the term in the field, divided by the length of the query's vector.
 */
export function score(clauses: readonly Clause[]): Scored[] {
  const queries: FieldQuery[] = fields.map(() => new Map());
  // The fields of documents, as document × fields + field, in the order in which lunr meets them.
  const met = new Set<number>();
  for (const { row, boost, fields: names } of clauses) {
    for (const field of names ? names.map(numberOf) : fields.keys()) {
      const known = queries[field]!.get(row.index);
      if (known) {
        known.weight += boost;
        continue;
      }
      queries[field]!.set(row.index, { row, weight: boost });
      for (const document of row.postings[field]!.documents)
        met.add(document * fields.length + field);
    }
  }
  return sum(met, queries.map(cosines));
}

/** The scores of one field by document. */
function cosines(query: FieldQuery, field: number): Map<number, number> {
  const terms = [...query.values()].sort((left, right) => left.row.index - right.row.index);
  const products = new Map<number, number>();
  let squares = 0;
  for (const { row, weight } of terms) {
    squares += weight * weight;
    const { documents, scores } = row.postings[field]!;
    documents.forEach((document, i) => products.set(document, (products.get(document) ?? 0) + weight * scores[i]!));
  }
  const length = Math.sqrt(squares);
  for (const [document, product] of products)
    products.set(document, product / length || 0);
  return products;
}

function sum(met: ReadonlySet<number>, cosinesOf: readonly ReadonlyMap<number, number>[]): Scored[] {
  const scores = new Map<number, number>();
  for (const place of met) {
    const field = place % fields.length;
    const document = (place - field) / fields.length;
    const cosine = cosinesOf[field]!.get(document)!;
    const before = scores.get(document);
    scores.set(document, before === undefined ? cosine : before + cosine);
  }
  return [...scores].map(([document, total]) => ({ document, score: total })).sort((left, right) => right.score - left.score);
}

function numberOf(name: FieldName): number {
  return fields.findIndex((field) => field.name === name);
}
