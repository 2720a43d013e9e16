// Publishing a version, after a question that says what changes.
import { ask } from './api.js';
import { t } from './language.js';
import { complain, confirm, notify } from './notices.js';

/** True where the version was published. */
export async function publishVersion({ templateId, name, version, published }) {
  const back = Boolean(published) && version < published;
  const said = back ? 'publish.back' : published ? 'publish.instead' : 'publish.first';
  const sure = await confirm({
    title: t(back ? 'publish.title-back' : 'publish.title', { name: name || templateId.slice(0, 8), version }),
    lines: [t(said, { version, published })],
    action: t(back ? 'publish.do-back' : 'publish.do'),
  });
  if (!sure) return false;
  try {
    await ask({ type: 'publish', template_id: templateId, template_version: version });
    notify('good', t('publish.done', { version }));
    return true;
  } catch (fault) {
    complain(fault);
    return false;
  }
}
