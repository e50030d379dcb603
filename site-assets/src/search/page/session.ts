import { isComposing } from '../../ui/dom.js';
import type { Card, TermSource } from '../contract.js';
import type { Ranked } from '../query/ranking.js';
import { PAGE_SIZE, type Answer, type Searcher } from '../query/searcher.js';
import { filtered } from './filters.js';
import { rememberSearch } from './recent.js';
import { reportFailed } from './report.js';
import { searchOf, shownOf, stateOf, type State } from './state.js';
import type { More, SearchView } from './view.js';

const DEBOUNCE_MS = 100;

/** Keeps the input, the address and the answers of the search page in step. */
export class SearchSession {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Ends what is still being fetched for an older query. */
  private running = new AbortController();
  private filters: Pick<State, 'product' | 'cause'> = { product: '', cause: '' };
  /** The address that the browser's history has for this place; typing covers it, Enter brings it back and adds the new one. */
  private entered = '';

  constructor(
    private readonly view: SearchView,
    private readonly searcher: Searcher,
    private readonly source: TermSource,
    /** Where queries without an answer are sent; empty for nowhere. */
    private readonly reportEndpoint: string,
  ) {}

  start(): void {
    const { form, input } = this.view;
    input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing)
        this.searchSoon();
    });
    input.addEventListener('compositionend', () => this.searchSoon());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    document.addEventListener('keydown', (event) => this.onKey(event));
    document.addEventListener('click', (event) => this.onClick(event));
    addEventListener('popstate', () => void this.followAddress());
    // It may have been typed on another page.
    const { query } = stateOf(location.search);
    void this.followAddress().then((answer) => {
      if (answer)
        rememberSearch(query);
    });
    // A phone would cover the results with its keyboard.
    if (matchMedia('(pointer: fine)').matches)
      input.focus({ preventScroll: true });
  }

  private followAddress(): Promise<Answer | undefined> {
    const state = stateOf(location.search);
    this.view.input.value = state.query;
    this.filters = state;
    this.entered = this.address();
    return this.search();
  }

  private searchSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      history.replaceState(null, '', this.address());
      void this.search();
    }, DEBOUNCE_MS);
  }

  private submit(): void {
    clearTimeout(this.timer);
    rememberSearch(this.state().query);
    this.enter();
    void this.search().then((answer) => {
      if (answer?.matches.length === 0)
        reportFailed(this.reportEndpoint, this.state().query);
    });
    if (matchMedia('(pointer: coarse)').matches)
      this.view.input.blur();
  }

  /** Adds the address to the browser's history. */
  private enter(): void {
    const address = this.address();
    if (address === this.entered)
      return;
    history.replaceState(history.state, '', this.entered);
    history.pushState(null, '', address);
    this.entered = address;
  }

  private async search(): Promise<Answer | undefined> {
    const state = this.state();
    this.running.abort();
    const { signal } = (this.running = new AbortController());
    if (state.query === '') {
      this.view.showStart();
      return undefined;
    }
    try {
      this.view.showLoading(state.query);
      // Filters appear with the results and not after them. Where they fail, they are asked for again below.
      this.source.facets(signal).catch(() => undefined);
      const answer = await this.searcher.search(state.query, signal);
      await this.show(state, answer, signal);
      return answer;
    } catch (error) {
      if (!signal.aborted) {
        console.error(error);
        this.view.showFailure(state.query, () => this.inPlace(this.search()));
      }
      return undefined;
    }
  }

  private async show(state: State, answer: Answer, signal: AbortSignal): Promise<void> {
    const isFiltered = state.product !== '' || state.cause !== '';
    const facets = isFiltered ? await this.source.facets(signal) : null;
    const matches = facets ? filtered(answer.matches, state, facets) : answer.matches;
    const cardsOf = (some: readonly Ranked[]): Promise<readonly Card[]> => this.searcher.cards(some);
    const shown = shownOf(history.state, PAGE_SIZE);
    const cards = facets || shown > PAGE_SIZE && matches.length > 0 ? await cardsOf(matches.slice(0, shown)) : answer.cards;
    if (signal.aborted)
      return;
    const more: More = async (next, count) => {
      const added = await cardsOf(next);
      if (!signal.aborted)
        history.replaceState({ shown: count }, '');
      return added;
    };
    this.view.showAnswer(state, { answer, matches, cards }, more, () => this.choose({ ...state, product: '', cause: '' }));
    if (answer.matches.length > 0)
      await this.showFilters(state, answer, signal);
  }

  /** Where the filters fail alone, the results stay. */
  private async showFilters(state: State, answer: Answer, signal: AbortSignal): Promise<void> {
    try {
      const facets = await this.source.facets(signal);
      if (!signal.aborted)
        this.view.showFilters(answer.matches, state, facets, (chosen) => this.choose(chosen));
    } catch (error) {
      if (signal.aborted)
        return;
      console.error(error);
      this.view.showFiltersFailure(() => this.inPlace(this.showFilters(state, answer, signal)));
    }
  }

  private choose(state: State): void {
    this.filters = state;
    this.enter();
    this.inPlace(this.search());
  }

  /** Waits for what a button among the results or filters has begun: the focus stays among them. */
  private inPlace(begun: Promise<unknown>): void {
    const hadFocus = this.view.holdsFocus();
    void begun.then(() => {
      if (hadFocus)
        this.view.recoverFocus();
    });
  }

  /** Up and down walk through the input and the results; Enter on a result is the link's own; Escape leads back to the input. */
  private onKey(event: KeyboardEvent): void {
    if (isComposing(event)) {
      if (event.key === 'Enter')
        event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return;
    const stops: HTMLElement[] = [this.view.input, ...this.view.results()];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = event.key === 'Escape' && at > 0 ? stops[0] : step !== 0 && at >= 0 ? stops[at + step] : undefined;
    if (!next)
      return;
    event.preventDefault();
    next.focus();
  }

  /** A link to another query asks it without a new page; a chosen result makes its query a recent one. */
  private onClick(event: MouseEvent): void {
    const link = (event.target as Element | null)?.closest?.('a');
    if (link?.matches('a[data-search-result]'))
      rememberSearch(this.state().query);
    const { query } = link?.dataset ?? {};
    if (query === undefined || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    event.preventDefault();
    this.view.input.value = query;
    this.filters = { product: '', cause: '' };
    this.submit();
  }

  private state(): State {
    return { ...this.filters, query: this.view.input.value.trim() };
  }

  private address(): string {
    return location.pathname + searchOf(this.state());
  }
}
