import { startAddressWords } from './ui/address-words.js';
import { startCopyButtons } from './ui/copy-buttons.js';
import { startSearchKeys } from './ui/search-keys.js';
import { startThemeSwitch } from './ui/theme-switch.js';

startThemeSwitch();
startSearchKeys();
startCopyButtons();
startAddressWords();
