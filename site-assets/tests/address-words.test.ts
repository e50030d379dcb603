import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOfAddress } from '../src/ui/address-words.js';

test('Words are what is left without separators, numbers and parts of the site', () => {
  assert.equal(wordsOfAddress('/docs/ssl-certificate_2.html', '/'), 'docs ssl certificate');
  assert.equal(wordsOfAddress('/repo/c/cdn/page/3/', '/repo/'), 'cdn');
  assert.equal(wordsOfAddress('/%E8%AF%81%E4%B9%A6/', '/'), '证书');
});

test('An address that cannot be decoded does no harm', () => {
  assert.equal(wordsOfAddress('/%E8%AF/abc', '/'), 'E8 AF abc');
});
