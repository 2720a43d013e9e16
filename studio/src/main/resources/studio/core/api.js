// The studio's server: commands, vocabulary, and what else it answers.
import { update } from './store.js';

/** Why something was not done: a code, a sentence and what to do about it. */
export class Refusal extends Error {
  constructor({ code, message, remedy, place, path }, answer) {
    super(message ?? code);
    this.code = code;
    this.remedy = remedy;
    this.place = place ?? path;
    this.answer = answer;
  }
}

const cookie = (name) =>
  document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

async function call(method, path, body, signal) {
  const headers = body === undefined ? {} : { 'Content-Type': 'application/json' };
  if (method === 'POST') headers['X-XSRF-TOKEN'] = decodeURIComponent(cookie('XSRF-TOKEN') ?? '');
  let response;
  try {
    response = await fetch(`/api/${path}`, { method, headers, signal, body: body && JSON.stringify(body) });
  } catch (fault) {
    if (fault.name === 'AbortError') throw fault;
    throw new Refusal({ code: 'STUDIO_UNREACHABLE' });
  }
  const answer = await response.json().catch(() => null);
  if (response.ok && answer) return answer;
  if (response.status === 401) update({ session: false });
  throw new Refusal(answer?.code ? answer : { code: 'STUDIO_FAULT', message: `HTTP ${response.status}` });
}

export const fetchJson = (path, signal) => call('GET', path, undefined, signal);
export const post = (path, body, signal) => call('POST', path, body, signal);

/** Sends a command and waits for its answer, which may say that it failed. */
export const send = (command, signal) => post('commands', command, signal);

/** Sends a command; an answer that says that it failed is thrown. */
export async function ask(command, signal) {
  const answer = await send(command, signal);
  if (answer.status === 'error') throw new Refusal(answer.error, answer);
  return answer;
}

/** A template as commands name it: by its id, or else by its name. */
export const named = (what) => (/^[0-9a-f]{40}$/.test(what) ? { template_id: what } : { template_name: what });
