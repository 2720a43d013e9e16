// Drawings kept in the browser as one goes, so that none is lost.
const NAME = 'grille-studio';
const DRAFTS = 'drafts';
const MOST = 20;

let opened;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(DRAFTS, { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

async function ask(mode, does) {
  const database = await open();
  return new Promise((resolve, reject) => {
    const request = does(database.transaction(DRAFTS, mode).objectStore(DRAFTS));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Keeps a drawing; of very many the oldest go. */
export async function keep(draft) {
  await ask('readwrite', (store) => store.put(draft));
  const all = await drafts();
  await Promise.all(all.slice(MOST).map(({ key }) => forget(key)));
}

/** All that are kept, the newest first. */
export async function drafts() {
  const all = await ask('readonly', (store) => store.getAll());
  return all.sort((a, b) => b.at.localeCompare(a.at));
}

export const forget = (key) => ask('readwrite', (store) => store.delete(key));
