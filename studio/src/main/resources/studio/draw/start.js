// Where a drawing begins: a place for a picture, and what was kept.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { t, time } from '../core/language.js';
import { button, dropPlace } from '../core/parts.js';
import { confirm } from '../core/notices.js';
import { forgetKept, openFile, openKept } from './open.js';

export function start({ kept }) {
  return html`<div class="narrow">
    <h1>${t('draw.start')}</h1>
    <p class="lead">${t('draw.start.what')}</p>
    ${dropPlace({ says: t('draw.drop'), more: t('draw.drop.more'), accept: 'image/png,image/jpeg,image/bmp,application/pdf', take: ([file]) => openFile(file), test: 'drop-picture' })}
    ${kept?.length ? html`<h2>${t('draw.kept')}</h2><ul class="rows">${kept.map(row)}</ul>` : nothing}
  </div>`;
}

const row = (draft) => html`<li data-test="kept-draft">
  <button class="row" @click=${() => openKept(draft)}>
    <strong>${draft.model.name || draft.picture.name}</strong>
    <span>${t('draw.kept-fields', { n: draft.model.fields.length })}${draft.templateId ? ` · ${t('common.version', { version: draft.version })}` : ''}</span>
    <time>${time(draft.at)}</time>
  </button>
  ${button({ sign: 'bin', title: t('draw.forget'), kind: 'quiet', test: 'forget-draft', does: () => drop(draft) })}
</li>`;

async function drop(draft) {
  const sure = await confirm({ title: t('draw.forget.title'), lines: [t('draw.forget.what', { name: draft.model.name || draft.picture.name })], action: t('draw.forget'), danger: true });
  if (sure) await forgetKept(draft.key);
}
