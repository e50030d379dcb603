import type { TermSource } from '../contract.js';
import { PAGE_SIZE, type Choices, type Engine, type Found, type HitPage } from '../engine.js';
import { hitOf } from '../hit.js';
import type { State } from '../state.js';
import type { Ranked } from '../query/ranking.js';
import { foundTerms, replacedWords } from '../query/reasons.js';
import { Searcher, type Answer } from '../query/searcher.js';
import { causeChoices, filtered, productChoices } from './filters.js';

/** Searches the index of the site in the browser. */
export class LocalEngine implements Engine {
  private readonly searcher: Searcher;

  constructor(private readonly source: TermSource) {
    this.searcher = new Searcher(source);
  }

  async find(state: State, most: number, signal: AbortSignal): Promise<Found> {
    const answer = await this.searcher.search(state.query, signal);
    const total = answer.matches.length;
    const matches = total === 0 ? [] : await this.within(answer.matches, state, signal);
    const first = await this.page(answer, total === 0 ? answer.related.slice(0, PAGE_SIZE) : matches, 0, most, signal);
    return {
      ...first,
      total,
      count: matches.length,
      replaced: replacedWords(answer.prepared, first.documents),
      known: answer.prepared.plan.units.filter(({ alternatives }) => alternatives.some(({ reason }) => reason === 'exact')).map(({ text }) => text),
      choices: (asking) => this.choices(answer.matches, state, asking),
    };
  }

  prepareChoices(signal: AbortSignal): void {
    // Where it fails, it is asked for again.
    this.source.facets(signal).catch(() => undefined);
  }

  private async within(matches: readonly Ranked[], state: State, signal: AbortSignal): Promise<readonly Ranked[]> {
    return state.product === '' && state.cause === '' ? matches : filtered(matches, state, await this.source.facets(signal));
  }

  private async page(
    answer: Answer, matches: readonly Ranked[], from: number, most: number, signal?: AbortSignal,
  ): Promise<HitPage & { readonly documents: readonly number[] }> {
    const end = from + most;
    const shown = matches.slice(from, end);
    const cards = await this.searcher.cards(shown, signal);
    return {
      documents: shown.map(({ document }) => document),
      hits: cards.map((card) => hitOf(card, foundTerms(answer.prepared, card.document), answer.simplified)),
      next: end < matches.length ? () => this.page(answer, matches, end, PAGE_SIZE) : null,
    };
  }

  private async choices(matches: readonly Ranked[], state: State, signal: AbortSignal): Promise<Choices> {
    const facets = await this.source.facets(signal);
    return { products: productChoices(matches, state, facets), causes: causeChoices(matches, state, facets) };
  }
}
