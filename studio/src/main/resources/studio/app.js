// Starts the pages: what is known of the server, the address, the drawing of every change.
import { render } from '/lib/lit-html/lit-html.js';
import { fetchJson } from './core/api.js';
import { filesOf } from './core/files.js';
import { press } from './core/keys.js';
import { t } from './core/language.js';
import { describe } from './core/notices.js';
import { follow } from './core/route.js';
import { announce, read, subscribe, update } from './core/store.js';
import { globalShortcuts, shell } from './shell.js';
import { PAGES } from './pages.js';

const root = document.getElementById('app');

function draw(state) {
  document.title = PAGES[state.route?.page] ? `${t(`nav.${state.route.page}`)} – Grille` : 'Grille';
  render(shell(state), root);
  const question = root.querySelector('dialog');
  if (question && !question.open) question.showModal();
}

async function learn() {
  update({ fault: null });
  try {
    update({ vocabulary: await fetchJson('vocabulary') });
  } catch (fault) {
    update({ fault: describe(fault) });
  }
}

update({ session: true, notices: [], question: null, help: false, learn });
subscribe(draw);
await learn();
follow((route) => PAGES[route.page]?.open(route));
announce();

addEventListener('keydown', (event) => {
  const state = read();
  if (state.question) return;
  const own = state.help ? [] : PAGES[state.route.page]?.shortcuts?.(state) ?? [];
  press(event, [...own, ...globalShortcuts]);
});
addEventListener('keyup', (event) => PAGES[read().route.page]?.keyUp?.(event));
addEventListener('paste', (event) => PAGES[read().route.page]?.paste?.(event));
// A file dropped beside the place for it would otherwise replace the pages.
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  const files = filesOf(event.dataTransfer);
  if (files.length && !read().question) PAGES[read().route.page]?.drop?.(files);
});
addEventListener('resize', announce);
