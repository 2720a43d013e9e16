// What belongs to the form as a whole: from which score on values are trusted, and what they have to be together.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { icon } from '../core/icons.js';
import { t } from '../core/language.js';
import { button } from '../core/parts.js';
import { begun, fitting, kindOfRule, LEAST, ruleKinds, unfit, withRule, withRules } from './rules.js';
import { commit, drawing } from './session.js';

/** As many as a template can have. */
const MOST_RULES = 50;

const SIGNS = { sum: 'sum', equal: 'equal', in_order: 'order' };

export function whole({ model, limited }, { kinds }) {
  const rules = model.rules ?? [];
  return html`<div class="whole">
    ${limit(model.reviewBelow, limited)}
    <h3>${t('rules.title')}</h3>
    <p class="hint">${t('rules.what')}</p>
    <ol class="fields">${rules.map((rule, i) => card(rule, i, model.fields, kinds))}</ol>
    <div class="adds">${ruleKinds.map((name) => adding(name, rules, model.fields, kinds))}</div>
  </div>`;
}

function limit(value, limited) {
  const take = ({ target }) => {
    if (target.reportValidity()) commit({ ...drawing().model, reviewBelow: target.value === '' ? null : target.valueAsNumber });
  };
  return html`<label class="option"><span>${t('review.below')}</span>
      <input type="number" min="0" max="100" step="any" data-test="review-below" placeholder=${t('review.default')}
        ?required=${limited} .value=${value ?? ''} @change=${take} /></label>
    <p class="hint">${t(limited ? 'review.stays' : 'review.what')}</p>`;
}

function adding(name, rules, fields, kinds) {
  const rule = begun(name, fields, kinds);
  const add = () => commit(withRules(drawing().model, [...rules, rule]));
  return html`${button({ sign: 'plus', says: t(`rule.${name}`), kind: 'small', test: `add-${name}`, off: !rule || rules.length >= MOST_RULES, does: add })}
    ${rule ? nothing : html`<small>${t(`rule.${name}.needs`)}</small>`}`;
}

function card(rule, index, fields, kinds) {
  const name = kindOfRule(rule);
  const fit = fitting(name, fields, kinds);
  const wrong = unfit(rule, fields, kinds);
  const put = (changed, tag = null) => commit(withRule(drawing().model, index, changed), {}, tag && `${tag} ${index}`);
  const drop = () => commit(withRules(drawing().model, drawing().model.rules.filter((_, i) => i !== index)));
  return html`<li class="field" data-test="rule" data-kind=${name}>
    <div class="line"><span class="number">${icon(SIGNS[name])}</span><strong class="name">${t(`rule.${name}`)}</strong>
      ${button({ sign: 'bin', title: t('rule.delete'), kind: 'quiet', test: 'rule-delete', does: drop })}</div>
    <p class="hint">${t(`rule.${name}.what`)}</p>
    <div class="options">${parts(rule, name, fit, put)} ${name === 'sum' ? total(rule, fit, put) : nothing}</div>
    ${wrong.length ? html`<div class="warning" data-test="rule-unfit">${icon('alert')}<div>${t('rule.unfit', { names: wrong.join(', ') })}</div></div>` : nothing}
  </li>`;
}

/** The fields of a rule one after the other, and a place for one more. */
function parts(rule, name, fit, put) {
  const names = rule[name];
  const free = fit.filter((one) => !names.includes(one) && one !== rule.is);
  const without = (i) => put({ ...rule, [name]: names.filter((_, at) => at !== i) });
  const replaced = (i, by) => put({ ...rule, [name]: names.map((one, at) => (at === i ? by : one)) });
  return html`
    ${names.map((one, i) => html`<div class="line part">
      ${choice(t('rule.field-n', { n: i + 1 }), 'rule-field', one, [one, ...free], (by) => replaced(i, by))}
      ${button({ sign: 'minus', title: t('rule.without', { name: one }), kind: 'quiet', test: 'rule-without', off: names.length <= LEAST[name], does: () => without(i) })}
    </div>`)}
    ${free.length ? html`<div class="line part">${choice(t('rule.more'), 'rule-more', '', ['', ...free], (one) => one && put({ ...rule, [name]: [...names, one] }))}</div>` : nothing}`;
}

function total(rule, fit, put) {
  const within = ({ target }) => {
    if (!target.reportValidity()) return;
    const { within: _, ...bare } = rule;
    put(target.valueAsNumber > 0 ? { ...bare, within: target.valueAsNumber } : bare);
  };
  const totals = [rule.is, ...fit.filter((one) => one !== rule.is && !rule.sum.includes(one))];
  return html`<div class="line part"><span>${t('rule.is')}</span>${choice(t('rule.is'), 'rule-is', rule.is, totals, (is) => put({ ...rule, is }))}</div>
    <label class="option"><span>${t('rule.within')}</span><input type="number" min="0" step="any" data-test="rule-within" .value=${rule.within ?? ''} placeholder="0" @change=${within} /></label>`;
}

const choice = (label, test, chosen, names, then) => html`<select data-test=${test} aria-label=${label} @change=${({ target }) => then(target.value)}>
  ${names.map((name) => html`<option value=${name} .selected=${name === chosen}>${name || label}</option>`)}
</select>`;
