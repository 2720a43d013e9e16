// For how long an answer is kept, as the workers say that remove old ones.
import { number, t, time } from '../core/language.js';

const UNITS = [
  ['days', 86400],
  ['hours', 3600],
  ['minutes', 60],
];

/** In the largest unit that leaves no rest. */
function span(seconds) {
  const [unit, size] = UNITS.find(([, length]) => seconds % length === 0) ?? ['seconds', 1];
  return t(`span.${unit}`, { n: number(seconds / size) });
}

/** What holds for all answers. */
export function keptFor(seconds) {
  if (seconds === null) return t('results.kept.unknown');
  return seconds ? t('results.kept.for', { span: span(seconds) }) : t('results.kept.for-ever');
}

/** What holds for one: until then at least, since an answer is kept longer where its values or its dead letter are. */
export function keptUntil({ answered_at: answered, last_seen: seen }, seconds) {
  if (!seconds) return keptFor(seconds);
  const from = Math.max(Date.parse(answered), Date.parse(seen));
  return t('results.kept.until', { time: time(from + 1000 * seconds) });
}
