// The same queries over the same entries as RankingTests.cs: both sides must give the same documents, scores and coverages.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import type { SynonymsFile } from '../src/search/contract.js';
import type { Ranked } from '../src/search/query/ranking.js';
import { Searcher } from '../src/search/query/searcher.js';
import { fixture, languageTables } from './support/fixtures.js';
import { MemorySource, type Document } from './support/memory-source.js';

type Result = readonly [id: string, score: number, coverage: number];

interface Fixture {
  readonly documents: readonly Document[];
  readonly synonyms: readonly (readonly [weight: number, ...words: string[]])[];
  readonly queries: readonly { readonly query: string; matches: readonly Result[]; related: readonly Result[] }[];
}

const name = 'search/ranking.json';
const expected = fixture<Fixture>(name);
const tables = await languageTables();
const synonyms = expected.synonyms.map(([weight, ...words]): SynonymsFile[number] => [weight, words.length, ...words]);
const searcher = new Searcher(new MemorySource(expected.documents, new Map(Object.entries(tables.simplified)), synonyms));

if (process.env.DOCSGEN_UPDATE_GOLDEN === '1') {
  const queries = await Promise.all(expected.queries.map(async ({ query }) => ({ query, ...(await results(query)) })));
  writeFileSync(resolve('..', 'tests', 'fixtures', name), text({ ...expected, queries }));
}

for (const { query, matches, related } of fixture<Fixture>(name).queries) {
  test(`ranking of ${JSON.stringify(query).slice(0, 60)}`, async () => {
    assert.deepEqual(await results(query), { matches, related });
  });
}

async function results(query: string): Promise<{ matches: Result[]; related: Result[] }> {
  const { matches, related } = await searcher.search(query);
  return { matches: matches.map(toResult), related: related.map(toResult) };
}

function toResult({ document, score, coverage }: Ranked): Result {
  return [expected.documents[document]!.id, Math.round(score * 1e6) / 1e6, Math.round(coverage * 1e6) / 1e6];
}

/** One entry, group or query a line keeps differences readable. */
function text(file: Fixture): string {
  const lines = Object.entries(file).map(([member, items]) => `"${member}":[\n${(items as unknown[]).map((item) => JSON.stringify(item)).join(',\n')}\n]`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
