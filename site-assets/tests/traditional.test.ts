import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayBeTraditional } from '../src/search/query/traditional.js';
import { languageTables } from './support/fixtures.js';

test('Every traditional character asks for the table', async () => {
  const { simplified } = await languageTables();
  for (const character of Object.keys(simplified))
    assert.equal(mayBeTraditional(character), true, character);
});

test('Simplified texts, letters and what is no character do not', () => {
  for (const text of ['证书过期后怎样续期', 'no such bucket', '４０５ ＣＮＡＭＥ', 'かな', '😀 \ud800', ''])
    assert.equal(mayBeTraditional(text), false, text);
});
