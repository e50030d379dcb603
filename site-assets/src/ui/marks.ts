const KEY = 'marks';

/** Remembers, for the next page, the words that it was found by. */
export function keepMarks(address: string, terms: readonly string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([new URL(address, location.href).pathname, terms]));
  } catch {
    // A browser that forbids to remember shows the page without marks.
  }
}

/** Marks the words that the page was found by. The text itself stays as it is. */
export function showMarks(): void {
  const main = document.querySelector('main[data-entry-id]');
  const terms = main && keptMarks();
  if (!terms || terms.length === 0)
    return;
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (texts.nextNode()) {
    if (texts.currentNode.parentElement?.closest('h1,[data-question],[data-answer]'))
      nodes.push(texts.currentNode as Text);
  }
  for (const node of nodes)
    mark(node, terms);
}

function keptMarks(): string[] {
  try {
    const [path, terms] = JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as [unknown, unknown];
    return path === location.pathname && Array.isArray(terms) ? terms.filter((term): term is string => typeof term === 'string' && term !== '') : [];
  } catch {
    return [];
  }
}

/** Puts `<mark>` around each place of a text that holds terms, the last place first, so that earlier offsets stay right. */
function mark(node: Text, terms: readonly string[]): void {
  for (const [start, end] of markedRanges(node.data, terms).reverse()) {
    const marked = node.splitText(start);
    marked.splitText(end - start);
    const element = document.createElement('mark');
    marked.replaceWith(element);
    element.append(marked);
  }
}

/** Where a text holds terms: ascending ranges with space between them. Letters and digits count as whole words only. */
export function markedRanges(text: string, terms: readonly string[]): [start: number, end: number][] {
  const folded = text.toLowerCase();
  // Lower case changes the length of very few texts; their offsets would be wrong.
  if (folded.length !== text.length)
    return [];
  const found = terms.flatMap((term) => places(folded, term));
  found.sort(([left], [right]) => left - right);
  const ranges: [number, number][] = [];
  for (const [start, end] of found) {
    const last = ranges[ranges.length - 1];
    if (last && start <= last[1])
      last[1] = Math.max(last[1], end);
    else
      ranges.push([start, end]);
  }
  return ranges;
}

function places(text: string, term: string): [number, number][] {
  const found: [number, number][] = [];
  const isWord = /^[a-z0-9]+$/.test(term);
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    const end = at + term.length;
    if (!isWord || !(/[a-z0-9]/.test(text[at - 1] ?? '') || /[a-z0-9]/.test(text[end] ?? '')))
      found.push([at, end]);
  }
  return found;
}
