import { fields, type LevelFile, type ManifestFile } from '../contract.js';
import { DigitReader, MalformedError } from './digits.js';
import type { Collection } from './rows.js';
import { readSorted } from './sorted.js';

/** Files that follow each other by the order of their keys. */
export interface Level {
  /** For each file, a text that is not after its keys and after all keys of the file before it. */
  readonly firsts: readonly string[];
  readonly addresses: readonly string[];
}

/** Where everything stands. */
export interface Manifest extends Collection {
  readonly levels: readonly Level[];
  readonly pairs: Level;
  readonly readings: Level;
  readonly cardsOfFile: number;
  cardFile(number: number): string;
  table(name: keyof ManifestFile['tables']): string;
}

/** Reads `search/manifest.json`; the files that it names stand beside it. */
export function readManifest(json: unknown, address: string): Manifest {
  const file = json as ManifestFile;
  if (!Array.isArray(file?.levels) || file.lengths?.length !== fields.length || typeof file.cards?.entries !== 'number')
    throw new MalformedError('not a manifest');
  const addressOf = (name: string, fingerprint: string): string => new URL(`${name}.${fingerprint}.json`, address).href;
  return {
    documents: file.documents,
    averageLengths: file.lengths.map((length) => length / file.documents),
    levels: file.levels.map((level) => toLevel(level, addressOf)),
    pairs: toLevel(file.pairs, addressOf),
    readings: toLevel(file.readings, addressOf),
    cardsOfFile: file.cards.entries,
    cardFile: (number) => addressOf(`cards/${number}`, file.cards.fingerprints[Math.floor(number / file.cards.files)] ?? ''),
    table: (name) => addressOf(name, file.tables[name]),
  };
}

/** The file that has a key, if any has. */
export function fileOf(level: Level, key: string): string | undefined {
  return level.addresses[placeOf(level, key)];
}

/** The files that may have keys which begin with a prefix. */
export function filesOf(level: Level, prefix: string): string[] {
  const start = Math.max(0, placeOf(level, prefix));
  let end = start + 1;
  while (level.firsts[end]?.startsWith(prefix))
    end++;
  return level.addresses.slice(start, end);
}

function placeOf({ firsts }: Level, key: string): number {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (firsts[middle]! <= key)
      low = middle + 1;
    else
      high = middle;
  }
  return low - 1;
}

function toLevel({ name, files, fingerprints, shared, rest }: LevelFile, addressOf: (name: string, fingerprint: string) => string): Level {
  const firsts = readSorted(shared, rest);
  const counts: number[] = [];
  for (const digits = new DigitReader(files); !digits.isAtEnd;)
    counts.push(digits.next());
  const length = fingerprints.length / counts.length;
  const addresses: string[] = [];
  counts.forEach((count, group) => {
    const unit = (firsts[addresses.length]?.charCodeAt(0) || 0).toString(16).padStart(4, '0');
    const fingerprint = fingerprints.slice(group * length, (group + 1) * length);
    for (let number = 0; number < count; number++)
      addresses.push(addressOf(`${name}${unit}-${number}`, fingerprint));
  });
  if (addresses.length !== firsts.length)
    throw new MalformedError('not a level of shards');
  return { firsts, addresses };
}
