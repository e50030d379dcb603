import { PAGE_SIZE, withChosen, type Engine, type Found, type HitPage } from '../engine.js';
import { hitOf } from '../hit.js';
import type { State } from '../state.js';
import { tokenize, type Simplified } from '../tokenizer.js';
import { requestOf, WINDOW } from './request.js';
import { answerOf, MalformedAnswerError, type RemoteAnswer } from './response.js';

/** A search engine that does not answer in this time fails. */
const LONGEST_MS = 10_000;

/** The search engine folds characters in its own way; what is marked is only what is written as it was typed. */
const AS_WRITTEN: Simplified = new Map();

/** Asks an OpenSearch or Elasticsearch that holds what `docsgen export` wrote. */
export class RemoteEngine implements Engine {
  /** Takes the whole address of its `_search`. */
  constructor(private readonly address: string) {}

  async find(state: State, most: number, signal: AbortSignal): Promise<Found> {
    const answer = await this.ask(state, 0, most, signal);
    const { total, count, choices } = answer;
    return {
      ...this.page(state, answer, 0),
      total,
      count,
      replaced: [],
      known: [],
      choices: () => Promise.resolve({ products: withChosen(choices.products, state.product), causes: withChosen(choices.causes, state.cause) }),
    };
  }

  prepareChoices(): void {
    // They come with the results.
  }

  private page(state: State, { hits, size, count }: RemoteAnswer, from: number): HitPage {
    const end = from + size;
    const terms = new Set(tokenize(state.query, AS_WRITTEN).map(({ term }) => term));
    const isLast = size === 0 || end >= count || end + PAGE_SIZE > WINDOW;
    return {
      hits: hits.map((hit) => hitOf({ ...hit, excerpt: '' }, terms, AS_WRITTEN)),
      next: isLast ? null : async () => this.page(state, await this.ask(state, end, PAGE_SIZE), end),
    };
  }

  private async ask(state: State, from: number, size: number, signal?: AbortSignal): Promise<RemoteAnswer> {
    const running = new AbortController();
    const stop = (): void => running.abort();
    const timer = setTimeout(() => running.abort(new Error(`${this.address}: no answer in ${LONGEST_MS} ms`)), LONGEST_MS);
    signal?.addEventListener('abort', stop);
    try {
      const response = await fetch(this.address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(requestOf(state, from, Math.min(size, WINDOW))),
        // Whoever may read the site may search it; a site behind a login may have its search behind the same one.
        credentials: 'same-origin',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        signal: running.signal,
      });
      if (!response.ok)
        throw new Error(`${this.address}: status ${response.status}`);
      return answerOf(parsed(await response.text()));
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MalformedAnswerError('the answer is not JSON');
  }
}
