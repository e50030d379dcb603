import { tokenize, type Simplified } from '../tokenizer.js';
import { SOFT_CHARACTERS, withoutFunctionWords } from './function-words.js';
import { isHan, PLACE_WEIGHTS, type Unit } from './unit.js';

/** What is read of a text: a pasted log is known by its beginning. In UTF-16 units. */
export const MAX_LENGTH = 1000;
/** The most terms of a query. */
export const MAX_TERMS = 128;

/** A query cut to units without alternatives. */
export interface Cut {
  /** The units in order; one that is repeated stands here again. */
  readonly sequence: readonly Unit[];
  /** Each unit once. */
  readonly units: readonly Unit[];
  readonly placeWeights: number[];
}

/** Cuts a text into units: function words are dropped if anything is left. */
export function cut(text: string, simplified: Simplified): Cut {
  const terms = tokenize(withoutFunctionWords(text.slice(0, MAX_LENGTH), simplified), simplified).slice(0, MAX_TERMS);
  const units = new Map<string, Unit>();
  const sequence: Unit[] = [];
  const placeWeights: number[] = [];
  let before = '';
  for (const { term } of terms) {
    const unit = units.get(term) ?? { text: term, places: [], alternatives: [] };
    units.set(term, unit);
    unit.places.push(...placesOf(term, before, placeWeights));
    sequence.push(unit);
    before = term;
  }
  return { sequence, units: [...units.values()], placeWeights };
}

/** Gives a term its places. A pair that begins with the last character of the pair before it shares that place. */
function placesOf(term: string, before: string, placeWeights: number[]): number[] {
  if (!isHan(term))
    return [placeWeights.push(term.length === 1 ? PLACE_WEIGHTS.character : PLACE_WEIGHTS.word) - 1];
  const characters = Array.from(term);
  const previous = isHan(before) ? Array.from(before) : [];
  const isContinued = characters.length === 2 && previous.length === 2 && previous[1] === characters[0];
  const added = (isContinued ? characters.slice(1) : characters).map((character) => placeWeights.push(weightOf(character)) - 1);
  return isContinued ? [added[0]! - 1, ...added] : added;
}

function weightOf(character: string): number {
  return SOFT_CHARACTERS.has(character) ? PLACE_WEIGHTS.soft : PLACE_WEIGHTS.character;
}
