// All templates, found by a part of their names.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { icon } from '../core/icons.js';
import { t } from '../core/language.js';
import { button, loading, message } from '../core/parts.js';
import { address } from '../core/route.js';
import { importFile } from './files.js';
import { list, listed, search } from './state.js';

export function listPage() {
  const { search: words, templates, next, fault, busy } = listed();
  return html`<div class="narrow">
    <div class="head">
      <h1>${t('nav.templates')}</h1>
      <span class="gap"></span>
      <label class="search">${icon('search')}<input type="search" data-test="search" placeholder=${t('templates.search')} aria-label=${t('templates.search')}
        .value=${words} @input=${({ target }) => search(target.value)} /></label>
      <label class="button">${icon('file')}${t('templates.import')}
        <input type="file" accept=".json,application/json" data-test="import" @change=${imported} /></label>
      <a class="button main" href="#/draw" data-test="new-template">${icon('plus')}${t('templates.new')}</a>
    </div>
    ${content(templates, fault, words)}
    ${next ? html`<div>${button({ says: t('common.more'), test: 'more', off: busy, does: () => list({ after: next }) })}</div>` : nothing}
  </div>`;
}

function imported({ target }) {
  const [file] = target.files;
  target.value = '';
  if (file) importFile(file);
}

function content(templates, fault, words) {
  if (fault) return message('alert', fault.sentence, fault.remedy, button({ says: t('common.again'), does: () => list() }));
  if (!templates) return loading();
  if (!templates.length && words.trim()) return message('search', t('templates.none-found', { words }));
  if (!templates.length) {
    return message('templates', t('templates.none'), t('templates.none.what'), html`<a class="button main" href="#/draw">${icon('draw')}${t('templates.first')}</a>`);
  }
  return html`<ul class="rows">${templates.map(row)}</ul>`;
}

const row = ({ template_id: id, name, template_version: version, draft, fields }) => html`<li data-test="template">
  <a class="row button" href=${address('templates', id)} data-test="open-template">
    <strong>${name ?? t('templates.unnamed')}</strong>
    ${draft ? html`<i class="chip fair" data-test="draft">${t('common.draft')}</i>` : nothing}
    <span>${fields.slice(0, 4).map((field) => field.name).join(' · ')}${fields.length > 4 ? ` … (${fields.length})` : ''}</span>
    <span class="last">${t('common.version', { version })}</span>
  </a>
</li>`;
