// One dead letter in full: why it failed, the record as it came, what was done about it.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { number, t, time } from '../core/language.js';
import { describe } from '../core/notices.js';
import { button, fact, loading, message, refusal } from '../core/parts.js';
import { address } from '../core/route.js';
import { outcome } from './outcome.js';
import { discard, failures, replay } from './state.js';

export function onePage() {
  const { one, replay: progress } = failures();
  if (!one) return loading();
  if (one.fault) return message('search', one.fault.sentence, one.fault.remedy, html`<a class="button" href="#/failures">${t('failures.all')}</a>`);
  if (!one.whole) return loading();
  const { summary, key, headers, value, replays } = one.whole;
  const told = describe({ code: summary.code, message: summary.message });
  return html`<div class="narrow">
    <div class="head">
      <a href="#/failures">${t('nav.failures')}</a>
      <h1 class="clip">${summary.command_id}</h1><span class="gap"></span>
      ${summary.status === 'open'
        ? html`${button({ sign: 'bin', says: t('failures.discard'), test: 'discard', does: () => discard(summary.id) })}
            ${button({ sign: 'play', says: t('failures.replay'), kind: 'main', test: 'replay-one', does: () => replay({ id: [summary.id] }) })}`
        : html`<i class="chip">${t(`failures.status.${summary.status}`)}</i>`}
    </div>
    ${progress ? outcome(progress) : nothing}
    ${refusal(told, html`<p>${summary.message}</p>`)}
    <dl class="facts">
      ${fact('failures.failed', time(summary.failed_at))} ${fact('failures.category', summary.category)}
      ${fact('failures.place', `${summary.topic} · ${summary.partition} · ${summary.offset}`)}
      ${summary.attempt > 1 ? fact('results.attempt', summary.attempt) : nothing}
      ${summary.template_id ? fact('results.template', html`<a href=${address('templates', summary.template_id)}>${summary.template_id.slice(0, 12)}…</a>`) : nothing}
      ${fact('results.answer', html`<a href=${address('results', summary.command_id)}>${t('common.open')}</a>`)}
    </dl>
    <section class="card"><h2>${t('failures.record')}</h2>
      <table><tbody>
        <tr><th>${t('failures.key')}</th><td>${key ?? t('failures.no-key')}</td></tr>
        ${headers.map((header) => html`<tr><th>${header.name}</th><td>${header.value ?? ''}</td></tr>`)}
      </tbody></table>
      <pre data-test="letter-value">${value.text}</pre>
      <small>${t(value.truncated ? 'failures.bytes-cut' : 'failures.bytes', { bytes: number(value.bytes) })}</small>
    </section>
    ${replays.length
      ? html`<section class="card"><h2>${t('failures.replays')}</h2><table><tbody>
          ${replays.map((again) => html`<tr><td>${t('results.attempt')} ${again.attempt}</td><td>${again.sent_at ? time(again.sent_at) : t('failures.not-sent')}</td><td data-test="replay-result">${again.outcome ?? t('failures.waiting')}</td></tr>`)}
        </tbody></table></section>`
      : nothing}
  </div>`;
}
