// What the lines found in the picture say about a window: its text, its label.
import { between, centre, commonDirection, extent, heightOf, inside, rectangle } from '../core/geometry.js';

// Han characters and what is set like them are about twice as wide as Latin ones.
const weight = (character) => (/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1);

/** The characters of a line with the place of each along it, from 0 to 1. */
function placed(text) {
  const characters = [...text];
  const all = characters.reduce((sum, character) => sum + weight(character), 0) || 1;
  let before = 0;
  return characters.map((character) => {
    const at = (before + weight(character) / 2) / all;
    before += weight(character);
    return { character, at };
  });
}

/** How far along a line its characters have come before the one with this index. */
export function shareBefore(text, index) {
  const characters = [...text];
  const sum = (list) => list.reduce((total, character) => total + weight(character), 0);
  return sum(characters.slice(0, index)) / (sum(characters) || 1);
}

function within(line, quad) {
  const [a, b, c, d] = line.quad;
  const all = placed(line.text);
  const seen = all.map(({ at }) => inside(quad, between(between(a, b, at), between(d, c, at), 0.5)));
  const first = seen.indexOf(true);
  if (first < 0) return '';
  // Where characters stand is an estimate: a window that begins about where the label ends begins there.
  const end = labelEnd(line.text);
  const from = end > 0 && Math.abs(first - end) <= 2 ? end : first;
  const to = seen.lastIndexOf(true) + 1;
  return all.slice(from, to).map(({ character }) => character).join('').trim();
}

// A window that did not change has the text that it had: pages have hundreds of both.
const known = new WeakMap();

/** The text that was found within a window, its lines from above. */
export function textWithin(quad, lines) {
  const before = known.get(quad);
  if (before && before.lines === lines) return before.text;
  const text = (lines ?? []).map((line) => within(line, quad)).filter(Boolean).join('\n');
  known.set(quad, { lines, text });
  return text;
}

export const covered = (quad, lines) => (lines ?? []).filter((line) => inside(quad, centre(line.quad)));

/** Where a line has a label and a value, the index of the first character after the label; -1 elsewhere. */
export function labelEnd(text) {
  const characters = [...text];
  const numbered = /^(?:no|nr|№)[.．:：]?\s*(?=\d)/iu.exec(text);
  if (numbered) return [...numbered[0].trimEnd()].length;
  const at = characters.findIndex((character) => character === ':' || character === '：');
  const rest = characters.slice(at + 1).join('').trim();
  // 10:30 has no label.
  return at > 0 && rest && !/\d/.test(characters[at - 1]) ? at + 1 : -1;
}

function cleaned(text) {
  const bare = text.replace(/[\s:：*＊]+$/u, '').replace(/^[\s*＊]+/u, '').replace(/^[（(](.+)[）)]$/u, '$1');
  return bare.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '').slice(0, 60);
}

/** What the print around a window calls its value: the label before it in its line, left of it, or above it. */
export function labelFor(quad, lines, others) {
  const free = (lines ?? []).filter((line) => !others.some((other) => inside(other, centre(line.quad))));
  const own = covered(quad, lines);
  // A window has room for longer values: its label is the text's neighbour.
  const text = own.length ? rectangle(commonDirection([quad]), extent(commonDirection([quad]), own.flatMap((line) => line.quad))) : quad;
  const beside = free.filter((line) => !own.includes(line) && heightOf(line.quad) < 1.6 * (own.length ? heightOf(text) : Infinity));
  return ownLabel(quad, lines, beside) ?? labelLeft(text, beside) ?? labelAbove(text, beside) ?? null;
}

function ownLabel(quad, lines, free) {
  for (const line of lines ?? []) {
    const at = labelEnd(line.text);
    if (at < 0) continue;
    const seen = within(line, quad);
    const rest = [...line.text].slice(at).join('').trim();
    if (seen && (rest.includes(seen) || seen.includes(rest))) return completed(cleaned([...line.text].slice(0, at).join('')), line.quad, free);
  }
  return null;
}

const LONGEST_LABEL = 24;

/** Whether a line may be a label: words, not many, and no value behind them. */
const mayLabel = (line) => /\p{L}/u.test(line.text) && cleaned(line.text).length <= LONGEST_LABEL && cleaned(line.text) && labelEnd(line.text) < 0 && !/\d{4}/.test(line.text);

/** How high a line beside the window may be: of a window of many lines not all of its height counts. */
function lineHeight(quad, lines) {
  const heights = lines.map((line) => heightOf(line.quad)).sort((a, b) => a - b);
  return Math.min(heightOf(quad), 1.5 * (heights[Math.floor(heights.length / 2)] ?? Infinity));
}

/** The texts left of a window in its row, the nearest first. */
function leftOf(quad, lines, far) {
  const along = commonDirection([quad]);
  const window = extent(along, quad);
  const high = lineHeight(quad, lines);
  return lines
    .filter(mayLabel)
    .map((line) => ({ line, at: extent(along, line.quad) }))
    .filter(({ at }) => at.right <= window.left + high * 0.6 && window.left - at.right < high * far)
    .filter(({ at }) => Math.min(at.bottom, window.bottom) - Math.max(at.top, window.top) > 0.5 * Math.min(at.bottom - at.top, high))
    .sort((a, b) => b.at.right - a.at.right)
    .map(({ line }) => line);
}

function labelLeft(quad, lines) {
  const [near] = leftOf(quad, lines, 12);
  return near ? completed(cleaned(near.text), near.quad, lines) : null;
}

/** Short labels are set wide, so that they are found in pieces: 名 … 称. */
function completed(label, quad, lines) {
  if ([...label].length !== 1) return label;
  const [piece] = leftOf(quad, lines, 6);
  return piece && [...piece.text.trim()].length === 1 ? piece.text.trim() + label : label;
}

function labelAbove(quad, lines) {
  const along = commonDirection([quad]);
  const window = extent(along, quad);
  const high = lineHeight(quad, lines);
  const near = lines
    .filter(mayLabel)
    .map((line) => ({ line, at: extent(along, line.quad) }))
    .filter(({ at }) => at.bottom <= window.top + high * 0.5 && window.top - at.bottom < high * 3)
    .filter(({ at }) => Math.min(at.right, window.right) - Math.max(at.left, window.left) > 0)
    .sort((a, b) => b.at.bottom - a.at.bottom)[0];
  return near ? cleaned(near.line.text) : null;
}

/** What the head of a table calls its columns: the texts in its first row, from the left. */
export function headTexts(quad, lines) {
  const along = commonDirection([quad]);
  const inIt = covered(quad, lines).map((line) => ({ line, at: extent(along, line.quad) }));
  if (!inIt.length) return [];
  const first = inIt.reduce((a, b) => (a.at.top <= b.at.top ? a : b));
  return inIt
    .filter(({ at }) => (at.top + at.bottom) / 2 < first.at.bottom)
    .sort((a, b) => a.at.left - b.at.left)
    .map(({ line, at }) => ({ text: cleaned(line.text), left: at.left, right: at.right }));
}

const LOOKS = [
  ['date', /^\d{4}\s?(?:年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|[-/.]\d{1,2}[-/.]\d{1,2})$/],
  ['amount', /^[¥￥$€£]?\s?-?\d[\d,]*\.\d{2}$/],
];

/** The kind that a text can hardly be other than. */
export const kindOf = (text) => LOOKS.find(([, look]) => look.test(text.trim()))?.[0] ?? 'text';
