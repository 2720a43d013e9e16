// What the page about results knows: what is looked for, what was found, the one that is looked at.
import { fetchJson } from '../core/api.js';
import { describe } from '../core/notices.js';
import { read, update } from '../core/store.js';

const PAGE_SIZE = 50;
const START = Object.freeze({ by: 'command_id', words: '', rows: null, more: false, busy: false, fault: null, one: null, ledgerSeconds: null });

/** What answers can be looked up by. */
export const WAYS = ['command_id', 'key', 'template'];

export const results = () => read().results ?? START;
export const change = (patch) => update({ results: Object.freeze({ ...results(), ...patch }) });

let asked = 0;

/** Looks answers up anew, or goes on behind those that are there. */
export async function look({ onwards = false } = {}) {
  const mine = ++asked;
  const { by, words, rows } = results();
  change({ busy: true, fault: null });
  const query = new URLSearchParams({ limit: PAGE_SIZE });
  if (words.trim()) query.set(by, words.trim());
  if (onwards && rows?.length) query.set('before', rows.at(-1).answered_at);
  try {
    const answer = await fetchJson(`results?${query}`);
    if (mine !== asked) return;
    change({ rows: [...(onwards ? rows : []), ...answer.results], more: answer.results.length === PAGE_SIZE, busy: false });
  } catch (fault) {
    if (mine === asked) change({ busy: false, fault: describe(fault) });
  }
}

/** Learns from the workers how long answers are kept; null stays where none says it. */
export async function learnRetention() {
  const live = await fetchJson('live').catch(() => null);
  change({ ledgerSeconds: live?.ledger_seconds ?? null });
}

/** Looks at one answer. */
export async function show(id) {
  change({ one: { id, whole: null, fault: null } });
  try {
    const whole = await fetchJson(`results/${encodeURIComponent(id)}`);
    if (results().one?.id === id) change({ one: { id, whole, fault: null } });
  } catch (fault) {
    if (results().one?.id === id) change({ one: { id, whole: null, fault: describe(fault) } });
  }
}
