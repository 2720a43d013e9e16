// The state of all pages: one frozen object, replaced as a whole.
let state = Object.freeze({});
const listeners = new Set();
let waiting = false;

export const read = () => state;

/** Replaces what the patch names; a patch may be a function of the present state. */
export function update(patch) {
  state = Object.freeze({ ...state, ...(typeof patch === 'function' ? patch(state) : patch) });
  announce();
}

/** Calls the listener after changes, at most once for all changes of one turn. */
export function subscribe(listener) {
  listeners.add(listener);
}

/** Draws once more although nothing changed: the window did, or the language. */
export function announce() {
  if (waiting) return;
  waiting = true;
  queueMicrotask(() => {
    waiting = false;
    listeners.forEach((listener) => listener(state));
  });
}
