import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutSyllables, onChains } from '../src/search/query/pinyin.js';

const known = new Set(['zheng', 'shu', 'xi', 'an', 'xian', 'fang', 'fan', 'gan', 'a', 'n']);

test('A word is cut in every way, the fewest syllables first', () => {
  assert.deepEqual(cutSyllables('zhengshu', known), [['zheng', 'shu']]);
  assert.deepEqual(cutSyllables('fangan', known)[0], ['fang', 'an']);
  assert.ok(cutSyllables('fangan', known).some((cut) => cut.join(' ') === 'fan gan'));
});

test('One syllable is no word, and what cannot be cut gives nothing at once', () => {
  assert.deepEqual(cutSyllables('zheng', known), []);
  assert.deepEqual(cutSyllables('an'.repeat(17) + 'q', known), []);
});

test('Only pairs that follow each other stay', () => {
  assert.deepEqual(onChains([['证书', '正数'], ['书过', '树果'], ['过期']]), [['证书'], ['书过'], ['过期']]);
  assert.deepEqual(onChains([['证书'], ['果树']]), [[], []]);
});
