import { find } from '../../ui/dom.js';
import type { Facets } from '../contract.js';
import type { Ranked } from '../query/ranking.js';
import type { State } from './state.js';

/** A value to filter by and how many results have it. */
export interface Choice {
  readonly name: string;
  readonly count: number;
}

/** The results that have the chosen product and cause; a name that the site does not know leaves none. */
export function filtered(matches: readonly Ranked[], { product, cause }: State, facets: Facets): readonly Ranked[] {
  const productAt = facets.products.indexOf(product);
  const causeAt = facets.causes.indexOf(cause);
  return matches.filter(({ document }) =>
    (product === '' || facets.productOf[document] === productAt) && (cause === '' || facets.causesOf[document]!.includes(causeAt)));
}

/** The products of results, each counted within the chosen cause, most results first. */
export function productChoices(matches: readonly Ranked[], state: State, facets: Facets): Choice[] {
  const within = filtered(matches, { ...state, product: '' }, facets);
  return count(facets.products, within.map(({ document }) => [facets.productOf[document]!]), state.product);
}

/** The causes of results, each counted within the chosen product, in the order of the site, which has the unspecific one last. */
export function causeChoices(matches: readonly Ranked[], state: State, facets: Facets): Choice[] {
  const within = filtered(matches, { ...state, cause: '' }, facets);
  const choices = count(facets.causes, within.map(({ document }) => facets.causesOf[document]!), state.cause);
  return choices.sort((left, right) => facets.causes.indexOf(left.name) - facets.causes.indexOf(right.name));
}

/** A chosen name stays, even when nothing has it: otherwise it could not be taken back. */
function count(names: readonly string[], places: readonly (readonly number[])[], chosen: string): Choice[] {
  const counts = new Map<number, number>();
  for (const place of places.flat())
    counts.set(place, (counts.get(place) ?? 0) + 1);
  const choices = [...counts].map(([place, number]) => ({ name: names[place]!, count: number }));
  choices.sort((left, right) => right.count - left.count || names.indexOf(left.name) - names.indexOf(right.name));
  if (chosen !== '' && !choices.some(({ name }) => name === chosen))
    choices.push({ name: chosen, count: 0 });
  return choices;
}

/** Shows choices as buttons below a heading; choosing the chosen one again takes it back. */
export function showChoices(group: HTMLElement, choices: readonly Choice[], chosen: string, choose: (name: string) => void): void {
  const chips = find('[data-choices]', group);
  const focused = (document.activeElement as HTMLElement | null)?.dataset.choice;
  const hadFocus = chips.contains(document.activeElement);
  const buttons = choices.map((choice) => choiceButton(choice, choice.name === chosen, choose));
  chips.replaceChildren(...buttons);
  group.hidden = choices.length < 2 && chosen === '';
  // The button that had the focus was made anew.
  if (hadFocus)
    buttons.find((button) => button.dataset.choice === focused)?.focus();
}

function choiceButton({ name, count: number }: Choice, isChosen: boolean, choose: (name: string) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'chip';
  button.dataset.choice = name;
  button.setAttribute('aria-pressed', String(isChosen));
  const counted = document.createElement('span');
  counted.className = 'count';
  counted.textContent = String(number);
  button.append(name, ' ', counted);
  button.addEventListener('click', () => choose(isChosen ? '' : name));
  return button;
}
