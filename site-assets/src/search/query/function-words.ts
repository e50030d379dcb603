import { tokenize, type Simplified } from '../tokenizer.js';
import words from './words.json';

/** Words that people put around what they look for: question words, politeness, particles. In normal form. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(words.function);

/** Words that hold a function word but are none. */
const WHOLE_WORDS: ReadonlySet<string> = new Set(words.whole);

/** Characters that mostly hold a sentence together; they tell little of what is looked for. */
export const SOFT_CHARACTERS: ReadonlySet<string> = new Set(words.soft);

const LONGEST = 4;
const HAN = /\p{Script=Han}/u;

interface Character {
  readonly text: string;
  /** In normal form; empty when it is neither letter nor digit. */
  readonly folded: string;
}

/**
 * The text with a blank in the place of each function word, so that its neighbours do not form a pair: `证书的续期` gives `证书 续期`.
 * The text itself when nothing else is in it.
 */
export function withoutFunctionWords(text: string, simplified: Simplified): string {
  const characters = Array.from(text, (character): Character => ({
    text: character,
    folded: tokenize(character, simplified)[0]?.term ?? '',
  }));
  let rest = '';
  for (let at = 0; at < characters.length;) {
    const length = HAN.test(characters[at]!.folded) ? hanWord(characters, at) : latinWord(characters, at);
    const word = characters.slice(at, at + length);
    rest += FUNCTION_WORDS.has(folded(word)) ? ' ' : word.map((character) => character.text).join('');
    at += length;
  }
  return tokenize(rest, simplified).length > 0 ? rest : text;
}

/** Whether a function word would be dropped of some characters in normal form. */
export function holdsFunctionWord(characters: string): boolean {
  return withoutFunctionWords(characters, new Map()) !== characters;
}

/** The length of the longest listed word that begins here; 1 when there is none. */
function hanWord(characters: readonly Character[], at: number): number {
  for (let length = Math.min(LONGEST, characters.length - at); length > 1; length--) {
    const word = folded(characters.slice(at, at + length));
    // A separator among them adds nothing to the word.
    const isUnbroken = word.length === length;
    if (isUnbroken && (WHOLE_WORDS.has(word) || FUNCTION_WORDS.has(word)))
      return length;
  }
  return 1;
}

/** The length of the run of letters and digits that begins here; 1 for a separator. */
function latinWord(characters: readonly Character[], at: number): number {
  let end = at;
  while (end < characters.length && isLatin(characters[end]!))
    end++;
  return Math.max(1, end - at);
}

function isLatin(character: Character): boolean {
  return character.folded !== '' && !HAN.test(character.folded);
}

function folded(characters: readonly Character[]): string {
  return characters.map((character) => character.folded).join('');
}
