// What pages keep in the browser: stores of one database, each by keys.
const NAME = 'grille-studio';
const VERSION = 2;
const STORES = ['drafts', 'trials'];

let opened;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      const there = request.result.objectStoreNames;
      STORES.filter((store) => !there.contains(store)).forEach((store) => request.result.createObjectStore(store, { keyPath: 'key' }));
    };
    request.onsuccess = () => {
      // A page of a later version, in another tab, waits until this one lets go.
      request.result.onversionchange = () => {
        request.result.close();
        opened = undefined;
      };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
  return opened;
}

async function ask(name, mode, does) {
  const database = await open();
  return new Promise((resolve, reject) => {
    const request = does(database.transaction(name, mode).objectStore(name));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** A store of things with {key, at}: of very many the oldest go. */
export function keptIn(name, most) {
  const all = async () => (await ask(name, 'readonly', (store) => store.getAll())).sort((a, b) => b.at.localeCompare(a.at));
  const forget = (key) => ask(name, 'readwrite', (store) => store.delete(key));
  const keep = async (thing) => {
    await ask(name, 'readwrite', (store) => store.put(thing));
    await Promise.all((await all()).slice(most).map(({ key }) => forget(key)));
  };
  const find = (key) => ask(name, 'readonly', (store) => store.get(key));
  return { all, find, keep, forget };
}
