// How many commands failed when, by code: bars over hours or days.
import { html, svg } from '/lib/lit-html/lit-html.js';
import { number, t, time } from '../core/language.js';

const HOUR = 60 * 60 * 1000;
const WIDTH = 1000;
const HEIGHT = 120;
/** More bars than this are too thin to be told apart: days take the place of hours. */
const MOST_BARS = 72;
const TINTS = 6;

export function chart(counts) {
  const times = counts.map(({ hour }) => Date.parse(hour));
  const first = Math.min(...times);
  const hours = (Math.max(...times) - first) / HOUR + 1;
  const step = HOUR * (hours > MOST_BARS ? 24 : 1);
  const bars = Math.max(12, Math.floor((hours * HOUR) / step) + 1);
  const codes = [...new Set(counts.map(({ code }) => code))].sort();
  const sums = Array.from({ length: bars }, () => new Map());
  counts.forEach(({ code, count }, i) => {
    const bar = sums[Math.floor((times[i] - first) / step)];
    bar.set(code, (bar.get(code) ?? 0) + count);
  });
  const most = Math.max(...sums.map(total));
  return html`<figure class="card" data-test="failure-chart">
    <svg class="bars" viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label=${t('failures.chart')}>
      ${sums.map((bar, i) => stack(bar, i, codes, WIDTH / bars, HEIGHT / most))}
    </svg>
    <figcaption class="head">
      <small>${time(new Date(first).toISOString())}</small><span class="gap"></span>
      ${codes.map((code, i) => html`<span class=${`legend tint${i % TINTS}`}>${code} <b>${number(sumOf(counts, code))}</b></span>`)}
      <span class="gap"></span><small>${t(step === HOUR ? 'failures.per-hour' : 'failures.per-day')}</small>
    </figcaption>
  </figure>`;
}

const total = (bar) => [...bar.values()].reduce((sum, count) => sum + count, 0);
const sumOf = (counts, code) => counts.filter((one) => one.code === code).reduce((sum, { count }) => sum + count, 0);

function stack(bar, index, codes, width, scale) {
  let top = HEIGHT;
  return codes.map((code, i) => {
    const height = (bar.get(code) ?? 0) * scale;
    top -= height;
    return height ? svg`<rect class=${`tint${i % TINTS}`} x=${index * width + width * 0.1} y=${top} width=${width * 0.8} height=${height} />` : '';
  });
}
