import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TermSource } from '../src/search/contract.js';
import { cutSyllables, maybeSyllable, onChains, readings } from '../src/search/query/pinyin.js';
import { languageTables } from './support/fixtures.js';

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

test('Every syllable looks like one, and nothing is fetched for a word that does not look like pinyin', async () => {
  const { pinyin } = await languageTables();
  assert.deepEqual(Object.values(pinyin).filter((syllable) => !maybeSyllable(syllable)), []);
  const unreachable = new Proxy({} as TermSource, { get: () => assert.fail('fetched') });
  for (const word of ['bucket', 'certificate', 'timeout', 'cname', 'upload', 'zheng-shu', 'zhengshu1', 'an'.repeat(18) + 'x', 'shi'.repeat(20)])
    assert.deepEqual(await readings(word, unreachable), [], word);
});
