// One answer: what it says in short, and all of it as it was sent.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { number, t, time, tOr } from '../core/language.js';
import { describe } from '../core/notices.js';
import { fact, grade, loading, message, refusal } from '../core/parts.js';
import { address } from '../core/route.js';
import { form } from './form.js';
import { keptUntil } from './retention.js';
import { results } from './state.js';

export function onePage() {
  const { one, ledgerSeconds } = results();
  if (!one) return loading();
  if (one.fault) return message('search', one.fault.sentence, one.fault.remedy, html`<a class="button" href="#/results">${t('results.all')}</a>`);
  if (!one.whole) return loading();
  const { summary, answer } = one.whole;
  return html`<div class="narrow">
    <div class="head"><a href="#/results">${t('nav.results')}</a> <h1 class="clip">${summary.command_id}</h1></div>
    <dl class="facts">
      ${fact('results.status', html`<i class=${`chip ${summary.status === 'ok' ? 'good' : 'bad'}`} data-test="result-status">${summary.status === 'ok' ? t('results.ok') : summary.code}</i>`)}
      ${fact('results.type', summary.type)}
      ${summary.template_id
        ? fact('results.template', html`<a href=${address('templates', summary.template_id)}>${summary.template_id.slice(0, 12)}…</a>${summary.template_version ? ` · ${t('common.version', { version: summary.template_version })}` : ''}`)
        : nothing}
      ${fact('results.received', time(summary.received_at))} ${fact('results.answered', time(summary.answered_at))}
      ${fact('results.kept', html`<span data-test="result-kept">${keptUntil(summary, ledgerSeconds)}</span>`)}
      ${summary.attempt > 1 ? fact('results.attempt', summary.attempt) : nothing}
    </dl>
    ${answer.error ? refused(answer.error) : nothing}
    ${form(one.whole)}
    ${readings(answer).map(reading)}
    <details class="card"><summary>${t('results.json')}</summary><pre data-test="result-json">${JSON.stringify(answer, null, 2)}</pre></details>
  </div>`;
}

/** Of one picture or of several, in the order sent. */
function readings(answer) {
  if (answer.results) return [{ results: answer.results }];
  return (answer.pictures ?? []).map((picture, i) => ({ ...picture, title: t('results.picture', { n: i + 1 }) }));
}

const refused = (error) => refusal(describe(error));

function reading({ title, results: values, error }) {
  if (error) return html`<section class="card">${title ? html`<h2>${title}</h2>` : nothing}${refused(error)}</section>`;
  if (!values) return nothing;
  return html`<section class="card flush">
    ${title ? html`<h2>${title}</h2>` : nothing}
    <table>
      <thead><tr><th>${t('results.key')}</th><th>${t('results.value')}</th><th>${t('results.score')}</th><th></th></tr></thead>
      <tbody>${values.map(valueRow)}</tbody>
    </table>
  </section>`;
}

const valueRow = (result) => html`<tr class=${grade(result)} data-test="result-value" data-key=${result.key}>
  <td>${result.key}</td><td class="lines">${result.value}</td><td>${number(result.score, 1)}</td>
  <td>${result.reason ? tOr(`reason.${result.reason}`, result.reason) : nothing}</td>
</tr>`;
