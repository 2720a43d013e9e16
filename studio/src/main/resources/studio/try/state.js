// A trial: a template, one or two of its versions, pictures, what was read and what really stands there.
import { ask, named } from '../core/api.js';
import { describe } from '../core/notices.js';
import { read, update } from '../core/store.js';

const NONE = Object.freeze({
  what: null,
  template: null,
  fields: {},
  a: null,
  b: null,
  places: 'a',
  pictures: [],
  seen: 0,
  value: 0,
  editing: null,
  running: false,
  evaluation: null,
  evaluating: false,
  panel: 'values',
  view: null,
  fault: null,
  restored: false,
});

export const trial = () => read().trial ?? NONE;

export function change(patch) {
  const now = trial();
  const changed = typeof patch === 'function' ? patch(now) : patch;
  if (changed) update({ trial: Object.freeze({ ...now, ...changed }) });
}

/** Changes one picture, by its id. */
export const changePicture = (id, patch) =>
  change(({ pictures }) => ({
    pictures: pictures.map((one) => (one.id === id ? { ...one, ...(typeof patch === 'function' ? patch(one) : patch) } : one)),
  }));

/** Opens the template; of the same one pictures and labels stay. */
export async function openTemplate(what, wanted) {
  if (trial().what !== what) update({ trial: { ...NONE, what } });
  try {
    const template = await ask({ type: 'get', ...named(what) });
    if (trial().what !== what) return;
    const newest = template.template_version;
    change(({ a, fields }) => ({ template, a: wanted ? Number(wanted) : a ?? newest, fields: { ...fields, [newest]: template.fields }, fault: null }));
    await learnFields(trial().a);
  } catch (fault) {
    change({ fault: describe(fault) });
  }
}

/** Learns where the fields of a version stand. */
export async function learnFields(version) {
  const { template, fields } = trial();
  if (!version || fields[version]) return;
  const answer = await ask({ type: 'get', template_id: template.template_id, template_version: version });
  change((now) => ({ fields: { ...now.fields, [version]: answer.fields } }));
}

export const current = () => trial().pictures[trial().seen] ?? null;

/** The names of the version's values, in the order of its fields; windows of one value are one. */
export const resultsOf = (picture, version) => picture?.answers[version]?.answer?.results ?? [];

/** The value of a version in the row that is looked at. */
export function chosenResult() {
  const { a, value } = trial();
  return resultsOf(current(), a)[value] ?? null;
}
