/** The first element that a selector finds below a node; throws when the template does not have it. */
export function find<T extends HTMLElement = HTMLElement>(selector: string, below: ParentNode = document): T {
  const found = below.querySelector<T>(selector);
  if (!found)
    throw new Error(`The page has no ${selector}.`);
  return found;
}

/** A value that the page hands to its script in a `data-` attribute; throws when it is missing. */
export function dataOf(element: HTMLElement, name: string): string {
  const value = element.dataset[name];
  if (value === undefined)
    throw new Error(`The page has no data-${name}.`);
  return value;
}

/** A copy of what a `<template>` holds, which is one element. */
export function copyOf(template: HTMLTemplateElement): HTMLElement {
  return template.content.firstElementChild!.cloneNode(true) as HTMLElement;
}

/** Puts values in the place of `{0}`, `{1}` … */
export function fill(words: string, ...values: readonly (string | number)[]): string {
  return words.replace(/\{(\d)\}/g, (whole, digit: string) => String(values[Number(digit)] ?? whole));
}

/** Whether a key goes to an input method that is composing, for example to choose a Chinese candidate. */
export function isComposing(event: KeyboardEvent): boolean {
  // Safari ends the composition before it reports its Enter, and only the old code 229 gives it away.
  return event.isComposing || event.keyCode === 229;
}
