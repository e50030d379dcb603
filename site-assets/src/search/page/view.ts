import { dataOf, fill, find } from '../../ui/dom.js';
import type { Choices, Found, Hit, HitPage } from '../engine.js';
import { searchOf, shortened, wellFormed, type State } from '../state.js';
import { showChoices } from './choices.js';
import { namesIn, unknownIn, type Names } from './names.js';
import { forgetSearches, recentSearches } from './recent.js';
import { resultItems, templateOf } from './results.js';

/** Shows answers on the search page. Every word comes from the page's own templates and `data-` attributes. */
export class SearchView {
  readonly input: HTMLInputElement;
  readonly form: HTMLFormElement;
  readonly names: Names;
  private readonly status: HTMLElement;
  private readonly output: HTMLElement;
  private readonly filters: HTMLElement;
  private readonly start: HTMLElement;
  private readonly pageTitle = document.title;

  constructor(private readonly root: HTMLElement) {
    this.form = find('form', root);
    this.input = find('input[type=search]', root);
    this.names = namesIn(root);
    this.status = find('[data-search-status]', root);
    this.output = find('[data-search-output]', root);
    this.filters = find('[data-search-filters]', root);
    this.start = find('[data-search-start]', root);
  }

  /** What the page shows before anything is asked. */
  showStart(): void {
    this.show('', '');
    this.start.hidden = false;
    this.showRecent();
  }

  showLoading(query: string): void {
    if (!this.output.hasChildNodes())
      this.show(query, dataOf(this.root, 'wordsLoading'));
  }

  showFailure(query: string, retry: () => void): void {
    this.show(query, '', this.notice('failure', retry));
  }

  /** Shows results; `grown` is told how many the list has when there are more, and `choose` is given other filters. */
  showAnswer(state: State, found: Found, grown: (shown: number) => void, choose: (state: State) => void): void {
    const { query } = state;
    if (found.total === 0) {
      this.showRelated(query, found);
      return;
    }
    const results = found.count === 0 ? this.narrow(state, choose) : this.list(found, grown);
    this.show(query, fill(dataOf(this.root, 'wordsCount'), found.count) + this.replaced(found), results);
  }

  /** Shows what the results may be narrowed to. */
  showFilters(choices: Choices, state: State, choose: (state: State) => void): void {
    // What is hidden cannot take the focus.
    this.filters.hidden = false;
    find('[data-filters-failed]', this.filters).hidden = true;
    const [products, causes] = Array.from(this.filters.querySelectorAll<HTMLElement>('[data-filter]'));
    showChoices(products!, choices.products, state.product, (product) => choose({ ...state, product }));
    showChoices(causes!, choices.causes, state.cause, (cause) => choose({ ...state, cause }));
    this.filters.hidden = products!.hidden && causes!.hidden;
  }

  /** Says in the place of the filters that they failed; the results stay. */
  showFiltersFailure(retry: () => void): void {
    for (const group of this.filters.querySelectorAll<HTMLElement>('[data-filter]'))
      group.hidden = true;
    const failed = find('[data-filters-failed]', this.filters);
    find('button', failed).onclick = retry;
    failed.hidden = false;
    this.filters.hidden = false;
  }

  /** The links of the results that can be seen, in order. */
  results(): HTMLAnchorElement[] {
    return Array.from(this.output.querySelectorAll<HTMLAnchorElement>('a[data-search-result]')).filter((link) => link.offsetParent !== null);
  }

  /** Whether the focus is where the next answer takes things away. */
  holdsFocus(): boolean {
    return this.filters.contains(document.activeElement) || this.output.contains(document.activeElement);
  }

  /** Gives the focus to the first result, to the retry or to the input, when what had it is gone. */
  recoverFocus(): void {
    const focused = document.activeElement as HTMLElement | null;
    if (!focused || focused === document.body || focused.offsetParent === null)
      (this.results()[0] ?? this.output.querySelector<HTMLElement>('[data-search-retry]') ?? this.input).focus();
  }

  private showRelated(query: string, found: Found): void {
    if (found.hits.length === 0) {
      this.show(query, '', this.emptyState(query, found));
      return;
    }
    const status = dataOf(this.root, 'wordsRelatedOnly') + this.replaced(found);
    this.show(query, status, templateOf(this.root, 'related'), this.listOf(found.hits));
  }

  private show(query: string, status: string, ...parts: Node[]): void {
    document.title = query === '' ? this.pageTitle : `${shortened(query)} - ${this.pageTitle}`;
    this.start.hidden = true;
    this.filters.hidden = true;
    this.status.textContent = status;
    this.output.replaceChildren(...parts);
  }

  private notice(template: string, act: () => void): HTMLElement {
    const notice = templateOf(this.root, template);
    find('button', notice).addEventListener('click', act);
    return notice;
  }

  private replaced({ replaced }: Found): string {
    return replaced.length === 0 ? '' : fill(dataOf(this.root, 'wordsReplaced'), replaced.join(dataOf(this.root, 'wordsComma')));
  }

  /** Says why the filters leave nothing; its button takes back those that are to blame. */
  private narrow(state: State, choose: (state: State) => void): HTMLElement {
    const unknown = unknownIn(state, this.names);
    if (unknown.length === 0)
      return this.notice('narrow', () => choose({ ...state, product: '', cause: '' }));
    const notice = this.notice('unknown', () => choose({ ...state, ...Object.fromEntries(unknown.map((filter) => [filter, ''])) }));
    const words = find('[data-words]', notice);
    words.textContent = fill(dataOf(words, 'words'), unknown.map((filter) => shortened(state[filter])).join(dataOf(this.root, 'wordsComma')));
    return notice;
  }

  private emptyState(query: string, { known }: Found): HTMLElement {
    const empty = templateOf(this.root, 'empty');
    const heading = find('[data-words-heading]', empty);
    heading.textContent = fill(dataOf(heading, 'wordsHeading'), shortened(query));
    this.fillQueries(find('[data-suggestions]', empty), known);
    const contact = empty.querySelector<HTMLAnchorElement>('a[data-query-url]');
    if (contact)
      contact.href = dataOf(contact, 'queryUrl').replace(/\{query\}/g, () => encodeURIComponent(wellFormed(query)));
    return empty;
  }

  private showRecent(): void {
    const recent = find('[data-recent]', this.root);
    this.fillQueries(recent, recentSearches());
    find('[data-forget]', recent).onclick = () => {
      forgetSearches();
      this.showRecent();
      this.input.focus();
    };
  }

  /** Links that ask other queries; the block is hidden when there is none. */
  private fillQueries(block: HTMLElement, queries: readonly string[]): void {
    block.hidden = queries.length === 0;
    find('[data-queries]', block).replaceChildren(...queries.map((query) => {
      const link = document.createElement('a');
      link.className = 'chip';
      link.href = location.pathname + searchOf({ query, product: '', cause: '' });
      link.dataset.query = query;
      link.textContent = query;
      return link;
    }));
  }

  /** A list that grows on demand; the first of the new results takes the focus. Where it cannot grow, a retry stands below the button. */
  private list({ hits, next }: HitPage, grown: (shown: number) => void): DocumentFragment {
    const fragment = document.createDocumentFragment();
    const list = this.listOf(hits);
    const button = templateOf(this.root, 'more') as HTMLButtonElement;
    let shown = hits.length;
    button.hidden = next === null;
    let failure: HTMLElement | undefined;
    const grow = (): void => {
      if (button.disabled || next === null)
        return;
      button.disabled = true;
      next().then((page) => {
        failure?.remove();
        const first = list.childElementCount;
        list.append(...resultItems(this.root, page.hits));
        next = page.next;
        button.hidden = next === null;
        grown(shown += page.hits.length);
        list.children[first]?.querySelector('a')?.focus();
      }, (error: unknown) => {
        console.error(error);
        failure?.remove();
        button.after(failure = this.notice('failure', grow));
        find('button', failure).focus();
      }).finally(() => (button.disabled = false));
    };
    button.addEventListener('click', grow);
    fragment.append(list, button);
    return fragment;
  }

  private listOf(hits: readonly Hit[]): HTMLElement {
    const list = templateOf(this.root, 'list');
    list.append(...resultItems(this.root, hits));
    return list;
  }
}
