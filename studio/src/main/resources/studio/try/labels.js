// What really stands in the pictures, as a person says: for evaluations.
import { change, changePicture, chosenResult, current, resultsOf, trial } from './state.js';

/** Tables are not labelled: what is expected of a value is one text. */
export const canLabel = (result) => result && result.kind !== 'table';

const isChoice = ({ kind }) => kind === 'mark' || kind === 'crop';

export function markRight() {
  const result = chosenResult();
  if (!canLabel(result)) return false;
  label(result.key, result.value);
  step(1);
  return true;
}

export function markWrong() {
  const result = chosenResult();
  if (!canLabel(result)) return false;
  if (isChoice(result)) label(result.key, result.value === 'true' ? 'false' : 'true');
  else {
    change({ editing: result.key });
    requestAnimationFrame(() => document.querySelector('[data-test="truth"]')?.select());
  }
  return true;
}

export function label(key, expected) {
  const { id } = current();
  changePicture(id, ({ labels }) => ({ labels: { ...labels, [key]: expected }, refuse: false }));
  change({ editing: null });
}

export function unlabel(key) {
  const { id } = current();
  changePicture(id, ({ labels }) => ({ labels: Object.fromEntries(Object.entries(labels).filter(([name]) => name !== key)) }));
}

/** Says that the picture does not show the form, so that it has to be refused; or takes that back. */
export const toggleRefuse = (id) => changePicture(id, ({ refuse }) => ({ refuse: !refuse, labels: {} }));

const plain = (text) => text.normalize('NFKC').replace(/\s+/gu, ' ').trim();

/** true: right; false: wrong; null: nobody said. */
export function verdict({ labels }, { key, value }) {
  return key in labels ? plain(labels[key]) === plain(value) : null;
}

export const labelled = (pictures) => pictures.filter(({ labels, refuse }) => refuse || Object.keys(labels).length);

/** Marks all values of the picture that nobody has judged as right. */
export function restRight() {
  const picture = current();
  for (const result of resultsOf(picture, trial().a)) {
    if (canLabel(result) && !(result.key in current().labels)) label(result.key, result.value);
  }
}

/** Goes to the next value or the one before; from the last to the next picture's first. */
export function step(by) {
  change(({ value, seen, pictures, a }) => {
    const count = resultsOf(pictures[seen], a).length;
    const to = value + by;
    if (to >= 0 && to < count) return { value: to };
    return to >= count && by > 0 && pictures[seen + 1] ? { value: 0, seen: seen + 1, view: null } : null;
  });
  requestAnimationFrame(() => document.querySelector('.value.chosen')?.scrollIntoView({ block: 'nearest' }));
}

export function stepPicture(by) {
  change(({ seen, pictures }) => (pictures[seen + by] ? { seen: seen + by, value: 0, view: null, editing: null } : null));
}
