import { LibrarySource } from './search/source.js';
import { SearchSession } from './search/session.js';
import { SearchView } from './search/view.js';
import { dataOf, find } from './ui/dom.js';

const root = find('[data-search]');
const source = new LibrarySource({
  index: dataOf(root, 'index'),
  documents: dataOf(root, 'documents'),
  tables: dataOf(root, 'tables'),
});
new SearchSession(new SearchView(root), source).start();
