import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A JSON file of `tests/fixtures` at the top of the repository; the tests run in `site-assets`. */
export function fixture<T>(path: string): T {
  return JSON.parse(readFileSync(resolve('..', 'tests', 'fixtures', path), 'utf8')) as T;
}

/** The tables that the build writes to `dist/language.json`. */
export interface LanguageTables {
  readonly folded: Readonly<Record<string, string>>;
  readonly simplified: Readonly<Record<string, string>>;
  readonly han: readonly (readonly [number, number])[];
  readonly word: readonly (readonly [number, number])[];
  readonly pinyin: Readonly<Record<string, string>>;
}
