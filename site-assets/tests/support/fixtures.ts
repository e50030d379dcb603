import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

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

/** What the build writes, made anew. */
export async function languageTables(): Promise<LanguageTables> {
  const { writeTables } = (await import(pathToFileURL(resolve('tables.mjs')).href)) as { writeTables(folder: string): Promise<void> };
  const folder = mkdtempSync(join(tmpdir(), 'tables-'));
  try {
    await writeTables(folder);
    return JSON.parse(readFileSync(join(folder, 'language.json'), 'utf8')) as LanguageTables;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
