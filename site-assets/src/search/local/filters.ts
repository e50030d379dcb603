import type { Facets } from '../contract.js';
import { withChosen, type Choice } from '../engine.js';
import type { State } from '../state.js';
import type { Ranked } from '../query/ranking.js';

/** The results that have the chosen product and cause; a name that the site does not know leaves none. */
export function filtered(matches: readonly Ranked[], { product, cause }: State, facets: Facets): readonly Ranked[] {
  const productAt = facets.products.indexOf(product);
  const causeAt = facets.causes.indexOf(cause);
  return matches.filter(({ document }) =>
    (product === '' || facets.productOf[document] === productAt) && (cause === '' || facets.causesOf[document]!.includes(causeAt)));
}

/** The products of results, each counted within the chosen cause, most results first. */
export function productChoices(matches: readonly Ranked[], state: State, facets: Facets): readonly Choice[] {
  const within = filtered(matches, { ...state, product: '' }, facets);
  return count(facets.products, within.map(({ document }) => [facets.productOf[document]!]), state.product);
}

/** The causes of results, each counted within the chosen product, in the order of the site, which has the unspecific one last. */
export function causeChoices(matches: readonly Ranked[], state: State, facets: Facets): readonly Choice[] {
  const within = filtered(matches, { ...state, cause: '' }, facets);
  const choices = count(facets.causes, within.map(({ document }) => facets.causesOf[document]!), state.cause);
  return [...choices].sort((left, right) => facets.causes.indexOf(left.name) - facets.causes.indexOf(right.name));
}

function count(names: readonly string[], places: readonly (readonly number[])[], chosen: string): readonly Choice[] {
  const counts = new Map<number, number>();
  for (const place of places.flat())
    counts.set(place, (counts.get(place) ?? 0) + 1);
  const choices = [...counts].map(([place, number]) => ({ name: names[place]!, count: number }));
  choices.sort((left, right) => right.count - left.count || names.indexOf(left.name) - names.indexOf(right.name));
  return withChosen(choices, chosen);
}
