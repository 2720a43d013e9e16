// What is drawn as the JSON of a command, both ways.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { usable } from '../core/geometry.js';
import { t } from '../core/language.js';
import { read } from '../core/store.js';
import { fromCommand, toCommand } from './model.js';
import { faultInRules } from './rules.js';
import { change, commit, drawing } from './session.js';

const PROPERTIES = ['type', 'name', 'review_below', 'template', 'anchors', 'rules'];

// Lists of numbers stand in one line: a window is read at a glance.
export const written = (model) =>
  JSON.stringify(toCommand(model), null, 2).replace(/\[\s+(-?[\d.]+),\s+(-?[\d.]+)\s+\]/g, '[$1, $2]').replace(/"quad": \[\s+((?:\[[^\]]*\],?\s*){4})\]/g, (_, corners) => `"quad": [${corners.trim().replace(/\s+/g, ' ')}]`);

export function json({ model, edited }) {
  const text = edited?.text ?? written(model);
  return html`<div class="json">
    <p class="hint">${t('json.what')}</p>
    <textarea spellcheck="false" data-test="json" aria-label=${t('json.title')} .value=${text}
      @input=${({ target }) => edit(target.value)} @blur=${() => drawing().edited && !drawing().edited.fault && change({ edited: null })}></textarea>
    ${edited?.fault ? html`<div class="warning" data-test="json-fault"><div><strong>${edited.fault.says}</strong> <code>${edited.fault.place}</code></div></div>` : nothing}
    ${edited?.fault ? html`<button class="small" @click=${() => change({ edited: null })}>${t('json.discard')}</button>` : nothing}
  </div>`;
}

function edit(text) {
  let body;
  try {
    body = JSON.parse(text);
  } catch (fault) {
    change({ edited: { text, fault: { says: t('json.malformed'), place: placeIn(text, fault) } } });
    return;
  }
  const fault = faultIn(body);
  change({ edited: { text, fault } });
  if (!fault) commit(fromCommand(body, drawing().model), {}, 'json');
}

/** Line and column of a fault; browsers say it in words of their own. */
function placeIn(text, { message }) {
  const at = /position (\d+)/.exec(message)?.[1];
  if (at === undefined) return message;
  const before = text.slice(0, Number(at)).split('\n');
  return t('json.place', { line: before.length, column: before.at(-1).length + 1 });
}

/** What is wrong with the body and where, as far as the pages have to understand it; null if nothing is. */
function faultIn(body) {
  const fault = (says, place) => ({ says: t(says), place });
  if (!body || typeof body !== 'object' || Array.isArray(body)) return fault('json.no-object', '$');
  const unknown = Object.keys(body).find((key) => !PROPERTIES.includes(key));
  if (unknown) return fault('json.unknown', `$.${unknown}`);
  if (!Array.isArray(body.template)) return fault('json.no-list', '$.template');
  if (body.anchors && !Array.isArray(body.anchors)) return fault('json.no-list', '$.anchors');
  if (body.review_below != null && !(body.review_below >= 0 && body.review_below <= 100)) return fault('json.no-score', '$.review_below');
  if (body.rules && !Array.isArray(body.rules)) return fault('json.no-list', '$.rules');
  const [place, says] = faultInRules(body.rules ?? []) ?? [];
  if (says) return fault(says, `$.rules${place}`);
  for (const [i, field] of body.template.entries()) {
    const found = faultOf(field, `$.template[${i}]`, true);
    if (found) return fault(...found);
  }
  for (const [i, anchor] of (body.anchors ?? []).entries()) {
    const found = faultOf(anchor, `$.anchors[${i}]`, false);
    if (found) return fault(...found);
  }
  return null;
}

function faultOf(item, place, isField) {
  const pair = Array.isArray(item);
  const quad = pair ? item[0] : item?.quad;
  const name = pair ? item[1] : item?.name;
  const isQuad = Array.isArray(quad) && quad.length === 4 && quad.every((corner) => Array.isArray(corner) && corner.length === 2 && corner.every(Number.isFinite));
  if (!isQuad) return ['json.no-quad', pair ? `${place}[0]` : `${place}.quad`];
  if (!usable(quad)) return ['json.bad-quad', pair ? `${place}[0]` : `${place}.quad`];
  if (isField && (typeof name !== 'string' || !name)) return ['json.no-name', pair ? `${place}[1]` : `${place}.name`];
  if (isField && item.kind && !read().vocabulary.kinds.some((kind) => kind.name === item.kind)) return ['json.no-kind', `${place}.kind`];
  return null;
}
