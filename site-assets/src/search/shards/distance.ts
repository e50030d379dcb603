/** Whether one inserted, left out, exchanged or swapped character turns a text into the other: what follows their common beginning is equal but for that. */
export function isDistanceOne(left: string, right: string): boolean {
  if (left === right || Math.abs(left.length - right.length) > 1)
    return false;
  let start = 0;
  while (start < left.length && left[start] === right[start])
    start++;
  const inserted = left.slice(start) === right.slice(start + 1);
  const leftOut = left.slice(start + 1) === right.slice(start);
  const exchanged = left.slice(start + 1) === right.slice(start + 1);
  const swapped = left[start] === right[start + 1] && left[start + 1] === right[start] && left.slice(start + 2) === right.slice(start + 2);
  return inserted || leftOut || exchanged || swapped;
}
