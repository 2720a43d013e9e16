// What stands around every page: navigation, language, notices, questions, the list of keys.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { chooseLanguage, currentLanguage, t } from './core/language.js';
import { dismiss } from './core/notices.js';
import { loading, message } from './core/parts.js';
import { go } from './core/route.js';
import { read, update } from './core/store.js';
import { icon } from './core/icons.js';
import { PAGES } from './pages.js';

const GLOBAL = 'keys.everywhere';

export const globalShortcuts = [
  { keys: ['?'], says: 'keys.help', does: () => update({ help: !read().help }) },
  { keys: ['Escape'], says: 'keys.close', does: () => (read().help ? update({ help: false }) : false), inTexts: true },
  { keys: ['Alt+1'], says: 'keys.templates', does: () => go('templates'), inTexts: true },
  { keys: ['Alt+2'], says: 'keys.draw', does: () => go('draw'), inTexts: true },
  { keys: ['Alt+3'], says: 'keys.try', does: () => go('try'), inTexts: true },
  { keys: ['Alt+4'], says: 'keys.results', does: () => go('results'), inTexts: true },
  { keys: ['Alt+5'], says: 'keys.failures', does: () => go('failures'), inTexts: true },
  { keys: ['Alt+6'], says: 'keys.live', does: () => go('live'), inTexts: true },
];

export function shell(state) {
  const page = PAGES[state.route?.page];
  return html`
    <a class="skip" href="#main" @click=${skip}>${t('shell.skip')}</a>
    <header class="bar">
      <a class="brand" href="#/templates"><img src="/icon.svg" alt="" width="26" height="26" />Grille</a>
      <nav aria-label=${t('shell.pages')}>${Object.keys(PAGES).map((name) => entry(name, state))}</nav>
      <span class="gap"></span>
      <button class="quiet" title=${t('keys.help')} data-test="help" @click=${() => update({ help: true })}>${icon('keyboard')}</button>
      <button class="quiet" data-test="language" lang=${currentLanguage() === 'en' ? 'zh-CN' : 'en'}
        @click=${() => chooseLanguage(currentLanguage() === 'en' ? 'zh' : 'en')}>
        ${currentLanguage() === 'en' ? '中文' : 'English'}
      </button>
    </header>
    <main id="main" tabindex="-1" class=${`page ${state.route?.page ?? ''}`}>${content(state, page)}</main>
    <div class="notices" role="status" aria-live="polite">${state.notices.map(notice)}</div>
    ${state.question ? question(state.question) : nothing} ${state.help ? help(state, page) : nothing}
  `;
}

function skip(event) {
  event.preventDefault();
  document.getElementById('main').focus();
}

function entry(name, state) {
  const here = state.route?.page === name;
  return html`<a href=${`#/${name}`} aria-current=${here ? 'page' : nothing} data-test=${`nav-${name}`}>
    ${icon(name)}<span>${t(`nav.${name}`)}</span>
  </a>`;
}

function content(state, page) {
  if (!state.session) return message('lock', t('shell.no-session'), t('shell.no-session.what'));
  if (state.fault) {
    return message('alert', state.fault.sentence, state.fault.remedy, html`<button @click=${state.learn}>${t('common.again')}</button>`);
  }
  if (!state.vocabulary || !state.route) return loading();
  if (!page) return message('alert', t('shell.no-page'), t('shell.no-page.what'));
  return page.view(state);
}

function notice({ id, kind, sentence, code, remedy, place }) {
  return html`<div class=${`notice ${kind}`} data-test=${`notice-${kind}`}>
    <div>
      <strong>${sentence}</strong>
      ${remedy ? html`<p>${remedy}</p>` : nothing}
      ${code ? html`<small>${code}${place ? html` · <code>${place}</code>` : nothing}</small>` : nothing}
    </div>
    <button class="quiet" aria-label=${t('common.close')} @click=${() => dismiss(id)}>${icon('close')}</button>
  </div>`;
}

function question({ title, lines, action, danger, number, answer }) {
  const done = (event) => {
    event.preventDefault();
    answer(number ? event.target.elements.number.valueAsNumber : true);
  };
  const no = number ? null : false;
  return html`<dialog data-test="question" @cancel=${() => answer(no)}>
    <form @submit=${done}>
      <h2>${title}</h2>
      ${lines.map((line) => html`<p>${line}</p>`)}
      ${number
        ? html`<input name="number" type="number" min=${number.least} max=${number.most} value=${number.least} required autofocus data-test="number" />`
        : nothing}
      <div class="ends">
        <button type="button" data-test="no" @click=${() => answer(no)}>${t('common.cancel')}</button>
        <button class=${danger ? 'danger' : 'main'} data-test="yes" ?autofocus=${!number}>${action}</button>
      </div>
    </form>
  </dialog>`;
}

function help(state, page) {
  const own = page?.shortcuts?.(state) ?? [];
  const close = () => update({ help: false });
  return html`<div class="cover" @click=${close}>
    <section class="sheet" role="dialog" aria-label=${t('keys.title')} data-test="help-sheet" @click=${(event) => event.stopPropagation()}>
      <header><h2>${t('keys.title')}</h2><button class="quiet" aria-label=${t('common.close')} @click=${close}>${icon('close')}</button></header>
      <div class="columns">
        ${own.length ? keyList(t(`nav.${state.route.page}`), own) : nothing} ${keyList(t(GLOBAL), globalShortcuts)}
      </div>
    </section>
  </div>`;
}

const keyList = (title, shortcuts) => html`<div>
  <h3>${title}</h3>
  <dl class="keys">
    ${shortcuts
      .filter(({ says }) => says)
      .map(({ keys, shown, says }) => html`<div><dt>${(shown ?? keys.slice(0, 1)).map((key) => html`<kbd>${sign(key)}</kbd>`)}</dt><dd>${t(says)}</dd></div>`)}
  </dl>
</div>`;

const SIGNS = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', ' ': 'Space' };
const sign = (key) => SIGNS[key] ?? key.replace(/(^|\+)(\p{Ll})$/u, (_, before, letter) => before + letter.toUpperCase());
