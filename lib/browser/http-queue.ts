/** Makes a queue in which tasks of one host run one after another, in the order they came; hosts do not wait for each other. */
export function queueFor(): <T>(host: string, task: () => Promise<T>) => Promise<T> {
  const tails = new Map<string, Promise<unknown>>();
  return (host, task) => {
    const before = tails.get(host) ?? Promise.resolve();
    const turn = before.then(task, task);
    tails.set(host, turn);
    void turn
      .catch(() => undefined)
      .finally(() => {
        if (tails.get(host) === turn) tails.delete(host);
      });
    return turn;
  };
}
