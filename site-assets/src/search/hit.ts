import type { Card } from './contract.js';
import type { Hit } from './engine.js';
import { highlight, highlightExcerpt } from './highlight.js';
import { normalise, type Simplified } from './tokenizer.js';

/** In UTF-16 units. */
const EXCERPT_LENGTH = 110;

/** What a card shows of an entry that was found by terms. */
export function hitOf(card: Pick<Card, 'id' | 'title' | 'product' | 'topic' | 'keyPoint' | 'excerpt'>, terms: ReadonlySet<string>, simplified: Simplified): Hit {
  return {
    id: card.id,
    title: highlight(card.title, terms, simplified),
    excerpt: highlightExcerpt(card.keyPoint || card.excerpt, terms, simplified, EXCERPT_LENGTH),
    product: card.product,
    topic: card.topic,
    sameTitle: normalise(card.title, simplified).trim(),
    terms: [...terms],
  };
}
