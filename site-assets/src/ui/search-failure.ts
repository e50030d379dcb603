import { copyOf } from './dom.js';

/**
 * On the search page: puts the query of the address into the search box, and says so where the script that searches cannot be had. The ways to browse
 * stay below.
 */
export function startSearchFailure(): void {
  const root = document.querySelector<HTMLElement>('[data-search]');
  if (!root)
    return;
  root.querySelector('input')!.value ||= new URLSearchParams(location.search).get('q') ?? '';
  // The same script as that of the page: it is fetched and run once.
  import(document.querySelector<HTMLScriptElement>('script[type=module]')!.src).catch(() => {
    const failure = copyOf(root.querySelector<HTMLTemplateElement>('template[data-template=failure]')!);
    failure.querySelector('button')!.onclick = () => location.reload();
    root.querySelector('[data-search-output]')!.append(failure);
    root.querySelector('.search-hint')?.remove();
  });
}
