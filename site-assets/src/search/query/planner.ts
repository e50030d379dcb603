import type { Row, TermSource } from '../contract.js';
import type { Simplified } from '../tokenizer.js';
import { cut } from './cut.js';
import { pinyinUnits, spelledUnits } from './pinyin.js';
import { replace, type Synonyms } from './synonyms.js';
import { alternative, isHan, WEIGHTS, type Alternative, type Plan, type Unit } from './unit.js';

const SHORTEST_PREFIX = 2;
/** The shortest word before the last that may be shortened. */
const SHORTEST_UNKNOWN = 3;
const SHORTEST_MISSPELT = 4;
const MOST_COMPLETIONS = 40;
const MOST_HOMOPHONES = 8;
/** What may be a syllable of pinyin. */
const SYLLABLE = /^[a-z]{1,6}$/;

/** Rows by term. */
type Rows = ReadonlyMap<string, Row>;

/** A plan and the rows of every term that it asks for. */
export interface Prepared {
  readonly plan: Plan;
  readonly rows: Rows;
}

/** Finds for each unit of a query what it may stand for in the index. */
export async function prepare(
  text: string,
  simplified: Simplified,
  source: TermSource,
  synonyms: Synonyms,
  signal?: AbortSignal,
): Promise<Prepared> {
  const { sequence, units, placeWeights } = cut(text, simplified);
  const rows = new Map<string, Row>();
  await load(units.map((unit) => unit.text), rows, source, signal);
  const last = sequence[sequence.length - 1];
  const completed: Unit[] = [];
  const spelled = await spelledPinyin(sequence, rows, source, placeWeights, signal);
  const others = units.filter((unit) => !spelled.has(unit));
  for (const unit of others) {
    if (rows.has(unit.text))
      unit.alternatives.push(alternative(unit.text, WEIGHTS.exact, 'exact'));
  }
  const answered = new Set(units.filter((unit) => rows.has(unit.text)).flatMap((unit) => unit.places));
  const found = await Promise.all(others.map((unit) =>
    isHan(unit.text) ? hanAlternatives(unit, answered, rows, source, signal) : wordAlternatives(unit, unit === last, rows, source, signal)));
  for (const [at, unit] of others.entries())
    unit.alternatives.push(...found[at]!);
  for (const unit of units)
    completed.push(...spelled.get(unit) ?? (unit.alternatives.length === 0 ? await asPinyin(unit, source, placeWeights, signal) : [unit]));
  const replacements = synonyms.find(sequence, sequence.filter(({ text: term }) => !isHan(term)).length);
  await load([...completed.flatMap(termsOf), ...replacements.flatMap(({ terms }) => terms)], rows, source, signal);
  // A word that was typed as well answers for itself only: 直播 is no answer to 直播推流.
  const typed = new Set(units.map((unit) => unit.text));
  for (const replacement of replacements) {
    if (replacement.terms.every((term) => rows.has(term)) && !replacement.terms.every((term) => typed.has(term)))
      replace(replacement);
  }
  return { plan: { units: completed, placeWeights }, rows };
}

/**
 * One character stands for the pairs that begin with it; an unknown pair for what sounds the same, and for its characters. An unknown pair of
 * which known pairs have both characters is the seam of two words and stands for nothing.
 */
async function hanAlternatives(
  { text, places }: Unit,
  answered: ReadonlySet<number>,
  rows: Map<string, Row>,
  source: TermSource,
  signal?: AbortSignal,
): Promise<Alternative[]> {
  const characters = Array.from(text);
  if (characters.length === 1)
    return complete(text, WEIGHTS.characterPrefix, rows, source, signal);
  if (places.every((place) => answered.has(place)))
    return [];
  const homophones = await source.homophones(text, signal);
  const single = characters.map((character, place): Alternative => (
    { ...alternative(character, WEIGHTS.character, 'character'), titleOnly: true, character: place }));
  return [...homophones.slice(0, MOST_HOMOPHONES).map((pair) => alternative(pair, WEIGHTS.homophone, 'homophone')), ...single];
}

/** The last word may still be in the making, and an unknown one may be shortened or misspelt. */
async function wordAlternatives(
  { text }: Unit,
  isLast: boolean,
  rows: Map<string, Row>,
  source: TermSource,
  signal?: AbortSignal,
): Promise<Alternative[]> {
  const isBeginning = isLast ? text.length >= SHORTEST_PREFIX : !rows.has(text) && text.length >= SHORTEST_UNKNOWN;
  const completions = isBeginning ? await complete(text, WEIGHTS.prefix, rows, source, signal) : [];
  if (completions.length > 0 || rows.has(text) || text.length < SHORTEST_MISSPELT)
    return completions;
  return (await source.near(text, signal)).map((word) => alternative(word, WEIGHTS.misspelt, 'misspelt'));
}

/** The terms that begin with a text and are longer. */
async function complete(text: string, weight: number, rows: Map<string, Row>, source: TermSource, signal?: AbortSignal): Promise<Alternative[]> {
  const found = await source.withPrefix(text, MOST_COMPLETIONS, signal);
  for (const row of found)
    rows.set(row.term, row);
  return found.filter(({ term }) => term !== text).map(({ term }) => alternative(term, weight, 'prefix'));
}

/**
 * Syllables that were typed apart, `zheng shu`, are one word: two or more in a row of which none is a word of the index. What they are read as, by the
 * first; by the others nothing.
 */
async function spelledPinyin(
  sequence: readonly Unit[],
  rows: Rows,
  source: TermSource,
  placeWeights: number[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<Unit, readonly Unit[]>> {
  const spelled = new Map<Unit, readonly Unit[]>();
  const mayBe = (unit: Unit | undefined): boolean => unit !== undefined && !rows.has(unit.text) && SYLLABLE.test(unit.text);
  const known = sequence.some((unit, at) => mayBe(unit) && mayBe(sequence[at + 1])) ? await source.syllables(signal) : new Set<string>();
  for (let start = 0; start < sequence.length;) {
    let end = start;
    while (mayBe(sequence[end]) && known.has(sequence[end]!.text))
      end++;
    const run = sequence.slice(start, end);
    const read = run.length > 1 ? await spelledUnits(run.map(({ text }) => text), source, placeWeights, signal) : [];
    if (read.length > 0) {
      for (const place of run.flatMap(({ places }) => places))
        placeWeights[place] = 0;
      for (const unit of run) {
        if (!spelled.has(unit))
          spelled.set(unit, unit === run[0] ? read : []);
      }
    }
    start = Math.max(end, start + 1);
  }
  return spelled;
}

/** A word that means nothing in letters may be pinyin; then its units take its place. */
async function asPinyin(unit: Unit, source: TermSource, placeWeights: number[], signal?: AbortSignal): Promise<Unit[]> {
  const units = await pinyinUnits(unit.text, source, placeWeights, signal);
  if (units.length === 0)
    return [unit];
  for (const place of unit.places)
    placeWeights[place] = 0;
  return units;
}

async function load(terms: readonly string[], rows: Map<string, Row>, source: TermSource, signal?: AbortSignal): Promise<void> {
  const missing = [...new Set(terms)].filter((term) => !rows.has(term));
  for (const [term, row] of missing.length > 0 ? await source.rows(missing, signal) : [])
    rows.set(term, row);
}

function termsOf(unit: Unit): string[] {
  return unit.alternatives.flatMap(({ terms }) => terms);
}
