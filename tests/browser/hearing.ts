/** A person who hears the screen: the accessibility tree is all there is, and what live regions say. */
import type { Locator, Page } from "playwright-core";

/** What a live region said. */
export interface Heard {
  readonly how: "assertive" | "polite";
  readonly text: string;
}

type Role = Parameters<Page["getByRole"]>[0];

export class Hearing {
  readonly page: Page;
  /** Everything since the door. */
  readonly all: Heard[] = [];
  readonly #heard: Heard[] = [];

  private constructor(page: Page) {
    this.page = page;
  }

  /** Listens from the next page on. */
  static async of(page: Page): Promise<Hearing> {
    const hearing = new Hearing(page);
    await page.exposeFunction("screenReaderHears", (heard: Heard) => {
      hearing.all.push(heard);
      hearing.#heard.push(heard);
    });
    await page.addInitScript(listen);
    return hearing;
  }

  /** What was said since the last thing waited for. */
  said(): readonly Heard[] {
    return [...this.#heard];
  }

  /** Waits until something like this was said; with it, all before it is over. */
  async hears(what: RegExp): Promise<Heard> {
    const giveUpAt = Date.now() + 30_000;
    for (;;) {
      const at = this.#heard.findIndex(({ text }) => what.test(text));
      const found = this.#heard[at];
      if (found !== undefined) {
        this.#heard.splice(0, at + 1);
        return found;
      }
      if (Date.now() > giveUpAt)
        throw new Error(`nobody said ${String(what)}; said was: ${JSON.stringify(this.#heard)}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** The screen as it is read out. */
  async reads(): Promise<string> {
    return this.page.locator("body").ariaSnapshot();
  }

  /** The first with this role and a name that begins so. */
  find(role: Role, name: string, within: Page | Locator = this.page): Locator {
    return within.getByRole(role, { name: new RegExp(`^${escaped(name)}( |$)`) }).first();
  }

  /** Presses the button (or whatever else it is) of this name. */
  async presses(name: string, role: Role = "button", within: Page | Locator = this.page): Promise<void> {
    await this.find(role, name, within).press(role === "radio" ? "Space" : "Enter");
  }
}

/** A text as a pattern that is that text. */
export function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

declare global {
  interface Window {
    screenReaderHears?: (heard: Heard) => void;
  }
}

/**
 * In the page, before it begins. As strict as the least patient reader: a change is said only in a region that was
 * there, and could be seen, before the change; only an alert is said as it comes.
 */
function listen(): void {
  const LIVE = "[aria-live], [role=status], [role=log], [role=alert]";
  const known = new WeakSet<Element>();
  const last = new WeakMap<Element, string>();
  const textOf = (node: Node): string => (node.textContent ?? "").trim().replaceAll(/\s+/g, " ");
  const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
  const tell = (region: Element, text: string): void => {
    if (text === "") return;
    const assertive =
      region.getAttribute("aria-live") === "assertive" || region.getAttribute("role") === "alert";
    window.screenReaderHears?.({ how: assertive ? "assertive" : "polite", text });
  };
  const regions = (): readonly Element[] => [...document.querySelectorAll(LIVE)].filter(isShown);
  const look = (changes: readonly MutationRecord[]): void => {
    for (const region of regions()) {
      const text = textOf(region);
      if (!known.has(region)) {
        if (region.getAttribute("role") === "alert") tell(region, text);
      } else if (text !== last.get(region)) {
        // A log says what was added, everything else all of itself.
        if (region.getAttribute("role") === "log")
          for (const { addedNodes } of changes)
            for (const node of addedNodes)
              if (region !== node && region.contains(node)) tell(region, textOf(node));
        if (region.getAttribute("role") !== "log") tell(region, text);
      }
      last.set(region, text);
    }
    for (const region of regions()) known.add(region);
  };
  new MutationObserver(look).observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ["class", "open", "hidden", "data-tab"],
  });
}
