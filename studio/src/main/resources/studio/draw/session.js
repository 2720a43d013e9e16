// The drawing at hand, in the store: its picture, its history, what is selected.
import { read, update } from '../core/store.js';
import { EMPTY } from './model.js';

const MOST_STEPS = 200;

export const BLANK = Object.freeze({
  status: 'start',
  key: null,
  templateId: null,
  version: null,
  published: null,
  draft: true,
  picture: null,
  pictureChanged: false,
  text: null,
  ink: null,
  model: EMPTY,
  past: [],
  future: [],
  tag: null,
  selected: null,
  mode: 'fields',
  view: null,
  gesture: null,
  hovered: null,
  panel: 'list',
  edited: null,
  saved: null,
  saving: false,
  unsaved: false,
  limited: false,
  kept: null,
});

export const drawing = () => read().draw ?? BLANK;

export function change(patch) {
  const now = drawing();
  const changed = typeof patch === 'function' ? patch(now) : patch;
  if (changed) update({ draw: Object.freeze({ ...now, ...changed }) });
}

/** Takes a step that can be undone. Steps with the same tag, one after the other, are one. */
export function commit(model, more = {}, tag = null) {
  change((now) => {
    if (model === now.model) return more;
    const goesOn = tag !== null && tag === now.tag;
    return {
      past: goesOn ? now.past : [...now.past, now.model].slice(-MOST_STEPS),
      model,
      future: [],
      tag,
      unsaved: true,
      ...more,
    };
  });
}

export function undo() {
  change(({ past, model, future }) =>
    past.length ? { model: past.at(-1), past: past.slice(0, -1), future: [model, ...future], tag: null, unsaved: true } : null,
  );
}

export function redo() {
  change(({ past, model, future }) =>
    future.length ? { model: future[0], past: [...past, model], future: future.slice(1), tag: null, unsaved: true } : null,
  );
}
