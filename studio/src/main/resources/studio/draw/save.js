// Sends what was drawn: a new template, the next draft of one, what is published.
import { ask } from '../core/api.js';
import { base64 } from '../core/files.js';
import { t } from '../core/language.js';
import { complain, confirm, notify } from '../core/notices.js';
import { publishVersion } from '../core/publishing.js';
import { rename } from '../core/route.js';
import { keepNow } from './open.js';
import { toCommand } from './model.js';
import { change, drawing } from './session.js';

/** Saves as a draft; true where that was done. */
export async function save() {
  const { model, saving, status } = drawing();
  if (saving || status !== 'ready') return false;
  if (!model.fields.length) {
    notify('bad', t('draw.no-fields'), { remedy: t('draw.no-fields.do') });
    return false;
  }
  if (!(await nameIsMeant())) return false;
  change({ saving: true });
  try {
    const answer = await ask(await body());
    const { template_id: templateId, template_version: version } = answer;
    const saved = { version, model, results: answer.results ?? [], warnings: answer.warnings ?? [], anchors: answer.anchors ?? [] };
    change(({ model: now }) => ({ saving: false, templateId, version, draft: true, saved, pictureChanged: false, unsaved: now !== model }));
    rename('draw', templateId);
    const warnings = saved.warnings.length;
    notify(warnings ? 'fair' : 'good', t('draw.saved', { version }), warnings ? { remedy: t('draw.saved-warnings', { n: warnings }) } : {});
    await keepNow();
    return true;
  } catch (fault) {
    change({ saving: false });
    complain(fault);
    pointAt(fault.place);
    return false;
  }
}

/** Asks where a new template would have the name of another: by it neither could be told from the other. */
async function nameIsMeant() {
  const { model, templateId } = drawing();
  if (templateId || !model.name) return true;
  const { templates } = await ask({ type: 'list', name: model.name, drafts: true, page_size: 100 }).catch(() => ({ templates: [] }));
  if (!templates.some(({ name }) => name === model.name)) return true;
  return confirm({ title: t('draw.same-name', { name: model.name }), lines: [t('draw.same-name.what'), t('draw.same-name.do')], action: t('draw.same-name.another') });
}

async function body() {
  const { model, templateId, picture, pictureChanged } = drawing();
  const drawn = toCommand(model);
  if (!templateId) return { ...drawn, draft: true, img: await base64(picture.blob) };
  const { type, ...rest } = drawn;
  return {
    ...rest,
    type: 'update',
    template_id: templateId,
    anchors: drawn.anchors ?? [],
    rules: drawn.rules ?? [],
    ...(pictureChanged ? { img: await base64(picture.blob) } : {}),
  };
}

/** Selects the field or the anchor that a refusal names. */
function pointAt(place) {
  const [, list, index] = /^\$\.(template|anchors)\[(\d+)\]/.exec(place ?? '') ?? [];
  if (!list) return;
  const { model } = drawing();
  const item = (list === 'template' ? model.fields : model.anchors)[Number(index)];
  if (item) change({ selected: item.id, mode: list === 'template' ? 'fields' : 'anchors', panel: 'list' });
}

export async function publish() {
  const { unsaved, templateId } = drawing();
  if ((unsaved || !templateId) && !(await save())) return;
  const { version, published, model, templateId: id } = drawing();
  if (await publishVersion({ templateId: id, name: model.name, version, published })) change({ published: version, draft: false });
}
