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

/** The pictures whose values have a place on a form, by their numbers; of another version the windows would stand elsewhere. */
function readings({ summary, answer }) {
  const { template_id: common, template_version: commonVersion } = answer.results ? summary : answer;
  const numbered = (answer.results ? [answer] : answer.pictures ?? []).map((reading, i) => ({
    n: i + 1,
    results: reading.results,
    template: reading.template_id ?? common,
    version: reading.template_version ?? commonVersion,
  }));
  return numbered.filter(({ results: values, template, version }) => values && template && version);
}

/** A place where the form can be shown; nothing where the answer names none. */
export function form(whole) {
  const all = readings(whole);
  if (!all.length) return nothing;
  const { form: shown } = results().one;
  if (!shown) {
    return html`<div>${button({ sign: 'picture', says: t('results.form'), test: 'show-form', does: () => load(all[0]) })}</div>`;
  }
  return html`${all.length > 1 ? choice(all, shown.reading) : nothing}${seen(shown)}`;
}

const choice = (all, { n: chosen }) => html`<label class="head"><span>${t('results.form.picture')}</span>
  <select data-test="form-picture" @change=${({ target }) => load(all.find(({ n }) => n === Number(target.value)))}>
    ${all.map(({ n }) => html`<option value=${n} .selected=${n === chosen}>${t('results.picture', { n })}</option>`)}
  </select></label>`;

function seen(shown) {
  if (shown.fault) return html`<p class="hint" data-test="form-fault">${shown.fault.sentence}</p>`;
  if (!shown.template) return loading();
  return html`<div class="stage">${drawn(shown, shown.reading.results)}</div><p class="hint">${t('results.form.what')}</p>`;
}

const changeForm = (id, patch) => {
  const { one } = results();
  if (one?.id === id) change({ one: { ...one, form: { ...one.form, ...patch } } });
};

async function load(reading) {
  const { id, form: before } = results().one;
  const { template, version, n } = reading;
  if (before?.template && before.reading.template === template && before.reading.version === version) {
    changeForm(id, { reading });
    return;
  }
  changeForm(id, { reading, template: null, fault: null, view: null });
  // Another picture may be chosen meanwhile.
  const put = (patch) => results().one?.form?.reading.n === n && changeForm(id, patch);
  try {
    const { answer, picture } = await templateWithPicture(template, version);
    if (!picture?.width) put({ fault: { sentence: t('templates.no-picture') } });
    else put({ template: answer, picture });
  } catch (fault) {
    put({ fault: describe(fault) });
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
