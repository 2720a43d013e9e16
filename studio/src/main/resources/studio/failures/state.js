// What the page about failures knows: the filter, the letters it means, the one looked at, a replay under way.
import { fetchJson, post } from '../core/api.js';
import { complain, confirm, describe, notify } from '../core/notices.js';
import { t } from '../core/language.js';
import { read, update } from '../core/store.js';

const PAGE_SIZE = 50;
const SPANS = { day: 1, week: 7, month: 30, all: null };
const DAY = 24 * 60 * 60 * 1000;
const POLL = 700;

const NO_FILTER = Object.freeze({ code: '', template: '', command_id: '', status: 'open', span: 'week' });
const START = Object.freeze({ filter: NO_FILTER, rows: null, next: null, counts: null, codes: [], busy: false, fault: null, one: null, replay: null });

export const SPAN_NAMES = Object.keys(SPANS);
export const failures = () => read().failures ?? START;
export const change = (patch) => update({ failures: Object.freeze({ ...failures(), ...patch }) });

/** The filter as the server takes it. */
export function filterBody({ code, template, command_id: command, status, span } = failures().filter) {
  const days = SPANS[span];
  return {
    ...(code ? { code: [code] } : {}),
    ...(template ? { template } : {}),
    ...(command ? { command_id: command } : {}),
    ...(status ? { status } : {}),
    ...(days ? { since: new Date(Date.now() - days * DAY).toISOString() } : {}),
  };
}

export function choose(patch) {
  change({ filter: Object.freeze({ ...failures().filter, ...patch }) });
  look();
}

let asked = 0;

/** Looks failures up anew, or goes on behind those that are there. */
export async function look({ onwards = false } = {}) {
  const mine = ++asked;
  const { rows, next, filter } = failures();
  change({ busy: true, fault: null });
  const query = new URLSearchParams(filterBody());
  const counting = new URLSearchParams(filterBody({ ...filter, code: '' }));
  query.set('limit', PAGE_SIZE);
  if (onwards) query.set('after', next);
  try {
    const [page, { counts }] = await Promise.all([fetchJson(`failures?${query}`), fetchJson(`failures/counts?${counting}`)]);
    if (mine !== asked) return;
    const codes = [...new Set(counts.map(({ code }) => code))].sort();
    change({ rows: [...(onwards ? rows : []), ...page.failures], next: page.next ?? null, counts, codes, busy: false });
  } catch (fault) {
    if (mine === asked) change({ busy: false, fault: describe(fault) });
  }
}

export async function show(id) {
  change({ one: { id, whole: null, fault: null } });
  try {
    change({ one: { id, whole: await fetchJson(`failures/${id}`), fault: null } });
  } catch (fault) {
    change({ one: { id, whole: null, fault: describe(fault) } });
  }
}

/** Says what would be sent again, asks, sends it and follows what comes of it. */
export async function replay(filter = filterBody()) {
  // Those that were replayed or discarded are left alone, whatever the list shows.
  const asking = { filter: { ...filter, status: undefined }, again: false };
  try {
    const { count, sample } = await post('replays/preview', asking);
    if (!count) {
      notify('fair', t('failures.none-to-replay'));
      return;
    }
    const lines = [t('failures.replay.what'), sample.slice(0, 5).map((letter) => letter.command_id).join(' · ')];
    if (!(await confirm({ title: t('failures.replay.title', { count }), lines, action: t('failures.replay') }))) return;
    const { id } = await post('replays', { ...asking, expected: count });
    await followReplay(id);
  } catch (fault) {
    complain(fault);
  }
}

async function followReplay(id) {
  for (;;) {
    const progress = await fetchJson(`replays/${id}`);
    change({ replay: progress });
    if (!progress.running) break;
    await new Promise((resolve) => setTimeout(resolve, POLL));
  }
  look();
}

export async function resume(id) {
  try {
    await post(`replays/${id}/resume`, {});
    await followReplay(id);
  } catch (fault) {
    complain(fault);
  }
}

/** Discards one letter for good, after asking. */
export async function discard(id) {
  const question = { title: t('failures.discard.title'), lines: [t('failures.discard.what')], action: t('failures.discard'), danger: true };
  if (!(await confirm(question))) return;
  try {
    await post('failures/discard', { filter: { id: [id] }, expected: 1 });
    notify('good', t('failures.discarded'));
    show(id);
  } catch (fault) {
    complain(fault);
  }
}
