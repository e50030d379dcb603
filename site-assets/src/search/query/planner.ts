import type { Row, TermSource } from '../contract.js';
import type { Simplified } from '../tokenizer.js';
import { cut } from './cut.js';
import { maybeSyllable, pinyinUnits, reading, readings, readPairs, spelledUnits } from './pinyin.js';
import { replace, type Synonyms } from './synonyms.js';
import { alternative, isHan, WEIGHTS, type Alternative, type Plan, type Unit } from './unit.js';

const SHORTEST_PREFIX = 2;
/** The shortest word before the last that may be shortened. */
const SHORTEST_UNKNOWN = 3;
const SHORTEST_MISSPELT = 4;
const MOST_COMPLETIONS = 40;
const MOST_HOMOPHONES = 8;

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
  const answered = new Set(units.filter((unit) => rows.has(unit.text)).flatMap((unit) => unit.places));
  const found = await Promise.all(others.map((unit) =>
    isHan(unit.text) ? hanAlternatives(unit, answered, rows, source, signal) : wordAlternatives(unit, unit === last, rows, source, signal)));
  for (const [at, unit] of others.entries())
    unit.alternatives.push(...exact(unit.text, rows), ...found[at]!);
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

function exact(text: string, rows: Rows): Alternative[] {
  return rows.has(text) ? [alternative(text, WEIGHTS.exact, 'exact')] : [];
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

/** A word that means something in letters may be meant in pinyin as well: domains are full of it. */
async function wordAlternatives(unit: Unit, isLast: boolean, rows: Map<string, Row>, source: TermSource, signal?: AbortSignal): Promise<Alternative[]> {
  const { text } = unit;
  const similar = await similarWords(unit, isLast, rows, source, signal);
  const isKnown = rows.has(text);
  const read = isKnown || similar.length > 0 ? await readings(text, source, signal) : [];
  if (isKnown || read.length === 0)
    return [...similar, ...read.map((terms) => reading(terms, WEIGHTS.pinyinBesideExact))];
  return [...read.map((terms) => reading(terms, WEIGHTS.pinyin)), ...similar.map((other) => ({ ...other, weight: WEIGHTS.besidePinyin }))];
}

/** The last word may still be in the making, and an unknown one may be shortened or misspelt. */
async function similarWords(
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
 * Syllables that were typed apart, `zheng shu`, are one word: two or more in a row. What they are read as, by the first; by the others nothing. Where
 * words of the index are among them, each stays and has its share of what all are read as.
 */
async function spelledPinyin(
  sequence: readonly Unit[],
  rows: Rows,
  source: TermSource,
  placeWeights: number[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<Unit, readonly Unit[]>> {
  const spelled = new Map<Unit, readonly Unit[]>();
  const add = (unit: Unit, read: readonly Unit[]): unknown => spelled.has(unit) || spelled.set(unit, read);
  const maybe = runs(sequence, ({ text }) => maybeSyllable(text));
  const known = maybe.length > 0 ? await source.syllables(signal) : new Set<string>();
  for (const run of maybe.flatMap((some) => runs(some, ({ text }) => known.has(text)))) {
    if (run.some(({ text }) => rows.has(text)) && await readTogether(run, rows, source, signal)) {
      run.forEach((unit) => add(unit, [unit]));
      continue;
    }
    for (const part of runs(run, ({ text }) => !rows.has(text))) {
      const read = await spelledUnits(part.map(({ text }) => text), source, placeWeights, signal);
      if (read.length === 0)
        continue;
      for (const place of part.flatMap(({ places }) => places))
        placeWeights[place] = 0;
      part.forEach((unit) => add(unit, unit === part[0] ? read : []));
    }
  }
  return spelled;
}

/** Whether units can be read as pinyin together; then each two that follow each other share that, beside themselves. */
async function readTogether(run: readonly Unit[], rows: Rows, source: TermSource, signal?: AbortSignal): Promise<boolean> {
  const levels = await readPairs(run.map(({ text }) => text), source, signal);
  if (levels.length === 0)
    return false;
  for (const { text, alternatives } of new Set(run))
    alternatives.push(...exact(text, rows));
  const weight = run.every(({ text }) => rows.has(text)) ? WEIGHTS.pinyinBesideExact : WEIGHTS.pinyin;
  for (const [at, pairs] of levels.entries()) {
    for (const { alternatives } of run.slice(at, at + 2))
      alternatives.push(...pairs.map((pair) => reading([pair], weight, 2)));
  }
  return true;
}

/** Two or more that follow each other and are all wanted. */
function runs(sequence: readonly Unit[], isWanted: (unit: Unit) => boolean): Unit[][] {
  const found: Unit[][] = [[]];
  for (const unit of sequence)
    isWanted(unit) ? found[found.length - 1]!.push(unit) : found.push([]);
  return found.filter(({ length }) => length > 1);
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
