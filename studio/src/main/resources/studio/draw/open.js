// How a drawing begins: from a picture, from what was kept, from a template that there is.
import { ask, named } from '../core/api.js';
import { base64, fromBase64 } from '../core/files.js';
import { choosePage, complain } from '../core/notices.js';
import { bare, pictureOf, templatePicture } from '../core/pictures.js';
import { rename } from '../core/route.js';
import { update } from '../core/store.js';
import { drafts, forget, keep } from './drafts.js';
import { inkOf } from './ink.js';
import { EMPTY, fromCommand } from './model.js';
import { BLANK, change, drawing } from './session.js';

const KEPT_AFTER = 600;
let timer = null;
let keptModel = null;

/** Keeps the drawing a moment after it changed. */
export function keepSoon() {
  const { status, model, picture } = drawing();
  if (status !== 'ready' || model === keptModel || !picture) return;
  keptModel = model;
  clearTimeout(timer);
  timer = setTimeout(keepNow, KEPT_AFTER);
}

export function keepNow() {
  const { key, model, picture, templateId, version, pictureChanged, saved, unsaved, limited } = drawing();
  if (!key || !(model.fields.length || model.anchors.length)) return Promise.resolve();
  const { blob, name, width, height } = picture;
  const draft = { key, at: new Date().toISOString(), model, picture: { blob, name, width, height }, templateId, version, pictureChanged, saved, unsaved, limited };
  // A browser that keeps nothing, in a private window, must not stop the drawing.
  return keep(draft).catch(() => {});
}

export async function listKept() {
  change({ kept: await drafts().catch(() => []) });
}

export async function forgetKept(key) {
  await forget(key);
  await listKept();
}

/** Goes back to the start; what was drawn is kept. */
export async function leave() {
  await keepNow();
  update({ draw: BLANK });
  keptModel = null;
  rename('draw');
  await listKept();
}

export async function openFile(file) {
  try {
    const picture = await templatePicture(file, choosePage);
    if (picture) begin({ picture, model: { ...EMPTY, name: bare(picture.name) } });
  } catch (fault) {
    complain(fault);
  }
}

/** Puts another picture under the same windows. */
export async function replacePicture(file) {
  try {
    const picture = await templatePicture(file, choosePage);
    if (!picture) return;
    change({ picture, pictureChanged: true, unsaved: true, view: null, text: null });
    look(picture);
  } catch (fault) {
    complain(fault);
  }
}

export async function openKept(draft) {
  const { blob, name } = draft.picture;
  const picture = await pictureOf(blob, name);
  const { key, templateId, version, pictureChanged, saved, unsaved, limited = false } = draft;
  const model = fresh(draft.model);
  // What was answered is of the model that was saved: of another it says nothing.
  begin({ key, model, picture, templateId, version, pictureChanged, saved: saved && !unsaved ? { ...saved, model } : null, unsaved, limited });
}

/** A model from another session, with ids of this one. */
const fresh = (model) => fromCommand({ ...model, review_below: model.reviewBelow, template: model.fields });

export async function openTemplate(what, version) {
  await keepNow();
  update({ draw: { ...BLANK, status: 'loading' } });
  try {
    const answer = await ask({ type: 'get', ...named(what), ...(version ? { template_version: Number(version) } : {}), picture: true });
    const picture = await pictureOf(await fromBase64(answer.picture), `${answer.name ?? 'template'}.png`);
    begin({
      picture: { ...picture, width: answer.width, height: answer.height },
      model: fromCommand(answer),
      templateId: answer.template_id,
      version: answer.template_version,
      limited: answer.review_below !== undefined,
      published: answer.published_version ?? null,
      draft: !answer.versions.find((one) => one.template_version === answer.template_version)?.published_at,
    });
  } catch (fault) {
    complain(fault);
    update({ draw: BLANK });
    rename('draw');
    await listKept();
  }
}

function begin(drawn) {
  const key = drawn.key ?? crypto.randomUUID();
  update({ draw: { ...BLANK, ...drawn, key, status: 'ready' } });
  keptModel = drawing().model;
  look(drawn.picture);
}

/** Finds the lines of the picture, and its ink. */
async function look(picture) {
  const still = () => drawing().picture?.url === picture.url;
  change({ text: 'loading' });
  inkOf(picture).then((ink) => still() && change({ ink })).catch(() => {});
  try {
    const text = await ask({ type: 'text', img: await base64(picture.blob) });
    if (still()) change({ text });
  } catch (fault) {
    if (still()) change({ text: 'failed' });
    complain(fault);
  }
}
