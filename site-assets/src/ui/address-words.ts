/** Parts of addresses of the site that say nothing about what was looked for. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(['q', 'c', 'causes', 'page', 'search', 'index', 'html', 'htm', '404']);

/** The words of an address that led nowhere: `/docs/ssl-certificate.html` gives `docs ssl certificate`. */
export function wordsOfAddress(path: string, basePath: string): string {
  const below = path.startsWith(basePath) ? path.slice(basePath.length) : path;
  const words = decoded(below).split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== '' && !/^\d+$/.test(word) && !EMPTY_WORDS.has(word.toLowerCase())).join(' ');
}

/** On the page for lost addresses: puts the words of the address into the search box. */
export function startAddressWords(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-address-words]');
  const input = form?.querySelector<HTMLInputElement>('input[type=search]');
  if (form && input && input.value === '')
    input.value = wordsOfAddress(location.pathname, form.dataset.addressWords ?? '/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
