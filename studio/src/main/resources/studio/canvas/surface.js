// A picture to look at and draw on: zoom by wheel, pinch and keys; pan by Space, the middle button, two fingers.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { announce } from '../core/store.js';

const CLOSEST = 40;
const pointers = new Map();
let panning = null;
let spaceHeld = false;

export function holdSpace(held) {
  if (spaceHeld === held) return;
  spaceHeld = held;
  announce();
}

/**
 * @param view the part that is seen, {x, y, w, h} in picture pixels, or null for all of it
 * @param show called with another view
 * @param tool called with points in picture pixels: down(at, event), move, up, cancel, hover; absent to look only
 */
export function surface({ id, picture, view, show, tool, content, label, keys }) {
  const all = view ?? whole(picture);
  const act = { id, picture, view, show, tool };
  return html`<svg
    id=${id}
    class=${`surface ${tool ? 'drawn' : 'looked'} ${spaceHeld || panning ? 'panned' : ''}`}
    viewBox=${`${all.x} ${all.y} ${all.w} ${all.h}`}
    tabindex="0"
    role="application"
    aria-label=${label}
    aria-keyshortcuts=${keys ?? nothing}
    data-test=${id}
    @wheel=${{ handleEvent: (event) => wheel(event, act), passive: false }}
    @pointerdown=${(event) => down(event, act)}
    @pointermove=${(event) => move(event, act)}
    @pointerup=${(event) => up(event, act)}
    @pointercancel=${(event) => up(event, act, true)}
    @pointerleave=${() => tool?.hover?.(null)}
  >
    <rect class="sheet-edge" width=${picture.width} height=${picture.height}></rect>
    <image href=${picture.url} width=${picture.width} height=${picture.height} preserveAspectRatio="none"></image>
    <g transform="translate(0.5 0.5)">${content}</g>
  </svg>`;
}

const whole = ({ width, height }) => {
  const room = Math.max(width, height) * 0.015;
  return { x: -room, y: -room, w: width + 2 * room, h: height + 2 * room };
};

/** How many picture pixels one pixel of the screen is; 1 before the surface is there. */
export function unit(id, picture, view) {
  const box = document.getElementById(id)?.getBoundingClientRect();
  if (!box?.width) {
    announceSoon();
    return picture.width / 900;
  }
  const all = view ?? whole(picture);
  return Math.max(all.w / box.width, all.h / box.height);
}

let soon = false;
function announceSoon() {
  if (soon) return;
  soon = true;
  requestAnimationFrame(() => {
    soon = false;
    announce();
  });
}

/** The view, nearer by the factor, with the point where it was. */
export function zoomed(view, picture, factor, at) {
  const from = view ?? whole(picture);
  const all = whole(picture);
  const by = Math.min(Math.max(factor, from.w / (all.w * 1.5)), (from.w / all.w) * CLOSEST);
  const point = at ?? [from.x + from.w / 2, from.y + from.h / 2];
  return { x: point[0] - (point[0] - from.x) / by, y: point[1] - (point[1] - from.y) / by, w: from.w / by, h: from.h / by };
}

/** The view, moved so that the corners are seen. */
export function showing(view, corners) {
  if (!view) return view;
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const shift = (low, high, from, size) => (low < from ? low - size * 0.1 - from : high > from + size ? high + size * 0.1 - from - size : 0);
  return {
    ...view,
    x: view.x + shift(Math.min(...xs), Math.max(...xs), view.x, view.w),
    y: view.y + shift(Math.min(...ys), Math.max(...ys), view.y, view.h),
  };
}

function pointOf(event, id) {
  const matrix = document.getElementById(id).getScreenCTM().inverse();
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
  // Pixels are named by their centres.
  return [point.x - 0.5, point.y - 0.5];
}

function wheel(event, { id, picture, view, show }) {
  event.preventDefault();
  const step = event.deltaMode === 1 ? event.deltaY * 16 : event.deltaY;
  const faster = event.ctrlKey ? 4 : 1;
  show(zoomed(view, picture, Math.exp(-step * 0.0015 * faster), pointOf(event, id)));
}

function down(event, act) {
  pointers.set(event.pointerId, [event.clientX, event.clientY]);
  event.currentTarget.setPointerCapture(event.pointerId);
  if (pointers.size === 2) {
    act.tool?.cancel?.();
    panning = { pinch: [...pointers.values()] };
  } else if (spaceHeld || event.button === 1 || !act.tool) {
    panning = { from: [event.clientX, event.clientY] };
    event.preventDefault();
  } else if (event.button === 0) act.tool.down(pointOf(event, act.id), event);
}

function move(event, act) {
  if (!pointers.has(event.pointerId)) {
    act.tool?.hover?.(pointOf(event, act.id), event);
    return;
  }
  pointers.set(event.pointerId, [event.clientX, event.clientY]);
  if (panning?.pinch && pointers.size >= 2) pinch(act);
  else if (panning?.from) {
    const scale = unit(act.id, act.picture, act.view);
    const view = act.view ?? whole(act.picture);
    const [x, y] = panning.from;
    panning = { from: [event.clientX, event.clientY] };
    act.show({ ...view, x: view.x - (event.clientX - x) * scale, y: view.y - (event.clientY - y) * scale });
  } else if (!panning) act.tool?.move(pointOf(event, act.id), event);
}

function pinch(act) {
  const [a, b] = panning.pinch;
  const [c, d] = [...pointers.values()];
  const apart = (p, q) => Math.hypot(p[0] - q[0], p[1] - q[1]) || 1;
  const middle = (p, q) => [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
  const [x, y] = middle(c, d);
  const scale = unit(act.id, act.picture, act.view);
  const [fromX, fromY] = middle(a, b);
  const near = zoomed(act.view, act.picture, apart(c, d) / apart(a, b), pointOf({ clientX: x, clientY: y }, act.id));
  const after = (scale * near.w) / (act.view ?? whole(act.picture)).w;
  act.show({ ...near, x: near.x - (x - fromX) * after, y: near.y - (y - fromY) * after });
  panning = { pinch: [c, d] };
}

function up(event, act, cancelled) {
  if (!pointers.delete(event.pointerId)) return;
  if (panning) {
    if (!pointers.size) panning = null;
    announce();
  } else if (cancelled) act.tool?.cancel?.();
  else act.tool?.up(pointOf(event, act.id), event);
}

/** Keys that every surface knows. */
export const zoomKeys = (current, picture, show) => [
  { keys: ['+', '='], shown: ['+'], says: 'keys.nearer', does: () => show(zoomed(current(), picture(), 1.3)) },
  { keys: ['-'], says: 'keys.farther', does: () => show(zoomed(current(), picture(), 1 / 1.3)) },
  { keys: ['f'], says: 'keys.fit', does: () => show(null) },
];
