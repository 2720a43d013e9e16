// Windows that fit the lines found: around one that is clicked, around those that a drag covers.
import { centre, commonDirection, direction, extent, heightOf, inside, kept, rectangle, widthOf } from '../core/geometry.js';
import { clearBeside, gapNear, partOf } from './ink.js';
import { labelEnd, shareBefore } from './reading.js';

const ABOVE = 0.35;

/** The window around the value of a line: with room where the print leaves some. */
export function windowAround(line, { picture, ink, others, lines }) {
  const value = withoutLabel(line, ink);
  const along = steady(direction(value), lines);
  const at = extent(along, value);
  const high = at.bottom - at.top;
  const wide = at.right - at.left;
  const most = Math.max(24 * high, wide);
  const [left, right] = ink ? roomBeside(clearBeside(ink, value, -1, most), clearBeside(ink, value, 1, most), high, wide) : [0.3 * high, 0.3 * high];
  const roomy = grown(along, at, left, right, ABOVE * high);
  const meets = others.some((other) => roomy.some((corner) => inside(other, corner)) || other.some((corner) => inside(roomy, corner)));
  return within(meets ? grown(along, at, Math.min(left, 0.2 * high), Math.min(right, 0.2 * high), 0.1 * high) : roomy, picture);
}

/** The direction of the page, where the line's own is hardly another: that of a short line is known less well. */
function steady(own, lines) {
  const page = straightened(commonDirection((lines ?? []).map(({ quad }) => quad)));
  return own[0] * page[0] + own[1] * page[1] > 0.995 ? page : own;
}

/** A value may be longer in other pictures: as much room as the print leaves, and no more than is likely needed. */
function roomBeside(left, right, high, wide) {
  const likely = Math.max(0.3 * high, 0.6 * wide);
  const free = (side) => side.far - side.own;
  const before = free(left) < 1.5 * high ? Math.min(0.3 * high, 0.4 * free(left)) : Math.min(free(left) - 0.5 * high, likely);
  const after = free(right) < high ? 0.4 * free(right) : Math.min(free(right) - 0.4 * high, right.ended ? 24 * high : likely);
  return [left.own + before, right.own + after];
}

function withoutLabel(line, ink) {
  const end = labelEnd(line.text);
  if (end < 0 || !ink) return line.quad;
  const gap = gapNear(ink, line.quad, shareBefore(line.text, end));
  return gap ? partOf(line.quad, gap.to - 0.25 * (gap.to - gap.from), 1) : line.quad;
}

const grown = (along, at, left, right, above) =>
  rectangle(along, { left: at.left - left, right: at.right + right, top: at.top - above, bottom: at.bottom + above });

const within = (quad, picture) => quad.map((corner) => kept(corner, picture));

/** The window of a drag from one corner to the other: upright as the lines are, its sides beside lines and not across them. */
export function windowOfDrag(from, to, lines, picture, free) {
  const drawn = rectangle([1, 0], extent([1, 0], [from, to]));
  if (free) return within(drawn, picture);
  const inIt = (lines ?? []).filter((line) => inside(drawn, centre(line.quad)));
  const along = commonDirection((inIt.length ? inIt : lines ?? []).map((line) => line.quad));
  // Of a page that stands upright but for a hair the window does as well.
  const upright = straightened(along);
  const side = extent(upright, drawn);
  if (!inIt.length) return within(rectangle(upright, side), picture);
  const text = extent(upright, inIt.flatMap((line) => line.quad));
  const high = Math.min(...inIt.map((line) => heightOf(line.quad)));
  const snapped = {
    left: beside(side.left, text.left, -0.25 * high, high),
    right: beside(side.right, text.right, 0.25 * high, high),
    top: beside(side.top, text.top, -ABOVE * high, high),
    bottom: beside(side.bottom, text.bottom, ABOVE * high, high),
  };
  return within(rectangle(upright, snapped), picture);
}

/** Where a side goes: to the text's with a little room if it is near it or cuts it, else where it was drawn. */
function beside(drawn, text, room, high) {
  const beyond = Math.sign(room) * (drawn - text);
  return beyond < Math.abs(room) || beyond < 0.8 * high ? text + room : drawn;
}

function straightened(along) {
  const turn = Math.round(Math.atan2(along[1], along[0]) / (Math.PI / 2)) * (Math.PI / 2);
  const straight = [Math.round(Math.cos(turn)), Math.round(Math.sin(turn))];
  return Math.abs(along[0] * straight[1] - along[1] * straight[0]) < 0.004 ? straight : along;
}

/** Around an anchor's text: all of the line, and no white beside it. */
export const anchorAround = (line, picture) => {
  const along = direction(line.quad);
  return within(grown(along, extent(along, line.quad), 1, 1, 1), picture);
};

export const lineAt = (lines, point) =>
  (lines ?? []).filter((line) => inside(line.quad, point)).sort((a, b) => widthOf(a.quad) - widthOf(b.quad))[0] ?? null;
