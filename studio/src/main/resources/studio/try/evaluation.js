// Evaluating a version by labelled pictures: figures by field, and against what is published.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { ask } from '../core/api.js';
import { base64, encodedLength } from '../core/files.js';
import { number, percent, t } from '../core/language.js';
import { complain, notify } from '../core/notices.js';
import { button, loading } from '../core/parts.js';
import { read } from '../core/store.js';
import { labelled } from './labels.js';
import { change, trial } from './state.js';
import { shown } from './values.js';

const RECORD = 16 * 1024 * 1024;
// What a command has beside its pictures.
const BESIDE = 64 * 1024;

export async function evaluate() {
  const { pictures, template, a } = trial();
  const told = labelled(pictures);
  const most = read().vocabulary.limits?.pictures ?? 50;
  const bytes = told.reduce((sum, { picture }) => sum + encodedLength(picture.blob.size), BESIDE);
  if (!told.length) return notify('bad', t('evaluate.none'), { remedy: t('evaluate.none.do') });
  if (told.length > most) return notify('bad', t('evaluate.many', { n: told.length, most }), { remedy: t('evaluate.many.do') });
  if (bytes > RECORD) return notify('bad', t('evaluate.large', { size: number(bytes / 1048576, 1) }), { remedy: t('evaluate.large.do') });
  change({ evaluating: true, panel: 'evaluation' });
  try {
    const sent = await Promise.all(told.map(async ({ picture, labels, refuse }) => ({ img: await base64(picture.blob), ...(refuse ? { refuse: true } : { expected: labels }) })));
    const answer = await ask({ type: 'evaluate', template_id: template.template_id, template_version: a, pictures: sent });
    change({ evaluating: false, evaluation: { answer, ids: told.map(({ id }) => id) } });
  } catch (fault) {
    change({ evaluating: false });
    complain(fault);
  }
  return undefined;
}

export function evaluation() {
  const { evaluation: told, evaluating, pictures, a } = trial();
  const count = labelled(pictures).length;
  return html`
    <p class="hint">${t('evaluate.what', { n: count })}</p>
    ${button({ sign: 'play', says: t('evaluate.do', { version: a }), kind: told ? '' : 'main', test: 'evaluate', off: evaluating || !count, does: evaluate })}
    ${evaluating ? loading(t('evaluate.busy', { n: count })) : nothing}
    ${told && !evaluating ? figures(told) : nothing}
  `;
}

function figures({ answer, ids }) {
  const { total, fields, difference, pictures } = answer;
  return html`
    <div class="figures" data-test="figures">
      <div><b>${percent(total.exact, total.judged)}</b><small>${t('evaluate.right', { exact: total.exact, judged: total.judged })}</small></div>
      <div><b>${percent(total.sure_exact, total.sure)}</b><small>${t('evaluate.sure', { exact: total.sure_exact, sure: total.sure })}</small></div>
      ${refusals(total)}
    </div>
    ${difference ? against(difference) : html`<p class="hint">${t('evaluate.no-difference')}</p>`}
    <table data-test="field-figures">
      <thead><tr><th>${t('templates.field')}</th><th class="n">${t('evaluate.exact')}</th><th class="n">${t('try.score')}</th>${difference ? html`<th class="n">${t('evaluate.before')}</th>` : nothing}</tr></thead>
      <tbody>${fields.map((field) => fieldRow(field, difference))}</tbody>
    </table>
    ${wrong(pictures, ids)}
  `;
}

const refusals = ({ wrongly_refused: refused, wrongly_accepted: accepted, failed }) =>
  [['refused', refused], ['accepted', accepted], ['failed', failed]]
    .filter(([, n]) => n)
    .map(([name, n]) => html`<div><b class="down">${n}</b><small>${t(`evaluate.${name}`)}</small></div>`);

function against({ published_version: version, published, evaluated, chance, pictures }) {
  const gained = pictures.reduce((sum, picture) => sum + picture.gained.length, 0);
  const lost = pictures.reduce((sum, picture) => sum + picture.lost.length, 0);
  return html`<div class="card" data-test="difference">
    <strong>${t('evaluate.against', { version })}</strong>
    <span>${percent(published.exact, published.judged)} → <b>${percent(evaluated.exact, evaluated.judged)}</b>
      · <span class="up">${t('evaluate.gained', { n: gained })}</span> · <span class=${lost ? 'down' : ''}>${t('evaluate.lost', { n: lost })}</span></span>
    <small>${t('evaluate.chance', { chance: number(100 * chance) })}</small>
  </div>`;
}

function fieldRow({ key, exact, judged, mean_score: score }, difference) {
  const before = difference?.fields.find((field) => field.key === key);
  const change = before ? before.evaluated.exact - before.published.exact : 0;
  return html`<tr><td>${key}</td><td class="n">${exact} / ${judged}</td><td class="n">${score === undefined ? '–' : number(score)}</td>
    ${difference ? html`<td class="n">${before ? html`${before.published.exact} ${change ? html`<span class=${change > 0 ? 'up' : 'down'}>${change > 0 ? '▲' : '▼'}${Math.abs(change)}</span>` : nothing}` : '–'}</td>` : nothing}</tr>`;
}

const kindOf = (key) => trial().fields[trial().a]?.find(({ name }) => name === key)?.kind;

function wrong(pictures, ids) {
  const all = pictures.flatMap((picture, i) => picture.wrong.map((value) => ({ ...value, id: ids[i] })));
  if (!all.length) return html`<p class="hint">${t('evaluate.all-right')}</p>`;
  const look = (id, key) => change(({ pictures: shownPictures, a }) => {
    const seen = shownPictures.findIndex((one) => one.id === id);
    const value = (shownPictures[seen]?.answers[a]?.answer?.results ?? []).findIndex((result) => result.key === key);
    return seen < 0 ? null : { seen, value: Math.max(0, value), panel: 'values', view: null };
  });
  return html`<h3>${t('evaluate.wrong')}</h3><ul class="rows">${all.map(({ id, key, expected, value }) => html`<li>
    <button class="row tall" @click=${() => look(id, key)}><span>${key}</span><span class="up">${shown(expected, kindOf(key)) || t('try.empty')}</span><span class="down">${shown(value, kindOf(key)) || t('try.empty')}</span></button></li>`)}</ul>`;
}
