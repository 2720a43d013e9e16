// What the pages say, in the language chosen: t('key', {name: value}).
import en from '../i18n/en.js';
import zh from '../i18n/zh.js';
import { announce } from './store.js';

const LANGUAGES = { en, zh };
const REMEMBERED = 'studio.language';

let language = remembered() ?? (navigator.language?.toLowerCase().startsWith('zh') ? 'zh' : 'en');

function remembered() {
  try {
    const kept = localStorage.getItem(REMEMBERED);
    return kept in LANGUAGES ? kept : null;
  } catch {
    return null;
  }
}

export const currentLanguage = () => language;

export function chooseLanguage(chosen) {
  language = chosen;
  try {
    localStorage.setItem(REMEMBERED, chosen);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en';
  announce();
}

export function t(key, values = {}) {
  const text = LANGUAGES[language][key] ?? en[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** A sentence as it begins: the server's messages are parts of its lines. */
export const sentence = (text) => (text ? text[0].toUpperCase() + text.slice(1) : text);

/** The text of the key, or what is given where the language has none. */
export const tOr = (key, otherwise) => LANGUAGES[language][key] ?? otherwise;

const locale = () => (language === 'zh' ? 'zh-CN' : 'en-GB');

export const time = (iso) =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

export const number = (value, digits = 0) =>
  new Intl.NumberFormat(locale(), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

export const percent = (part, whole) => (whole ? `${number((100 * part) / whole, 0)} %` : '–');

document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
