/** The walls of the house (docs/decisions.md): which folder may import which, and what the rules may not touch. */
import { posix } from "node:path";
import { importsOf, lineAt, treeOf, walk } from "./sources.ts";
import type { Import, Sources } from "./sources.ts";

/** One break of a wall, as a sentence. */
export type Finding = string;

interface Room {
  readonly name: string;
  /** Files of this room; the first room in the list that matches has the file. */
  readonly has: RegExp;
  /** Own files it may import. */
  readonly may: RegExp;
  /** Own files of which it may import the types only. */
  readonly mayTypes?: RegExp;
  /** Packages and node's modules it may import; none if left out. */
  readonly packages?: RegExp;
}

/** What every part may know of the rules without being able to play them. */
const VOCABULARY = "shared/rules/(terms|commands|formats|why|scenario|views|questions)\\.ts$";
const COLYSEUS = "@colyseus/";

/** The table of allowed arrows. There is no list of exceptions. */
export const ROOMS: readonly Room[] = [
  {
    name: "theory",
    has: /^shared\/rules\/theory\//,
    may: /^shared\/rules\/(theory\/.*|terms\.ts|scenario\.ts|random\.ts|state\.ts|why\.ts)$/,
  },
  {
    name: "evolve: a fold without decisions or theory, so that old journals replay for ever",
    has: /^shared\/rules\/evolve/,
    may: /^shared\/rules\/(?!decide|theory\/|view\.ts|game\.ts)/,
    mayTypes: /^shared\/rules\/theory\//,
  },
  { name: "rules", has: /^shared\/rules\//, may: /^shared\/rules\// },
  {
    name: "bots: they know what a person in their seat knows",
    has: /^shared\/bots\//,
    may: new RegExp(`^(shared/bots/|shared/rules/random\\.ts$|${VOCABULARY})`),
  },
  {
    name: "protocol",
    has: /^shared\/protocol\//,
    may: new RegExp(`^(shared/protocol/|${VOCABULARY})`),
    packages: /^(zod|intl-messageformat|nanoid)$/,
  },
  { name: "lab", has: /^shared\/lab\//, may: /^shared\/(?!export\/)/ },
  {
    name: "export: what may leave a table, pure",
    has: /^shared\/export\//,
    may: /^shared\/(export|rules|protocol)\//,
    packages: /^zod$/,
  },
  {
    name: "server, where Colyseus comes in",
    has: /^server\/(rooms\/|app\.ts$)/,
    may: /^(server|shared)\//,
    packages: /./,
  },
  {
    name: "server",
    has: /^server\//,
    may: /^(server|shared)\//,
    packages: new RegExp(`^(?!${COLYSEUS}|colyseus)`),
  },
  {
    name: "client/net, where the SDK comes in",
    has: /^client\/net\//,
    may: new RegExp(`^(client/(?!screens/|picture/)|shared/protocol/|${VOCABULARY})`),
    packages: /^(?!phaser|node:)/,
  },
  {
    name: "client/picture, where Phaser comes in",
    has: /^client\/picture\//,
    may: new RegExp(`^(client/(?!screens/|net/)|${VOCABULARY})`),
    packages: new RegExp(`^(?!${COLYSEUS}|node:)`),
  },
  {
    name: "client/screens",
    has: /^client\/screens\//,
    may: new RegExp(`^(client/(?!picture/|net/)|shared/protocol/|${VOCABULARY})`),
    packages: new RegExp(`^(?!${COLYSEUS}|phaser|node:)`),
  },
  {
    name: "client",
    has: /^client\//,
    may: new RegExp(`^(client/|shared/protocol/|${VOCABULARY})`),
    packages: new RegExp(`^(?!${COLYSEUS}|phaser|node:)`),
  },
];

/** What would make the rules depend on the hour, on luck that nobody recorded, or on the machine. */
const FORBIDDEN_NAMES = new Set([
  ..."Date Intl console process globalThis window document navigator performance crypto fetch".split(" "),
  ..."setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame structuredClone".split(" "),
]);
const FORBIDDEN_MEMBERS = new Set(["Math.random", "localeCompare", "toLocaleString"]);

/** All imports that cross a wall. */
export function brokenWalls(sources: Sources): readonly Finding[] {
  return [...sources].flatMap(([path, text]) => {
    const room = ROOMS.find(({ has }) => has.test(path));
    if (!room) return [`${path}: in no room of the house; give it one in tests/support/walls.ts`];
    return importsOf(path, text).flatMap((one) => [...broken(room, one), ...detour(one)]);
  });
}

/** Names in the rules that make them impure. */
export function impurities(sources: Sources): readonly Finding[] {
  return [...sources].flatMap(([path, text]) => {
    const found: Finding[] = [];
    const note = (name: string, start: number): void => {
      found.push(`${path}:${lineAt(text, start)}: the rules may not use ${name}`);
    };
    walk(treeOf(path, text), (node, above) => {
      if (node.type === "MemberExpression") {
        const member = nameOf(node["property"]);
        if (member === undefined) return;
        const whole = `${nameOf(node["object"]) ?? ""}.${member}`;
        if (FORBIDDEN_MEMBERS.has(whole) || FORBIDDEN_MEMBERS.has(member)) note(whole, node.start);
      }
      if (node.type !== "Identifier") return;
      const name = nameOf(node) ?? "";
      const holder = above.at(-1);
      const isLabel =
        holder !== undefined &&
        holder["computed"] !== true &&
        (holder["property"] === node || (holder["key"] === node && holder["value"] !== node));
      if (FORBIDDEN_NAMES.has(name) && !isLabel) note(name, node.start);
    });
    return found;
  });
}

/** Circles of imports, types included, each named once. */
export function circles(sources: Sources): readonly Finding[] {
  const next = new Map(
    [...sources].map(([path, text]) => [
      path,
      importsOf(path, text).flatMap(({ file }) => (file !== undefined && sources.has(file) ? [file] : [])),
    ]),
  );
  const done = new Set<string>();
  const found: Finding[] = [];
  const follow = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push(`circle: ${[...trail.slice(at), path].join(" -> ")}`);
    if (at >= 0 || done.has(path)) return;
    for (const other of next.get(path) ?? []) follow(other, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) follow(path, []);
  return found;
}

function broken(room: Room, one: Import): readonly Finding[] {
  const say = (why: string): readonly Finding[] => [`${one.from}: ${why} "${one.named}" (${room.name})`];
  if (one.file === undefined) return room.packages?.test(one.named) ? [] : say("may not import the package");
  // Styles, fonts and pictures have no arrows of their own.
  if (!/\.tsx?$/.test(one.file)) return [];
  if (room.may.test(one.file)) return [];
  if (one.kind === "type" && room.mayTypes?.test(one.file)) return [];
  return say("may not import");
}

/** Between the top folders an import says so ("#shared/..."). */
function detour(one: Import): readonly Finding[] {
  if (one.file === undefined || !one.named.startsWith(".")) return [];
  const top = (path: string): string => posix.normalize(path).split("/")[0] ?? "";
  return top(one.file) === top(one.from) ? [] : [`${one.from}: write "#${one.file}" for "${one.named}"`];
}

function nameOf(node: unknown): string | undefined {
  const name = (node as { name?: unknown } | undefined)?.name;
  return typeof name === "string" ? name : undefined;
}
