// The options of the field that is selected; each kind has its own.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { t } from '../core/language.js';
import { anchorLabel, change, growsByDefault, optionsOf, without } from './model.js';
import { headTexts } from './reading.js';
import { commit, drawing } from './session.js';

const RULINGS = ['full', 'horizontal', 'vertical', 'none'];

/** Puts an option; one that is as by default is left out. */
function put(field, key, value) {
  const { model } = drawing();
  if (value !== undefined) {
    commit(change(model, field.id, { [key]: value }), {}, `${key} ${field.id}`);
    return;
  }
  const fields = model.fields.map((item) => (item.id === field.id ? without(item, key) : item));
  commit({ ...model, fields }, {}, `${key} ${field.id}`);
}

export function options(field, { model, text }) {
  const has = (key) => optionsOf(field.kind).includes(key);
  return html`<div class="options">
    ${flag(t('option.required'), 'option-required', field.optional === false, (on) => put(field, 'optional', on ? false : undefined))}
    ${has('grow') ? flag(t('option.grow'), 'option-grow', field.grow ?? growsByDefault(field.kind), (on) => put(field, 'grow', on === growsByDefault(field.kind) ? undefined : on)) : nothing}
    ${has('join_han_lines') ? flag(t('option.join'), 'option-join', field.join_han_lines ?? false, (on) => put(field, 'join_han_lines', on || undefined)) : nothing}
    ${has('group') ? words(t('option.group'), 'option-group', field.group ?? '', (value) => put(field, 'group', value || undefined)) : nothing}
    ${has('pattern') ? words(t('option.pattern'), 'option-pattern', field.pattern ?? '', (value) => put(field, 'pattern', value || undefined)) : nothing}
    ${has('values') ? several(t('option.values'), 'option-values', field.values, (values) => put(field, 'values', values)) : nothing}
    ${field.kind === 'table' ? table(field, text?.lines) : nothing}
    ${model.anchors.length ? relative(field, model.anchors) : nothing}
  </div>`;
}

const flag = (says, test, on, then) => html`<label class="check">
  <input type="checkbox" data-test=${test} .checked=${on} @change=${({ target }) => then(target.checked)} />${says}
</label>`;

const words = (says, test, value, then) => html`<label class="option"><span>${says}</span>
  <input data-test=${test} .value=${value} @input=${({ target }) => then(target.value)} /></label>`;

const choice = (says, test, chosen, choices, then) => html`<label class="option"><span>${says}</span>
  <select data-test=${test} @change=${({ target }) => then(target.value)}>
    ${choices.map(([value, shown]) => html`<option value=${value} .selected=${value === chosen}>${shown}</option>`)}
  </select></label>`;

/** A list of texts, one a line. It is taken when it is left, so that an empty line may stand while one types. */
const several = (says, test, values, then, more = nothing) => html`<label class="option tall"><span>${says}</span>
  <textarea rows="3" data-test=${test} .value=${(values ?? []).join('\n')}
    @change=${({ target }) => {
      const list = target.value.split('\n').map((line) => line.trim()).filter(Boolean);
      then(list.length ? list : undefined);
    }}></textarea>${more}</label>`;

function table(field, lines) {
  const heads = headTexts(field.quad, lines).map(({ text }) => text).filter(Boolean);
  const take = html`<button type="button" class="small" data-test="columns-take" ?disabled=${!heads.length} @click=${() => put(field, 'columns', heads)}>${t('option.columns-take', { n: heads.length })}</button>`;
  return html`
    ${choice(t('option.head'), 'option-head', String(field.head ?? 1), [0, 1, 2, 3].map((n) => [String(n), String(n)]), (n) => put(field, 'head', n === '1' ? undefined : Number(n)))}
    ${choice(t('option.ruling'), 'option-ruling', field.ruling ?? '', [['', t('option.ruling.unknown')], ...RULINGS.map((name) => [name, t(`option.ruling.${name}`)])], (name) => put(field, 'ruling', name || undefined))}
    ${several(t('option.columns'), 'option-columns', field.columns, (columns) => put(field, 'columns', columns), take)}
  `;
}

function relative(field, anchors) {
  const names = anchors.map(anchorLabel).filter(Boolean).map((name) => [name, name]);
  return choice(t('option.relative'), 'option-relative', field.relative_to ?? '', [['', t('option.relative.none')], ...names], (name) => put(field, 'relative_to', name || undefined));
}
