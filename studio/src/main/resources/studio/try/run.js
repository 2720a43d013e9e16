// Reads the pictures, one after the other, with one version or with two.
import { send } from '../core/api.js';
import { base64 } from '../core/files.js';
import { complain } from '../core/notices.js';
import { picturesToRead } from '../core/pictures.js';
import { keptPictures } from './kept.js';
import { change, changePicture, learnFields, openTemplate, trial } from './state.js';

const MOST = 200;
let made = 0;
let stopping = null;

export async function addFiles(files) {
  const room = MOST - trial().pictures.length;
  const added = await picturesToRead(files, room, complain);
  const first = trial().pictures.length;
  change(({ pictures }) => ({
    pictures: [...pictures, ...added.map((picture) => ({ id: ++made, picture, answers: {}, labels: {}, refuse: false }))],
    ...(added.length ? { seen: first, value: 0, view: null } : {}),
  }));
  await run();
}

/** Opens a template, with the pictures and labels that were left of it. */
export async function begin(what, version) {
  await openTemplate(what, version);
  if (!trial().restored && trial().template) {
    const kept = await keptPictures(what);
    change((now) =>
      now.what === what && !now.restored
        ? { restored: true, pictures: [...kept.map((one) => ({ id: ++made, answers: {}, ...one })), ...now.pictures] }
        : null,
    );
  }
  await run();
}

/** What is still to be read: the next picture and version, or null. */
function next() {
  const { pictures, a, b } = trial();
  for (const picture of pictures) {
    const version = [a, b].find((one) => one && !picture.answers[one]);
    if (version) return { picture, version };
  }
  return null;
}

export const left = ({ pictures, a, b }) => {
  const versions = [a, b].filter(Boolean);
  const all = pictures.length * versions.length;
  const done = pictures.reduce((sum, { answers }) => sum + versions.filter((version) => answers[version] && answers[version].status !== 'running').length, 0);
  return { all, done };
};

export async function run() {
  if (trial().running || !next()) return;
  stopping = new AbortController();
  const { signal } = stopping;
  change({ running: true });
  for (let task = next(); task && !signal.aborted; task = next()) await readOne(task, signal);
  change({ running: false });
}

async function readOne({ picture, version }, signal) {
  const put = (told) => changePicture(picture.id, ({ answers }) => ({ answers: { ...answers, [version]: told } }));
  put({ status: 'running' });
  try {
    const img = await base64(picture.picture.blob);
    const answer = await send({ type: 'try', template_id: trial().template.template_id, template_version: version, evidence: true, img }, signal);
    put({ status: answer.status, answer });
  } catch (fault) {
    if (fault.name === 'AbortError') put(undefined);
    else put({ status: 'error', answer: { error: { code: fault.code, message: fault.message, remedy: fault.remedy } } });
  }
}

export function stop() {
  stopping?.abort();
}

/** Reads again what was refused by the surroundings, not by the picture. */
export async function again(id) {
  changePicture(id, { answers: {} });
  await run();
}

export async function chooseVersion(which, version) {
  stop();
  change(({ b }) => ({ ...(which === 'a' && version === b ? { b: null } : {}), [which]: version, evaluation: null, places: 'a' }));
  try {
    await learnFields(version);
  } catch (fault) {
    complain(fault);
  }
  // What is being read ends first.
  while (trial().running) await new Promise((later) => setTimeout(later, 50));
  await run();
}

export function removePicture(id) {
  change(({ pictures, seen }) => {
    const rest = pictures.filter((one) => one.id !== id);
    return { pictures: rest, seen: Math.max(0, Math.min(seen, rest.length - 1)), value: 0 };
  });
}
