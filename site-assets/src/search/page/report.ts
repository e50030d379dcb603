/** Tells the site's own endpoint, if it has one, that a query found nothing. Nothing but the query is sent, and no answer is waited for. */
export function reportFailed(endpoint: string, query: string): void {
  if (endpoint === '' || query === '')
    return;
  void fetch(endpoint, {
    method: 'POST',
    mode: 'no-cors',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    keepalive: true,
    headers: { 'Content-Type': 'text/plain' },
    body: JSON.stringify({ query: query.slice(0, 200) }),
  }).catch(() => undefined);
}
