// How the workers are: asked again and again while the page is looked at.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { fetchJson } from '../core/api.js';
import { number, t } from '../core/language.js';
import { describe } from '../core/notices.js';
import { loading, message } from '../core/parts.js';
import { read, update } from '../core/store.js';
import { rates } from './rates.js';

const EVERY = 2000;
const KEPT = 60;

let following = false;

export function open() {
  if (following) return;
  following = true;
  follow();
}

async function follow() {
  while (read().route?.page === 'live') {
    try {
      const now = await fetchJson('live');
      const before = read().live?.now;
      const history = [...(read().live?.history ?? []), { at: now.at, ...rates(before, now) }].slice(-KEPT);
      update({ live: Object.freeze({ now, history, fault: null }) });
    } catch (fault) {
      update({ live: Object.freeze({ ...(read().live ?? { history: [] }), fault: describe(fault) }) });
    }
    await new Promise((resolve) => setTimeout(resolve, EVERY));
  }
  following = false;
}

export function view() {
  const { live } = read();
  if (!live) return loading();
  if (!live.now) return message('alert', live.fault.sentence, live.fault.remedy);
  const last = live.history.at(-1);
  return html`<div class="narrow">
    <div class="head"><h1>${t('nav.live')}</h1><span class="gap"></span><small>${t('live.every')}</small></div>
    ${live.fault ? html`<div class="warning">${live.fault.sentence}</div>` : nothing}
    <div class="figures card wide">
      ${figure('live.per-second', last.perSecond === null ? '–' : number(last.perSecond, 1), 'live-rate')}
      ${figure('live.lag', last.lag === null ? '–' : number(last.lag), 'live-lag')}
      ${figure('live.children', `${last.alive} / ${last.wanted}`, 'live-children')}
      ${figure('live.failing', last.failing === null ? '–' : number(last.failing, 2), 'live-failing')}
    </div>
    ${stages(last.stages)}
    <ul class="rows">${live.now.workers.map(worker)}</ul>
  </div>`;
}

const figure = (name, value, test) => html`<div><b data-test=${test}>${value}</b><span>${t(name)}</span></div>`;

function stages(times) {
  if (!times.length) return html`<p class="lead">${t('live.idle')}</p>`;
  const most = Math.max(...times.map(({ milliseconds }) => milliseconds));
  return html`<section class="card flush"><table>
    <thead><tr><th>${t('live.stage')}</th><th>${t('live.mean')}</th><th></th><th>${t('live.count')}</th></tr></thead>
    <tbody>${times.map(({ stage, milliseconds, count }) => html`<tr><td>${stage}</td><td>${number(milliseconds, 1)} ms</td>
      <td><meter min="0" max=${most} value=${milliseconds}></meter></td><td>${number(count)}</td></tr>`)}</tbody>
  </table></section>`;
}

const worker = ({ address, unreachable, children, database_up: database, broker_up: broker }) => html`<li data-test="worker">
  <div class="row"><strong>${address}</strong>
    ${unreachable
      ? html`<i class="chip bad">${t('live.unreachable')}</i><span>${unreachable}</span>`
      : html`<i class=${`chip ${children.alive >= children.wanted && database && broker ? 'good' : 'fair'}`}>${t('live.children-n', children)}</i>
          ${database ? nothing : html`<i class="chip bad">${t('live.no-database')}</i>`} ${broker ? nothing : html`<i class="chip bad">${t('live.no-broker')}</i>`}`}
  </div>
</li>`;
