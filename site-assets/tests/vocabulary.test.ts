import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Vocabulary } from '../src/search/vocabulary.js';

const vocabulary = new Vocabulary(['bucket', 'buckets', 'cdn', 'cert', 'certificate', '证书', '证件'].sort());

test('Prefixes give the terms that begin with them', () => {
  assert.deepEqual(vocabulary.startingWith('cert'), ['cert', 'certificate']);
  assert.deepEqual(new Set(vocabulary.startingWith('证')), new Set(['证书', '证件']));
  assert.deepEqual(vocabulary.startingWith('zz'), []);
});

test('One inserted, left out, exchanged or swapped character is distance one, two are not', () => {
  for (const word of ['buket', 'buccket', 'backet', 'ubcket', 'bukcet'])
    assert.ok(vocabulary.atDistanceOne(word).includes('bucket'), word);
  for (const word of ['bket', 'bucket', 'kcubet', 'xbucketx'])
    assert.ok(!vocabulary.atDistanceOne(word).includes('bucket'), word);
});
