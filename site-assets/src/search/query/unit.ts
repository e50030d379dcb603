// What a query is made of. The twin of generator/Search/Query; tests/fixtures/search/ranking.json holds both to the same rankings.

/** How a term of the index came to stand for what a person typed. */
export type Reason = 'exact' | 'prefix' | 'misspelt' | 'pinyin' | 'homophone' | 'character' | 'synonym';

/** Terms of the index that answer a unit of the query, all of them together. */
export interface Alternative {
  readonly terms: readonly string[];
  /** In hundredths; the unit itself weighs 100. */
  readonly weight: number;
  readonly reason: Reason;
  /** Whether only titles answer. */
  readonly titleOnly: boolean;
  /** How many units the terms stand for; each takes its part of their score. */
  readonly shared: number;
  /** Which character of a pair is answered, 0 or 1; both when absent. */
  readonly character?: number;
}

/** One word of the query, or one pair of Han characters. */
export interface Unit {
  readonly text: string;
  /** The places in the query that it stands at: each Han character is one, each word is one. */
  readonly places: number[];
  readonly alternatives: Alternative[];
}

/** A query, ready to be scored. */
export interface Plan {
  readonly units: readonly Unit[];
  /** By place: how much it tells of what is looked for. */
  readonly placeWeights: readonly number[];
}

/** In hundredths: how well each kind of alternative stands for what was typed. */
export const WEIGHTS = {
  exact: 100,
  prefix: 70,
  characterPrefix: 80,
  misspelt: 60,
  pinyin: 70,
  /** What an indexed word may be read as: behind the word itself. */
  pinyinBesideExact: 50,
  /** A longer or misspelt word beside what was typed read as pinyin: a rare word of letters weighs so much that it would bury all else. */
  besidePinyin: 45,
  /** Two initials alone, other than of the pair that most titles have. */
  rareInitials: 35,
  homophone: 60,
  character: 30,
} as const;

/** How much a place tells: a character that holds sentences together, another Han character or a letter by itself, a word of letters or digits. */
export const PLACE_WEIGHTS = { soft: 1, character: 4, word: 8 } as const;

const HAN = /\p{Script=Han}/u;

/** Whether a term is written in Han characters. */
export function isHan(term: string): boolean {
  return HAN.test(term);
}

/** An alternative of one term for one unit. */
export function alternative(term: string, weight: number, reason: Reason): Alternative {
  return { terms: [term], weight, reason, titleOnly: false, shared: 1 };
}
