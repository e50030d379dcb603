import { isComposing } from '../ui/dom.js';
import type { LibrarySource } from './source.js';
import type { SearchView } from './view.js';

const DEBOUNCE_MS = 120;

/** Keeps the input, the address and the answers of the search page in step. */
export class SearchSession {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the searches, so that a slow answer never replaces a newer one. */
  private latest = 0;
  /** The address that the browser's history has for this place; typing covers it, Enter brings it back and adds the new one. */
  private entered = '';

  constructor(private readonly view: SearchView, private readonly source: LibrarySource) {}

  start(): void {
    const { form, input } = this.view;
    input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing)
        this.searchSoon();
    });
    input.addEventListener('compositionend', () => this.searchSoon());
    input.addEventListener('focus', () => void this.source.load().catch(() => undefined), { once: true });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    document.addEventListener('keydown', (event) => this.onKey(event));
    addEventListener('popstate', () => this.followAddress());
    this.followAddress();
    // A phone would cover the results with its keyboard.
    if (matchMedia('(pointer: fine)').matches)
      input.focus({ preventScroll: true });
  }

  private followAddress(): void {
    this.view.input.value = new URLSearchParams(location.search).get('q') ?? '';
    this.entered = this.address();
    void this.search();
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
    const address = this.address();
    if (address !== this.entered) {
      history.replaceState(null, '', this.entered);
      history.pushState(null, '', address);
      this.entered = address;
    }
    void this.search();
    if (matchMedia('(pointer: coarse)').matches)
      this.view.input.blur();
  }

  private async search(): Promise<void> {
    const query = this.view.input.value.trim();
    const turn = ++this.latest;
    if (query === '') {
      this.view.showStart();
      return;
    }
    try {
      this.view.showLoading(query);
      const library = await this.source.load();
      if (turn === this.latest)
        this.view.showAnswer(query, library.searcher.search(query), library);
    } catch (error) {
      console.error(error);
      if (turn === this.latest)
        this.view.showFailure(query, () => void this.search());
    }
  }

  /** Up and down walk through the input and the results; Enter on a result is the link's own. */
  private onKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (isComposing(event)) {
      if (event.key === 'Enter')
        event.preventDefault();
      return;
    }
    const stops: HTMLElement[] = [this.view.input, ...this.view.results()];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + step];
    if (step === 0 || at < 0 || !next || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return;
    event.preventDefault();
    next.focus();
  }

  private address(): string {
    const query = this.view.input.value.trim();
    return query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`;
  }
}
