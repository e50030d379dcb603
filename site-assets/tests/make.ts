import type { Simplified } from '../src/search/tokenizer.js';

export const simplified: Simplified = new Map([['證', '证'], ['書', '书'], ['過', '过'], ['請', '请'], ['問', '问']]);
