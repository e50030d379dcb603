import { startAddressWords } from './ui/address-words.js';
import { startCopyButtons } from './ui/copy-buttons.js';
import { startFeedback } from './ui/feedback.js';
import { startListFilter } from './ui/list-filter.js';
import { showMarks } from './ui/marks.js';
import { startQueryLinks } from './ui/query-links.js';
import { startSearchKeys } from './ui/search-keys.js';
import { startSuggestions } from './ui/suggestions.js';
import { startThemeSwitch } from './ui/theme-switch.js';

startThemeSwitch();
startSearchKeys();
startCopyButtons();
startAddressWords();
startListFilter();
showMarks();
startQueryLinks();
startFeedback();
startSuggestions();
