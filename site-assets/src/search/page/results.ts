import { copyOf, dataOf, fill, find } from '../../ui/dom.js';
import { keepMarks } from '../../ui/marks.js';
import type { Hit } from '../engine.js';
import type { Piece } from '../highlight.js';
import { isHan } from '../query/unit.js';

/**
 * List items for results; those with the same title that follow each other are one, and all but the first are folded. Every word comes from the
 * search page's own templates and `data-` attributes.
 */
export function resultItems(root: HTMLElement, hits: readonly Hit[]): HTMLElement[] {
  const items: HTMLElement[] = [];
  let before = '';
  let fold: HTMLElement | null = null;
  for (const hit of hits) {
    const item = resultOf(root, 'result', hit);
    if (hit.sameTitle !== before || hit.sameTitle === '') {
      items.push(item);
      fold = null;
    } else {
      fold ??= foldBelow(root, items[items.length - 1]!);
      fold.append(item);
      find('[data-more]', fold.closest<HTMLElement>('details')!).textContent = fill(dataOf(root, 'wordsSame'), fold.childElementCount);
    }
    before = hit.sameTitle;
  }
  return items;
}

/** A result in a copy of a template: its link, which may be the whole of it, and what `data-` attributes name are filled. */
export function resultOf(root: HTMLElement, template: string, hit: Hit): HTMLElement {
  const item = templateOf(root, template);
  const link = item.matches('a') ? item as HTMLAnchorElement : find<HTMLAnchorElement>('a', item);
  link.href = dataOf(root, 'questionUrl').replace('{id}', encodeURIComponent(hit.id));
  link.addEventListener('click', () => keepMarks(link.href, hit.terms));
  // Knowledge bases are Chinese; the interface may not be.
  if (!document.documentElement.lang.startsWith('zh') && hit.title.some(({ text }) => isHan(text)))
    item.lang = 'zh-CN';
  const title = item.querySelector('[data-title]') ?? link;
  title.replaceChildren(...toNodes(hit.title));
  const excerpt = find('[data-excerpt]', item);
  excerpt.append(...toNodes(hit.excerpt));
  excerpt.hidden = hit.excerpt.length === 0;
  find('[data-place]', item).textContent = [hit.product, hit.topic].filter(Boolean).join(' › ');
  return item;
}

/** A copy of a template of the search page. */
export function templateOf(root: HTMLElement, name: string): HTMLElement {
  return copyOf(find<HTMLTemplateElement>(`template[data-template="${name}"]`, root));
}

function foldBelow(root: HTMLElement, item: HTMLElement): HTMLElement {
  const fold = templateOf(root, 'same');
  item.append(fold);
  return find('ol', fold);
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
