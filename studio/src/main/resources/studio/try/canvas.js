// The picture that was read, with the places of its values.
import { html, nothing, svg } from '/lib/lit-html/lit-html.js';
import { surface, unit } from '../canvas/surface.js';
import { mapped, points } from '../core/geometry.js';
import { t } from '../core/language.js';
import { grade, message } from '../core/parts.js';
import { keyOf } from '../draw/model.js';
import { change, current, trial } from './state.js';

export const CANVAS = 'try-canvas';

export function canvas() {
  const { picture, answers } = current();
  const { view, a, b, places } = trial();
  const version = places === 'b' && b ? b : a;
  const answer = answers[version]?.answer;
  if (!picture.width) return html`<div class="stage">${message('picture', t('try.not-shown'), t('try.not-shown.what'))}</div>`;
  const px = unit(CANVAS, picture, view);
  const content = svg`${answer?.results && answer.alignment?.corners ? svg`<polygon class="outline" points=${points(answer.alignment.corners)} />` : nothing}
    ${(answer?.results ?? []).map((result, i) => place(result, i, answer.alignment, version, px))}`;
  return html`<div class="stage">
    ${surface({ id: CANVAS, picture, view, show: (next) => change({ view: next }), content, label: t('try.canvas') })}
    ${b ? html`<div class="status">${t('try.places')}
      ${['a', 'b'].map((which) => html`<button class="small" aria-pressed=${String(places === which)} @click=${() => change({ places: which })}>${t('common.version-n', { version: trial()[which] })}</button>`)}</div>` : nothing}
  </div>`;
}

/** Where the value was read, else its window as the form lies in the picture. */
function place(result, index, alignment, version, px) {
  const quads = placesOf(result, alignment, version);
  const { value } = trial();
  const chosen = value === index;
  const choose = () => change({ value: index, editing: null });
  return svg`<g class=${`window still ${grade(result)} ${chosen ? 'chosen' : ''}`} @pointerup=${choose}>
    ${quads.map((quad) => svg`<polygon points=${points(quad)} />`)}
    ${quads.length ? svg`<text class="label" x=${quads[0][0][0]} y=${quads[0][0][1] - 3 * px} font-size=${12 * px} stroke-width=${3 * px}>${index + 1}${chosen && !result.kind ? ` ${result.value.split('\n')[0].slice(0, 40)}` : ''}</text>` : nothing}
  </g>`;
}

function placesOf(result, alignment, version) {
  const read = [result, ...(result.parts ?? [])].map(({ evidence }) => evidence?.quad).filter(Boolean);
  if (read.length) return read;
  const windows = (trial().fields[version] ?? []).filter(({ name }) => keyOf(name) === result.key);
  return alignment?.homography ? windows.map(({ quad }) => mapped(alignment.homography, quad)) : [];
}
