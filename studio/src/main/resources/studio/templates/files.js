// Templates as files: the command that adds one, with its picture.
import { ask } from '../core/api.js';
import { offer } from '../core/files.js';
import { t } from '../core/language.js';
import { complain, notify } from '../core/notices.js';
import { go } from '../core/route.js';

/** Offers the version that is shown as a file. */
export function exportFile({ name, fields, anchors, rules, review_below, picture, template_id: id, template_version: version }) {
  const body = { type: 'add', name, review_below, template: fields, anchors, rules, img: picture };
  const label = (name ?? id.slice(0, 8)).replace(/[\\/:*?"<>|\s]+/g, '-');
  offer(`${label}-${version}.json`, 'application/json', JSON.stringify(body, null, 1));
}

/** Adds the template of a file as a draft, and shows it. */
export async function importFile(file) {
  let body;
  try {
    body = JSON.parse(await file.text());
  } catch {
    body = null;
  }
  if (!body || !Array.isArray(body.template) || !(body.img || body.url)) {
    notify('bad', t('templates.import.no'), { remedy: t('templates.import.no.do') });
    return;
  }
  notify('plain', t('templates.importing'));
  try {
    const { id, new_version: newVersion, ...command } = body;
    const answer = await ask({ ...command, type: 'add', draft: true });
    notify(answer.warnings ? 'fair' : 'good', t('templates.imported'), answer.warnings ? { remedy: t('templates.imported.warnings', { n: answer.warnings.length }) } : {});
    go('templates', answer.template_id);
  } catch (fault) {
    complain(fault);
  }
}
