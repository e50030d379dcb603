// Cuts texts into the terms of the index. The twin of generator/Search/Terms/Tokenizer.cs; tests/fixtures/search/tokens.json holds both to the
// same terms.

/** Traditional characters and their simplified form. */
export type Simplified = ReadonlyMap<string, string>;

/** A term and where the text has it: UTF-16 offsets in the text as it was given, end exclusive. */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

type Kind = 'han' | 'word' | 'other';

/** A character of the normal form and the place of the character that it came from. */
interface Unit extends Token {
  readonly kind: Kind;
}

const hanPattern = /\p{Script=Han}/u;
// Marks continue a word. Those that enclose (the keycap of emoji) and characters that are invisible by default (variation selectors) do not.
const wordPattern = /[\p{L}\p{N}\p{Mn}\p{Mc}]/u;
const invisiblePattern = /\p{Default_Ignorable_Code_Point}/u;
const surrogatePattern = /\p{Surrogate}/u;

/** A longer word is known by its first characters only: a term may not grow with whatever a ticket has pasted into it. */
const longestWord = 64;

/** The normal form of a text: each character by itself in NFKC, in lower case, simplified. Half of a surrogate pair becomes U+FFFD. */
export function normalise(text: string, simplified: Simplified): string {
  let folded = '';
  for (const character of text)
    folded += fold(character, simplified);
  return folded;
}

/**
 * The terms of a text in order. A run of Han characters gives its overlapping pairs, one alone gives itself; a run of other letters, digits and
 * marks is one term, its first 64 characters; everything else separates.
 */
export function tokenize(text: string, simplified: Simplified): Token[] {
  return runs(text, simplified).flatMap(termsOf);
}

/** The terms of a title: those of {@link tokenize}, and behind the pairs of each run its single characters. */
export function titleTerms(text: string, simplified: Simplified): Token[] {
  return runs(text, simplified).flatMap((run) => (isHanPair(run) ? [...termsOf(run), ...run.map(tokenOf)] : termsOf(run)));
}

/** The longest runs of Han units and of word units. */
function runs(text: string, simplified: Simplified): Unit[][] {
  const found: Unit[][] = [];
  let previous: Kind = 'other';
  for (const unit of units(text, simplified)) {
    if (unit.kind !== 'other') {
      if (unit.kind === previous)
        found.at(-1)!.push(unit);
      else
        found.push([unit]);
    }
    previous = unit.kind;
  }
  return found;
}

function* units(text: string, simplified: Simplified): Generator<Unit> {
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    for (const term of fold(character, simplified))
      yield { term, start, end, kind: kindOf(term) };
    start = end;
  }
}

function fold(character: string, simplified: Simplified): string {
  if (surrogatePattern.test(character))
    return '\uFFFD';
  let folded = '';
  for (const part of character.normalize('NFKC').toLowerCase())
    folded += simplified.get(part) ?? part;
  return folded;
}

function kindOf(character: string): Kind {
  if (hanPattern.test(character))
    return 'han';
  return wordPattern.test(character) && !invisiblePattern.test(character) ? 'word' : 'other';
}

function termsOf(run: Unit[]): Token[] {
  return isHanPair(run) ? run.slice(1).map((unit, i) => joined([run[i]!, unit])) : [joined(run)];
}

function isHanPair(run: Unit[]): boolean {
  return run.length > 1 && run[0]!.kind === 'han';
}

function joined(run: Unit[]): Token {
  const characters = run.slice(0, longestWord).map((unit) => unit.term);
  return { term: characters.join(''), start: run[0]!.start, end: run.at(-1)!.end };
}

function tokenOf({ term, start, end }: Unit): Token {
  return { term, start, end };
}
