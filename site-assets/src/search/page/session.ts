import { isComposing } from '../../ui/dom.js';
import { PAGE_SIZE, type Engine, type Found } from '../engine.js';
import { searchOf, shownOf, stateOf, type State } from '../state.js';
import { Typing } from '../typing.js';
import { named, type Filters } from './names.js';
import { rememberSearch } from './recent.js';
import { reportFailed } from './report.js';
import type { SearchView } from './view.js';

/** Keeps the input, the address and the answers of the search page in step. */
export class SearchSession {
  private readonly typing: Typing;
  private filters: Filters = { product: '', cause: '' };
  /** The address that the browser's history has for this place; typing covers it, Enter brings it back and adds the new one. */
  private entered = '';

  constructor(
    private readonly view: SearchView,
    private readonly engine: Engine,
    /** Where queries without an answer are sent; empty for nowhere. */
    private readonly reportEndpoint: string,
  ) {
    this.typing = new Typing(view.input, () => {
      history.replaceState(null, '', this.address());
      void this.search();
    });
  }

  start(): void {
    const { form, input } = this.view;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    document.addEventListener('keydown', (event) => this.onKey(event));
    document.addEventListener('click', (event) => this.onClick(event));
    addEventListener('popstate', () => void this.followAddress());
    // It may have been typed on another page.
    const { query } = stateOf(location.search);
    void this.followAddress().then((found) => {
      if (found)
        rememberSearch(query);
    });
    // A phone would cover the results with its keyboard.
    if (matchMedia('(pointer: fine)').matches)
      input.focus({ preventScroll: true });
  }

  private followAddress(): Promise<Found | undefined> {
    const state = stateOf(location.search);
    this.view.input.value = state.query;
    this.filters = named(state, this.view.names);
    this.entered = this.address();
    return this.search();
  }

  private submit(): void {
    rememberSearch(this.state().query);
    this.enter();
    void this.search().then((found) => {
      if (found?.total === 0)
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

  private async search(): Promise<Found | undefined> {
    const state = this.state();
    const signal = this.typing.next();
    if (state.query === '') {
      this.view.showStart();
      return undefined;
    }
    try {
      this.view.showLoading(state.query);
      // Filters appear with the results and not after them.
      this.engine.prepareChoices(signal);
      const found = await this.engine.find(state, shownOf(history.state, PAGE_SIZE), signal);
      if (signal.aborted)
        return undefined;
      await this.show(state, found, signal);
      return found;
    } catch (error) {
      if (!signal.aborted) {
        console.error(error);
        this.view.showFailure(state.query, () => this.inPlace(this.search()));
      }
      return undefined;
    }
  }

  private async show(state: State, found: Found, signal: AbortSignal): Promise<void> {
    const grown = (shown: number): void => {
      if (!signal.aborted)
        history.replaceState({ shown }, '');
    };
    this.view.showAnswer(state, found, grown, (chosen) => this.choose(chosen));
    if (found.total > 0)
      await this.showFilters(state, found, signal);
  }

  /** Where the filters fail alone, the results stay. */
  private async showFilters(state: State, found: Found, signal: AbortSignal): Promise<void> {
    try {
      const choices = await found.choices(signal);
      if (!signal.aborted)
        this.view.showFilters(choices, state, (chosen) => this.choose(chosen));
    } catch (error) {
      if (signal.aborted)
        return;
      console.error(error);
      this.view.showFiltersFailure(() => this.inPlace(this.showFilters(state, found, signal)));
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
