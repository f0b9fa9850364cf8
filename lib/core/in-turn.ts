/**
 * Makes a queue: what is handed to it runs one after another, each when the one before has ended, however that ended. Gives the result of
 * its own act, and rejects as that does.
 */
export function inTurn(): <T>(act: () => Promise<T>) => Promise<T> {
  let turn: Promise<unknown> = Promise.resolve();
  return (act) => {
    const mine = turn.then(act);
    turn = mine.catch(() => undefined);
    return mine;
  };
}
