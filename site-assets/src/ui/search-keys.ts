import { isComposing } from './dom.js';

/** `/` and Ctrl+K (⌘K) lead to the search box, or to the search page where the box is not shown. */
export function startSearchKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (isComposing(event) || !(isSlash(event) || isCommandK(event)))
      return;
    event.preventDefault();
    const input = document.querySelector<HTMLInputElement>('input[type=search]');
    if (input && input.offsetParent !== null) {
      input.focus();
      input.select();
    } else {
      document.querySelector<HTMLAnchorElement>('a[data-search-link]')?.click();
    }
  });
}

function isSlash(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null;
  const typing = target !== null && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  return event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
}

function isCommandK(event: KeyboardEvent): boolean {
  return event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
}
