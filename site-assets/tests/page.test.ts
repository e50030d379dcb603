import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Facets } from '../src/search/contract.js';
import { causeChoices, filtered, productChoices } from '../src/search/local/filters.js';
import { named, unknownIn } from '../src/search/page/names.js';
import { searchOf, shortened, shownOf, stateOf } from '../src/search/state.js';
import { markedRanges } from '../src/ui/marks.js';

const none = { query: '证书', product: '', cause: '' };
const facets: Facets = { products: ['存储', 'CDN'], causes: ['缓存', '其他'], productOf: [0, 1, 1, 1], causesOf: [[1], [0], [0, 1], [1]] };
const matches = [0, 1, 2, 3].map((document) => ({ document, score: 1, coverage: 1 }));

test('An address says what is asked for, and back', () => {
  const state = { query: 'a&b=c #d', product: '对象存储', cause: 'x?y' };
  assert.deepEqual(stateOf(searchOf(state)), state);
  assert.equal(searchOf(none), `?q=${encodeURIComponent('证书')}`);
  assert.equal(searchOf({ ...state, query: '' }), '');
  assert.equal(searchOf({ ...none, query: '\ud800x' }), '?q=%EF%BF%BDx');
});

test('A long query is shortened between characters, a short one is not', () => {
  assert.equal(shortened('😀'.repeat(4000)), '😀'.repeat(80) + '…');
  assert.equal(shortened('证'.repeat(80)), '证'.repeat(80));
});

test('A place in the history says how many results it shows, never fewer than a page', () => {
  for (const [state, shown] of [[{ shown: 30 }, 30], [{ shown: 3 }, 10], [{ shown: '30' }, 10], [null, 10], ['x', 10]] as const)
    assert.equal(shownOf(state, 10), shown);
});

test('A filter is a name or a slug; what is neither stays and is told', () => {
  const names = { product: new Map([['kodo', '存储'], ['cdn', 'CDN'], ['存储', '别的']]), cause: new Map([['other', '其他']]) };
  for (const [product, name] of [['kodo', '存储'], ['KODO', '存储'], ['CDN', 'CDN'], ['存储', '存储'], ['', ''], ['constructor', 'constructor']] as const)
    assert.equal(named({ product, cause: '' }, names).product, name);
  assert.deepEqual(named({ product: 'other', cause: 'other' }, names), { product: 'other', cause: '其他' });
  assert.deepEqual(unknownIn({ product: '存储', cause: '' }, names), []);
  assert.deepEqual(unknownIn({ product: 'x', cause: 'other' }, names), ['product', 'cause']);
});

test('Filters keep what has the product and the cause', () => {
  const documents = (state: object): number[] => filtered(matches, { ...none, ...state }, facets).map(({ document }) => document);
  assert.deepEqual(documents({}), [0, 1, 2, 3]);
  assert.deepEqual(documents({ product: 'CDN' }), [1, 2, 3]);
  assert.deepEqual(documents({ product: 'CDN', cause: '其他' }), [2, 3]);
  assert.deepEqual(documents({ product: '没有' }), []);
});

test('Choices are counted within the other filter; a chosen one without results stays', () => {
  assert.deepEqual(productChoices(matches, { ...none, cause: '缓存' }, facets), [{ name: 'CDN', count: 2 }]);
  assert.deepEqual(causeChoices(matches, { ...none, product: '存储' }, facets), [{ name: '其他', count: 1 }]);
  assert.deepEqual(causeChoices(matches, none, facets).map(({ name }) => name), ['缓存', '其他']);
  assert.deepEqual(productChoices(matches.slice(1), { ...none, product: '存储' }, facets), [{ name: 'CDN', count: 3 }, { name: '存储', count: 0 }]);
});

test('Marks join what overlaps and take whole words of letters only', () => {
  const marked = (text: string, ...terms: string[]): string[] => markedRanges(text, terms).map(([start, end]) => text.slice(start, end));
  assert.deepEqual(marked('证书过期，证书', '证书', '书过', '过期'), ['证书过期', '证书']);
  assert.deepEqual(marked('CDN cdns xcdn', 'cdn'), ['CDN']);
  assert.deepEqual(marked('İcdn', 'cdn'), []);
  assert.deepEqual(marked('', 'cdn'), []);
});
