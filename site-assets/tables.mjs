// Writes what the generator and the browser know of characters, so that both read texts alike: see generator/Text/LanguageTables.cs.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import traditional from 'opencc-js/dict/TSCharacters';
import { pinyin } from 'pinyin-pro';

const lastCodePoint = 0x10ffff;
const basicIdeographs = { first: 0x4e00, last: 0x9fff };

/**
 * Writes `language.json` into a folder; the same packages and the same Node give the same bytes.
 * @param {string} folder The folder; made when it is missing.
 */
export async function writeTables(folder) {
  await mkdir(folder, { recursive: true });
  const han = ranges((character) => /\p{Script=Han}/u.test(character));
  // No part of a word: marks that enclose (the keycap of emoji), and what is invisible by default (variation selectors, fillers).
  const noWord = /[\p{Script=Han}\p{Default_Ignorable_Code_Point}]/u;
  const word = ranges((character) => /[\p{L}\p{N}\p{Mn}\p{Mc}]/u.test(character) && !noWord.test(character));
  const words = JSON.parse(await readFile(new URL('src/search/query/words.json', import.meta.url), 'utf8'));
  const tables = [
    member('folded', object(folded())),
    member('simplified', object(simplified())),
    member('han', array(han)),
    member('word', array(word)),
    member('pinyin', object(readings())),
    member('functionWords', array(words.function)),
    member('wholeWords', array(words.whole)),
    member('softCharacters', array([words.soft])),
  ];
  await writeFile(join(folder, 'language.json'), `{\n${tables.join(',\n')}\n}\n`);
}

/** Characters whose compatibility form in lower case differs from themselves, each alone. */
function folded() {
  const found = [];
  for (const character of characters()) {
    const form = character.normalize('NFKC').toLowerCase();
    if (form !== character)
      found.push([character, form]);
  }
  return found;
}

/** Traditional characters and their simplified form; a form that is itself traditional is followed to its end. */
function simplified() {
  const first = new Map(traditional.split('|').map((line) => line.split(' ')));
  const found = [];
  for (const character of first.keys()) {
    let form = character;
    for (const seen = new Set(); first.has(form) && !seen.has(form); form = first.get(form))
      seen.add(form);
    if (form !== character)
      found.push([character, form]);
  }
  return found.sort(([a], [b]) => a.codePointAt(0) - b.codePointAt(0));
}

/** Han characters and their most usual reading: letters a-z only, `v` for ü, no tone. */
function readings() {
  const found = [];
  for (let code = basicIdeographs.first; code <= basicIdeographs.last; code++) {
    const character = String.fromCodePoint(code);
    const reading = pinyin(character, { toneType: 'none', v: true });
    if (/^[a-z]+$/.test(reading))
      found.push([character, reading]);
  }
  return found;
}

/** The runs of code points that pass a test, first and last. */
function ranges(test) {
  const found = [];
  for (const character of characters()) {
    if (!test(character))
      continue;
    const code = character.codePointAt(0);
    const open = found.at(-1);
    if (open?.[1] === code - 1)
      open[1] = code;
    else
      found.push([code, code]);
  }
  return found;
}

/** Every character: every code point that is not half of a surrogate pair. */
function* characters() {
  for (let code = 0; code <= lastCodePoint; code++) {
    if (code < 0xd800 || code > 0xdfff)
      yield String.fromCodePoint(code);
  }
}

// One entry a line keeps differences readable.
const member = (name, value) => `${JSON.stringify(name)}:${value}`;
const object = (pairs) => `{\n${pairs.map(([key, value]) => member(key, JSON.stringify(value))).join(',\n')}\n}`;
const array = (items) => `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
