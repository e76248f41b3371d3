/** Where a browser for the tests is. Plain JS without packages, so that prepare.mjs can use it before anything is installed. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * The path of a Chromium: the environment's CHROMIUM if set, else the first known name on the PATH.
 * @returns {string | undefined} undefined when there is none
 */
export function findBrowser() {
  const wanted = process.env.CHROMIUM;
  if (wanted) return isProgram(wanted) ? wanted : undefined;
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  for (const name of NAMES)
    for (const folder of folders) if (isProgram(join(folder, name))) return join(folder, name);
  return undefined;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
