/** In characters. */
const LONGEST_SHOWN = 80;

/** What the search page is asked for; its address says the same. */
export interface State {
  readonly query: string;
  /** Names; empty for all. */
  readonly product: string;
  readonly cause: string;
}

/** Reads the part of an address behind the question mark. */
export function stateOf(search: string): State {
  const parameters = new URLSearchParams(search);
  const text = (name: string): string => (parameters.get(name) ?? '').trim();
  return { query: text('q'), product: text('product'), cause: text('cause') };
}

/** How many results a place in the browser's history had grown to. */
export function shownOf(historyState: unknown, least: number): number {
  const shown = (historyState as { shown?: unknown } | null)?.shown;
  return typeof shown === 'number' && shown > least ? shown : least;
}

/** The part of an address behind the question mark; empty when nothing is asked for. */
export function searchOf({ query, product, cause }: State): string {
  if (query === '')
    return '';
  const filters = Object.entries({ product, cause }).filter(([, value]) => value !== '');
  return '?' + [['q', query] as const, ...filters].map(([name, value]) => `${name}=${encodeURIComponent(wellFormed(value))}`).join('&');
}

/** A query as headings and titles show it. */
export function shortened(query: string): string {
  const characters = Array.from(query);
  return characters.length > LONGEST_SHOWN ? characters.slice(0, LONGEST_SHOWN).join('') + '…' : query;
}

/** Half of a surrogate pair cannot stand in an address. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
