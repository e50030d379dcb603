const KEY = 'recent-searches';
const MOST = 8;
const LONGEST = 100;

/** The last queries that led to an answer or were entered, newest first. They never leave the browser. */
export function recentSearches(): string[] {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(known) ? known.filter((query): query is string => typeof query === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Puts a query in front. */
export function rememberSearch(query: string): void {
  if (query === '' || query.length > LONGEST)
    return;
  store([query, ...recentSearches().filter((known) => known !== query)].slice(0, MOST));
}

/** Forgets all queries. */
export function forgetSearches(): void {
  store([]);
}

function store(queries: readonly string[]): void {
  try {
    if (queries.length > 0)
      localStorage.setItem(KEY, JSON.stringify(queries));
    else
      localStorage.removeItem(KEY);
  } catch {
    // A browser that forbids to remember has no recent searches.
  }
}
