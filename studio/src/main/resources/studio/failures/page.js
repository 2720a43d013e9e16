// Commands that failed: how many, why, and what is done about them.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { t, time } from '../core/language.js';
import { button, loading, message } from '../core/parts.js';
import { address } from '../core/route.js';
import { chart } from './chart.js';
import { onePage } from './one.js';
import { outcome } from './outcome.js';
import { SPAN_NAMES, choose, failures, look, replay, show } from './state.js';

const STATUSES = ['open', 'replayed', 'discarded', ''];

export function open({ what }) {
  if (what) show(what);
  else look();
}

export const view = ({ route }) => (route.what ? onePage() : listPage());

export const shortcuts = ({ route }) => (route.what ? [] : [{ keys: ['r'], says: 'keys.replay', does: () => void replay() }]);

function listPage() {
  const { filter, rows, next, counts, codes, busy, fault, replay: progress } = failures();
  return html`<div class="narrow">
    <div class="head">
      <h1>${t('nav.failures')}</h1>
      <span class="gap"></span>
      ${select('code', filter, ['', ...codes], (code) => code || t('failures.any-code'))}
      ${select('status', filter, STATUSES, (status) => t(`failures.status.${status || 'any'}`))}
      ${select('span', filter, SPAN_NAMES, (span) => t(`failures.span.${span}`))}
      ${button({ sign: 'play', says: t('failures.replay-these'), kind: 'main', test: 'replay', off: !rows?.length, does: () => replay() })}
    </div>
    <div class="head">
      ${text('command_id', filter)} ${text('template', filter)}
    </div>
    ${progress ? outcome(progress) : nothing}
    ${counts?.length ? chart(counts) : nothing}
    ${list(rows, fault)}
    ${next ? html`<div>${button({ says: t('common.more'), off: busy, does: () => look({ onwards: true }) })}</div>` : nothing}
  </div>`;
}

const select = (name, filter, values, says) => html`<select aria-label=${t(`failures.${name}`)} data-test=${`failure-${name}`} @change=${({ target }) => choose({ [name]: target.value })}>
  ${values.map((value) => html`<option value=${value} ?selected=${value === filter[name]}>${says(value)}</option>`)}
</select>`;

const text = (name, filter) => html`<label class="search"><input type="search" data-test=${`failure-${name}`} placeholder=${t(`failures.${name}`)} aria-label=${t(`failures.${name}`)}
  .value=${filter[name]} @change=${({ target }) => choose({ [name]: target.value.trim() })} /></label>`;

function list(rows, fault) {
  if (fault) return message('alert', fault.sentence, fault.remedy, button({ says: t('common.again'), does: () => look() }));
  if (!rows) return loading();
  if (!rows.length) return message('right', t('failures.none'), t('failures.none.what'));
  return html`<ul class="rows">${rows.map(row)}</ul>`;
}

const row = ({ id, command_id: command, code, message: sentence, failed_at: failed, status }) => html`<li data-test="failure">
  <a class="row button" href=${address('failures', id)} data-test="open-failure">
    <i class=${`chip ${status === 'open' ? 'bad' : ''}`}>${code}</i>
    <strong class="clip">${command}</strong><span class="clip">${sentence}</span>
    ${status === 'open' ? nothing : html`<i class="chip">${t(`failures.status.${status}`)}</i>`}
    <span class="last">${time(failed)}</span>
  </a>
</li>`;
