import type { Piece } from './highlight.js';
import type { State } from './state.js';

/** A result as a page shows it. */
export interface Hit {
  readonly id: string;
  readonly title: readonly Piece[];
  /** What the answer says, in a few lines; may be empty. */
  readonly excerpt: readonly Piece[];
  readonly product: string;
  readonly topic: string;
  /** The same for results with the same title; empty when there is none. */
  readonly sameTitle: string;
  /** The terms that it was found by. */
  readonly terms: readonly string[];
}

/** Some results, best first. */
export interface HitPage {
  readonly hits: readonly Hit[];
  /** Gets the results behind these; null when there are none. */
  readonly next: (() => Promise<HitPage>) | null;
}

/** What a query finds, and the first of its results; where nothing fits, those that are only related. */
export interface Found extends HitPage {
  /** How many results there are without filters; what is only related does not count. */
  readonly total: number;
  /** How many of them are within the filters. */
  readonly count: number;
  /** What was looked for in the place of what was typed. */
  readonly replaced: readonly string[];
  /** The parts of the query that are found somewhere, to be asked for alone. */
  readonly known: readonly string[];
  /** What the results may be narrowed to. May fetch, and rejects when that fails. */
  choices(signal: AbortSignal): Promise<Choices>;
}

/** A value to filter by and how many results have it. */
export interface Choice {
  readonly name: string;
  readonly count: number;
}

/** The products of the results within the chosen cause, and the causes within the chosen product. */
export interface Choices {
  readonly products: readonly Choice[];
  readonly causes: readonly Choice[];
}

/** Whatever finds results: the index of the site in the browser, or a search engine elsewhere. */
export interface Engine {
  /**
   * Asks. Rejects when the answer cannot be had, and with the signal's reason when it is called off; an answer is always whole.
   * @param most How many results come at once.
   */
  find(state: State, most: number, signal: AbortSignal): Promise<Found>;
  /** Begins to fetch what {@link Found.choices} will need, where that is something of its own. */
  prepareChoices(signal: AbortSignal): void;
}

/** How many results come at once. */
export const PAGE_SIZE = 10;

/** A chosen name stays, even when nothing has it: otherwise it could not be taken back. */
export function withChosen(choices: readonly Choice[], chosen: string): readonly Choice[] {
  return chosen === '' || choices.some(({ name }) => name === chosen) ? choices : [...choices, { name: chosen, count: 0 }];
}
