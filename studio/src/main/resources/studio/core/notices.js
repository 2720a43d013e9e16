// Short messages that go by themselves, and questions that wait for an answer.
import { read, update } from './store.js';
import { sentence, t, tOr } from './language.js';

let last = 0;

export function notify(kind, sentence, more = {}) {
  const notice = { id: ++last, kind, sentence, ...more };
  update((state) => ({ notices: [...(state.notices ?? []).slice(-3), notice] }));
  setTimeout(() => dismiss(notice.id), kind === 'bad' ? 15000 : 5000);
}

export function dismiss(id) {
  update((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }));
}

/** Tells a person what went wrong: code, sentence, remedy. */
export function complain(fault) {
  if (fault.name === 'AbortError') return;
  const told = describe(fault);
  notify('bad', told.sentence, told);
}

export function describe(fault) {
  const code = fault.code ?? 'STUDIO_FAULT';
  const known = read().vocabulary?.errors?.[code];
  return {
    code,
    place: fault.place,
    sentence: tOr(`error.${code}`, sentence(fault.message && fault.message !== code ? fault.message : known?.message ?? code)),
    remedy: tOr(`remedy.${code}`, fault.remedy ?? known?.remedy),
  };
}

/** Asks before something is done that others notice; true if it is to be done. */
export function confirm({ title, lines, action, danger }) {
  return question({ title, lines, action: action ?? t('common.ok'), danger });
}

/** Asks which page of a file is meant; null if none is. */
export async function choosePage(pages) {
  const chosen = await question({
    title: t('pdf.which'),
    lines: [t('pdf.pages', { pages })],
    action: t('pdf.take'),
    number: { least: 1, most: pages },
  });
  return chosen && Math.min(Math.max(Math.round(chosen), 1), pages);
}

function question(asked) {
  return new Promise((resolve) => {
    const answer = (given) => {
      update({ question: null });
      resolve(given);
    };
    update({ question: { ...asked, answer } });
  });
}
