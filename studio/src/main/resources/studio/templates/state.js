// What the pages about templates know: the list, and the one that is looked at.
import { ask } from '../core/api.js';
import { complain, describe } from '../core/notices.js';
import { read, update } from '../core/store.js';
import { templateWithPicture } from '../core/templates.js';

const PAGE_SIZE = 50;
const NO_LIST = Object.freeze({ search: '', templates: null, next: null, fault: null, busy: false });

export const listed = () => read().listed ?? NO_LIST;
const changeList = (patch) => update({ listed: Object.freeze({ ...listed(), ...patch }) });

let asked = 0;

/** Lists templates anew, or goes on after those that are there. */
export async function list({ search = listed().search, after = null } = {}) {
  const mine = ++asked;
  changeList({ search, busy: true, fault: null });
  try {
    const answer = await ask({ type: 'list', page_size: PAGE_SIZE, drafts: true, ...(search.trim() ? { name: search.trim() } : {}), ...(after ? { after } : {}) });
    if (mine !== asked) return;
    changeList({ templates: [...(after ? listed().templates : []), ...answer.templates], next: answer.next_page ?? null, busy: false });
  } catch (fault) {
    if (mine === asked) changeList({ busy: false, fault: describe(fault) });
  }
}

let timer = null;

export function search(words) {
  changeList({ search: words });
  clearTimeout(timer);
  timer = setTimeout(() => list(), 250);
}

const NO_TEMPLATE = Object.freeze({ what: null, answer: null, picture: null, fault: null, busy: false, view: null, selected: null });

export const shown = () => read().shown ?? NO_TEMPLATE;
export const changeShown = (patch) => update({ shown: Object.freeze({ ...shown(), ...patch }) });

/** Shows a template, and one of its versions. */
export async function show(what, version) {
  const before = shown();
  const same = before.what === what;
  update({ shown: Object.freeze({ ...(same ? before : NO_TEMPLATE), what, busy: true, fault: null, selected: null }) });
  try {
    const { answer, picture } = await templateWithPicture(what, version);
    if (shown().what === what) changeShown({ answer, picture, busy: false });
  } catch (fault) {
    if (shown().what === what) changeShown({ busy: false, fault: describe(fault) });
  }
}

/** Sends a command about templates; its answer, or null where it was refused. */
export async function does(command) {
  try {
    return await ask(command);
  } catch (fault) {
    complain(fault);
    return null;
  }
}
