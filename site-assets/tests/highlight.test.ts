import assert from 'node:assert/strict';
import { test } from 'node:test';
import { highlight, highlightExcerpt, type Piece } from '../src/search/highlight.js';
import { simplified } from './make.js';

test('Overlapping pairs become one mark', () => {
  assert.equal(marked('证书过期后续期', '证书', '书过', '过期'), '[证书过期]后续期');
});

test('Separate finds are marked separately', () => {
  assert.equal(marked('证书和域名，证书', '证书'), '[证书]和域名，[证书]');
});

test('The text stays as it is written', () => {
  assert.equal(marked('證書過期 ＨＴＴＰＳ', '证书', 'https'), '[證書]過期 [ＨＴＴＰＳ]');
});

test('Single Han characters are marked inside a run, single letters are not', () => {
  assert.equal(marked('免费证书', '费'), '免[费]证书');
  assert.equal(marked('cdn c', 'c'), 'cdn [c]');
});

test('No character is lost', () => {
  const text = '𠮷野家 emoji 😀 <b>证书</b>';
  assert.equal(highlight(text, new Set(['证书', '野家']), simplified).map((piece) => piece.text).join(''), text);
});

test('An excerpt begins shortly before the first mark when that stands far behind', () => {
  const text = '前'.repeat(200) + '证书' + '后'.repeat(200);
  const excerpt = show(highlightExcerpt(text, new Set(['证书']), simplified, 60));
  assert.ok(excerpt.startsWith('…前'), excerpt);
  assert.ok(excerpt.includes('[证书]'), excerpt);
  assert.ok(excerpt.endsWith('后…'), excerpt);
  assert.ok(excerpt.length <= 64, excerpt);
});

test('An excerpt with an early mark begins with the text', () => {
  assert.equal(show(highlightExcerpt('申请证书', new Set(['证书']), simplified, 60)), '申请[证书]');
});

test('An excerpt never cuts a character in two', () => {
  for (let length = 1; length < 60; length++) {
    const excerpt = show(highlightExcerpt('😀'.repeat(40) + '证书' + '😀'.repeat(40), new Set(['证书']), simplified, length));
    assert.ok(!/(^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.test(excerpt), excerpt);
  }
});

function marked(text: string, ...terms: string[]): string {
  return show(highlight(text, new Set(terms), simplified));
}

function show(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('');
}
