// The page on which a version is tried: pictures, what is read in them, and how well.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { zoomKeys } from '../canvas/surface.js';
import { icon } from '../core/icons.js';
import { t, time } from '../core/language.js';
import { filesOf } from '../core/files.js';
import { button, dropPlace, grade, loading, message } from '../core/parts.js';
import { publishVersion } from '../core/publishing.js';
import { address } from '../core/route.js';
import { list, listed } from '../templates/state.js';
import { canvas } from './canvas.js';
import { evaluation } from './evaluation.js';
import { markRight, markWrong, step, stepPicture, verdict } from './labels.js';
import { addFiles, begin, chooseVersion, left, run, stop } from './run.js';
import { change, current, openTemplate, resultsOf, trial } from './state.js';
import { values } from './values.js';

const ACCEPTED = 'image/*,application/pdf,.jp2,.j2k,.pbm,.pgm,.ppm,.tif,.tiff';

export function open({ what, options }) {
  if (what) begin(what, options.version);
  else list({ search: '' });
}

export const drop = (files) => trial().template && addFiles(files);

export function paste(event) {
  const files = filesOf(event.clipboardData);
  if (files.length && trial().template) {
    event.preventDefault();
    addFiles(files);
  }
}

export function shortcuts({ route }) {
  if (!route.what || !current()) return [];
  const arrow = (key, says, does) => ({ keys: [key], says, does });
  return [
    { keys: ['r'], says: 'keys.right', does: markRight },
    { keys: ['w'], says: 'keys.wrong', does: markWrong },
    arrow('ArrowDown', 'keys.next-value', () => step(1)),
    arrow('ArrowUp', 'keys.previous-value', () => step(-1)),
    arrow('ArrowRight', 'keys.next-picture', () => stepPicture(1)),
    arrow('ArrowLeft', 'keys.previous-picture', () => stepPicture(-1)),
    ...zoomKeys(() => trial().view, () => current().picture, (view) => change({ view })),
  ];
}

export function view({ route }) {
  if (!route.what) return choose();
  const now = trial();
  if (now.fault) return message('alert', now.fault.sentence, now.fault.remedy, html`<a class="button" href="#/try">${t('try.choose')}</a>`);
  if (!now.template) return loading();
  return html`
    ${tools(now)} ${progress(now)}
    ${now.pictures.length ? html`${strip(now)}<div class="work">${canvas()}<aside class="side" aria-label=${t('try.values')}>${tabs(now)}${now.panel === 'values' ? values() : evaluation()}</aside></div>` : start()}
  `;
}

function choose() {
  const { templates, fault } = listed();
  if (fault) return message('alert', fault.sentence, fault.remedy, button({ says: t('common.again'), does: () => list() }));
  if (!templates) return loading();
  if (!templates.length) return message('try', t('templates.none'), t('templates.none.what'), html`<a class="button main" href="#/draw">${t('templates.first')}</a>`);
  return html`<div class="narrow"><h1>${t('try.choose')}</h1><ul class="rows">
    ${templates.map(({ template_id: id, name, template_version: version, draft }) => html`<li><a class="row button" href=${address('try', id)} data-test="try-template">
      <strong>${name ?? t('templates.unnamed')}</strong>${draft ? html`<i class="chip fair">${t('common.draft')}</i>` : nothing}<span class="last">${t('common.version', { version })}</span></a></li>`)}
  </ul></div>`;
}

const start = () => html`<div class="narrow">
  <h1>${t('try.start')}</h1><p class="lead">${t('try.start.what')}</p>
  ${dropPlace({ says: t('try.drop'), more: t('try.drop.more'), accept: ACCEPTED, several: true, take: addFiles, test: 'try-drop' })}
</div>`;

function tools({ template, a, b, pictures }) {
  const { versions, published_version: published, name, template_id: id } = template;
  const option = (chosen) => ({ template_version: version, created_at: made }) =>
    html`<option value=${version} title=${time(made)} .selected=${version === chosen}>${t(version === published ? 'common.published' : 'common.version-n', { version })}</option>`;
  const newest = [...versions].reverse();
  return html`<div class="tools">
    <a class="strong" href=${address('templates', id)}>${name ?? t('templates.unnamed')}</a>
    <select data-test="version-a" aria-label=${t('templates.version')} @change=${({ target }) => chooseVersion('a', Number(target.value))}>${newest.map(option(a))}</select>
    ${versions.length > 1 ? html`<select data-test="version-b" aria-label=${t('try.compare')} @change=${({ target }) => chooseVersion('b', Number(target.value) || null)}>
      <option value="" .selected=${!b}>${t('try.compare')}</option>${newest.filter((version) => version.template_version !== a).map(option(b))}</select>` : nothing}
    <span class="gap"></span>
    ${pictures.length ? html`<label class="button">${icon('plus')}${t('try.add')}<input type="file" multiple accept=${ACCEPTED} data-test="try-drop" @change=${chosen} /></label>` : nothing}
    <a class="button" data-test="edit" href=${address('draw', id, { version: a })}>${icon('draw')}${t('templates.edit')}</a>
    ${button({ sign: 'publish', says: t(published && a < published ? 'try.go-back' : 'publish.do'), kind: pictures.length ? 'main' : '', test: 'publish', off: a === published, does: publish })}
  </div>`;
}

function chosen({ target }) {
  const files = [...target.files];
  target.value = '';
  addFiles(files);
}

async function publish() {
  const { template, a } = trial();
  const { template_id: templateId, name, published_version: published } = template;
  if (await publishVersion({ templateId, name, version: a, published })) await openTemplate(trial().what);
}

function progress(now) {
  const { all, done } = left(now);
  if (!all || done === all) return nothing;
  return html`<progress class="progress" max=${all} value=${done}></progress>
    <div class="status" data-test="progress"><span>${t('try.progress', { done, all })}</span><span class="gap"></span>
      ${now.running ? button({ sign: 'stop', says: t('try.stop'), kind: 'small', test: 'stop', does: stop }) : button({ sign: 'play', says: t('try.go-on'), kind: 'small', test: 'go-on', does: run })}</div>`;
}

function strip({ pictures, seen, a }) {
  return html`<div class="strip">${pictures.map((one, i) => html`<button aria-pressed=${String(i === seen)} data-test="picture" title=${one.picture.name}
    @click=${() => change({ seen: i, value: 0, view: null, editing: null })}>
    ${one.picture.width ? html`<img src=${one.picture.url} alt="" />` : html`<div class="blank">${icon('file')}</div>`}
    <span class="mark"><i class=${`bead ${stateOf(one, a)}`}></i><span>${one.picture.name}</span></span></button>`)}</div>`;
}

/** A picture is as good as its worst value; where somebody said what stands there, that counts. */
function stateOf(one, version) {
  const told = one.answers[version];
  if (!told || told.status === 'running') return told ? 'running' : '';
  if (told.status === 'error') return one.refuse ? 'good' : 'bad';
  const grades = resultsOf(one, version).map((result) => ({ true: 'good', false: 'bad' })[verdict(one, result)] ?? grade(result));
  return ['bad', 'fair', 'good'].find((name) => grades.includes(name)) ?? 'good';
}

const tabs = ({ panel }) => html`<div class="tabs" role="tablist">
  ${['values', 'evaluation'].map((name) => html`<button role="tab" aria-selected=${String(panel === name)} data-test=${`tab-${name}`} @click=${() => change({ panel: name })}>${t(`try.${name}`)}</button>`)}
</div>`;
