import { fill } from './dom.js';

/**
 * Makes the links of a filter show and hide the entries of the page in place. Without script, and where the list has further pages, they lead to a
 * page that has only those entries. A second choice of the same link shows everything again.
 */
export function startListFilter(): void {
  const list = document.querySelector<HTMLElement>('[data-entries]');
  const links = Array.from(document.querySelectorAll<HTMLAnchorElement>('[data-list-filter] a[data-slug]'));
  const status = list?.querySelector<HTMLElement>('[data-filter-status]');
  if (!list || !status)
    return;
  for (const link of links) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      const wanted = link.hasAttribute('aria-current') ? '' : link.dataset.slug ?? '';
      for (const other of links)
        other.toggleAttribute('aria-current', other === link && wanted !== '');
      if (wanted !== '')
        link.setAttribute('aria-current', 'true');
      const shown = showOnly(list, wanted);
      status.textContent = wanted === '' ? '' : fill(status.dataset.filterStatus ?? '', shown);
    });
  }
}

/** Shows the entries with a root cause, or all for the empty one, and hides groups that are left without any; tells how many are shown. */
function showOnly(list: HTMLElement, cause: string): number {
  let shown = 0;
  for (const group of Array.from(list.querySelectorAll<HTMLElement>('.group, .records'))) {
    const entries = Array.from(group.querySelectorAll<HTMLElement>('[data-causes]'));
    for (const entry of entries)
      entry.hidden = cause !== '' && !(entry.dataset.causes ?? '').split(' ').includes(cause);
    const left = entries.filter((entry) => !entry.hidden).length;
    group.hidden = left === 0;
    shown += left;
  }
  return shown;
}
