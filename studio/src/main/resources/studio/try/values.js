// The values beside the picture: what was read, how sure that is, and whether it is right.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { icon } from '../core/icons.js';
import { number, sentence, t, tOr } from '../core/language.js';
import { describe } from '../core/notices.js';
import { button, grade, loading } from '../core/parts.js';
import { read } from '../core/store.js';
import { canLabel, label, markRight, markWrong, restRight, toggleRefuse, unlabel, verdict } from './labels.js';
import { again, removePicture } from './run.js';
import { change, current, resultsOf, trial } from './state.js';

export function values() {
  const picture = current();
  const { a, b } = trial();
  const told = picture.answers[a];
  return html`
    <div class="head"><strong class="clip">${picture.picture.name}</strong><span class="gap"></span>
      ${button({ sign: 'bin', title: t('try.remove'), kind: 'quiet', test: 'remove-picture', does: () => removePicture(picture.id) })}</div>
    ${!told ? html`<p class="hint">${t('try.waiting')}</p>` : nothing}
    ${told?.status === 'running' ? loading(t('try.reading')) : nothing}
    ${told?.status === 'error' ? refused(picture, told.answer) : nothing}
    ${told?.status === 'ok' ? found(told.answer) : nothing}
    ${b && told?.status === 'ok' ? html`<div class="pair heads"><small>${t('common.version-n', { version: a })}</small><small>${t('common.version-n', { version: b })}</small></div>` : nothing}
    ${resultsOf(picture, a).map((result, i) => row(picture, result, i, b))}
    ${resultsOf(picture, a).some((result) => canLabel(result) && !(result.key in picture.labels))
      ? button({ sign: 'right', says: t('try.rest-right'), test: 'rest-right', does: restRight }) : nothing}
    ${onlyInOther(picture, a, b)}
  `;
}

function found({ alignment, warnings }) {
  return html`<p class="hint">${t('try.found', { inliers: alignment.inliers, coverage: number(100 * alignment.coverage) })}
    ${alignment.also_found ? t('try.also-found', { n: alignment.also_found.length }) : nothing}
    ${(alignment.anchors ?? []).filter((anchor) => !anchor.found).map(({ anchor }) => t('try.anchor-missed', { anchor }))}</p>
    ${(warnings ?? []).map(({ field, message }) => html`<p class="hint">${field ? html`<b>${field}</b>: ` : nothing}${sentence(message)}</p>`)}`;
}

function refused(picture, { error, alignment }) {
  const told = describe(error);
  return html`<div class="warning" data-test="refused">${icon('alert')}<div>
      <strong>${told.sentence}</strong> ${told.remedy ?? ''} <small>${told.code}</small>
      ${alignment?.rejected_because ? html`<p><small>${alignment.rejected_because}</small></p>` : nothing}
    </div></div>
    <div class="head">
      ${error.category === 'picture'
        ? button({ sign: 'right', says: t('try.refuse'), test: 'refuse', pressed: picture.refuse, does: () => toggleRefuse(picture.id) })
        : button({ says: t('common.again'), test: 'again', does: () => again(picture.id) })}
    </div>`;
}

function row(picture, result, index, b) {
  const { value, editing } = trial();
  const chosen = value === index;
  const other = b ? resultsOf(picture, b).find(({ key }) => key === result.key) : null;
  const right = verdict(picture, result);
  return html`<div class=${`value ${grade(result)} ${chosen ? 'chosen' : ''}`} data-test="value" data-key=${result.key} @click=${() => chosen || change({ value: index, editing: null })}>
    <div class="line"><small>${index + 1}</small><small>${result.key}</small>
      ${right === null ? nothing : html`<span class=${`chip ${right ? 'good' : 'bad'}`} data-test="verdict">${t(right ? 'try.is-right' : 'try.is-wrong')}</span>`}
      <b title=${t('try.score')}>${number(result.score, 1)}</b></div>
    ${b ? html`<div class="pair"><div>${text(result)}</div><div class=${`other ${other && other.value !== result.value ? 'differs' : ''}`}>${other ? html`${text(other)}<small>${number(other.score, 1)}</small>` : html`<small>${t('try.not-there')}</small>`}</div></div>` : text(result)}
    ${right === false ? html`<small>${t('try.expected')} <b>${shown(picture.labels[result.key], result.kind) || t('try.empty')}</b></small>` : nothing}
    ${result.reason ? reason(result.reason, chosen) : nothing}
    ${chosen && editing === result.key ? editor(picture, result) : nothing}
    ${chosen ? html`${judge(picture, result, right)}${evidence(result)}` : nothing}
  </div>`;
}

export const shown = (value, kind) => ((kind === 'mark' || kind === 'crop') && value ? t(`try.${kind}.${value}`) : value);

function text(result) {
  if (result.kind === 'table' && result.labels) {
    return html`<div class="scroll"><table><thead><tr>${result.labels.map((name) => html`<th>${name}</th>`)}</tr></thead>
      <tbody>${result.values.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
  }
  return html`<div class="says" data-test="value-text">${shown(result.value, result.kind) || html`<i class="hint">${t('try.empty')}</i>`}</div>
    ${result.img ? html`<img src=${`data:image/jpeg;base64,${result.img}`} alt=${result.key} />` : nothing}`;
}

function reason(name, chosen) {
  const known = read().vocabulary.reasons?.[name];
  return html`<small data-test="reason">${icon('alert')}<span>${tOr(`reason.${name}`, known?.meaning ?? name)}${chosen && known?.remedy ? html` — ${tOr(`reason.${name}.do`, known.remedy)}` : nothing}</span></small>`;
}

function judge(picture, result, right) {
  if (!canLabel(result)) return html`<small>${t('try.no-labels')}</small>`;
  const toggle = (is, does) => () => (right === is ? unlabel(result.key) : does());
  return html`<div class="acts">
    ${button({ sign: 'right', says: t('try.right'), kind: 'small', test: 'right', pressed: right === true, does: toggle(true, markRight) })}
    ${button({ sign: 'wrong', says: t('try.wrong'), kind: 'small no', test: 'wrong', pressed: right === false, does: markWrong })}
  </div>`;
}

function editor(picture, result) {
  const keys = (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      label(result.key, event.target.value);
      document.getElementById('try-canvas')?.focus();
    } else if (event.key === 'Escape') change({ editing: null });
  };
  return html`<label><small>${t('try.type')}</small>
    <textarea rows="1" data-test="truth" .value=${picture.labels[result.key] ?? result.value} @keydown=${keys} @blur=${({ target }) => trial().editing === result.key && label(result.key, target.value)}></textarea></label>`;
}

function evidence({ evidence: told, raw, normalized, kind }) {
  const rows = [
    ['normalized', normalized],
    ['raw', kind ? undefined : raw ?? (told?.raw || undefined)],
    ['otherwise', told?.otherwise],
    ['candidates', told?.candidates?.length ? told.candidates.join(' · ') : undefined],
    ['agreement', told && `${number(100 * told.agreement)} %`],
    ['confidence', told && number(told.confidence)],
    ['valid', told?.valid === undefined ? undefined : t(told.valid ? 'try.yes' : 'try.no')],
    ['shift', told?.shift && t('try.pixels', { x: number(told.shift[0], 1), y: number(told.shift[1], 1) })],
    ['decided_by', told?.decided_by],
    ['language', told?.language],
  ].filter(([, value]) => value !== undefined && value !== '');
  return rows.length ? html`<details open><summary><small>${t('try.evidence')}</small></summary>
    <dl data-test="evidence">${rows.map(([name, value]) => html`<dt>${t(`evidence.${name}`)}</dt><dd>${value}</dd>`)}</dl></details>` : nothing;
}

/** Values that the other version alone has. */
function onlyInOther(picture, a, b) {
  if (!b) return nothing;
  const known = new Set(resultsOf(picture, a).map(({ key }) => key));
  return resultsOf(picture, b).filter(({ key }) => !known.has(key)).map((result) => html`<div class=${`value ${grade(result)}`}>
    <div class="line"><small>${result.key}</small><b>${number(result.score, 1)}</b></div>
    <div class="pair"><small>${t('try.not-there')}</small><div class="other">${text(result)}</div></div></div>`);
}
