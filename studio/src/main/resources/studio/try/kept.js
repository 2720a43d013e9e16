// Trials kept in the browser as one goes: their pictures and what people said of them.
import { keptIn } from '../core/database.js';
import { pictureOf } from '../core/pictures.js';
import { subscribe } from '../core/store.js';
import { trial } from './state.js';

const MOST = 5;
// More than a person labels in one go; a browser's room is not ours alone.
const MOST_BYTES = 256 * 1024 * 1024;
const SOON = 500;

const trials = keptIn('trials', MOST);
let seen = null;
let timer = null;

/** The pictures of a template's trial as they were left: [{picture, labels, refuse}]. */
export async function keptPictures(what) {
  const kept = await trials.find(what).catch(() => null);
  const pictures = [];
  for (const { blob, name, labels, refuse } of kept?.pictures ?? []) {
    pictures.push({ picture: await pictureOf(blob, name), labels, refuse });
  }
  return pictures;
}

function keep() {
  clearTimeout(timer);
  timer = null;
  const { what, pictures } = trial();
  const bytes = pictures.reduce((sum, { picture }) => sum + picture.blob.size, 0);
  if (!what || bytes > MOST_BYTES) return;
  const plain = pictures.map(({ picture, labels, refuse }) => ({ blob: picture.blob, name: picture.name, labels, refuse }));
  const done = pictures.length ? trials.keep({ key: what, at: new Date().toISOString(), pictures: plain }) : trials.forget(what);
  // A private window may refuse: the trial goes on without.
  done.catch(() => {});
}

subscribe(() => {
  const { pictures, restored } = trial();
  // Every reading makes new pictures: only what is kept of them counts.
  const told = pictures.flatMap(({ picture, labels, refuse }) => [picture, labels, refuse]);
  if (!restored || (told.length === seen?.length && told.every((one, i) => one === seen[i]))) return;
  seen = told;
  clearTimeout(timer);
  timer = setTimeout(keep, SOON);
});
// Who leaves at once loses nothing either.
addEventListener('pagehide', () => timer && keep());
