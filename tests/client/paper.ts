/** What a screen says, without a browser: just enough of a document for Preact to draw into. */
import { render } from "preact";
import type { ComponentChild } from "preact";

/** A node of paper: an element with children, or a text. */
class Paper {
  readonly nodeType: number;
  readonly localName: string;
  readonly childNodes: Paper[] = [];
  readonly attributes: readonly never[] = [];
  readonly style = { setProperty: (): void => undefined };
  readonly namespaceURI = "http://www.w3.org/1999/xhtml";
  readonly ownerDocument: unknown = paperDocument;
  parentNode: Paper | null = null;
  data: string;

  constructor(localName: string, data = "") {
    this.nodeType = localName === "" ? 3 : 1;
    this.localName = localName;
    this.data = data;
  }

  get firstChild(): Paper | null {
    return this.childNodes[0] ?? null;
  }

  get nextSibling(): Paper | null {
    const beside = this.parentNode?.childNodes ?? [];
    return beside[beside.indexOf(this) + 1] ?? null;
  }

  insertBefore(node: Paper, before: Paper | null): Paper {
    node.remove();
    const at = before === null ? -1 : this.childNodes.indexOf(before);
    this.childNodes.splice(at < 0 ? this.childNodes.length : at, 0, node);
    node.parentNode = this;
    return node;
  }

  appendChild(node: Paper): Paper {
    return this.insertBefore(node, null);
  }

  removeChild(node: Paper): void {
    node.remove();
  }

  remove(): void {
    this.parentNode?.childNodes.splice(this.parentNode.childNodes.indexOf(this), 1);
    this.parentNode = null;
  }

  contains(): boolean {
    return true;
  }

  setAttribute(): void {}
  removeAttribute(): void {}
  addEventListener(): void {}
  removeEventListener(): void {}

  /** The texts in reading order, each with spaces as one. */
  get text(): string {
    if (this.nodeType === 3) return this.data;
    return this.childNodes.map((node) => node.text).join(BLOCKS.has(this.localName) ? " " : "");
  }
}

const BLOCKS: ReadonlySet<string> = new Set(["div", "ul", "dl", "section", "li", "p", "fieldset", "span"]);
const paperDocument = {
  createElementNS: (_: string, name: string) => new Paper(name),
  createElement: (name: string) => new Paper(name),
  createTextNode: (data: string) => new Paper("", data),
};

/** Draws what Preact would show, and reads it from top to bottom. */
export function readOnPaper(screen: ComponentChild): string {
  const before = globalThis.document;
  Object.assign(globalThis, { document: paperDocument });
  try {
    const sheet = new Paper("div");
    render(screen, sheet as unknown as Element);
    const text = sheet.text.replaceAll(/\s+/g, " ").trim();
    // What would happen after it is seen (measuring, asking) happens in browsers only.
    render(null, sheet as unknown as Element);
    return text;
  } finally {
    Object.assign(globalThis, { document: before });
  }
}
