// The scores that lunr.Builder (2.3.9) gives, to the last bit. The twin of generator/Search/Bm25.cs.

const K1 = 1.2;
const B = 0.75;

/** How much a term tells that occurs in so many fields of documents, the rarer the more. */
export function idf(documents: number, occurrences: number): number {
  return Math.log(1 + Math.abs((documents - occurrences + 0.5) / (occurrences + 0.5)));
}

/** The score of a term in a field: three decimals, as lunr keeps it. */
export function termScore(idfOfTerm: number, count: number, length: number, averageLength: number, boost: number): number {
  const damping = K1 * (1 - B + B * (length / averageLength));
  return Math.round(((idfOfTerm * ((K1 + 1) * count)) / (damping + count)) * boost * 1000) / 1000;
}
