// The judge of the index format: unmodified lunr.js. Reads one request as JSON from standard input, writes one answer to standard output.
//
// Request: { fields: [{ name, boost }], documents: [{ ref, fields: [[term, …], …] }], index: "JSON text", queries: [[clause, …], …] }
//   clause: { term, fields?, boost?, wildcard?: "trailing", editDistance?, presence?: "required" | "prohibited" }
// Answer:  { expected, actual, expectedResults, actualResults }, all JSON texts:
//   what lunr.Builder makes of the terms, and the given index once parsed and written again; the results of each query on the one and on the other.
import { readFileSync } from 'node:fs';
import lunr from 'lunr';

const request = JSON.parse(readFileSync(0, 'utf8'));
const built = build(request);
const given = JSON.parse(request.index);
const actual = JSON.stringify(given);
const loaded = lunr.Index.load(given);
process.stdout.write(JSON.stringify({
  expected: JSON.stringify(built),
  actual,
  expectedResults: JSON.stringify(request.queries.map((clauses) => results(built, clauses))),
  actualResults: JSON.stringify(request.queries.map((clauses) => results(loaded, clauses))),
}));

function build({ fields, documents }) {
  const builder = new lunr.Builder();
  builder.tokenizer = (terms) => terms.map((term) => new lunr.Token(term, {}));
  builder.ref('ref');
  fields.forEach(({ name, boost }, i) => builder.field(name, { boost, extractor: (document) => document.fields[i] }));
  documents.forEach((document) => builder.add(document));
  return builder.build();
}

function results(index, clauses) {
  const found = index.query((query) => {
    for (const { term, wildcard, presence, ...options } of clauses) {
      query.term(term, {
        ...options,
        ...(wildcard === 'trailing' && { wildcard: lunr.Query.wildcard.TRAILING }),
        ...(presence && { presence: lunr.Query.presence[presence.toUpperCase()] }),
      });
    }
  });
  return found.map(({ ref, score }) => [ref, score]);
}
