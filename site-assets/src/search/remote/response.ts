import type { Choice, Choices } from '../engine.js';

/** An entry as a search engine gives it. */
export interface RemoteHit {
  readonly id: string;
  readonly title: string;
  readonly keyPoint: string;
  readonly product: string;
  readonly topic: string;
}

/** An answer of a search engine. */
export interface RemoteAnswer {
  /** How many results there are without filters, and within them. */
  readonly total: number;
  readonly count: number;
  /** How many results this page has; more than `hits` where some are no entries of this site. */
  readonly size: number;
  readonly hits: readonly RemoteHit[];
  readonly choices: Choices;
}

/** An answer that is none: not JSON, not whole, or in another form. */
export class MalformedAnswerError extends Error {
  override readonly name = 'MalformedAnswerError';
}

/** The ids of entries: what addresses of pages are made of. */
const ENTRY_ID = /^[a-z][a-z0-9]{1,63}$/;

/**
 * Reads an answer and trusts nothing in it: texts are texts, a count is a number, and a result whose id is none of an entry is left out, which is
 * written to the console, because nothing of this site can be shown for it.
 */
export function answerOf(json: unknown): RemoteAnswer {
  const { hits, aggregations, timed_out, _shards } = object(json, 'the answer');
  const { total, hits: list } = object(hits, 'hits');
  if (timed_out === true || (_shards !== undefined && numberOf(object(_shards, '_shards').failed ?? 0, '_shards.failed') > 0))
    throw new MalformedAnswerError('some shards did not answer');
  if (!Array.isArray(list))
    throw new MalformedAnswerError('hits.hits is not a list');
  const { all, products, causes } = object(aggregations, 'aggregations');
  return {
    total: numberOf(object(all, 'aggregations.all').doc_count, 'aggregations.all.doc_count'),
    // Elasticsearch before version 7 gives the number alone.
    count: numberOf(typeof total === 'number' ? total : object(total, 'hits.total').value, 'hits.total.value'),
    size: list.length,
    hits: list.flatMap(hitOf),
    choices: { products: choicesOf(products, 'products'), causes: choicesOf(causes, 'causes') },
  };
}

function hitOf(hit: unknown): RemoteHit[] {
  const { _id: id, _source } = object(hit, 'a hit');
  if (typeof id !== 'string' || !ENTRY_ID.test(id)) {
    console.error(`The search engine gave a result that is no entry of this site: ${String(JSON.stringify(id)).slice(0, 80)}`);
    return [];
  }
  const source = object(_source, '_source');
  const text = (name: string): string => {
    const value = source[name] ?? '';
    if (typeof value !== 'string')
      throw new MalformedAnswerError(`${name} of ${id} is not a text`);
    return value;
  };
  return [{ id, title: text('title'), keyPoint: text('key_point'), product: text('product'), topic: text('topic') }];
}

function choicesOf(aggregation: unknown, name: string): Choice[] {
  const { buckets } = object(object(aggregation, name).names, `${name}.names`);
  if (!Array.isArray(buckets))
    throw new MalformedAnswerError(`${name}.names.buckets is not a list`);
  return buckets.map((bucket) => {
    const { key, doc_count } = object(bucket, 'a bucket');
    if (typeof key !== 'string')
      throw new MalformedAnswerError('a key is not a text');
    return { name: key, count: numberOf(doc_count, 'doc_count') };
  });
}

function object(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new MalformedAnswerError(`${name} is not an object`);
  return value as Record<string, unknown>;
}

function numberOf(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new MalformedAnswerError(`${name} is not a count`);
  return value;
}
