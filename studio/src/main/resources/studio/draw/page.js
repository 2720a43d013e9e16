// The drawing page: a picture, its windows, and beside it what they are.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { holdSpace, zoomed } from '../canvas/surface.js';
import { icon } from '../core/icons.js';
import { t } from '../core/language.js';
import { button, loading } from '../core/parts.js';
import { address } from '../core/route.js';
import { read, subscribe } from '../core/store.js';
import { canvas } from './canvas.js';
import { json } from './json.js';
import { list } from './list.js';
import { keepSoon, leave, listKept, openFile, openTemplate, replacePicture } from './open.js';
import { publish, save } from './save.js';
import { BLANK, change, commit, drawing, redo, undo } from './session.js';
import { shortcuts as drawingShortcuts } from './shortcuts.js';
import { start } from './start.js';
import { whole } from './whole.js';

subscribe(keepSoon);

export function open({ what, options }) {
  const { templateId, version, status } = drawing();
  const atHand = status === 'ready' && what === templateId && (!options.version || Number(options.version) === version);
  if (what && !atHand) openTemplate(what, options.version);
  else if (!what && status === 'start') listKept();
}

export const shortcuts = () => (drawing().status === 'ready' ? drawingShortcuts(save) : []);

export const keyUp = ({ key }) => key === ' ' && holdSpace(false);

export const drop = ([file]) => drawing().status === 'start' && openFile(file);

export function paste(event) {
  const file = [...(event.clipboardData?.files ?? [])][0];
  if (!file || drawing().status !== 'start') return;
  event.preventDefault();
  openFile(file);
}

export function view() {
  const draw = read().draw ?? BLANK;
  if (draw.status === 'loading') return loading(t('draw.opening'));
  if (draw.status === 'start') return start(draw);
  return html`
    <div class="tools">${nameAndModes(draw)}<span class="gap"></span>${steps(draw)}${ends(draw)}</div>
    <div class="work">
      ${canvas(draw)}
      <aside class="side" aria-label=${t('draw.beside')}>
        <div class="tabs" role="tablist">
          ${tab(draw, 'fields', t('draw.fields'), draw.model.fields.length)} ${tab(draw, 'anchors', t('draw.anchors'), draw.model.anchors.length)}
          ${tab(draw, 'whole', t('draw.whole'), draw.model.rules?.length)} ${tab(draw, 'json', 'JSON')}
        </div>
        ${panel(draw)}
      </aside>
    </div>
  `;
}

function panel(draw) {
  const { vocabulary } = read();
  if (draw.panel === 'json') return json(draw);
  return draw.panel === 'whole' ? whole(draw, vocabulary) : list(draw, vocabulary);
}

function nameAndModes(draw) {
  return html`
    ${button({ sign: 'plus', says: t('draw.new'), test: 'new-drawing', kind: 'short', does: leave })}
    <input class="title" data-test="template-name" aria-label=${t('draw.template-name')} placeholder=${t('draw.template-name')} maxlength="200"
      .value=${draw.model.name} @input=${({ target }) => commit({ ...drawing().model, name: target.value }, {}, 'title')} />
    <span class="chip" data-test="saved-state">${state(draw)}</span>
  `;
}

function state({ version, published, draft, unsaved, saving }) {
  if (saving) return t('draw.saving');
  if (!version) return t('draw.not-saved');
  const shown = t(version === published ? 'common.published' : draft ? 'common.draft-n' : 'common.version-n', { version });
  return unsaved ? `${shown} · ${t('draw.changed')}` : shown;
}

function steps({ past, future, view: seen, picture }) {
  const zoom = (factor) => () => change({ view: zoomed(seen, picture, factor) });
  return html`<span class="group">
      ${button({ sign: 'undo', title: t('keys.undo'), test: 'undo', kind: 'quiet', off: !past.length, does: undo })}
      ${button({ sign: 'redo', title: t('keys.redo'), test: 'redo', kind: 'quiet', off: !future.length, does: redo })}
    </span>
    <span class="group">
      ${button({ sign: 'minus', title: t('keys.farther'), test: 'zoom-out', kind: 'quiet', does: zoom(1 / 1.3) })}
      ${button({ sign: 'fit', title: t('keys.fit'), test: 'zoom-fit', kind: 'quiet', does: () => change({ view: null }) })}
      ${button({ sign: 'plus', title: t('keys.nearer'), test: 'zoom-in', kind: 'quiet', does: zoom(1.3) })}
    </span>
    <label class="quiet button" title=${t('draw.replace')}>
      ${icon('picture')}
      <input type="file" accept="image/png,image/jpeg,image/bmp,application/pdf" data-test="replace-picture" aria-label=${t('draw.replace')}
        @change=${({ target }) => target.files[0] && replacePicture(target.files[0])} />
    </label>`;
}

function ends({ saving, unsaved, templateId, version, published }) {
  const done = templateId && !unsaved;
  return html`
    ${button({ sign: 'save', says: t('draw.save'), kind: done ? '' : 'main', test: 'save-draft', off: saving || done, does: save })}
    ${done ? html`<a class="button main" data-test="go-try" href=${address('try', templateId, { version })}>${icon('try')}${t('draw.try-it')}</a>` : nothing}
    ${button({ sign: 'publish', says: t('publish.do'), test: 'publish', off: saving || (done && version === published), does: publish })}
  `;
}

function tab({ mode, panel }, name, says, count) {
  const own = name === 'json' || name === 'whole';
  const chosen = own ? panel === name : panel === 'list' && mode === name;
  const choose = () => change({ panel: own ? name : 'list', ...(own ? {} : { mode: name }), ...(name === 'json' ? {} : { edited: null }) });
  return html`<button role="tab" aria-selected=${String(chosen)} data-test=${`tab-${name}`} @click=${choose}>${says}${count ? html` <small>${count}</small>` : nothing}</button>`;
}
