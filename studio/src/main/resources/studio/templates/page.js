// The pages about templates: all of them, and one.
import { zoomKeys } from '../canvas/surface.js';
import { go } from '../core/route.js';
import { listPage } from './list.js';
import { onePage } from './one.js';
import { changeShown, list, show, shown } from './state.js';

export function open({ what, options }) {
  if (what) show(what, options.version);
  else list();
}

export const view = ({ route }) => (route.what ? onePage() : listPage());

export function shortcuts({ route }) {
  if (route.what) return zoomKeys(() => shown().view, () => shown().picture ?? { width: 1, height: 1 }, (seen) => changeShown({ view: seen }));
  return [
    { keys: ['/'], says: 'keys.search', does: () => document.querySelector('[data-test="search"]').focus() },
    { keys: ['n'], says: 'keys.new', does: () => go('draw') },
  ];
}
