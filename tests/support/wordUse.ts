/** How code uses words: texts that stand in it (they should not), and the keys it asks for. */
import { lineAt, treeOf, walk } from "./sources.ts";
import type { Node, Sources } from "./sources.ts";

/** Attributes that a person reads or hears. */
const READ = new Set(
  "alt aria-description aria-label aria-placeholder aria-roledescription aria-valuetext label placeholder summary title".split(
    " ",
  ),
);
const LETTER = /\p{L}/u;

/** Texts in JSX that did not come through say(), as sentences with file and line. */
export function textsInCode(sources: Sources): readonly string[] {
  return [...sources].flatMap(([path, text]) => {
    const found: string[] = [];
    const note = (node: Node, said: string): void => {
      if (LETTER.test(said))
        found.push(`${path}:${lineAt(text, node.start)}: text in code: "${said.trim()}"`);
    };
    walk(treeOf(path, text), (node, above) => {
      if (node.type === "JSXText") note(node, String(node["value"]));
      if (node.type === "JSXExpressionContainer" && above.at(-1)?.type !== "JSXAttribute")
        for (const said of textsOf(node["expression"])) note(node, said);
      if (node.type !== "JSXAttribute") return;
      // A component's own property may hold a word of the code; what it shows is seen where it shows it.
      const tag = (above.at(-1)?.["name"] as Node | undefined)?.["name"];
      const name = (node["name"] as Node)["name"];
      if (typeof tag !== "string" || typeof name !== "string" || !READ.has(name)) return;
      if (/^[A-Z]/.test(tag) && !name.startsWith("aria-") && name !== "title" && name !== "label") return;
      const value = node["value"] as Node | null;
      for (const said of textsOf(value?.type === "JSXExpressionContainer" ? value["expression"] : value))
        note(node, said);
    });
    return found;
  });
}

/** What code asks the word files for: whole keys, and patterns (`phase.${phase}.name`) as they can match. */
export interface KeyUse {
  readonly where: string;
  readonly key: string | RegExp;
}

/** The keys given to say() and hasWords(). Keys that come in a variable are seen where they are written. */
export function keysAsked(sources: Sources): readonly KeyUse[] {
  return [...sources].flatMap(([path, text]) => {
    const found: KeyUse[] = [];
    walk(treeOf(path, text), (node) => {
      if (node.type !== "CallExpression") return;
      const name = (node["callee"] as Node)["name"];
      if (name !== "say" && name !== "hasWords") return;
      const where = `${path}:${lineAt(text, node.start)}`;
      for (const key of keysOf((node["arguments"] as Node[])[0])) found.push({ where, key });
    });
    return found;
  });
}

/** Everything in code that could be a key: any string with a dot in it, whole or as a pattern. */
export function keysWritten(sources: Sources): readonly (string | RegExp)[] {
  return [...sources].flatMap(([path, text]) => {
    const found: (string | RegExp)[] = [];
    walk(treeOf(path, text), (node) => {
      if (node.type === "Literal" || node.type === "TemplateLiteral")
        found.push(...keysOf(node).filter((key) => typeof key !== "string" || key.includes(".")));
    });
    return found;
  });
}

/** The keys an expression can be; a template gives a pattern, a variable nothing. */
function keysOf(node: unknown): readonly (string | RegExp)[] {
  if (!isNode(node)) return [];
  if (node.type === "Literal") return typeof node["value"] === "string" ? [node["value"]] : [];
  if (node.type === "ConditionalExpression")
    return [...keysOf(node["consequent"]), ...keysOf(node["alternate"])];
  if (node.type === "LogicalExpression") return [...keysOf(node["left"]), ...keysOf(node["right"])];
  if (node.type !== "TemplateLiteral") return [];
  const parts = quasis(node);
  if (parts.length === 1) return parts;
  // A pattern that begins with a variable could be anything: it tells nothing.
  if (!/^[a-z][\w.]*\.|^[a-z]\w*$/i.test(parts[0] ?? "")) return [];
  return [new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".+")}$`)];
}

/** Strings an expression shows if it is put on the screen as it stands. */
function textsOf(node: unknown): readonly string[] {
  if (!isNode(node)) return [];
  switch (node.type) {
    case "Literal":
      return typeof node["value"] === "string" ? [node["value"]] : [];
    case "TemplateLiteral":
      return quasis(node);
    case "ConditionalExpression":
      return [...textsOf(node["consequent"]), ...textsOf(node["alternate"])];
    case "LogicalExpression":
      return [...textsOf(node["left"]), ...textsOf(node["right"])];
    case "BinaryExpression":
      return node["operator"] === "+" ? [...textsOf(node["left"]), ...textsOf(node["right"])] : [];
    default:
      return [];
  }
}

function quasis(node: Node): readonly string[] {
  return (node["quasis"] as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string"
  );
}
