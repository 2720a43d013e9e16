// Where the picture has ink: how much room a window has beside its line.
import { between, direction, heightOf, plus, times, widthOf } from '../core/geometry.js';

const LONGEST = 2000;
const DARKER = 36;

/** The picture's grey values, at most 2000 pixels a side. */
export async function inkOf({ url, width, height }) {
  const image = new Image();
  image.src = url;
  await image.decode();
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const grey = new Uint8ClampedArray(canvas.width * canvas.height);
  for (let i = 0; i < grey.length; i++) grey[i] = (data[4 * i] * 2 + data[4 * i + 1] * 5 + data[4 * i + 2]) / 8;
  return { grey, wide: canvas.width, high: canvas.height, scale };
}

function greyAt(ink, [x, y]) {
  const column = Math.round(x * ink.scale);
  const row = Math.round(y * ink.scale);
  return column < 0 || row < 0 || column >= ink.wide || row >= ink.high ? null : ink.grey[row * ink.wide + column];
}

/** The darkest and the middle grey of a cut across a line; null outside the picture. */
function cut(ink, top, bottom) {
  const greys = [];
  for (let i = 1; i < 24; i++) {
    const grey = greyAt(ink, between(top, bottom, i / 24));
    if (grey === null) return null;
    greys.push(grey);
  }
  greys.sort((a, b) => a - b);
  return { darkest: greys[0], middle: greys[11] };
}

/**
 * How far there is no ink beside a line, to the side of sign 1 (right) or -1 (left), and whether ink ended it. A line's
 * end may lie within its last character: `own` is how far that goes on.
 */
export function clearBeside(ink, quad, sign, most) {
  const [top, bottom] = sign > 0 ? [quad[1], quad[2]] : [quad[0], quad[3]];
  const along = direction(quad);
  const high = heightOf(quad);
  const step = 1 / ink.scale;
  const at = (far) => cut(ink, plus(top, times(along, sign * far)), plus(bottom, times(along, sign * far)));
  const paper = paperOf(ink, quad);
  const inked = (here) => here === null || here.darkest < paper - DARKER;
  let own = 0;
  while (own < 0.5 * high && inked(at(own))) own += step;
  if (own >= 0.5 * high) return { own: 0, far: 0, ended: true };
  for (let far = own; far < most; far += step) {
    if (inked(at(far))) return { own, far, ended: true };
  }
  return { own, far: most, ended: false };
}

/** The grey of the paper under a line: what most of it shows. */
function paperOf(ink, quad) {
  const middles = [];
  for (let i = 0; i <= 16; i++) {
    const here = cut(ink, between(quad[0], quad[1], i / 16), between(quad[3], quad[2], i / 16));
    if (here) middles.push(here.middle);
  }
  return middles.sort((a, b) => a - b)[Math.floor(middles.length * 0.75)] ?? 255;
}

/** The middle and the end of the widest gap of a line near a share of its length; null without one. */
export function gapNear(ink, quad, share) {
  const wide = widthOf(quad);
  const high = heightOf(quad);
  const steps = Math.max(20, Math.round(wide * ink.scale));
  const paper = paperOf(ink, quad);
  const blank = (at) => {
    const here = cut(ink, between(quad[0], quad[1], at), between(quad[3], quad[2], at));
    return here !== null && here.darkest >= paper - DARKER;
  };
  const reach = Math.min(0.15, (2 * high) / wide);
  let best = null;
  let from = null;
  for (let i = Math.floor((share - reach) * steps); i <= (share + reach) * steps; i++) {
    const at = i / steps;
    if (at > 0 && at < 1 && blank(at)) from ??= at;
    else if (from !== null) {
      if (!best || at - from > best.to - best.from) best = { from, to: at };
      from = null;
    }
  }
  return best && (best.to - best.from) * wide >= 0.12 * high ? best : null;
}

/** A part of a line, from one share of its length to another. */
export const partOf = (quad, from, to) => [
  between(quad[0], quad[1], from),
  between(quad[0], quad[1], to),
  between(quad[3], quad[2], to),
  between(quad[3], quad[2], from),
];

