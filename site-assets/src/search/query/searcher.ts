import type { Card, TermSource } from '../contract.js';
import { PAGE_SIZE } from '../engine.js';
import { tokenize, type Simplified } from '../tokenizer.js';
import { MAX_LENGTH } from './cut.js';
import { prepare, type Prepared } from './planner.js';
import { rank, type Ranked } from './ranking.js';
import { Synonyms } from './synonyms.js';
import { mayBeTraditional } from './traditional.js';

/** What a query finds, best first. */
export interface Answer {
  readonly matches: readonly Ranked[];
  /** What answers so little of the query that it is only related. */
  readonly related: readonly Ranked[];
  /** The cards of the first results, in order: of the matches, or of what is related when nothing matches. */
  readonly cards: readonly Card[];
  readonly simplified: Simplified;
  readonly prepared: Prepared;
}

/** Finds documents. No page; the same query always gives the same answer. */
export class Searcher {
  private synonyms: Promise<Synonyms> | null = null;
  /** Traditional characters and their simplified form; empty until a text needs them. */
  private readonly simplified = new Map<string, string>();

  constructor(private readonly source: TermSource) {}

  async search(text: string, signal?: AbortSignal): Promise<Answer> {
    const [documents] = await Promise.all([this.source.documents(signal), this.learnCharacters([text.slice(0, MAX_LENGTH)], signal)]);
    const prepared = await prepare(text, this.simplified, this.source, await this.loadedSynonyms(), signal);
    const { matches, related } = rank(prepared.plan, prepared.rows, documents);
    const [first, rest] = [matches, related].map((list) => list.slice(0, PAGE_SIZE));
    const shown = first!.length > 0 ? first! : rest!;
    const cards = await this.cards(shown, signal);
    return { ...titlesFirst(text, matches, related, cards, this.simplified), simplified: this.simplified, prepared };
  }

  /** The cards of results, in their order. */
  async cards(results: readonly Ranked[], signal?: AbortSignal): Promise<readonly Card[]> {
    const cards = await this.source.cards(results.map(({ document }) => document), signal);
    await this.learnCharacters(cards.flatMap(({ title, keyPoint, excerpt }) => [title, keyPoint, excerpt]), signal);
    return cards;
  }

  private async learnCharacters(texts: readonly string[], signal?: AbortSignal): Promise<void> {
    if (this.simplified.size > 0 || !texts.some(mayBeTraditional))
      return;
    for (const [traditional, simplified] of await this.source.simplified(signal))
      this.simplified.set(traditional, simplified);
  }

  /** Synonyms are fetched once; after a failure the next call tries again. */
  private loadedSynonyms(): Promise<Synonyms> {
    // Not with the signal of the first query: the next ones need them too.
    this.synonyms ??= this.source.synonyms().then(
      (file) => new Synonyms(file),
      (error: unknown) => {
        this.synonyms = null;
        throw error;
      },
    );
    return this.synonyms;
  }
}

/** What an article that hardly says anything is worth beside others with the same words. Only the first results: their cards are at hand. */
const THIN_WORTH = 0.85;
const THIN_TIER = 'c';

/** Whoever asks for a title wants that entry, even when others repeat the same words more often; of equal ones the better article. */
function titlesFirst(
  text: string,
  matches: readonly Ranked[],
  related: readonly Ranked[],
  cards: readonly Card[],
  simplified: Simplified,
): Pick<Answer, 'matches' | 'related' | 'cards'> {
  if (matches.length === 0)
    return { matches, related, cards };
  const wanted = termsOf(text, simplified);
  const first = matches.slice(0, cards.length).map((match, at) => {
    const card = cards[at]!;
    const score = match.score * (card.tier === THIN_TIER ? THIN_WORTH : 1);
    return { match: { ...match, score }, card, isTitle: termsOf(card.title, simplified) === wanted };
  });
  first.sort((left, right) => Number(right.isTitle) - Number(left.isTitle)
    || right.match.score - left.match.score
    || compare(left.card.tier, right.card.tier)
    || left.match.document - right.match.document);
  return { matches: [...first.map(({ match }) => match), ...matches.slice(first.length)], related, cards: first.map(({ card }) => card) };
}

function termsOf(text: string, simplified: Simplified): string {
  return tokenize(text, simplified).map(({ term }) => term).join(' ');
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
