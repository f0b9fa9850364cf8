/**
 * Makes a runner that lets one task run at a time. Whoever asks for the task under way (`key`), or does not mind which (`joins`), gets its
 * outcome; another task waits for its turn, and waits once however often it is asked for.
 */
export function coalescer<T>(): (wish: { key: string; joins: boolean }, task: () => Promise<T>) => Promise<T> {
  const under: { key: string; promise: Promise<T> }[] = [];
  return ({ key, joins }, task) => {
    const same = under.find((each) => each.key === key) ?? (joins ? under[0] : undefined);
    if (same) return same.promise;
    const before = under.at(-1)?.promise ?? Promise.resolve();
    const promise = before.then(task, task);
    const mine = { key, promise };
    under.push(mine);
    const leave = () => void under.splice(under.indexOf(mine), 1);
    promise.then(leave, leave);
    return promise;
  };
}
