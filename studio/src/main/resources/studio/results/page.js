// Answers that are stored: found by command, by key or by template.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { icon } from '../core/icons.js';
import { t, time } from '../core/language.js';
import { button, loading, message } from '../core/parts.js';
import { address } from '../core/route.js';
import { onePage } from './one.js';
import { keptFor } from './retention.js';
import { WAYS, change, learnRetention, look, results, show } from './state.js';

export function open({ what, options }) {
  learnRetention();
  if (what) {
    show(what);
    return;
  }
  if (options.template) change({ by: 'template', words: options.template });
  look();
}

export const view = ({ route }) => (route.what ? onePage() : listPage());

export const shortcuts = ({ route }) =>
  route.what ? [] : [{ keys: ['/'], says: 'keys.search', does: () => document.querySelector('[data-test="result-search"]').focus() }];

function listPage() {
  const { by, words, rows, more, busy, fault, ledgerSeconds } = results();
  return html`<div class="narrow">
    <form class="head" @submit=${submit}>
      <h1>${t('nav.results')}</h1>
      <span class="gap"></span>
      <select aria-label=${t('results.by')} data-test="result-by" @change=${({ target }) => change({ by: target.value })}>
        ${WAYS.map((way) => html`<option value=${way} ?selected=${way === by}>${t(`results.by.${way}`)}</option>`)}
      </select>
      <label class="search">${icon('search')}<input type="search" data-test="result-search" aria-label=${t(`results.by.${by}`)} placeholder=${t('results.whole')}
        .value=${words} @input=${({ target }) => change({ words: target.value })} /></label>
      <button class="main" data-test="result-look" ?disabled=${busy}>${t('results.look')}</button>
    </form>
    ${list(rows, fault, words)}
    ${more ? html`<div>${button({ says: t('common.more'), off: busy, does: () => look({ onwards: true }) })}</div>` : nothing}
    <p class="lead">${keptFor(ledgerSeconds)}</p>
  </div>`;
}

function submit(event) {
  event.preventDefault();
  look();
}

function list(rows, fault, words) {
  if (fault) return message('alert', fault.sentence, fault.remedy, button({ says: t('common.again'), does: () => look() }));
  if (!rows) return loading();
  if (!rows.length) return message('search', t(words.trim() ? 'results.none-found' : 'results.none'), t(words.trim() ? 'results.none-found.what' : 'results.none.what'));
  return html`<ul class="rows">${rows.map(row)}</ul>`;
}

const row = ({ command_id: id, type, status, code, answered_at: answered }) => html`<li data-test="result">
  <a class="row button" href=${address('results', id)} data-test="open-result">
    <i class=${`chip ${status === 'ok' ? 'good' : 'bad'}`}>${status === 'ok' ? t('results.ok') : code}</i>
    <strong class="clip">${id}</strong><span>${type}</span><span class="last">${time(answered)}</span>
  </a>
</li>`;
