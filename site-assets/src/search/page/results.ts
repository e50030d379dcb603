import { copyOf, dataOf, fill, find } from '../../ui/dom.js';
import { keepMarks } from '../../ui/marks.js';
import type { Card } from '../contract.js';
import { foundTerms } from '../query/reasons.js';
import type { Answer } from '../query/searcher.js';
import type { Ranked } from '../query/ranking.js';
import { highlight, highlightExcerpt, type Piece } from './highlight.js';
import { normalise } from '../tokenizer.js';

const EXCERPT_LENGTH = 110;

/** Makes the list of results; every word comes from the page's own templates and `data-` attributes. */
export class ResultList {
  constructor(private readonly root: HTMLElement, private readonly answer: Answer) {}

  /** List items for results; those with the same title that follow each other are one, and all but the first are folded. */
  items(matches: readonly Ranked[], cards: readonly Card[]): HTMLElement[] {
    const items: HTMLElement[] = [];
    let before = '';
    let fold: HTMLElement | null = null;
    matches.forEach((match, at) => {
      const card = cards[at]!;
      const title = normalise(card.title, this.answer.simplified).trim();
      const item = this.result(match, card);
      if (title !== before || title === '') {
        items.push(item);
        fold = null;
      } else {
        fold ??= this.foldBelow(items[items.length - 1]!);
        fold.append(item);
        find('[data-more]', fold.closest<HTMLElement>('details')!).textContent = fill(dataOf(this.root, 'wordsSame'), fold.childElementCount);
      }
      before = title;
    });
    return items;
  }

  private foldBelow(item: HTMLElement): HTMLElement {
    const fold = this.template('same');
    item.append(fold);
    return find('ol', fold);
  }

  private result({ document: number }: Ranked, card: Card): HTMLElement {
    const item = this.template('result');
    const link = find<HTMLAnchorElement>('a[data-search-result]', item);
    const terms = foundTerms(this.answer.prepared, number);
    link.href = dataOf(this.root, 'questionUrl').replace('{id}', encodeURIComponent(card.id));
    link.replaceChildren(...toNodes(highlight(card.title, terms, this.answer.simplified)));
    link.addEventListener('click', () => keepMarks(link.href, [...terms]));
    find('[data-place]', item).textContent = [card.product, card.topic].filter(Boolean).join(' › ');
    const text = card.keyPoint || card.excerpt;
    const excerpt = find('[data-excerpt]', item);
    excerpt.append(...toNodes(highlightExcerpt(text, terms, this.answer.simplified, EXCERPT_LENGTH)));
    excerpt.hidden = text === '';
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
