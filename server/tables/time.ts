/** The server's clock: wall time that never jumps while the process lives. */

/** Milliseconds since 1970 by the wall clock at start, then by the steady one: a corrected clock moves no deadline. */
export type Now = () => number;

/** A clock that starts at the wall clock's time. */
export function steadyClock(): Now {
  const begun = Date.now() - performance.now();
  return () => Math.round(begun + performance.now());
}
