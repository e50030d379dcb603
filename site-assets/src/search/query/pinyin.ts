import type { TermSource } from '../contract.js';
import { holdsFunctionWord } from './function-words.js';
import { alternative, PLACE_WEIGHTS, WEIGHTS, type Alternative, type Unit } from './unit.js';

/** The longest text that is tried as pinyin. */
const LONGEST = 36;
const LONGEST_SYLLABLE = 6;
const MOST_CUTS = 8;
const LONGEST_INITIALS = 6;
const MOST_PAIRS = 8;
const MOST_CHAINS = 16;

/** What pinyin looks like, without knowing the syllables of an index: words of other languages hardly ever do, and nothing is fetched for them. */
const INITIAL = '(?:[zcs]h?|[bpmfdtnlgkhjqxrwy])';
const SYLLABLE = `(?:${INITIAL}?(?:a(?:i|ng?|o)?|e(?:i|ng?)?|ou)|${INITIAL}(?:ong|i(?:a(?:ng?|o)?|e|ng?|ong|u)?|u(?:a(?:i|ng?)?|e|i|n|o)?)|[bpmfwyl]?o|[ln]ve?|er|m|ng)`;
const SYLLABLES = new RegExp(`^${SYLLABLE}+$`);
const ONE_SYLLABLE = new RegExp(`^${SYLLABLE}$`);

/** A word of letters read as pinyin: one unit for each two syllables, or one for all initials; empty when no title has it. */
export async function pinyinUnits(word: string, source: TermSource, placeWeights: number[], signal?: AbortSignal): Promise<Unit[]> {
  if (word.length < 2 || word.length > LONGEST || !/^[a-z]+$/.test(word))
    return [];
  const cuts = await syllableCuts(word, source, signal);
  let fallback: readonly (readonly string[])[] = [];
  for (const syllables of cuts) {
    const levels = await Promise.all(pairs(syllables).map((pair) => source.readAs(pair, signal)));
    const chained = onChains(levels);
    if (chained.every((level) => level.length > 0))
      return pairUnits(word, chained, placeWeights);
    if (fallback.length === 0 && levels.some((level) => level.length > 0))
      fallback = levels;
  }
  return fallback.length > 0 ? pairUnits(word, fallback, placeWeights) : initialUnits(word, source, placeWeights, signal);
}

/** What the whole of a word of letters may be read as, each in pairs of characters that follow each other; empty when it is no pinyin. */
export async function readings(word: string, source: TermSource, signal?: AbortSignal): Promise<string[][]> {
  for (const syllables of await syllableCuts(word, source, signal)) {
    const levels = await readPairs(syllables, source, signal);
    if (levels.length > 0)
      return chains(levels).slice(0, MOST_PAIRS);
  }
  return [];
}

/**
 * The pairs of characters that each two syllables may be read as, if titles have all of them; else nothing. Pairs with a particle are no words: `demo`
 * is not 的默.
 */
export async function readPairs(syllables: readonly string[], source: TermSource, signal?: AbortSignal): Promise<string[][]> {
  const levels = await Promise.all(pairs(syllables).map((pair) => source.readAs(pair, signal)));
  const chained = onChains(levels.map((level) => level.filter((pair) => !holdsFunctionWord(pair))));
  return chained.every((level) => level.length > 0) ? chained.map((level) => level.slice(0, MOST_PAIRS)) : [];
}

/** An alternative that was typed in pinyin; it stands for so many units. */
export function reading(terms: readonly string[], weight: number, shared = 1): Alternative {
  return { terms, weight, reason: 'pinyin', titleOnly: false, shared };
}

/** Whether a word may be one syllable, without knowing those of the index. */
export function maybeSyllable(word: string): boolean {
  return ONE_SYLLABLE.test(word);
}

/** Syllables that were typed apart: one unit for each two of them; empty when no title has any two. */
export async function spelledUnits(syllables: readonly string[], source: TermSource, placeWeights: number[], signal?: AbortSignal): Promise<Unit[]> {
  const levels = await Promise.all(pairs(syllables).map((pair) => source.readAs(pair, signal)));
  const chained = onChains(levels);
  const kept = chained.every((level) => level.length > 0) ? chained : levels;
  return kept.every((level) => level.length === 0) ? [] : pairUnits(syllables.join(' '), kept, placeWeights);
}

async function syllableCuts(word: string, source: TermSource, signal?: AbortSignal): Promise<string[][]> {
  return word.length <= LONGEST && SYLLABLES.test(word) ? cutSyllables(word, await source.syllables(signal)) : [];
}

/** Every way to cut a word into syllables of at least two, the fewest syllables first. */
export function cutSyllables(word: string, known: ReadonlySet<string>): string[][] {
  const cuts: string[][] = [];
  const follow = (at: number, before: readonly string[]): void => {
    if (at === word.length && before.length > 1)
      cuts.push([...before]);
    for (let length = Math.min(LONGEST_SYLLABLE, word.length - at); length > 0 && cuts.length < MOST_CUTS; length--) {
      const syllable = word.slice(at, at + length);
      if (known.has(syllable))
        follow(at + length, [...before, syllable]);
    }
  };
  if (canBeCut(word, known))
    follow(0, []);
  return cuts.sort((left, right) => left.length - right.length);
}

/** Whether a word can be cut at all: without this, a long word that fails at its end would be tried in very many ways. */
function canBeCut(word: string, known: ReadonlySet<string>): boolean {
  const reached = [true];
  for (let end = 1; end <= word.length; end++) {
    reached[end] = false;
    for (let length = 1; length <= Math.min(LONGEST_SYLLABLE, end) && !reached[end]; length++)
      reached[end] = reached[end - length]! && known.has(word.slice(end - length, end));
  }
  return reached[word.length]!;
}

/** Only those pairs of characters that follow each other from the first level to the last: 证书 书过 过期. */
export function onChains(levels: readonly (readonly string[])[]): string[][] {
  let ends: ReadonlySet<string> | null = null;
  const kept = levels.map((level) => {
    const following: string[] = ends === null ? [...level] : level.filter((pair) => ends!.has(first(pair)));
    ends = new Set(following.map(last));
    return following;
  });
  let starts: ReadonlySet<string> | null = null;
  for (let at = kept.length - 1; at >= 0; at--) {
    const level: string[] = kept[at]!;
    kept[at] = starts === null ? level : level.filter((pair) => starts!.has(last(pair)));
    starts = new Set(kept[at]!.map(first));
  }
  return kept;
}

function pairs(syllables: readonly string[]): [string, string][] {
  return syllables.slice(1).map((syllable, at) => [syllables[at]!, syllable]);
}

function pairUnits(word: string, levels: readonly (readonly string[])[], placeWeights: number[]): Unit[] {
  const start = addPlaces(levels.length + 1, placeWeights);
  return levels.map((level, at) => ({
    text: word,
    places: [start + at, start + at + 1],
    alternatives: level.slice(0, MOST_PAIRS).map((pair) => alternative(pair, WEIGHTS.pinyin, 'pinyin')),
  }));
}

async function initialUnits(word: string, source: TermSource, placeWeights: number[], signal?: AbortSignal): Promise<Unit[]> {
  if (word.length > LONGEST_INITIALS)
    return [];
  const letters = Array.from(word).slice(1).map((letter, at) => word[at]! + letter);
  const levels = onChains(await Promise.all(letters.map((two) => source.withInitials(two, signal))));
  if (levels.some((level) => level.length === 0))
    return [];
  const start = addPlaces(word.length, placeWeights);
  const places = Array.from(word, (_, at) => start + at);
  const alternatives = levels.length === 1 ? pairAlternatives(levels[0]!) : chains(levels).map((terms) => ({ ...reading(terms, WEIGHTS.pinyin), titleOnly: true }));
  return [{ text: word, places, alternatives }];
}

/** Two letters stand for very many pairs: only the one that most titles have weighs in full. */
function pairAlternatives(level: readonly string[]): Alternative[] {
  return level.slice(0, MOST_PAIRS).map((pair, at) => alternative(pair, at === 0 ? WEIGHTS.pinyin : WEIGHTS.rareInitials, 'pinyin'));
}

/** The ways to go through all levels by pairs that follow each other. */
function chains(levels: readonly (readonly string[])[]): string[][] {
  let found = levels[0]!.map((pair) => [pair]);
  for (const level of levels.slice(1)) {
    const longer = found.flatMap((chain) => level.filter((pair) => first(pair) === last(chain[chain.length - 1]!)).map((pair) => [...chain, pair]));
    found = longer.slice(0, MOST_CHAINS);
  }
  return found;
}

function addPlaces(count: number, placeWeights: number[]): number {
  const start = placeWeights.length;
  for (let place = 0; place < count; place++)
    placeWeights.push(PLACE_WEIGHTS.character);
  return start;
}

function first(pair: string): string {
  return Array.from(pair)[0]!;
}

function last(pair: string): string {
  return Array.from(pair).pop()!;
}
