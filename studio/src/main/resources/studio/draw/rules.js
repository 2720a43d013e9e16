// What values of one form have to be together: the rules as data, and which fields can keep them.
import { keyOf } from './model.js';

const NUMBERS = ['number', 'amount'];
const ORDERED = ['date', ...NUMBERS];

/** The kinds of rules, by the property that tells them apart: how many fields each has at least. */
export const LEAST = { sum: 1, equal: 2, in_order: 2 };

export const ruleKinds = Object.keys(LEAST);
export const kindOfRule = (rule) => ruleKinds.find((name) => rule[name]);

/** The names of the fields that can keep such a rule, each once; `kinds` is the vocabulary's. */
export function fitting(name, fields, kinds) {
  const texts = kinds.filter(({ group }) => group === 'text').map((kind) => kind.name);
  const fit = { sum: NUMBERS, in_order: ORDERED, equal: texts }[name];
  return namesOf(fields, fit);
}

const namesOf = (fields, kinds) => [...new Set(fields.filter(({ kind }) => kinds.includes(kind)).map((field) => keyOf(field.name)))].filter(Boolean);

/** A rule to begin with, which is whole already; null where too few fields can keep one. */
export function begun(name, fields, kinds) {
  const names = fitting(name, fields, kinds);
  if (names.length < 2) return null;
  // A total mostly stands below what it is made of.
  if (name === 'sum') return { sum: names.slice(0, -1), is: names.at(-1) };
  const dates = namesOf(fields, ['date']);
  return { [name]: (name === 'in_order' && dates.length > 1 ? dates : names).slice(0, 2) };
}

/** The names in a rule that no field has, or one whose kind cannot keep it. */
export function unfit(rule, fields, kinds) {
  const name = kindOfRule(rule);
  const fit = fitting(name, fields, kinds);
  return [...rule[name], ...(name === 'sum' ? [rule.is] : [])].filter((one) => !fit.includes(one));
}

/** The model with other rules; null stands for none. */
export const withRules = (model, rules) => ({ ...model, rules: rules.length ? rules : null });

/** The model with another rule in that place. */
export const withRule = (model, index, rule) => withRules(model, model.rules.map((other, i) => (i === index ? rule : other)));

/** What is wrong with rules that came as JSON: the place within the list, and why; null if nothing is. */
export function faultInRules(rules) {
  const names = (list) => Array.isArray(list) && list.every((name) => typeof name === 'string');
  for (const [i, rule] of rules.entries()) {
    const name = rule && typeof rule === 'object' ? kindOfRule(rule) : null;
    if (!name) return [`[${i}]`, 'json.no-rule'];
    if (!names(rule[name]) || rule[name].length < LEAST[name]) return [`[${i}].${name}`, 'json.no-names'];
    if (name === 'sum' && typeof rule.is !== 'string') return [`[${i}].is`, 'json.no-names'];
    if (rule.within !== undefined && !(Number.isFinite(rule.within) && rule.within >= 0)) return [`[${i}].within`, 'json.no-number'];
  }
  return null;
}
