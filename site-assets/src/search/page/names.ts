import { find } from '../../ui/dom.js';
import type { State } from '../state.js';

/** What results are narrowed by. */
export type Filters = Pick<State, 'product' | 'cause'>;

/** The names of the products and causes of the site by their slugs. */
export interface Names {
  readonly product: ReadonlyMap<string, string>;
  readonly cause: ReadonlyMap<string, string>;
}

/** Reads the names that the search page lists. */
export function namesIn(root: HTMLElement): Names {
  const list = (filter: string): ReadonlyMap<string, string> => new Map(Array.from(
    find<HTMLTemplateElement>(`template[data-names="${filter}"]`, root).content.querySelectorAll('data'),
    ({ value, textContent }) => [value, textContent],
  ));
  return { product: list('product'), cause: list('cause') };
}

/** Filters by name: an address may have slugs in their place. What is neither stays as it is. */
export function named({ product, cause }: Filters, names: Names): Filters {
  return { product: nameOf(product, names.product), cause: nameOf(cause, names.cause) };
}

/** The filters that the site has no name for. */
export function unknownIn(filters: Filters, names: Names): readonly (keyof Filters)[] {
  return (['product', 'cause'] as const).filter((filter) => filters[filter] !== '' && !isName(filters[filter], names[filter]));
}

function nameOf(value: string, names: ReadonlyMap<string, string>): string {
  return isName(value, names) ? value : names.get(value.toLowerCase()) ?? value;
}

function isName(value: string, names: ReadonlyMap<string, string>): boolean {
  return [...names.values()].includes(value);
}
