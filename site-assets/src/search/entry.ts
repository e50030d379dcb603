import { dataOf } from '../ui/dom.js';
import type { Engine } from './engine.js';
import { SearchSession } from './page/session.js';
import { SearchView } from './page/view.js';
import { SuggestSession } from './suggest/session.js';
import { SuggestView } from './suggest/view.js';

/** What other pages import to offer answers below their search boxes; `page` is the search page, of which they have not more than the address. */
export type Suggest = (form: HTMLFormElement, page: Document) => void;

/** Starts the search page where this script runs in it. */
export function startSearch(engineOf: (root: HTMLElement) => Engine): Suggest {
  const root = rootOf(document);
  if (root)
    new SearchSession(new SearchView(root), engineOf(root), dataOf(root, 'report')).start();
  return (form, page) => {
    const there = rootOf(page)!;
    new SuggestSession(new SuggestView(form, there), engineOf(there)).start();
  };
}

function rootOf(page: Document): HTMLElement | null {
  return page.querySelector<HTMLElement>('[data-search]');
}
