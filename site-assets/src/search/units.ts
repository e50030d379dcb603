import type { Vocabulary } from './vocabulary.js';

/** A term of the index that a unit of the query may stand for. */
export interface Alternative {
  readonly term: string;
  /** From 0 to 1; the unit itself weighs 1. */
  readonly weight: number;
  readonly titleOnly: boolean;
}

/** What a person asked for, cut to one word or pair of characters, and the terms of the index that answer it. */
export interface Unit {
  readonly text: string;
  readonly alternatives: readonly Alternative[];
}

const PREFIX_WEIGHT = 0.7;
const CHARACTER_PREFIX_WEIGHT = 0.8;
const MISSPELT_WEIGHT = 0.6;
const SINGLE_CHARACTER_WEIGHT = 0.3;

const SHORTEST_PREFIX = 2;
const SHORTEST_MISSPELT = 4;
const HAN = /\p{Script=Han}/u;

/** Gives a unit its alternatives. The last unit may still be in the making, so it also stands for what begins with it. */
export function toUnit(text: string, isLast: boolean, vocabulary: Vocabulary): Unit {
  const alternatives = HAN.test(text) ? hanAlternatives(text, vocabulary) : latinAlternatives(text, isLast, vocabulary);
  return { text, alternatives };
}

function hanAlternatives(text: string, vocabulary: Vocabulary): Alternative[] {
  const characters = Array.from(text);
  if (characters.length === 1) {
    const pairs = vocabulary.startingWith(text).filter((term) => term !== text);
    return [...known([text], 1, vocabulary), ...everywhere(pairs, CHARACTER_PREFIX_WEIGHT)];
  }
  const exact = known([text], 1, vocabulary);
  if (exact.length > 0)
    return exact;
  return known(characters, SINGLE_CHARACTER_WEIGHT, vocabulary).map((alternative) => ({ ...alternative, titleOnly: true }));
}

function latinAlternatives(text: string, isLast: boolean, vocabulary: Vocabulary): Alternative[] {
  const found = known([text], 1, vocabulary);
  if (isLast && text.length >= SHORTEST_PREFIX)
    found.push(...everywhere(vocabulary.startingWith(text).filter((term) => term !== text), PREFIX_WEIGHT));
  if (found.length === 0 && text.length >= SHORTEST_MISSPELT)
    found.push(...everywhere(vocabulary.atDistanceOne(text), MISSPELT_WEIGHT));
  return found;
}

function known(terms: readonly string[], weight: number, vocabulary: Vocabulary): Alternative[] {
  return everywhere(terms.filter((term) => vocabulary.has(term)), weight);
}

function everywhere(terms: readonly string[], weight: number): Alternative[] {
  return terms.map((term) => ({ term, weight, titleOnly: false }));
}
