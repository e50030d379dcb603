import { copyOf, dataOf, fill, find } from '../ui/dom.js';
import { highlight, highlightExcerpt, type Piece } from './highlight.js';
import type { Answer, Match } from './query.js';
import type { Library } from './source.js';

const PAGE_SIZE = 20;
const EXCERPT_LENGTH = 110;

/** Shows answers on the search page. Every word comes from the page's own templates and `data-` attributes. */
export class SearchView {
  readonly input: HTMLInputElement;
  readonly form: HTMLFormElement;
  private readonly status: HTMLElement;
  private readonly output: HTMLElement;
  private readonly start: HTMLElement;
  private readonly pageTitle = document.title;

  constructor(private readonly root: HTMLElement) {
    this.form = find('form', root);
    this.input = find('input[type=search]', root);
    this.status = find('[data-search-status]', root);
    this.output = find('[data-search-output]', root);
    this.start = find('[data-search-start]', root);
  }

  /** What the page shows before anything is asked. */
  showStart(): void {
    this.show('', '');
    this.start.hidden = false;
  }

  showLoading(query: string): void {
    if (!this.output.hasChildNodes())
      this.show(query, dataOf(this.root, 'wordsLoading'));
  }

  showFailure(query: string, retry: () => void): void {
    const failure = this.template('failure');
    find('button', failure).addEventListener('click', retry);
    this.show(query, '', failure);
  }

  showAnswer(query: string, answer: Answer, library: Library): void {
    if (answer.matches.length + answer.related.length === 0) {
      this.show(query, '', this.emptyState(query));
      return;
    }
    const { length } = answer.matches;
    const status = length > 0 ? fill(dataOf(this.root, 'wordsCount'), length) : dataOf(this.root, 'wordsRelatedOnly');
    const parts: Node[] = [];
    if (length > 0)
      parts.push(this.list(answer.matches, library));
    if (answer.related.length > 0)
      parts.push(this.template('related'), this.list(answer.related, library));
    this.show(query, status, ...parts);
  }

  /** The links of the results, in order. */
  results(): HTMLAnchorElement[] {
    return Array.from(this.output.querySelectorAll<HTMLAnchorElement>('a[data-search-result]'));
  }

  private show(query: string, status: string, ...parts: Node[]): void {
    document.title = query === '' ? this.pageTitle : `${query} - ${this.pageTitle}`;
    this.start.hidden = true;
    this.status.textContent = status;
    this.output.replaceChildren(...parts);
  }

  private emptyState(query: string): HTMLElement {
    const empty = this.template('empty');
    const heading = find('[data-words-heading]', empty);
    heading.textContent = fill(dataOf(heading, 'wordsHeading'), query);
    const contact = empty.querySelector<HTMLAnchorElement>('a[data-search-contact][href^="mailto:"]');
    if (contact)
      contact.href += `${contact.search ? '&' : '?'}subject=${encodeURIComponent(query)}`;
    return empty;
  }

  /** A list that grows on demand; the first of the new results takes the focus. */
  private list(matches: readonly Match[], library: Library): DocumentFragment {
    const fragment = document.createDocumentFragment();
    const list = this.template('list');
    const more = this.template('more');
    let shown = 0;
    const grow = (): void => {
      const next = matches.slice(shown, shown + PAGE_SIZE);
      list.append(...next.map((match) => this.result(match, library)));
      shown += next.length;
      more.hidden = shown >= matches.length;
    };
    grow();
    more.addEventListener('click', () => {
      const first = shown;
      grow();
      list.children[first]?.querySelector('a')?.focus();
    });
    fragment.append(list, more);
    return fragment;
  }

  private result(match: Match, library: Library): HTMLElement {
    const item = this.template('result');
    const link = find<HTMLAnchorElement>('a[data-search-result]', item);
    const card = library.cards.get(match.id);
    link.href = dataOf(this.root, 'questionUrl').replace('{id}', encodeURIComponent(match.id));
    if (!card)
      return item;
    link.append(...toNodes(highlight(card.title, match.terms, library.simplified)));
    find('[data-place]', item).textContent = [card.product, card.topic].filter(Boolean).join(' · ');
    const excerpt = highlightExcerpt(card.excerpt, match.terms, library.simplified, EXCERPT_LENGTH);
    find('[data-excerpt]', item).append(...toNodes(excerpt));
    return item;
  }

  private template(name: string): HTMLElement {
    return copyOf(find<HTMLTemplateElement>(`template[data-template="${name}"]`, this.root));
  }
}

function toNodes(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, marked }) => {
    if (!marked)
      return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
