import { copyOf, dataOf, fill, find } from '../../ui/dom.js';
import type { Card, Facets } from '../contract.js';
import { replacedWords } from '../query/reasons.js';
import type { Ranked } from '../query/ranking.js';
import { PAGE_SIZE, type Answer } from '../query/searcher.js';
import { causeChoices, productChoices, showChoices } from './filters.js';
import { forgetSearches, recentSearches } from './recent.js';
import { ResultList } from './results.js';
import { searchOf, shortened, wellFormed, type State } from './state.js';

/** What a page of results is made of. */
export interface Found {
  readonly answer: Answer;
  /** The results within the filters. */
  readonly matches: readonly Ranked[];
  /** The cards of the first of them; of what is related when nothing matches. */
  readonly cards: readonly Card[];
}

/** Gets the cards of further results; `shown` is how many the list has with them. */
export type More = (next: readonly Ranked[], shown: number) => Promise<readonly Card[]>;

/** Shows answers on the search page. Every word comes from the page's own templates and `data-` attributes. */
export class SearchView {
  readonly input: HTMLInputElement;
  readonly form: HTMLFormElement;
  private readonly status: HTMLElement;
  private readonly output: HTMLElement;
  private readonly filters: HTMLElement;
  private readonly start: HTMLElement;
  private readonly pageTitle = document.title;

  constructor(private readonly root: HTMLElement) {
    this.form = find('form', root);
    this.input = find('input[type=search]', root);
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
    this.show(query, '', this.failure(retry));
  }

  /** Shows results; `more` gets the cards of further ones, and `widen` takes the filters back. */
  showAnswer(state: State, found: Found, more: More, widen: () => void): void {
    const { answer, matches, cards } = found;
    const list = new ResultList(this.root, answer);
    if (answer.matches.length === 0) {
      this.showRelated(state.query, answer, list);
      return;
    }
    const parts: Node[] = [this.list(list, matches, cards, more)];
    if (matches.length === 0)
      parts.splice(0, 1, this.narrow(widen));
    this.show(state.query, fill(dataOf(this.root, 'wordsCount'), matches.length) + this.replaced(answer, cards), ...parts);
  }

  /** Shows what the results may be narrowed to. */
  showFilters(matches: readonly Ranked[], state: State, facets: Facets, choose: (state: State) => void): void {
    // What is hidden cannot take the focus.
    this.filters.hidden = false;
    find('[data-filters-failed]', this.filters).hidden = true;
    const [products, causes] = Array.from(this.filters.querySelectorAll<HTMLElement>('[data-filter]'));
    showChoices(products!, productChoices(matches, state, facets), state.product, (product) => choose({ ...state, product }));
    showChoices(causes!, causeChoices(matches, state, facets), state.cause, (cause) => choose({ ...state, cause }));
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

  private showRelated(query: string, answer: Answer, list: ResultList): void {
    if (answer.related.length === 0) {
      this.show(query, '', this.emptyState(query, answer));
      return;
    }
    const related = this.template('list');
    related.append(...list.items(answer.related.slice(0, answer.cards.length), answer.cards));
    this.show(query, dataOf(this.root, 'wordsRelatedOnly') + this.replaced(answer, answer.cards), this.template('related'), related);
  }

  private show(query: string, status: string, ...parts: Node[]): void {
    document.title = query === '' ? this.pageTitle : `${shortened(query)} - ${this.pageTitle}`;
    this.start.hidden = true;
    this.filters.hidden = true;
    this.status.textContent = status;
    this.output.replaceChildren(...parts);
  }

  private failure(retry: () => void): HTMLElement {
    const failure = this.template('failure');
    find('button', failure).addEventListener('click', retry);
    return failure;
  }

  private replaced({ prepared }: Answer, cards: readonly Card[]): string {
    const words = replacedWords(prepared, cards.map((card) => card.document));
    return words.length === 0 ? '' : fill(dataOf(this.root, 'wordsReplaced'), words.join(dataOf(this.root, 'wordsComma')));
  }

  private narrow(widen: () => void): HTMLElement {
    const narrow = this.template('narrow');
    find('button', narrow).addEventListener('click', widen);
    return narrow;
  }

  private emptyState(query: string, { prepared }: Answer): HTMLElement {
    const empty = this.template('empty');
    const heading = find('[data-words-heading]', empty);
    heading.textContent = fill(dataOf(heading, 'wordsHeading'), shortened(query));
    const known = prepared.plan.units.filter(({ alternatives }) => alternatives.some(({ reason }) => reason === 'exact'));
    this.fillQueries(find('[data-suggestions]', empty), known.map(({ text }) => text));
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
  private list(results: ResultList, matches: readonly Ranked[], cards: readonly Card[], more: More): DocumentFragment {
    const fragment = document.createDocumentFragment();
    const list = this.template('list');
    const button = this.template('more') as HTMLButtonElement;
    let shown = cards.length;
    list.append(...results.items(matches.slice(0, shown), cards));
    button.hidden = shown >= matches.length;
    let failure: HTMLElement | undefined;
    const grow = (): void => {
      if (button.disabled)
        return;
      const next = matches.slice(shown, shown + PAGE_SIZE);
      button.disabled = true;
      more(next, shown + next.length).then((nextCards) => {
        failure?.remove();
        const first = list.childElementCount;
        list.append(...results.items(next, nextCards));
        shown += next.length;
        button.hidden = shown >= matches.length;
        list.children[first]?.querySelector('a')?.focus();
      }, (error: unknown) => {
        console.error(error);
        failure?.remove();
        button.after(failure = this.failure(grow));
        find('button', failure).focus();
      }).finally(() => (button.disabled = false));
    };
    button.addEventListener('click', grow);
    fragment.append(list, button);
    return fragment;
  }

  private template(name: string): HTMLElement {
    return copyOf(find<HTMLTemplateElement>(`template[data-template="${name}"]`, this.root));
  }
}
