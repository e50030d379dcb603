import { dataOf, fill, find } from '../../ui/dom.js';
import type { Found, Hit } from '../engine.js';
import { resultOf, templateOf } from '../page/results.js';
import { searchOf, shortened } from '../state.js';

/** How many answers stand below a search box at once. */
const MOST = 6;

/**
 * Shows answers below the search box of any page: a combobox with a list of links. Templates and words are those of the search page, which is at
 * hand as a document of its own.
 */
export class SuggestView {
  readonly input: HTMLInputElement;
  private readonly popup: HTMLElement;
  private readonly list: HTMLElement;
  private readonly note: HTMLElement;
  private readonly status: HTMLElement;

  constructor(readonly form: HTMLFormElement, private readonly root: HTMLElement) {
    this.input = find('input[type=search]', form);
    this.popup = templateOf(root, 'suggestions');
    this.list = find('[role=listbox]', this.popup);
    this.note = find('[data-note]', this.popup);
    this.status = templateOf(root, 'suggestions-status');
    form.append(this.popup, this.status);
    this.input.setAttribute('role', 'combobox');
    this.input.setAttribute('aria-autocomplete', 'list');
    this.input.setAttribute('aria-controls', this.list.id);
    this.close();
  }

  get isOpen(): boolean {
    return !this.popup.hidden;
  }

  /** Shows the first results, each title once, and behind them the way to all; or says that there are none. */
  show(query: string, found: Found): void {
    const options = oneOfEachTitle(found.hits).slice(0, MOST).map((hit) => resultOf(this.root, 'suggestion', hit));
    if (found.total > 0)
      options.push(this.linkToAll(query, found.total));
    const note = options.length === 0 ? fill(dataOf(this.popup, 'wordsNone'), shortened(query)) : found.total === 0 ? dataOf(this.root, 'wordsRelatedOnly') : '';
    this.open(options, note, note || fill(dataOf(this.status, 'words'), options.length));
  }

  /** Says that there are no answers here, and what to do instead. */
  showFailure(): void {
    const note = dataOf(this.form, 'suggestFailed');
    this.open([], note, note);
  }

  close(): void {
    this.popup.hidden = true;
    this.status.textContent = '';
    this.input.setAttribute('aria-expanded', 'false');
    this.mark(null);
  }

  /** Moves the mark down or up through the answers and the input itself, round and round. */
  step(by: 1 | -1): void {
    const stops = [null, ...this.options()];
    const at = stops.indexOf(this.marked());
    this.mark(stops[(at + by + stops.length) % stops.length] ?? null);
  }

  /** The answer that Enter chooses; null when it is to search for what was typed. */
  marked(): HTMLElement | null {
    return this.list.querySelector<HTMLElement>('[aria-selected=true]');
  }

  private open(options: readonly HTMLElement[], note: string, status: string): void {
    options.forEach((option, at) => (option.id = `${this.list.id}-${at}`));
    this.list.replaceChildren(...options);
    this.list.hidden = options.length === 0;
    this.note.textContent = note;
    this.note.hidden = note === '';
    this.popup.hidden = false;
    this.popup.scrollTop = 0;
    this.status.textContent = status;
    this.input.setAttribute('aria-expanded', String(options.length > 0));
    this.mark(null);
  }

  private mark(option: HTMLElement | null): void {
    for (const other of this.options())
      other.setAttribute('aria-selected', String(other === option));
    if (option) {
      this.input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  private options(): HTMLElement[] {
    return Array.from(this.list.querySelectorAll<HTMLElement>('[role=option]'));
  }

  private linkToAll(query: string, total: number): HTMLElement {
    const link = templateOf(this.root, 'suggestion-all') as HTMLAnchorElement;
    link.href = this.form.action + searchOf({ query, product: '', cause: '' });
    link.textContent = fill(dataOf(link, 'words'), shortened(query), total);
    return link;
  }
}

function oneOfEachTitle(hits: readonly Hit[]): Hit[] {
  return hits.filter((hit, at) => hit.sameTitle === '' || hits.findIndex(({ sameTitle }) => sameTitle === hit.sameTitle) === at);
}
