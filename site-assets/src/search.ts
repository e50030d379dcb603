import { SearchSession } from './search/page/session.js';
import { SearchView } from './search/page/view.js';
import { Searcher } from './search/query/searcher.js';
import { ShardSource } from './search/shards/source.js';
import { dataOf, find } from './ui/dom.js';

const root = find('[data-search]');
const source = new ShardSource(new URL(dataOf(root, 'manifest'), document.baseURI).href);
new SearchSession(new SearchView(root), new Searcher(source), source, dataOf(root, 'report')).start();
