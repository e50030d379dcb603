// What is asked of OpenSearch or Elasticsearch: the fields are those of `docsgen export`, generator/Outputs/BulkExport.cs.
import { wellFormed, type State } from '../state.js';

/** The weights of the index in the browser; product, topic and causes are found by their whole names only. */
const FIELDS = ['title^2', 'question', 'answer', 'product^0.5', 'topic^0.5', 'causes^0.5'];

/** What a result shows. Never an address: results lead to pages of this site by their ids. */
const SHOWN = ['title', 'key_point', 'product', 'topic'];

/** A longer query would have more clauses than a search engine takes; in characters. */
const LONGEST = 200;

/** How many products or causes one may choose from. */
const MOST_CHOICES = 50;

/** The result behind which search engines give no more, unless their index says otherwise. */
export const WINDOW = 10_000;

/** The body of a request for results. All results are counted by what they may be narrowed to, and filtered afterwards. */
export function requestOf(state: State, from: number, size: number): object {
  const query = Array.from(wellFormed(state.query)).slice(0, LONGEST).join('');
  const product = state.product === '' ? [] : [{ term: { product: wellFormed(state.product) } }];
  const cause = state.cause === '' ? [] : [{ term: { causes: wellFormed(state.cause) } }];
  return {
    from,
    size,
    track_total_hits: true,
    _source: SHOWN,
    query: {
      dis_max: {
        queries: [
          { multi_match: { query, type: 'most_fields', fields: FIELDS, fuzziness: 'AUTO', minimum_should_match: '34%', lenient: true } },
          // The last word may not be finished yet.
          { multi_match: { query, type: 'bool_prefix', fields: FIELDS, minimum_should_match: '34%', lenient: true, boost: 0.7 } },
        ],
      },
    },
    post_filter: { bool: { filter: [...product, ...cause] } },
    aggs: {
      all: { filter: { match_all: {} } },
      products: { filter: { bool: { filter: cause } }, aggs: { names: { terms: { field: 'product', size: MOST_CHOICES } } } },
      causes: { filter: { bool: { filter: product } }, aggs: { names: { terms: { field: 'causes', size: MOST_CHOICES } } } },
    },
  };
}
