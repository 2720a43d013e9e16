// The fields beside the picture: names, kinds, what was found, what the last save said.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { icon } from '../core/icons.js';
import { number, sentence, t, tOr } from '../core/language.js';
import { button, grade } from '../core/parts.js';
import { address } from '../core/route.js';
import * as model from './model.js';
import { anchorOutcome, changedSince, colourOf, otherWarnings, resultOf, warningsOf } from './outcome.js';
import { options } from './options.js';
import { textWithin } from './reading.js';
import { commit, drawing } from './session.js';
import { select } from './shortcuts.js';
import { copy } from './tool.js';

export function list(draw, vocabulary) {
  const { mode, model: now } = draw;
  const items = now[model.listOf(mode)];
  return html`
    ${tested(draw)} ${otherWarnings(draw).map(warning)}
    ${items.length ? nothing : empty(mode)}
    <ol class="fields">
      ${items.map((item, i) => (mode === 'anchors' ? anchorRow(item, draw) : fieldRow(item, i, draw, vocabulary)))}
    </ol>
  `;
}

// Of these kinds no text is read: what print stands there says nothing of them.
const WITHOUT_TEXT = ['mark', 'barcode', 'crop'];

const empty = (mode) => html`<div class="hint">
  <p>${t(mode === 'anchors' ? 'draw.empty-anchors' : 'draw.empty')}</p>
  <p>${t(mode === 'anchors' ? 'draw.empty-anchors-more' : 'draw.empty-more')}</p>
</div>`;

export const warning = ({ code, message, remedy, template_id: other }) => html`<div class="warning" data-test="warning">
  ${icon('alert')}
  <div><strong>${tOr(`warning.${code}`, sentence(message))}</strong> ${tOr(`warning.${code}.do`, remedy)} ${other ? html`<a href=${address('templates', other)}>${t('draw.other')}</a>` : nothing} <small>${code}</small></div>
</div>`;

/** How well the form was found in distorted copies of its picture. */
function tested({ saved }) {
  const copies = saved?.selfTest?.copies ?? [];
  if (!copies.length) return nothing;
  const found = copies.filter((copy) => copy.found);
  const least = Math.min(...found.map((copy) => copy.print_seen));
  return html`<p class="hint" data-test="self-test" title=${t('draw.tested.what')}>
    ${t('draw.tested', { found: found.length, copies: copies.length })} ${found.length ? t('draw.tested-print', { share: number(100 * least, 0) }) : nothing}</p>`;
}

function fieldRow(field, index, draw, vocabulary) {
  const chosen = draw.selected === field.id;
  const seen = WITHOUT_TEXT.includes(field.kind) ? '' : textWithin(field.quad, draw.text?.lines);
  const rename = (name, tag) => commit(model.change(drawing().model, field.id, { name }), {}, tag);
  return html`<li class=${`field ${colourOf(index)} ${chosen ? 'chosen' : ''}`} data-test="field" @focusin=${() => pick(field.id)} @click=${() => pick(field.id)}>
    <div class="line">
      <span class="number">${index + 1}</span>
      <input class="name" data-test="field-name" data-name=${field.id} aria-label=${t('draw.name')} maxlength="128" .value=${field.name}
        @input=${({ target }) => rename(target.value, `name ${field.id}`)} />
      <select data-test="field-kind" aria-label=${t('draw.kind')} title=${t('keys.kinds')} @change=${({ target }) => commit(model.ofKind(drawing().model, field.id, target.value))}>
        ${vocabulary.kinds.map(({ name }) => html`<option value=${name} ?selected=${name === field.kind} .selected=${name === field.kind}>${tOr(`kind.${name}`, name)}</option>`)}
      </select>
    </div>
    ${WITHOUT_TEXT.includes(field.kind) ? nothing : html`<div class="seen" data-test="field-text">${seen || html`<i>${t(draw.text === 'loading' ? 'draw.finding' : 'draw.nothing-seen')}</i>`}</div>`}
    ${taken(draw, field)} ${warningsOf(draw, field).map(warning)}
    ${chosen ? html`${options(field, draw)}
      <div class="acts">
        ${button({ sign: 'copy', says: t('draw.copy'), kind: 'small', test: 'field-copy', does: copy })}
        ${button({ sign: 'bin', says: t('draw.delete'), kind: 'small', test: 'field-delete', does: (event) => removed(event, field.id) })}
      </div>` : nothing}
  </li>`;
}

function removed(event, id) {
  event.stopPropagation();
  commit(model.remove(drawing().model, id), { selected: null });
}

function pick(id) {
  if (drawing().selected !== id) select(id);
}

function taken(draw, field) {
  const result = resultOf(draw, field);
  if (!result) return nothing;
  const old = changedSince(draw, field.id);
  return html`<div class=${`taken ${grade(result)} ${old ? 'old' : ''}`} data-test="field-taken" title=${old ? t('draw.taken-old') : t('draw.taken')}>
    <span>${result.value || '–'}</span><b>${number(result.score)}</b>
    ${result.reason ? html`<small>${tOr(`reason.${result.reason}`, result.reason)}</small>` : nothing}
  </div>`;
}

function anchorRow(anchor, draw) {
  const chosen = draw.selected === anchor.id;
  const outcome = anchorOutcome(draw, anchor);
  const put = (key) => ({ target }) => commit(model.change(drawing().model, anchor.id, { [key]: target.value }), {}, `${key} ${anchor.id}`);
  return html`<li class=${`field ${chosen ? 'chosen' : ''}`} data-test="anchor-row" @focusin=${() => pick(anchor.id)} @click=${() => pick(anchor.id)}>
    <div class="line">
      <span class="number">${icon('anchor')}</span>
      <input class="name" data-test="anchor-text" data-name=${anchor.id} aria-label=${t('draw.anchor-text')} maxlength="200" .value=${anchor.text} @input=${put('text')} />
      ${button({ sign: 'bin', title: t('draw.delete'), kind: 'quiet', does: (event) => removed(event, anchor.id) })}
    </div>
    ${outcome?.read ? html`<div class="taken fair"><span>${t('draw.anchor-read', { text: outcome.read })}</span><b>${number(outcome.score)}</b></div>` : nothing}
    ${warningsOf(draw, anchor).map(warning)}
    ${chosen ? html`<label class="option"><span>${t('draw.anchor-name')}</span>
      <input data-test="anchor-name" maxlength="128" .value=${anchor.name ?? ''} @input=${put('name')} /></label>` : nothing}
  </li>`;
}
