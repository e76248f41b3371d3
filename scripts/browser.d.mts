/** The path of a Chromium: the environment's CHROMIUM if set, else the first known name on the PATH. */
export function findBrowser(): string | undefined;
