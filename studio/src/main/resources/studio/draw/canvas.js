// The picture with the lines found, the windows and the anchors.
import { html, nothing, svg } from '/lib/lit-html/lit-html.js';
import { between, heightOf, points, widthOf } from '../core/geometry.js';
import { number, t } from '../core/language.js';
import { surface, unit } from '../canvas/surface.js';
import { headTexts } from './reading.js';
import { change } from './session.js';
import { CANVAS, tool } from './tool.js';
import { colourOf, warningsOf } from './outcome.js';

export function canvas(draw) {
  const { picture, view, gesture, mode } = draw;
  const px = unit(CANVAS, picture, view);
  const content = svg`
    <g class="found">${(draw.text?.lines ?? []).map((line) => found(line, draw))}</g>
    ${draw.model.anchors.map((anchor) => anchorShape(anchor, draw, px))}
    ${draw.model.fields.map((field, i) => fieldShape(field, i, draw, px))}
    ${gesture?.does === 'draw' && gesture.quad ? svg`<polygon class=${`new ${mode}`} points=${points(gesture.quad)} />` : nothing}
  `;
  return html`<div class=${`stage ${mode}`}>
    ${surface({ id: CANVAS, picture, view, show: (next) => change({ view: next }), tool, content, label: t('draw.canvas') })}
    <div class="status">${status(draw)}</div>
  </div>`;
}

const found = (line, { hovered }) => svg`<polygon class=${line === hovered ? 'hovered' : ''} points=${points(line.quad)} />`;

function status({ hovered, text, mode }) {
  if (text === 'loading') return html`<span class="spinner small"></span>${t('draw.finding')}`;
  if (hovered) return html`<b>${hovered.text}</b> <small>${number(hovered.score)}</small>`;
  if (text === 'failed') return t('draw.not-found');
  return html`<span data-test="lines-found">${t(mode === 'anchors' ? 'draw.hint-anchors' : 'draw.hint', { lines: text?.lines?.length ?? 0 })}</span>`;
}

const quadOf = (item, { gesture }) => (gesture?.id === item.id && gesture.quad) || item.quad;

function fieldShape(field, index, draw, px) {
  const quad = quadOf(field, draw);
  const chosen = draw.selected === field.id;
  const warned = warningsOf(draw, field).length > 0;
  return svg`<g class=${`window ${colourOf(index)} ${chosen ? 'chosen' : ''} ${warned ? 'warned' : ''} ${draw.mode === 'fields' ? '' : 'aside'}`}>
    <polygon data-item=${field.id} data-test="window" points=${points(quad)} />
    ${label(quad, `${index + 1} ${field.name}`, px)}
    ${field.kind === 'table' ? separators(quad, draw) : nothing}
    ${chosen ? handles(field.id, quad, px) : nothing}
  </g>`;
}

function anchorShape(anchor, draw, px) {
  const quad = quadOf(anchor, draw);
  const chosen = draw.selected === anchor.id;
  return svg`<g class=${`anchor ${chosen ? 'chosen' : ''} ${draw.mode === 'anchors' ? '' : 'aside'}`}>
    <polygon data-item=${anchor.id} data-test="anchor" points=${points(quad)} />
    ${chosen ? label(quad, anchor.name || anchor.text, px) : nothing}
    ${chosen ? handles(anchor.id, quad, px) : nothing}
  </g>`;
}

/** A name above the window, of one size on the screen. */
function label(quad, says, px) {
  const [x, y] = quad[0];
  return svg`<text class="label" x=${x} y=${y - 4 * px} font-size=${12 * px} stroke-width=${3 * px}>${says}</text>`;
}

/** Where the head's texts part the columns. */
function separators(quad, { text }) {
  const heads = headTexts(quad, text?.lines);
  return heads.slice(1).map((head, i) => {
    const at = (heads[i].right + head.left) / 2;
    const first = quad[0][0];
    const share = (at - first) / (quad[1][0] - first || 1);
    if (!(share > 0 && share < 1)) return nothing;
    const [top, bottom] = [between(quad[0], quad[1], share), between(quad[3], quad[2], share)];
    return svg`<line class="separator" x1=${top[0]} y1=${top[1]} x2=${bottom[0]} y2=${bottom[1]} />`;
  });
}

/** Dots of one size on the screen, however near the picture is: lines without length, drawn with round ends. */
function handles(id, quad, px) {
  const dot = (at, handle, kind) => svg`
    <line class=${`grip ${kind}`} data-handle=${handle} x1=${at[0]} y1=${at[1]} x2=${at[0] + 0.001} y2=${at[1]} />
    <line class=${`dot ${kind}`} x1=${at[0]} y1=${at[1]} x2=${at[0] + 0.001} y2=${at[1]} />`;
  const sides = [widthOf(quad) / px, heightOf(quad) / px];
  // Of a side that is short on the screen the dot would cover what is to be seen.
  const edges = [0, 1, 2, 3].filter((i) => sides[i % 2] > 44);
  return svg`<g class=${Math.min(...sides) < 30 ? 'tiny' : ''}>
    ${edges.map((i) => dot(between(quad[i], quad[(i + 1) % 4], 0.5), `${id}|e${i}`, 'edge'))}
    ${quad.map((corner, i) => dot(corner, `${id}|c${i}`, 'corner'))}</g>`;
}
