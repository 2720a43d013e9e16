// The pages by their names in the address: {open, view, shortcuts, paste, keyUp}.
import * as draw from './draw/page.js';
import * as failures from './failures/page.js';
import * as live from './live/page.js';
import * as results from './results/page.js';
import * as templates from './templates/page.js';
import * as tryout from './try/page.js';

export const PAGES = { templates, draw, try: tryout, results, failures, live };
