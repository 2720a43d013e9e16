// The pages' few pictures, drawn with one line each.
import { html, svg } from '/lib/lit-html/lit-html.js';

const PATHS = {
  templates: 'M4 5h7v6H4zM13 5h7v6h-7zM4 13h7v6H4zM13 13h7v6h-7z',
  draw: 'M4 8V5a1 1 0 0 1 1-1h3M16 4h3a1 1 0 0 1 1 1v3M20 16v3a1 1 0 0 1-1 1h-3M8 20H5a1 1 0 0 1-1-1v-3M8 10h8v4H8z',
  try: 'M4 12s3-6 8-6 8 6 8 6-3 6-8 6-8-6-8-6zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  results: 'M5 4h14v16H5zM8.5 9h7M8.5 12.5h7M8.5 16h4',
  failures: 'M12 4 3 20h18zM12 10v4M12 17h.01',
  live: 'M3 12h4l3-7 4 14 3-7h4',
  keyboard: 'M3 7h18v10H3zM7 14h10M6.5 10.5h.01M10 10.5h.01M13.5 10.5h.01M17 10.5h.01',
  close: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  undo: 'M9 7 4 12l5 5M4 12h10a6 6 0 0 1 6 6',
  redo: 'M15 7l5 5-5 5M20 12H10a6 6 0 0 0-6 6',
  bin: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  save: 'M5 4h11l3 3v13H5zM8 4v5h7V4M8 20v-6h8v6',
  publish: 'M12 16V4M7 9l5-5 5 5M5 15v5h14v-5',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01',
  lock: 'M7 11V8a5 5 0 0 1 10 0v3M5 11h14v9H5zM12 15v2',
  alert: 'M12 4 3 20h18zM12 10v4M12 17h.01',
  right: 'M5 12.5l4.5 4.5L19 7.5',
  wrong: 'M7 7l10 10M17 7 7 17',
  code: 'M8 7l-5 5 5 5M16 7l5 5-5 5',
  anchor: 'M12 8v13M12 3.5a2.2 2.2 0 1 0 0 4.5 2.2 2.2 0 0 0 0-4.5zM5 13c0 5 3 8 7 8s7-3 7-8M8.5 11.5h7',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20 20',
  stop: 'M7 7h10v10H7z',
  play: 'M8 5l11 7-11 7z',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  sum: 'M17 5H7l6 7-6 7h10',
  equal: 'M6 9.5h12M6 14.5h12',
  order: 'M8 6l6 6-6 6',
  arrow: 'M5 12h14M13 6l6 6-6 6',
};

export const icon = (name) => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${PATHS[name] ?? PATHS.file} />`}</svg>`;
