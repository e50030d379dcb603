import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { RemoteEngine } from '../src/search/remote/engine.js';
import { requestOf } from '../src/search/remote/request.js';
import { answerOf, MalformedAnswerError } from '../src/search/remote/response.js';

interface Request {
  from: number;
  size: number;
  _source: string[];
  query: { dis_max: { queries: { multi_match: { query: string; fields: string[] } }[] } };
  post_filter: unknown;
  aggs: Record<string, { filter: unknown }>;
}

const state = { query: '证书', product: '', cause: '' };
const request = (asked: object, from = 0, size = 10): Request => requestOf({ ...state, ...asked }, from, size) as Request;
const textOf = (asked: object): string => request(asked).query.dis_max.queries[0]!.multi_match.query;
const hit = (id: unknown, source: object = { title: '证书过期' }): object => ({ _id: id, _source: source });
const answer = (hits: object[], total: unknown = { value: hits.length }, changed: object = {}): object => ({
  hits: { total, hits },
  aggregations: {
    all: { doc_count: 25 },
    products: { doc_count: 25, names: { buckets: [{ key: 'CDN', doc_count: 20 }] } },
    causes: { doc_count: 25, names: { buckets: [] } },
    ...changed,
  },
});

test('A request asks the fields of the export, a title twice as much, and for no address', () => {
  const { from, size, _source, query } = request({}, 20, 10);
  assert.deepEqual([from, size], [20, 10]);
  for (const { multi_match } of query.dis_max.queries)
    assert.deepEqual(multi_match.fields, ['title^2', 'question', 'answer', 'product^0.5', 'topic^0.5', 'causes^0.5']);
  assert.deepEqual(_source, ['title', 'key_point', 'product', 'topic']);
});

test('Results are filtered by both, and each filter is counted within the other', () => {
  const product = { term: { product: 'CDN' } };
  const cause = { term: { causes: '缓存' } };
  const { post_filter, aggs } = request({ product: 'CDN', cause: '缓存' });
  assert.deepEqual(post_filter, { bool: { filter: [product, cause] } });
  assert.deepEqual(aggs.products!.filter, { bool: { filter: [cause] } });
  assert.deepEqual(aggs.causes!.filter, { bool: { filter: [product] } });
  assert.deepEqual(request({}).post_filter, { bool: { filter: [] } });
});

test('A query is a text of bounded length without broken characters', () => {
  assert.equal(textOf({ query: '"}},{*:*~^' }), '"}},{*:*~^');
  assert.equal(textOf({ query: '😀'.repeat(5000) }), '😀'.repeat(200));
  assert.equal(textOf({ query: 'a\ud800b' }), 'a\ufffdb');
});

test('An answer gives results, counts and choices', () => {
  const source = { title: '<b>证书</b>', key_point: '重新部署', product: 'CDN', topic: '证书', url: 'javascript:alert(1)' };
  assert.deepEqual(answerOf(answer([hit('aijanwwpng', source)], { value: 21 })), {
    total: 25,
    count: 21,
    size: 1,
    hits: [{ id: 'aijanwwpng', title: '<b>证书</b>', keyPoint: '重新部署', product: 'CDN', topic: '证书' }],
    choices: { products: [{ name: 'CDN', count: 20 }], causes: [] },
  });
  assert.equal(answerOf(answer([], 7)).count, 7);
});

test('A result that is no entry is left out and said', (context) => {
  const said = context.mock.method(console, 'error', () => undefined);
  const ids = ['javascript:alert(1)', '../x', 'https://evil.example/', '', 'A1', 'a', '1a', 'a'.repeat(65), 7, null, undefined, ['ab'], { toString: 'ab' }];
  const { hits, size } = answerOf(answer([hit('ab'), ...ids.map((id) => hit(id))]));
  assert.deepEqual(hits.map(({ id }) => id), ['ab']);
  assert.equal(size, ids.length + 1);
  assert.equal(said.mock.callCount(), ids.length);
});

test('What is not whole or has another form is an error', () => {
  const all: unknown[] = [
    null, 7, 'x', [], {}, { hits: [] }, { hits: { total: 1, hits: [] } }, answer([], -1), answer([], '7'), answer([], { value: 0.5 }), answer([], { value: Number.NaN }),
    answer([7 as unknown as object]), answer([{ _id: 'ab' }]), answer([hit('ab', { title: { html: 1 } })]), answer([], 0, { products: {} }), answer([], 0, { all: null }),
    answer([], 0, { products: { names: { buckets: [{ key: 1, doc_count: 1 }] } } }), answer([], 0, { causes: { names: { buckets: [{ key: 'x', doc_count: '1' }] } } }),
    { ...answer([]), timed_out: true }, { ...answer([]), _shards: { failed: 1 } },
  ];
  for (const json of all)
    assert.throws(() => answerOf(json), MalformedAnswerError, JSON.stringify(json));
});

test('An engine asks for the results behind the last one until there are no more', async () => {
  const asked: Request[] = [];
  await withServer((body) => {
    asked.push(body);
    const ids = Array.from({ length: 25 }, (_, at) => `a${at}`).slice(body.from, body.from + body.size);
    return JSON.stringify(answer(ids.map((id) => hit(id)), { value: 25 }));
  }, async (address) => {
    const found = await new RemoteEngine(address).find({ ...state, cause: '没有' }, 10, new AbortController().signal);
    assert.deepEqual([found.total, found.count, found.hits.length], [25, 25, 10]);
    assert.deepEqual(found.hits[0]!.title, [{ text: '证书', marked: true }, { text: '过期', marked: false }]);
    assert.deepEqual((await found.choices(new AbortController().signal)).causes, [{ name: '没有', count: 0 }]);
    const second = await found.next!();
    const third = await second.next!();
    assert.deepEqual([third.hits.map(({ id }) => id), third.next], [['a20', 'a21', 'a22', 'a23', 'a24'], null]);
  });
  assert.deepEqual(asked.map(({ from, size }) => [from, size]), [[0, 10], [10, 10], [20, 10]]);
});

test('An engine stops where search engines give no more', async () => {
  await withServer(({ from, size }) => JSON.stringify(answer(Array.from({ length: size }, (_, at) => hit(`a${from + at}`)), { value: 30_000 })), async (address) => {
    const found = await new RemoteEngine(address).find(state, 9_990, new AbortController().signal);
    assert.equal((await found.next!()).next, null);
    assert.equal((await new RemoteEngine(address).find(state, 20_000, new AbortController().signal)).hits.length, 10_000);
  });
});

test('An engine that is called off rejects', async () => {
  const controller = new AbortController();
  await withServer(() => {
    controller.abort();
    return '';
  }, (address) => assert.rejects(new RemoteEngine(address).find(state, 10, controller.signal)));
});

async function withServer(respond: (body: Request) => string, use: (address: string) => Promise<void>): Promise<void> {
  const server: Server = createServer((incoming, response) => {
    let body = '';
    incoming.on('data', (chunk: Buffer) => (body += chunk.toString()));
    incoming.on('end', () => response.end(respond(JSON.parse(body) as Request)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/help/_search`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
