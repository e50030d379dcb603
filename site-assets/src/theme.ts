// The only script that the browser waits for: it sets the remembered theme before anything is painted.
import { applyTheme, rememberedTheme } from './ui/theme.js';

applyTheme(rememberedTheme());
document.documentElement.dataset.script = '';
