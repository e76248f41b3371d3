/** The server's clock: wall time that never jumps while the process lives. */

/** Milliseconds since 1970 by the wall clock at start, then by the steady one: a corrected clock moves no deadline. */
export type Now = () => number;

/**
 * A clock that starts at the wall clock's time; not before `notBefore`, ms, when something happened already: a machine
 * that was put back by a day while the server was down must not let a phase last a day longer.
 */
export function steadyClock(notBefore = 0): Now {
  const begun = Math.max(Date.now(), notBefore) - performance.now();
  return () => Math.round(begun + performance.now());
}
