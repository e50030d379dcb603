import { startSearch } from './search/entry.js';
import { LocalEngine } from './search/local/engine.js';
import { ShardSource } from './search/shards/source.js';
import { dataOf } from './ui/dom.js';

export const suggest = startSearch((root) => new LocalEngine(new ShardSource(new URL(dataOf(root, 'manifest'), document.baseURI).href)));
