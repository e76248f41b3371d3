/**
 * Installs and builds what is missing, and nothing else: `prepare.mjs play` before `npm start`, `prepare.mjs test`
 * before `npm test` (that also needs a browser). Plain JS without packages: it runs on the machine's own Node,
 * before node_modules exists.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./browser.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const programs = join(root, "node_modules", ".bin");
const ownNode = join(programs, "node");
const packagesStamp = join(root, "node_modules", ".becoming-we-packages");
const clientStamp = join(root, "dist", ".client-sources");

/** All that decides what the built client is. Packages count through the lockfile. */
const CLIENT_SOURCES = ["client", "shared", "vite.config.ts", "package.json", "package-lock.json"];

main(process.argv[2]);

/** @param {string | undefined} goal */
function main(goal) {
  process.chdir(root);
  if (goal !== "play" && goal !== "test" && goal !== "packages")
    stop("Say what to prepare for: node scripts/prepare.mjs play | test | packages");
  if (Number(process.versions.node.split(".")[0]) < 20)
    stop(
      `Node ${process.versions.node} is too old. Install Node 20 or newer (https://nodejs.org), then try again.`,
    );
  preparePackages();
  if (goal !== "packages") prepareClient();
  if (goal === "test") prepareBrowser();
}

// ---- packages ----

/** `npm ci` unless what is installed is what the lockfile says. Never `npm install`: under Node 20 it would pick other versions. */
function preparePackages() {
  const lockfile = readFileSync("package-lock.json");
  const wanted = createHash("sha256").update(lockfile).digest("hex");
  if (existsSync(ownNode) && readText(packagesStamp) === wanted) return;
  if (!existsSync(ownNode) || !installedMatches(JSON.parse(lockfile.toString("utf8")))) {
    say("Installing packages (about a minute the first time) ...");
    const done = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
      stdio: ["ignore", "inherit", "inherit"],
      env: outsideEnvironment(),
    });
    if (done.status !== 0)
      stop(
        "The packages could not be installed. Is this machine online? What npm said stands above; try again.",
      );
    // The npm package `node` brings its program in an install script, which a machine may forbid.
    if (spawnSync(ownNode, ["--version"]).status !== 0)
      stop(
        "Node 24 did not arrive: install scripts may be switched off. Run `npm rebuild node`, then try again.",
      );
    say("Packages installed.");
  }
  writeFileSync(packagesStamp, wanted);
}

/**
 * Whether node_modules holds the lockfile's versions; npm leaves its own list there when it is done.
 * @param {{packages: Record<string, {version?: string, optional?: boolean}>}} lockfile
 */
function installedMatches(lockfile) {
  const text = readText(join(root, "node_modules", ".package-lock.json"));
  if (text === undefined) return false;
  const installed = JSON.parse(text).packages;
  return Object.entries(lockfile.packages).every(
    ([path, entry]) =>
      path === "" || (entry.optional && !installed[path]) || installed[path]?.version === entry.version,
  );
}

/** The environment as it was outside npm: its own settings for this script would mislead an npm inside it. */
function outsideEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^npm_(package_|lifecycle_|command$|execpath$|node_execpath$|config_(local_prefix|global_prefix|prefix|noproxy|omit|only|production|ignore_scripts|node_gyp)$)/i.test(
        name,
      ) && !/^(NODE|INIT_CWD|NODE_ENV)$/.test(name),
  );
  const env = Object.fromEntries(kept);
  // node_modules/.bin/node disappears while `npm ci` works; npm must run on the machine's Node.
  env.PATH = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !folder.includes("node_modules") && !folder.includes("node-gyp-bin"))
    .join(delimiter);
  return env;
}

// ---- client ----

/** Builds the client when its sources are not those of the last build. */
function prepareClient() {
  const wanted = hashOf(CLIENT_SOURCES);
  if (existsSync("dist/client/index.html") && readText(clientStamp) === wanted) return;
  say("Building the client ...");
  const done = spawnSync(ownNode, [join(programs, "vite"), "build", "--logLevel", "warn"], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, PATH: programs + delimiter + process.env.PATH },
  });
  if (done.status !== 0) stop("The client could not be built; what Vite said stands above.");
  mkdirSync(dirname(clientStamp), { recursive: true });
  writeFileSync(clientStamp, wanted);
  say("Client built.");
}

/**
 * One hash of all files below some paths, names included.
 * @param {readonly string[]} paths
 */
function hashOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesBelow)) hash.update(`${path}\0`).update(readFileSync(path));
  return hash.digest("hex");
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

// ---- browser ----

/** Debian's Chromium by apt, if no browser is found. */
function prepareBrowser() {
  if (findBrowser()) return;
  if (process.env.CHROMIUM) stop(`CHROMIUM is set to ${process.env.CHROMIUM}, which is not a program.`);
  const remedy =
    "Install one (on Debian: apt-get install chromium) or set CHROMIUM to the path of one, then try again.";
  const before = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  if (before.length > 0 && spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status !== 0)
    stop(`The tests need a Chromium or Chrome, and installing one needs root. ${remedy}`);
  say("Installing Chromium from the system's packages (a minute or two) ...");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const steps = [
    ["apt-get", "update", "-qq"],
    ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
  ];
  for (const step of steps) {
    const [program, ...rest] = [...before, ...step];
    if (spawnSync(program, rest, { stdio: ["ignore", "ignore", "inherit"], env }).status !== 0)
      stop(`"${step.join(" ")}" failed, and the tests need a Chromium or Chrome. ${remedy}`);
  }
  if (!findBrowser()) stop(`The packages brought no Chromium. ${remedy}`);
  say("Chromium installed.");
}

// ---- small things ----

/**
 * The text of a file, or undefined when there is none.
 * @param {string} path
 */
function readText(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** @param {string} line */
function say(line) {
  console.log(`becoming we: ${line}`);
}

/**
 * Ends with what is wrong and what to do about it.
 * @param {string} line
 * @returns {never}
 */
function stop(line) {
  console.error(`becoming we: ${line}`);
  process.exit(1);
}
