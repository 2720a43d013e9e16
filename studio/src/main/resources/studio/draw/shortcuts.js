// The keys of the drawing page.
import { holdSpace, showing, zoomKeys } from '../canvas/surface.js';
import * as model from './model.js';
import { change, commit, drawing, redo, undo } from './session.js';
import { CANVAS, copy, nudge } from './tool.js';

const BY_NUMBER = ['text', 'multiline', 'number', 'amount', 'date', 'code', 'mark', 'barcode', 'table'];

/** Selects an item, and sees to it that it is seen. */
export function select(id) {
  const { model: now, view } = drawing();
  const item = model.itemOf(now, id);
  if (!item) return;
  change({ selected: id, view: showing(view, item.quad), mode: now.anchors.includes(item) ? 'anchors' : 'fields' });
  requestAnimationFrame(() => document.querySelector('.field.chosen')?.scrollIntoView({ block: 'nearest' }));
}

function step(by) {
  const { model: now, mode, selected } = drawing();
  const items = now[model.listOf(mode)];
  const to = items.findIndex(({ id }) => id === selected) + by;
  // At either end Tab leaves the picture, and beside it goes on as everywhere else.
  if (document.activeElement?.id !== CANVAS || !items[to] || (selected === null && by < 0)) return false;
  select(items[to].id);
  return true;
}

function rename() {
  const input = document.querySelector(`[data-name="${drawing().selected}"]`);
  if (!input) return false;
  input.focus();
  input.select();
  return true;
}

function leave() {
  const canvas = document.getElementById(CANVAS);
  if (document.activeElement !== canvas && document.activeElement?.closest('.side')) canvas.focus();
  else if (drawing().gesture) change({ gesture: null });
  else if (drawing().selected) change({ selected: null });
  else return false;
  return true;
}

function enter() {
  if (document.activeElement?.dataset.name) {
    document.getElementById(CANVAS).focus();
    return true;
  }
  return document.activeElement?.id === CANVAS && rename();
}

function removeSelected() {
  const { selected, model: now } = drawing();
  if (!selected) return false;
  commit(model.remove(now, selected), { selected: null });
  return true;
}

function kind(name) {
  const { selected, model: now, mode } = drawing();
  if (!selected || mode !== 'fields') return false;
  commit(model.ofKind(now, selected, name));
  return true;
}

const arrow = (key, by) => ({ keys: [key, `Shift+${key}`], does: (event) => nudge(by.map((at) => at * (event.shiftKey ? 10 : 1))) });

export const shortcuts = (save) => [
  { keys: ['Tab'], says: 'keys.next', does: () => step(1), inTexts: true },
  { keys: ['Shift+Tab'], says: 'keys.previous', does: () => step(-1), inTexts: true },
  { keys: ['Enter', 'F2'], says: 'keys.rename', does: enter, inTexts: true },
  { keys: ['Escape'], says: 'keys.leave', does: leave, inTexts: true },
  ...BY_NUMBER.map((name, i) => ({ keys: [String(i + 1)], does: () => kind(name), ...(i ? {} : { shown: ['1', '…', '9'], says: 'keys.kinds' }) })),
  { ...arrow('ArrowLeft', [-1, 0]), shown: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], says: 'keys.nudge' },
  arrow('ArrowRight', [1, 0]),
  arrow('ArrowUp', [0, -1]),
  arrow('ArrowDown', [0, 1]),
  { keys: ['Delete', 'Backspace'], says: 'keys.delete', does: removeSelected },
  { keys: ['Ctrl+d'], says: 'keys.copy', does: () => copy() || true, inTexts: true },
  { keys: ['Ctrl+z'], says: 'keys.undo', does: undo },
  { keys: ['Ctrl+Shift+z', 'Ctrl+y'], shown: ['Ctrl+Shift+Z'], says: 'keys.redo', does: redo },
  { keys: ['Ctrl+s'], says: 'keys.save', does: () => void save(), inTexts: true },
  { keys: ['a'], says: 'keys.anchors', does: () => change(({ mode }) => ({ mode: mode === 'anchors' ? 'fields' : 'anchors', selected: null })) },
  { keys: ['g'], says: 'keys.whole', does: () => change(({ panel }) => ({ panel: panel === 'whole' ? 'list' : 'whole' })) },
  { keys: ['j'], says: 'keys.json', does: () => change(({ panel }) => ({ panel: panel === 'json' ? 'list' : 'json' })) },
  ...zoomKeys(() => drawing().view, () => drawing().picture, (view) => change({ view })),
  { keys: [' '], says: 'keys.pan', does: () => (document.activeElement?.id === CANVAS || document.activeElement === document.body ? void holdSpace(true) : false) },
];
