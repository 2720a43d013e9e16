// What two answers of the workers say together: rates, and how long the stages took between them.
const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);

const commands = ({ commands: byOutcome = {} }) => sum(Object.values(byOutcome));
const failed = ({ commands: byOutcome = {} }) => commands({ commands: byOutcome }) - (byOutcome.ok ?? 0);

function stageSums(workers) {
  const sums = new Map();
  for (const { stage, seconds, count } of workers.flatMap((worker) => worker.stages ?? [])) {
    const before = sums.get(stage) ?? { seconds: 0, count: 0 };
    sums.set(stage, { seconds: before.seconds + seconds, count: before.count + count });
  }
  return sums;
}

/** A rate is null where there is nothing to compare with, or a worker began anew. */
export function rates(before, now) {
  const workers = now.workers.filter(({ unreachable }) => !unreachable);
  const lags = workers.map(({ lag }) => lag).filter((lag) => lag !== undefined);
  const seconds = before ? (Date.parse(now.at) - Date.parse(before.at)) / 1000 : 0;
  const earlier = before?.workers.filter(({ unreachable }) => !unreachable) ?? [];
  const perSecond = (count) => {
    const gained = sum(workers.map(count)) - sum(earlier.map(count));
    return seconds > 0 && earlier.length === workers.length && gained >= 0 ? gained / seconds : null;
  };
  const old = stageSums(earlier);
  const stages = [...stageSums(workers)]
    .map(([stage, { seconds: spent, count }]) => {
      const was = old.get(stage) ?? { seconds: 0, count: 0 };
      // Where nothing was done between the two, what was done since the start says more than nothing.
      const recent = count > was.count ? { spent: spent - was.seconds, count: count - was.count } : { spent, count };
      return { stage, milliseconds: recent.count ? (1000 * recent.spent) / recent.count : 0, count };
    })
    .filter(({ count }) => count);
  return {
    perSecond: perSecond(commands),
    failing: perSecond(failed),
    lag: lags.length ? sum(lags) : null,
    alive: sum(workers.map(({ children }) => children.alive)),
    wanted: sum(workers.map(({ children }) => children.wanted)),
    stages,
  };
}
