// Points, quadrilaterals and directions, in pixels of a picture.
export const plus = ([x, y], [dx, dy]) => [x + dx, y + dy];
export const minus = ([x, y], [a, b]) => [x - a, y - b];
export const times = ([x, y], by) => [x * by, y * by];
export const dot = ([x, y], [a, b]) => x * a + y * b;
export const length = ([x, y]) => Math.hypot(x, y);
export const between = (a, b, at) => plus(a, times(minus(b, a), at));
export const centre = (quad) => times(quad.reduce(plus), 1 / quad.length);
export const points = (quad) => quad.map(([x, y]) => `${x},${y}`).join(' ');
export const heightOf = (quad) => (length(minus(quad[3], quad[0])) + length(minus(quad[2], quad[1]))) / 2;
export const widthOf = (quad) => (length(minus(quad[1], quad[0])) + length(minus(quad[2], quad[3]))) / 2;

export const rounded = (quad) => quad.map((corner) => corner.map((at) => Math.round(at * 10) / 10));

export const moved = (quad, by) => quad.map((corner) => plus(corner, by));

/** The corners of the picture, in coordinates of the centres of pixels. */
export function kept([x, y], { width, height }) {
  return [Math.min(Math.max(x, 0), width - 1), Math.min(Math.max(y, 0), height - 1)];
}

/** The quadrilateral, moved back into the picture where it left it, its form unchanged. */
export function movedInside(quad, { width, height }) {
  const back = (low, high, most) => (low < 0 ? -low : high > most ? most - high : 0);
  const xs = quad.map(([x]) => x);
  const ys = quad.map(([, y]) => y);
  const by = [back(Math.min(...xs), Math.max(...xs), width - 1), back(Math.min(...ys), Math.max(...ys), height - 1)];
  return moved(quad, by);
}

const cross = ([ax, ay], [bx, by]) => ax * by - ay * bx;

export function inside(quad, point) {
  return quad.every((corner, i) => cross(minus(quad[(i + 1) % 4], corner), minus(point, corner)) >= 0);
}

/** Whether four corners can be a window: convex, not mirrored, not too small. */
export function usable(quad) {
  const turns = quad.map((corner, i) => cross(minus(quad[(i + 1) % 4], corner), minus(quad[(i + 2) % 4], quad[(i + 1) % 4])));
  const sides = quad.map((corner, i) => length(minus(quad[(i + 1) % 4], corner)));
  return turns.every((turn) => turn > 0) && sides.every((side) => side >= 3) && area(quad) >= 16;
}

export function area(quad) {
  return Math.abs(quad.reduce((sum, corner, i) => sum + cross(corner, quad[(i + 1) % 4]), 0)) / 2;
}

/** The direction in which a line of text runs, as a vector of length 1. */
export function direction(quad) {
  const along = minus(plus(quad[1], quad[2]), plus(quad[0], quad[3]));
  const far = length(along) || 1;
  return times(along, 1 / far);
}

/** The direction of most lines together, which a stamp across the page does not turn; to the right where there are none. */
export function commonDirection(quads) {
  const sum = quads.map((quad) => times(direction(quad), widthOf(quad))).reduce(plus, [0, 0]);
  if (!(length(sum) > 0)) return [1, 0];
  const main = times(sum, 1 / length(sum));
  const turns = quads
    .map((quad) => ({ turn: Math.atan2(cross(main, direction(quad)), dot(main, direction(quad))), weight: widthOf(quad) }))
    .sort((a, b) => a.turn - b.turn);
  let rest = turns.reduce((all, { weight }) => all + weight, 0) / 2;
  const { turn } = turns.find(({ weight }) => (rest -= weight) <= 0) ?? turns.at(-1);
  return [main[0] * Math.cos(turn) - main[1] * Math.sin(turn), main[0] * Math.sin(turn) + main[1] * Math.cos(turn)];
}

/** From where to where the points reach along the direction and across it. */
export function extent(along, corners) {
  const across = [-along[1], along[0]];
  const us = corners.map((corner) => dot(corner, along));
  const vs = corners.map((corner) => dot(corner, across));
  return { left: Math.min(...us), right: Math.max(...us), top: Math.min(...vs), bottom: Math.max(...vs) };
}

/** The rectangle that reaches so far, its first corner the upper left one as text in this direction is read. */
export function rectangle(along, { left, right, top, bottom }) {
  const across = [-along[1], along[0]];
  const at = (u, v) => plus(times(along, u), times(across, v));
  return [at(left, top), at(right, top), at(right, bottom), at(left, bottom)];
}

/** Where a homography (row-major 3 × 3) takes a quadrilateral. */
export function mapped(h, quad) {
  return quad.map(([x, y]) => {
    const w = h[6] * x + h[7] * y + h[8];
    return [(h[0] * x + h[1] * y + h[2]) / w, (h[3] * x + h[4] * y + h[5]) / w];
  });
}
