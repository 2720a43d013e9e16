// A template as pages show it: what it has, and its picture.
import { ask, named } from './api.js';
import { fromBase64 } from './files.js';
import { pictureOf } from './pictures.js';

/** One version, or the newest: {answer, picture}; picture is null where there is none to show. */
export async function templateWithPicture(what, version) {
  const answer = await get({ type: 'get', ...named(what), ...(version ? { template_version: Number(version) } : {}) });
  const picture = answer.picture ? await pictureOf(await fromBase64(answer.picture), answer.name ?? answer.template_id) : null;
  return { answer, picture: picture && { ...picture, width: answer.width, height: answer.height } };
}

/** With its picture, unless the answer would be too large for a record. */
async function get(command) {
  try {
    return await ask({ ...command, picture: true });
  } catch (fault) {
    if (fault.code !== 'ANSWER_TOO_LARGE') throw fault;
    return ask(command);
  }
}
