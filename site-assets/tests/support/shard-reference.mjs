// The judge of the search from shards: unmodified lunr.js over the whole index. Reads one request as JSON from standard input, writes one answer
// to standard output.
//
// Request: { documents: [{ ref, fields }], index: "JSON text", files: { "search/manifest.json": "JSON text", … }, queries: [[clause, …], …] }
//   clause: { term, fields?, boost?, wildcard?: "trailing", editDistance?: 1 }
// Answer:  { expected, actual }: JSON texts, the results of each query by lunr.js and by the modules in src/search/shards.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import lunr from 'lunr';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'src', 'search', 'shards');
const { ShardSource, score } = await bundle('export { ShardSource } from "./source.ts"; export { score } from "./scorer.ts";');

const { documents, index, files, queries } = JSON.parse(readFileSync(0, 'utf8'));
const site = 'https://site.example/assets/';
const whole = lunr.Index.load(JSON.parse(index));
const source = new ShardSource(`${site}search/manifest.json`, async (address) => files[address.slice(site.length)]);

const actual = [];
for (const clauses of queries) {
  const expanded = (await Promise.all(clauses.map(expand))).flat();
  actual.push(score(expanded).map(({ document, score }) => [documents[document].ref, score]));
}
process.stdout.write(JSON.stringify({ expected: JSON.stringify(queries.map(resultsOfLunr)), actual: JSON.stringify(actual) }));

function resultsOfLunr(clauses) {
  const found = whole.query((query) => clauses.forEach((clause) => query.term(clause.term, lunrOptions(clause))));
  return found.map(({ ref, score }) => [ref, score]);
}

function lunrOptions({ term, wildcard, ...options }) {
  return { ...options, ...(wildcard === 'trailing' && { wildcard: lunr.Query.wildcard.TRAILING }) };
}

/** The rows that a clause stands for, in the order in which lunr meets them: of terms that tie, the first comes first. */
async function expand(clause) {
  const rows = await rowsOf(clause);
  const automaton = lunr.TokenSet.fromClause({ ...clause, term: clause.wildcard === 'trailing' ? `${clause.term}*` : clause.term });
  const order = lunr.TokenSet.fromArray([...rows.keys()].sort()).intersect(automaton).toArray();
  if (order.length !== rows.size)
    throw new Error(`lunr does not take all of ${[...rows.keys()]} for ${clause.term}`);
  return order.map((term) => ({ row: rows.get(term), boost: clause.boost ?? 1, ...(clause.fields && { fields: clause.fields }) }));
}

async function rowsOf({ term, wildcard, editDistance }) {
  if (wildcard === 'trailing')
    return new Map((await source.withPrefix(term, Infinity)).map((row) => [row.term, row]));
  return source.rows(editDistance ? [term, ...(await source.near(term))] : [term]);
}

async function bundle(contents) {
  const { outputFiles } = await build({ stdin: { contents, resolveDir: folder }, bundle: true, write: false, format: 'esm', logLevel: 'silent' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
