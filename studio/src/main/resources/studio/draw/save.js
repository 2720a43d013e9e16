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
  const { key, model, saving, status, limited } = drawing();
  if (saving || status !== 'ready') return false;
  if (!model.fields.length) {
    notify('bad', t('draw.no-fields'), { remedy: t('draw.no-fields.do') });
    return false;
  }
  // An update leaves what it does not give as it is.
  if (limited && model.reviewBelow === null) {
    notify('bad', t('review.missing'), { remedy: t('review.missing.do') });
    change({ panel: 'whole' });
    return false;
  }
  if (!(await nameIsMeant())) return false;
  change({ saving: true });
  try {
    const answer = await ask(await body());
    // Another drawing may have been opened meanwhile.
    if (drawing().key !== key) return false;
    stored(answer, model);
    await keepNow();
    return true;
  } catch (fault) {
    complain(fault);
    if (drawing().key !== key) return false;
    change({ saving: false });
    pointAt(fault.place);
    return false;
  }
}

/** What the answer says of the model that was sent; the drawing may have gone on meanwhile. */
function stored(answer, model) {
  const { template_id: templateId, template_version: version } = answer;
  const before = drawing();
  const onlyNamed = version === before.version;
  const saved = onlyNamed ? before.saved && { ...before.saved, model } : { version, model, results: answer.results ?? [], warnings: answer.warnings ?? [], anchors: answer.anchors ?? [], selfTest: answer.self_test ?? null };
  change({ saving: false, templateId, version, saved, draft: onlyNamed ? before.draft : true, pictureChanged: false, unsaved: before.model !== model, limited: model.reviewBelow !== null });
  rename('draw', templateId);
  const warnings = onlyNamed ? 0 : saved.warnings.length;
  notify(warnings ? 'fair' : 'good', t(onlyNamed ? 'draw.renamed' : 'draw.saved', { version }), warnings ? { remedy: t('draw.saved-warnings', { n: warnings }) } : {});
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
  const { model, templateId, version, picture, pictureChanged } = drawing();
  const drawn = toCommand(model);
  if (!templateId) return { ...drawn, draft: true, img: await base64(picture.blob) };
  const { type, ...rest } = drawn;
  return {
    ...rest,
    type: 'update',
    template_id: templateId,
    // Its picture is the one that the windows were drawn on.
    template_version: version,
    anchors: drawn.anchors ?? [],
    rules: drawn.rules ?? [],
    ...(pictureChanged ? { img: await base64(picture.blob) } : {}),
  };
}

/** Selects the field or the anchor that a refusal names, or shows the rules. */
function pointAt(place) {
  if (place?.startsWith('$.rules')) change({ panel: 'whole' });
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
