// Which page the address names: #/page/what?option=value.
import { update } from './store.js';

export function parse(hash) {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [page, ...rest] = path.split('/').map(decodeURIComponent);
  return { page: page || 'templates', what: rest.join('/') || null, options: Object.fromEntries(new URLSearchParams(query)) };
}

export function address(page, what, options) {
  const query = options ? `?${new URLSearchParams(options)}` : '';
  return `#/${page}${what ? `/${encodeURIComponent(what)}` : ''}${query}`;
}

export function go(...to) {
  location.hash = address(...to);
}

/** Changes the address without opening its page anew. */
export function rename(...to) {
  history.replaceState(null, '', address(...to));
  update({ route: parse(location.hash) });
}

/** Follows the address; `open` is told of every page that is opened. */
export function follow(open) {
  const arrive = () => {
    const route = parse(location.hash);
    update({ route });
    open(route);
  };
  addEventListener('hashchange', arrive);
  arrive();
}
