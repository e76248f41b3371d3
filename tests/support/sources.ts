/** The project's own source files, read and parsed: what the tests of the house and of the words look at. */
import { readFileSync, readdirSync } from "node:fs";
import { posix } from "node:path";
import { parseSync } from "vite";

/** A file's path from the project's root, with forward slashes, and its text. */
export type Sources = ReadonlyMap<string, string>;

/** One import of a file: what it names, where that is if it is ours, and whether only types come. */
export interface Import {
  readonly from: string;
  /** As written: "./terms.ts", "#shared/rules/terms.ts", "zod". */
  readonly named: string;
  /** Path from the root of a file of ours; undefined for packages and node's own modules. */
  readonly file: string | undefined;
  readonly kind: "type" | "value";
}

/** A node of the syntax tree (ESTree with TypeScript and JSX), as loose as a walk needs it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [part: string]: unknown;
}

/** All files below some folders whose names match. */
export function readSources(folders: readonly string[], name: RegExp = /\.tsx?$/): Sources {
  const found = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((path) => posix.join(folder, path.replaceAll("\\", "/")))
      .filter((path) => name.test(path) && !path.includes("node_modules")),
  );
  return new Map(found.sort().map((path) => [path, readFileSync(path, "utf8")]));
}

/** The syntax tree of one file; throws when it cannot be read. */
export function treeOf(path: string, text: string): Node {
  return parsed(path, text).program as unknown as Node;
}

/** The imports and re-exports of one file, `import()` included. */
export function importsOf(path: string, text: string): readonly Import[] {
  const { module, program } = parsed(path, text);
  const found: { named: string; kind: Import["kind"] }[] = [];
  for (const { moduleRequest, entries } of module.staticImports)
    found.push({ named: moduleRequest.value, kind: onlyTypes(entries) ? "type" : "value" });
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, isType } of entries)
      if (moduleRequest) found.push({ named: moduleRequest.value, kind: isType ? "type" : "value" });
  for (const { moduleRequest } of module.dynamicImports)
    found.push({ named: text.slice(moduleRequest.start + 1, moduleRequest.end - 1), kind: "value" });
  walk(program as unknown as Node, (node) => {
    if (node.type !== "TSImportType") return;
    const source = node["source"] as { value?: string } | undefined;
    if (source?.value !== undefined) found.push({ named: source.value, kind: "type" });
  });
  return found.map(({ named, kind }) => ({ from: path, named, file: fileNamed(path, named), kind }));
}

/** Calls `visit` for each node with the nodes above it, nearest last. */
export function walk(
  node: Node,
  visit: (node: Node, above: readonly Node[]) => void,
  above: readonly Node[] = [],
): void {
  visit(node, above);
  for (const [part, value] of Object.entries(node)) {
    if (part === "parent") continue;
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) walk(child, visit, [...above, node]);
  }
}

/** The line of a position in a text, from 1. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split("\n").length;
}

function parsed(path: string, text: string): ReturnType<typeof parseSync> {
  const result = parseSync(path, text);
  if (result.errors.length > 0) throw new Error(`${path}: ${result.errors[0]?.message}`);
  return result;
}

function onlyTypes(entries: readonly { readonly isType: boolean }[]): boolean {
  return entries.length > 0 && entries.every((entry) => entry.isType);
}

function fileNamed(path: string, named: string): string | undefined {
  const bare = named.replace(/\?.*$/, "");
  if (bare.startsWith("#")) return bare.slice(1);
  if (bare.startsWith(".")) return posix.join(posix.dirname(path), bare);
  return undefined;
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string"
  );
}
