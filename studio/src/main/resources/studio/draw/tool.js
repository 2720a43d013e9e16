// What the pointer does in the picture: makes, moves and changes windows.
import { between, direction, dot, extent, kept, length, minus, moved, movedInside, plus, rectangle, times, usable } from '../core/geometry.js';
import { unit } from '../canvas/surface.js';
import * as model from './model.js';
import { kindOf, labelFor, textWithin } from './reading.js';
import { change, commit, drawing } from './session.js';
import { anchorAround, lineAt, windowAround, windowOfDrag } from './snap.js';
import { t } from '../core/language.js';

export const CANVAS = 'draw-canvas';
const CLICK = 4;

export const tool = { down, move, up, cancel, hover };

function down(at, event) {
  const { model: now } = drawing();
  const { handle, item } = event.target.dataset ?? {};
  document.getElementById(CANVAS).focus({ preventScroll: true });
  if (handle) {
    const [id, what] = handle.split('|');
    change({ gesture: { does: what, id, from: at, base: model.itemOf(now, id).quad, quad: null }, selected: id });
  } else if (item) {
    const one = model.itemOf(now, item);
    change({ gesture: { does: 'move', id: item, from: at, base: one.quad, quad: null }, selected: item });
  } else change({ gesture: { does: 'draw', from: at, quad: null } });
}

function move(at, event) {
  const { gesture, picture, text, mode, view } = drawing();
  if (!gesture) return;
  const far = length(minus(at, gesture.from)) / unit(CANVAS, picture, view);
  if (!gesture.quad && far < CLICK) return;
  const lines = mode === 'anchors' ? null : text?.lines;
  const quad = gesture.does === 'draw'
    ? windowOfDrag(gesture.from, at, event.altKey ? null : lines ?? text?.lines, picture, event.altKey)
    : changed(gesture, at, picture, event.altKey);
  if (usable(quad) || gesture.does === 'draw') change({ gesture: { ...gesture, quad }, hovered: null });
}

function changed({ does, base, from }, at, picture, free) {
  const by = minus(at, from);
  if (does === 'move') return movedInside(moved(base, by), picture);
  const index = Number(does.slice(1));
  if (does[0] === 'e') return edgeMoved(base, index, by, picture);
  if (free || !isRectangle(base)) return base.map((corner, i) => (i === index ? kept(plus(corner, by), picture) : corner));
  return rectangle(direction(base), extent(direction(base), [kept(plus(base[index], by), picture), base[(index + 2) % 4]]));
}

function edgeMoved(base, index, by, picture) {
  const next = (index + 1) % 4;
  const along = direction([base[index], base[next], base[next], base[index]]);
  const across = [-along[1], along[0]];
  const shift = times(across, dot(by, across));
  return base.map((corner, i) => (i === index || i === next ? kept(plus(corner, shift), picture) : corner));
}

function isRectangle(quad) {
  const corner = (i) => Math.abs(dot(minus(quad[(i + 1) % 4], quad[i]), minus(quad[(i + 3) % 4], quad[i])));
  const size = length(minus(quad[1], quad[0])) * length(minus(quad[3], quad[0]));
  return corner(0) + corner(2) < 0.02 * size;
}

function up(at, event) {
  const { gesture, model: now } = drawing();
  if (!gesture) return;
  change({ gesture: null });
  if (gesture.does === 'draw') {
    if (gesture.quad && usable(gesture.quad)) make(gesture.quad);
    else if (!gesture.quad) click(at, event);
  } else if (gesture.quad) commit(model.change(now, gesture.id, { quad: gesture.quad }));
}

function click(at) {
  const { text, mode, picture, ink, model: now } = drawing();
  const line = lineAt(text?.lines, at);
  if (!line) {
    change({ selected: null });
    return;
  }
  if (mode === 'anchors') make(anchorAround(line, picture), line.text);
  else make(windowAround(line, { picture, ink, others: now.fields.map(({ quad }) => quad), lines: text.lines }));
}

/** A new window or anchor in the place given, with the name that its surroundings suggest. */
export function make(quad, says) {
  const { mode, model: now, text } = drawing();
  if (mode === 'anchors') {
    const anchorText = says ?? textWithin(quad, text?.lines).replace(/\s*\n\s*/g, ' ');
    const made = model.add(now, mode, { quad, text: anchorText, name: '' });
    commit(made.model, { selected: made.id });
    return;
  }
  const suggested = labelFor(quad, text?.lines, now.fields.map((field) => field.quad));
  const name = model.freeName(now, suggested || t('draw.field-n', { n: now.fields.length + 1 }));
  const made = model.add(now, mode, { quad, name, kind: kindOf(textWithin(quad, text?.lines)) });
  commit(made.model, { selected: made.id });
}

function cancel() {
  change({ gesture: null });
}

function hover(at, event) {
  const { text, hovered, gesture } = drawing();
  if (gesture) return;
  const busy = event?.target?.dataset?.handle || event?.target?.dataset?.item;
  const line = at && !busy ? lineAt(text?.lines, at) : null;
  if (line !== hovered) change({ hovered: line });
}

/** Moves what is selected by whole pixels. */
export function nudge(by) {
  const { selected, model: now, picture } = drawing();
  const item = model.itemOf(now, selected);
  if (!item) return false;
  commit(model.change(now, selected, { quad: movedInside(moved(item.quad, by), picture) }), {}, `nudge ${selected}`);
  return true;
}

/** A second window of the same form, below the first or beside it. */
export function copy() {
  const { selected, model: now, picture, text } = drawing();
  const field = now.fields.find(({ id }) => id === selected);
  if (!field) return false;
  const down = times(minus(between(field.quad[3], field.quad[2], 0.5), between(field.quad[0], field.quad[1], 0.5)), 1.15);
  const quad = movedInside(moved(field.quad, down), picture);
  const suggested = labelFor(quad, text?.lines, now.fields.map((other) => other.quad));
  const name = model.freeName(now, suggested || field.name);
  const made = model.add(now, 'fields', { ...model.without(field, 'id'), quad, name });
  commit(made.model, { selected: made.id });
  return true;
}
