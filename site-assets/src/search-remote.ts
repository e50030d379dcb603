import { startSearch } from './search/entry.js';
import { RemoteEngine } from './search/remote/engine.js';
import { dataOf } from './ui/dom.js';

export const suggest = startSearch((root) => new RemoteEngine(new URL(dataOf(root, 'endpoint'), document.baseURI).href));
