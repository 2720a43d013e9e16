// One template: its picture with its fields, its versions, what can be done with it.
import { html, nothing, svg } from '/lib/lit-html/lit-html.js';
import { surface, unit } from '../canvas/surface.js';
import { points } from '../core/geometry.js';
import { icon } from '../core/icons.js';
import { t, time, tOr } from '../core/language.js';
import { confirm, notify } from '../core/notices.js';
import { button, loading, message } from '../core/parts.js';
import { publishVersion } from '../core/publishing.js';
import { address, go } from '../core/route.js';
import { exportFile } from './files.js';
import { changeShown, does, list, show, shown } from './state.js';

const CANVAS = 'template-canvas';
const TINTS = 6;

export function onePage() {
  const { what, answer, fault, busy } = shown();
  if (fault) return message('alert', fault.sentence, fault.remedy, html`<a class="button" href="#/templates">${t('nav.templates')}</a>`);
  if (!answer) return loading();
  return html`<div class="narrow">
    <a href="#/templates">← ${t('nav.templates')}</a>
    <div class="head">
      <h1 data-test="template-title">${answer.name ?? t('templates.unnamed')}</h1>
      ${chip(answer, answer.template_version)} ${busy ? html`<span class="spinner small"></span>` : nothing}
      <span class="gap"></span>
      <a class="button" data-test="edit" href=${address('draw', answer.template_id, { version: answer.template_version })}>${icon('draw')}${t('templates.edit')}</a>
      <a class="button main" data-test="try" href=${address('try', answer.template_id, { version: answer.template_version })}>${icon('try')}${t('nav.try')}</a>
    </div>
    <div class="two">
      ${picture(shown())}
      <div class="card flush" data-test="template-fields">${fields(answer)}</div>
    </div>
    <h2>${t('templates.versions')}</h2>
    <div class="card flush">${versions(answer)}</div>
    <div class="head">
      ${button({ sign: 'file', says: t('templates.export'), test: 'export', off: !answer.picture, does: () => exportFile(answer) })}
      ${button({ sign: 'bin', says: t('templates.delete'), test: 'delete', does: () => remove(answer) })}
      <span class="gap"></span><small>${t('templates.id')} <code data-test="template-id">${answer.template_id}</code></small>
    </div>
  </div>`;
}

function chip({ published_version: published, versions }, version) {
  if (version === published) return html`<span class="chip good">${t('common.published', { version })}</span>`;
  const was = versions.find((one) => one.template_version === version)?.published_at;
  return html`<span class=${was ? 'chip' : 'chip fair'}>${t(was ? 'templates.not-in-use' : 'common.draft-n', { version })}</span>`;
}

function picture({ picture: shownPicture, answer, view, selected }) {
  if (!shownPicture?.width) return html`<div class="card hint">${t('templates.no-picture')}</div>`;
  const px = unit(CANVAS, shownPicture, view);
  const content = svg`
    ${(answer.anchors ?? []).map(({ quad }) => svg`<g class="anchor"><polygon points=${points(quad)} /></g>`)}
    ${answer.fields.map((field, i) => svg`<g class=${`window still tint${i % TINTS} ${selected === i ? 'chosen' : ''}`}>
      <polygon points=${points(field.quad)} />
      <text class="label" x=${field.quad[0][0]} y=${field.quad[0][1] - 3 * px} font-size=${12 * px} stroke-width=${3 * px}>${i + 1}</text>
    </g>`)}`;
  return html`<div class="stage">${surface({ id: CANVAS, picture: shownPicture, view, show: (next) => changeShown({ view: next }), content, label: t('templates.picture') })}</div>`;
}

const fields = ({ fields: all, anchors }) => html`<table>
  <thead><tr><th></th><th>${t('templates.field')}</th><th>${t('draw.kind')}</th></tr></thead>
  <tbody>
    ${all.map(({ name, kind }, i) => html`<tr @pointerenter=${() => changeShown({ selected: i })} @pointerleave=${() => changeShown({ selected: null })}>
      <td class=${`tint${i % TINTS}`}><span class="number tinted">${i + 1}</span></td><td>${name}</td><td>${tOr(`kind.${kind}`, kind)}</td></tr>`)}
    ${(anchors ?? []).map(({ name, text }) => html`<tr><td>${icon('anchor')}</td><td>${name ?? text}</td><td>${t('templates.anchor')}</td></tr>`)}
  </tbody>
</table>`;

function versions(answer) {
  const { versions: all, template_version: seen } = answer;
  return html`<table>
    <thead><tr><th>${t('templates.version')}</th><th>${t('templates.made')}</th><th>${t('templates.published')}</th><th></th></tr></thead>
    <tbody>${[...all].reverse().map((version) => versionRow(version, answer, seen))}</tbody>
  </table>`;
}

function versionRow({ template_version: version, created_at: made, published_at: published }, answer, seen) {
  return html`<tr data-test="version">
    <td>${version === seen ? html`<b>${version}</b>` : html`<a href=${address('templates', answer.template_id, { version })}>${version}</a>`}
      ${version === answer.published_version ? html`<span class="chip good">${t('templates.in-use')}</span>` : nothing}</td>
    <td>${time(made)}</td>
    <td>${published ? time(published) : t('templates.never')}</td>
    <td class="n">
      ${version === answer.published_version ? nothing : button({
        says: t(published ? 'templates.go-back' : 'publish.do'), kind: 'small', test: `publish-${version}`,
        does: () => publish(answer, version),
      })}
    </td>
  </tr>`;
}

async function publish({ template_id: templateId, name, published_version: published, template_version: seen }, version) {
  if (await publishVersion({ templateId, name, version, published })) await show(templateId, seen);
}

async function remove({ template_id: id, name, published_version: published }) {
  const sure = await confirm({
    title: t('templates.delete.title', { name: name ?? id.slice(0, 8) }),
    lines: [t(published ? 'templates.delete.used' : 'templates.delete.draft'), t('templates.delete.what')],
    action: t('templates.delete'),
    danger: true,
  });
  if (!sure || !(await does({ type: 'del', template_id: id }))) return;
  notify('good', t('templates.deleted'));
  go('templates');
  list();
}
