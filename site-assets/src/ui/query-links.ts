/**
 * Puts what the visitor searched for into links that have a place for it, such as the one to a new ticket. That is what stands in the search box, or
 * what the search page was asked that led here.
 */
export function startQueryLinks(): void {
  for (const kind of ['click', 'auxclick', 'contextmenu'])
    document.addEventListener(kind, fillIn, true);
}

function fillIn(event: Event): void {
  const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[data-query-url]');
  if (link)
    link.href = (link.dataset.queryUrl ?? '').replaceAll('{query}', encodeURIComponent(currentQuery()));
}

function currentQuery(): string {
  const typed = document.querySelector<HTMLInputElement>('main input[type=search]')?.value.trim();
  return typed || queryOf(location.href) || queryOf(document.referrer);
}

function queryOf(address: string): string {
  try {
    const url = new URL(address);
    return url.origin === location.origin ? url.searchParams.get('q') ?? '' : '';
  } catch {
    return '';
  }
}
