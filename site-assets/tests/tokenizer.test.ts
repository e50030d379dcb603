import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalise, titleTerms, tokenize } from '../src/search/tokenizer.js';
import { fixture, languageTables } from './support/fixtures.js';

interface Example {
  readonly about?: string;
  readonly text?: string;
  /** In place of a text that JSON cannot hold: its UTF-16 units. */
  readonly units?: readonly number[];
  readonly terms: readonly string[];
  /** Where they differ from the terms. */
  readonly titleTerms?: readonly string[];
}

const examples = fixture<readonly Example[]>('search/tokens.json');
const tables = await languageTables();
const simplified: ReadonlyMap<string, string> = new Map(Object.entries(tables.simplified));

for (const example of examples) {
  const text = example.text ?? String.fromCharCode(...example.units!);
  test(`terms of ${JSON.stringify(text).slice(0, 60)}${example.about ? `: ${example.about}` : ''}`, () => {
    assert.deepEqual(tokenize(text, simplified).map(({ term }) => term), example.terms);
    assert.deepEqual(titleTerms(text, simplified).map(({ term }) => term), example.titleTerms ?? example.terms);
  });
}

test('a token knows its place in the text as it was given', () => {
  const text = 'ﬁle：證書㍿𠮷野';
  const places = tokenize(text, simplified).map(({ term, start, end }) => [term, text.slice(start, end)]);
  assert.deepEqual(places, [
    ['file', 'ﬁle'],
    ['证书', '證書'],
    ['书株', '書㍿'],
    ['株式', '㍿'],
    ['式会', '㍿'],
    ['会社', '㍿'],
    ['社𠮷', '㍿𠮷'],
    ['𠮷野', '𠮷野'],
  ]);
});

test('every term is the normal form of its place or a part of it, and places ascend', () => {
  for (const { text } of examples) {
    let last = 0;
    for (const { term, start, end } of tokenize(text ?? '', simplified)) {
      assert.ok(start >= last && end > start && end <= text!.length);
      assert.ok(normalise(text!.slice(start, end), simplified).includes(term));
      last = start;
    }
  }
});

test('the tables give every character the normal form that the tokenizer gives it, and it is its own normal form', () => {
  for (const character of everyCharacter()) {
    const folded = tables.folded[character] ?? character;
    const expected = [...folded].map((part) => tables.simplified[part] ?? part).join('');
    const form = normalise(character, simplified);
    if (form !== expected || normalise(form, simplified) !== form)
      assert.fail(`U+${character.codePointAt(0)!.toString(16)} gives ${form}, not ${expected}`);
  }
});

test('the ranges of the tables hold the characters that the tokenizer takes', () => {
  const taken = new Uint8Array(0x110000);
  for (const [first, last] of [...tables.han, ...tables.word])
    taken.fill(1, first, last + 1);
  for (const character of everyCharacter()) {
    const code = character.codePointAt(0)!;
    if (normalise(character, simplified) === character && tokenize(character, simplified).length !== taken[code])
      assert.fail(`U+${code.toString(16)}`);
  }
});

test('readings are plain letters', () => {
  assert.equal(tables.pinyin['证'], 'zheng');
  assert.equal(tables.pinyin['绿'], 'lv');
  assert.ok(Object.values(tables.pinyin).every((reading) => /^[a-z]{1,6}$/.test(reading)));
});

function* everyCharacter(): Generator<string> {
  for (let code = 0; code <= 0x10ffff; code++) {
    if (code < 0xd800 || code > 0xdfff)
      yield String.fromCodePoint(code);
  }
}
