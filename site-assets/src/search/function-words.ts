import { tokenize, type Simplified } from './tokenizer.js';

/** Words that people put around what they look for: question words, politeness, particles. In normal form. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  '怎么办', '怎么样', '怎么回事', '怎么', '怎样', '如何', '请问', '您好', '你好', '谢谢', '麻烦', '为什么', '为何', '什么样', '什么',
  '是不是', '是否', '能不能', '能否', '可不可以', '可以', '有没有', '哪里', '一下', '我们的', '我们', '我的', '我想', '我要', '我',
  '你们', '的', '了', '吗', '呢', '吧', '啊', '呀',
  'how', 'to', 'do', 'does', 'i', 'my', 'the', 'a', 'an', 'is', 'are', 'of', 'can', 'please', 'what', 'why',
]);

/** Words that hold a function word but are none. */
const WHOLE_WORDS: ReadonlySet<string> = new Set(['目的', '的确', '标的', '了解', '为了', '除了', '自我', '酒吧', '网吧']);

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
