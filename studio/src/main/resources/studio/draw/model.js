// What is drawn: fields and anchors, as immutable lists; and as commands have them.
import { rounded } from '../core/geometry.js';

let made = 0;
const freshId = () => `n${++made}`;

export const EMPTY = Object.freeze({ name: '', fields: [], anchors: [], rules: null, reviewBelow: null });

/** Which options a kind has beside `optional` and `relative_to`. */
const OPTIONS = {
  text: ['join_han_lines', 'grow'],
  multiline: ['join_han_lines', 'grow'],
  enumeration: ['values'],
  pattern: ['pattern'],
  mark: ['group'],
  table: ['grow', 'head', 'ruling', 'columns'],
};
export const optionsOf = (kind) => OPTIONS[kind] ?? [];
export const growsByDefault = (kind) => kind === 'multiline' || kind === 'table';

export const listOf = (mode) => (mode === 'anchors' ? 'anchors' : 'fields');

export function add(model, mode, item) {
  const added = { id: freshId(), ...item };
  return { model: { ...model, [listOf(mode)]: [...model[listOf(mode)], added] }, id: added.id };
}

export function change(model, id, patch) {
  const changed = (item) => (item.id === id ? { ...item, ...patch } : item);
  const field = model.fields.find((item) => item.id === id);
  const rules = field && 'name' in patch && isOnly(model, field) ? renamed(model.rules, keyOf(field.name), keyOf(patch.name)) : model.rules;
  return { ...model, fields: model.fields.map(changed), anchors: model.anchors.map(changed), rules };
}

const isOnly = (model, field) => !model.fields.some((other) => other !== field && keyOf(other.name) === keyOf(field.name));

/** The rules with another name for a field; what a rule has beside names is a number. */
function renamed(rules, from, to) {
  const put = (value) => (value === from ? to : Array.isArray(value) ? value.map(put) : value);
  return rules && rules.map((rule) => Object.fromEntries(Object.entries(rule).map(([key, value]) => [key, put(value)])));
}

export function remove(model, id) {
  const gone = model.anchors.find((anchor) => anchor.id === id);
  const field = model.fields.find((item) => item.id === id);
  // A rule about a field that is gone would be refused.
  const rules = field && isOnly(model, field) ? model.rules?.filter((rule) => !Object.values(rule).flat().includes(keyOf(field.name))) ?? null : model.rules;
  const fields = model.fields
    .filter((item) => item.id !== id)
    .map((item) => (gone && item.relative_to === anchorLabel(gone) ? without(item, 'relative_to') : item));
  return { ...model, fields, anchors: model.anchors.filter((anchor) => anchor.id !== id), rules };
}

/** The field with another kind: options that this kind has not are left out. */
export function ofKind(model, id, kind) {
  const kept = ['id', 'name', 'quad', 'optional', 'relative_to', ...optionsOf(kind)];
  const changed = (field) =>
    field.id === id ? { ...Object.fromEntries(Object.entries(field).filter(([key]) => kept.includes(key))), kind } : field;
  return { ...model, fields: model.fields.map(changed) };
}

export const without = (item, key) => Object.fromEntries(Object.entries(item).filter(([name]) => name !== key));

export const itemOf = (model, id) => model.fields.find((item) => item.id === id) ?? model.anchors.find((item) => item.id === id);

/** How fields and evidence call an anchor. */
export const anchorLabel = (anchor) => anchor.name || anchor.text || '';

/** A name that no other field has; only texts can share one. */
export function freeName(model, wanted, id) {
  const taken = new Set(model.fields.filter((field) => field.id !== id).map((field) => field.name));
  let name = wanted;
  for (let n = 2; taken.has(name); n++) name = `${wanted} ${n}`;
  return name;
}

/** The name of the answer's value: an ending that says how to read it is no part of the name. */
export const keyOf = (name) => name.replace(/(.)\((cr|hl|vl|nl)\)$/, '$1');

/** The body of an `add`, without the picture. */
export function toCommand(model) {
  const body = { type: 'add' };
  if (model.name) body.name = model.name;
  if (model.reviewBelow !== null) body.review_below = model.reviewBelow;
  body.template = model.fields.map(toField);
  if (model.anchors.length) body.anchors = model.anchors.map(toAnchor);
  if (model.rules) body.rules = model.rules;
  return body;
}

function toField({ id, kind, quad, name, ...options }) {
  const given = Object.entries(options).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return { name, quad: rounded(quad), ...(kind && kind !== 'text' ? { kind } : {}), ...Object.fromEntries(given) };
}

function toAnchor({ name, text, quad }) {
  return { ...(name ? { name } : {}), quad: rounded(quad), ...(text ? { text } : {}) };
}

/** What a command or the answer to a `get` has, as a model. The ids of what stands in the same place stay. */
export function fromCommand({ name, template, fields, anchors, rules, review_below: reviewBelow }, before = EMPTY) {
  const same = (list, i) => list[i]?.id ?? freshId();
  return {
    name: name ?? '',
    fields: (template ?? fields).map((field, i) => fromField(field, same(before.fields, i))),
    anchors: (anchors ?? []).map((anchor, i) => fromAnchor(anchor, same(before.anchors, i))),
    rules: rules ?? null,
    reviewBelow: reviewBelow ?? null,
  };
}

function fromField(field, id) {
  if (Array.isArray(field)) return { id, name: field[1], quad: field[0], kind: 'text' };
  const kind = field.kind ?? (/.\((hl|vl|nl)\)$/.test(field.name) ? 'table' : 'text');
  const known = ['name', 'quad', 'optional', 'relative_to', ...optionsOf(kind)];
  const given = Object.entries(field).filter(([key, value]) => known.includes(key) && value !== null);
  return { id, ...Object.fromEntries(given), kind };
}

function fromAnchor(anchor, id) {
  return Array.isArray(anchor) ? { id, quad: anchor[0], text: anchor[1] } : { id, quad: anchor.quad, text: anchor.text ?? '', name: anchor.name ?? '' };
}
