import { find } from '../../ui/dom.js';
import type { Choice } from '../engine.js';
import { shortened } from '../state.js';

/** Shows choices as buttons below a heading; choosing the chosen one again takes it back. */
export function showChoices(group: HTMLElement, choices: readonly Choice[], chosen: string, choose: (name: string) => void): void {
  const chips = find('[data-choices]', group);
  const focused = (document.activeElement as HTMLElement | null)?.dataset.choice;
  const hadFocus = chips.contains(document.activeElement);
  const buttons = choices.map((choice) => choiceButton(choice, choice.name === chosen, choose));
  chips.replaceChildren(...buttons);
  group.hidden = choices.length < 2 && chosen === '';
  const pressed = buttons.find((button) => button.dataset.choice === chosen);
  if (pressed)
    chips.scrollLeft = pressed.offsetLeft - (chips.clientWidth - pressed.offsetWidth) / 2;
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
  button.append(shortened(name), ' ', counted);
  button.addEventListener('click', () => choose(isChosen ? '' : name));
  return button;
}
