/** The terms of an index, in the order of their UTF-16 code units. */
export class Vocabulary {
  private readonly known: ReadonlySet<string>;

  constructor(private readonly terms: readonly string[]) {
    this.known = new Set(terms);
  }

  has(term: string): boolean {
    return this.known.has(term);
  }

  /** Every term that begins with a prefix, the prefix itself included. */
  startingWith(prefix: string): string[] {
    const found: string[] = [];
    for (let at = this.firstNotBefore(prefix); this.terms[at]?.startsWith(prefix); at++)
      found.push(this.terms[at]!);
    return found;
  }

  /** Every term that one inserted, left out, exchanged or swapped character turns into a word. */
  atDistanceOne(word: string): string[] {
    return this.terms.filter((term) => Math.abs(term.length - word.length) <= 1 && isDistanceOne(term, word));
  }

  private firstNotBefore(prefix: string): number {
    let low = 0;
    let high = this.terms.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.terms[middle]! < prefix)
        low = middle + 1;
      else
        high = middle;
    }
    return low;
  }
}

/** Whether the texts differ in one place only: what follows their common beginning is equal but for one change. */
function isDistanceOne(left: string, right: string): boolean {
  let start = 0;
  while (start < left.length && left[start] === right[start])
    start++;
  const inserted = left.slice(start) === right.slice(start + 1);
  const leftOut = left.slice(start + 1) === right.slice(start);
  const exchanged = left.slice(start + 1) === right.slice(start + 1);
  const swapped = left[start] === right[start + 1] && left[start + 1] === right[start] && left.slice(start + 2) === right.slice(start + 2);
  return left !== right && (inserted || leftOut || exchanged || swapped);
}
