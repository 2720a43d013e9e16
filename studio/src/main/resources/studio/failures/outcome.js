// A replay: how far it has come, and what came of it.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { number, t } from '../core/language.js';
import { button } from '../core/parts.js';
import { change, resume } from './state.js';

export function outcome({ replay, outcomes, unsent, answered, running, complete, stopped }) {
  const total = replay.matched;
  return html`<section class="card" data-test="replay-progress" data-complete=${String(complete)}>
    <div class="head"><h2>${t(complete ? 'failures.replay.done' : running ? 'failures.replay.running' : 'failures.replay.stopped')}</h2>
      <span class="gap"></span>
      ${!complete && !running ? button({ says: t('failures.replay.resume'), test: 'resume', does: () => resume(replay.id) }) : nothing}
      ${button({ sign: 'close', title: t('common.close'), kind: 'quiet', does: () => change({ replay: null }) })}</div>
    <progress class="progress" max=${total} value=${answered}></progress>
    <p>${t('failures.replay.counts', { sent: number(total - unsent), answered: number(answered), total: number(total) })}</p>
    ${stopped ? html`<p>${stopped}</p>` : nothing}
    <table><tbody>
      ${outcomes.filter((one) => one.outcome).map((one) => html`<tr><td><i class=${`chip ${one.outcome === 'ok' ? 'good' : 'bad'}`} data-test="replay-outcome">${one.outcome === 'ok' ? t('results.ok') : one.outcome}</i></td><td>${number(one.count)}</td></tr>`)}
    </tbody></table>
  </section>`;
}
