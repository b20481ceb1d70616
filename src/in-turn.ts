/** Has actions wait for each other: of two that overlap, the earlier would leave behind what the later forbids. */
export function takeTurns(): <T>(act: () => Promise<T>) => Promise<T> {
  let changing: Promise<unknown> = Promise.resolve();
  return (act) => {
    const acting = changing.then(act);
    changing = acting.catch(() => {});
    return acting;
  };
}
