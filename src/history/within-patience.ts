/** A browser that does not answer for so long is taken to be one that never does. */
const patienceMilliseconds = 3000;

/** What is awaited, or a rejection where storage has not answered within three seconds; what was begun goes on. */
export const withinPatience = <T>(work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    work.then(resolve, reject);
    // Not a timer of the page's, which may run faster than storage does.
    AbortSignal.timeout?.(patienceMilliseconds).addEventListener('abort', () =>
      reject(new Error('no answer in 3 seconds')),
    );
  });
