// What an answer says, drawn on its template's picture: the photograph itself is not kept.
import { html, nothing, svg } from '/lib/lit-html/lit-html.js';
import { surface, unit } from '../canvas/surface.js';
import { points } from '../core/geometry.js';
import { t } from '../core/language.js';
import { button, grade, loading } from '../core/parts.js';
import { templateWithPicture } from '../core/templates.js';
import { describe } from '../core/notices.js';
import { keyOf } from '../draw/model.js';
import { change, results } from './state.js';

const CANVAS = 'result-canvas';
const LABEL = 40;

/** A place where the form can be shown; nothing where the answer names none. */
export function form({ summary, answer }) {
  // Of another version the windows would stand elsewhere.
  if (!summary.template_id || !summary.template_version || !answer.results) return nothing;
  const { form: shown } = results().one;
  if (!shown) {
    return html`<div>${button({ sign: 'picture', says: t('results.form'), test: 'show-form', does: () => load(summary) })}</div>`;
  }
  if (shown.fault) return html`<p class="hint" data-test="form-fault">${shown.fault.sentence}</p>`;
  if (!shown.template) return loading();
  return html`<div class="stage">${drawn(shown, answer.results)}</div><p class="hint">${t('results.form.what')}</p>`;
}

const changeForm = (id, patch) => {
  const { one } = results();
  if (one?.id === id) change({ one: { ...one, form: { ...one.form, ...patch } } });
};

async function load({ template_id: template, template_version: version }) {
  const { id } = results().one;
  changeForm(id, { view: null });
  try {
    const { answer, picture } = await templateWithPicture(template, version);
    if (!picture?.width) changeForm(id, { fault: { sentence: t('templates.no-picture') } });
    else changeForm(id, { template: answer, picture });
  } catch (fault) {
    changeForm(id, { fault: describe(fault) });
  }
}

function drawn({ template, picture, view }, values) {
  const { id } = results().one;
  const px = unit(CANVAS, picture, view);
  const content = svg`${template.fields.map((field) => place(field, values, px))}`;
  return surface({ id: CANVAS, picture, view, show: (next) => changeForm(id, { view: next }), content, label: t('results.form') });
}

function place({ name, quad }, values, px) {
  const result = values.find(({ key }) => key === keyOf(name));
  const says = result && !result.kind ? String(result.value).split('\n')[0].slice(0, LABEL) : keyOf(name);
  return svg`<g class=${`window still ${result ? grade(result) : ''}`} data-test="form-window">
    <polygon points=${points(quad)} />
    <text class="label" x=${quad[0][0]} y=${quad[0][1] - 3 * px} font-size=${12 * px} stroke-width=${3 * px}>${says}</text>
  </g>`;
}
