import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SearchFileError, type CardRow, type FacetsFile, type LevelFile, type ManifestFile } from '../src/search/contract.js';
import { DigitReader } from '../src/search/shards/digits.js';
import { readSorted } from '../src/search/shards/sorted.js';
import { ShardSource } from '../src/search/shards/source.js';

const site = 'https://site.example/help/assets/search/';

/** In one document each, once, in a title of so many terms: place, then by field the documents. */
const row = (document: string, length: string): string => `AB${document}${length}AAA`;

/** A level of one file. */
function level(name: string, fingerprints: string): LevelFile {
  return { name, files: 'B', fingerprints, shared: 'AA', rest: '' };
}

const manifest: ManifestFile = {
  documents: 9,
  lengths: [20, 10, 40, 18],
  levels: [
    // '', 'cert' and 上.
    { name: 'terms/', files: 'CB', fingerprints: 'aaaaaaaaaabbbbbbbbbb', shared: 'AAAEAB', rest: 'jDlDyD0DntT' },
    // '' and 'd'.
    { name: 'terms/recent-', files: 'C', fingerprints: 'cccccccccc', shared: 'AAAB', rest: 'kD' },
  ],
  pairs: level('pairs/', 'dddddddddd'),
  readings: level('readings/', '3333333333'),
  cards: { entries: 8, files: 32, fingerprints: ['eeeeeeeeee'] },
  tables: { simplified: '1111111111', words: '2222222222', syllables: '6666666666', facets: '4444444444', synonyms: '5555555555' },
};

const cards = (count: number, from: number): CardRow[] =>
  Array.from({ length: count }, (_, i) => [`e${from + i}`, '标题', '对象存储', '上传', ['限制'], '要点', 'a', '摘要']);

const facets: FacetsFile = { products: ['对象存储', 'CDN'], causes: ['限制', '过期'], combinations: [[1, 0], [0], [0, 1, 0]], entries: 'ABCAAAAAB' };

const files: Readonly<Record<string, unknown>> = {
  'manifest.ffffffffff.json': manifest,
  'terms/0000-0.aaaaaaaaaa.json': ['bucket', row('A', 'B')],
  'terms/0000-1.aaaaaaaaaa.json': ['cert', row('C', 'B'), 'certificate', row('E', 'B'), 'cname', row('C', 'B')],
  'terms/4e0a-0.bbbbbbbbbb.json': ['上传', row('A', 'D')],
  'terms/recent-0000-0.cccccccccc.json': ['certbot', row('M', 'C'), 'cert', row('O', 'C')],
  'terms/recent-0000-1.cccccccccc.json': ['上传', row('O', 'C')],
  'pairs/0000-0.dddddddddd.json': ['sc shang chuan', '上传D上船B', 'sc she ce', '社册C', 'zs zheng shu', '证书F'],
  'cards/0.eeeeeeeeee.json': cards(8, 0),
  'cards/1.eeeeeeeeee.json': cards(1, 8),
  'simplified.1111111111.json': { 證: '证' },
  'words.2222222222.json': ['bucket', 'buckets', 'cert'],
  'readings/0000-0.3333333333.json': ['上', 'shang', '传', 'chuan', '商', 'shang', '船', 'chuan'],
  'syllables.6666666666.json': ['chuan', 'shang'],
  'facets.4444444444.json': facets,
};

/** A source over these files, and the names of those that it fetched. */
function open(served: Readonly<Record<string, unknown>> = files): { source: ShardSource; fetched: string[] } {
  const fetched: string[] = [];
  const source = new ShardSource(`${site}manifest.ffffffffff.json`, (address) => {
    const name = address.slice(site.length);
    fetched.push(name);
    return name in served ? Promise.resolve(JSON.stringify(served[name])) : Promise.reject(new Error('status 404'));
  });
  return { source, fetched };
}

test('Numbers are five bits a letter, the lowest first', () => {
  const digits = new DigitReader('AfgB_fggB______B');
  assert.deepEqual([1, 2, 3, 4, 5, 6].map(() => digits.next()), [0, 31, 32, 1023, 1024, 2147483647]);
  assert.ok(digits.isAtEnd);
  for (const wrong of ['', 'g', '!', '中', '_'.repeat(99)])
    assert.throws(() => new DigitReader(wrong).next(), { name: 'MalformedError' });
});

test('Texts in order are what they share with the one before, and the distance of what follows', () => {
  assert.deepEqual(readSorted('AAAEAB', 'jDlDyD0DntT'), ['', 'cert', '上']);
  assert.deepEqual(readSorted('ABBBBBAC', '6xTtwT5dB65Z'), ['为', '为不', '为准', '主机']);
  for (const [shared, rest] of [['B', ''], ['BA', ''], ['AB', ''], ['AB', '!']] as const)
    assert.throws(() => readSorted(shared, rest), { name: 'MalformedError' });
});

test('Nothing is fetched before it is asked for, and of the shards only those that may have a term', async () => {
  const { source, fetched } = open();
  assert.deepEqual(fetched, []);
  const rows = await source.rows(['上传', 'absent', '上传']);
  assert.deepEqual([...rows.keys()], ['上传']);
  assert.deepEqual(fetched.sort(), [
    'manifest.ffffffffff.json', 'terms/0000-0.aaaaaaaaaa.json', 'terms/4e0a-0.bbbbbbbbbb.json', 'terms/recent-0000-0.cccccccccc.json',
    'terms/recent-0000-1.cccccccccc.json',
  ]);
  await source.rows(['上传']);
  assert.equal(fetched.length, 5);
});

test('What the levels say of a term is one row, in the order of documents, scored over all', async () => {
  const row = (await open().source.rows(['上传'])).get('上传')!;
  const [title, question] = row.postings;
  assert.deepEqual(title!.documents, [0, 7]);
  assert.deepEqual(title!.counts, [1, 1]);
  assert.deepEqual(title!.lengths, [4, 3]);
  assert.deepEqual(question, { documents: [], counts: [], lengths: [], scores: [] });
  // idf = ln(1 + (9 - 2 + 0.5) / (2 + 0.5)) = ln 4; 2 · idf · 2.2 / (1.2 · (0.25 + 0.75 · length / (20 / 9)) + 1)
  assert.deepEqual(title!.scores, [2.089, 2.425]);
});

test('Rows are ordered by where their terms first occur', async () => {
  const rows = await open().source.rows(['上传', 'cert', 'certbot', 'bucket']);
  const index = (term: string): number => rows.get(term)!.index;
  assert.ok(index('cert') < index('certbot'));
  assert.ok(index('bucket') < index('cert'));
});

test('A prefix finds the terms of every level that begin with it, the most frequent first', async () => {
  const { source } = open();
  assert.deepEqual((await source.withPrefix('cert', 9)).map((row) => row.term), ['cert', 'certbot', 'certificate']);
  assert.deepEqual((await source.withPrefix('cert', 1)).map((row) => row.term), ['cert']);
  assert.deepEqual((await source.withPrefix('上', 9)).map((row) => row.term), ['上传']);
  assert.deepEqual(await source.withPrefix('zz', 9), []);
});

test('Misspelt words, readings, initials and homophones come from their tables', async () => {
  const { source } = open();
  assert.deepEqual(await source.near('buckst'), ['bucket']);
  assert.deepEqual(await source.near('cert'), []);
  assert.deepEqual(await source.readAs(['shang', 'chuan']), ['上传', '上船']);
  assert.deepEqual(await source.readAs(['no', 'thing']), []);
  assert.deepEqual(await source.withInitials('sc'), ['上传', '社册', '上船']);
  assert.deepEqual(await source.homophones('商船'), ['上传', '上船']);
  assert.deepEqual(await source.homophones('上传'), ['上船']);
  assert.deepEqual(await source.homophones('商'), []);
  assert.deepEqual(await source.syllables(), new Set(['shang', 'chuan']));
  assert.deepEqual(await source.simplified(), new Map([['證', '证']]));
});

test('Cards come in the order asked for, each file once', async () => {
  const { source, fetched } = open();
  const found = await source.cards([8, 1, 0]);
  assert.deepEqual(found.map((card) => [card.document, card.id]), [[8, 'e8'], [1, 'e1'], [0, 'e0']]);
  assert.equal(found[0]!.keyPoint, '要点');
  assert.equal(fetched.length, 3);
});

test('Facets tell product and causes of every document', async () => {
  const found = await open().source.facets();
  assert.deepEqual(found.productOf, [1, 0, 0, 1, 1, 1, 1, 1, 0]);
  assert.deepEqual(found.causesOf.slice(0, 3), [[0], [], [1, 0]]);
});

test('A missing or malformed file fails the search, naming itself; it never gives fewer results', async () => {
  const { ['terms/recent-0000-1.cccccccccc.json']: _, ...missing } = files;
  await assert.rejects(open(missing).source.rows(['上传']), (error) => error instanceof SearchFileError && error.address.endsWith('recent-0000-1.cccccccccc.json'));
  await assert.rejects(open({ ...files, 'terms/4e0a-0.bbbbbbbbbb.json': ['上传', 'AB!'] }).source.rows(['上传']), SearchFileError);
  await assert.rejects(open({ ...files, 'terms/4e0a-0.bbbbbbbbbb.json': ['上传', 7] }).source.rows(['上传']), SearchFileError);
  await assert.rejects(open({ 'manifest.ffffffffff.json': {} }).source.documents(), SearchFileError);
});
