/** A person without a pointer: only keys, and eyes on where the focus is. */
import type { CDPSession, Page } from "playwright-core";

/** What has the focus, as the accessibility tree names it, and as eyes find it. */
export interface Stop {
  readonly role: string;
  readonly name: string;
  /** Chosen, pressed or checked. */
  readonly on: boolean;
  readonly disabled: boolean;
  /** The panel it stands in: "sheet", "header", "do", "side", "tabs" or "". */
  readonly part: string;
  /** What is wrong with it as a place for the focus; empty when nothing is. */
  readonly faults: readonly string[];
  /** Where it comes in the document beside the stop before it, both looked for now; "unknown" when that one is gone. */
  readonly comes: "later" | "earlier" | "same" | "unknown";
  /** Where it stands beside the stop before it, if that is in the same panel. */
  readonly lies: "above" | "below" | "beside";
}

/** What can be seen of a stop from within the page. */
type Seen = Omit<Stop, "role" | "name" | "on" | "disabled"> & {
  readonly landing: boolean;
  /** Its element and classes, for what has no name. */
  readonly mark: string;
  /** The same as long as the element and what it says are the same. */
  readonly identity: string;
};
/** What the accessibility tree says of a stop. */
type Told = Pick<Stop, "role" | "name" | "on" | "disabled">;

/** More stops than any screen has: whoever needs more is caught. */
const MOST_STOPS = 250;
/** How often a stop is looked at that changes while it is looked at, or that the tree does not know. */
const MOST_LOOKS = 10;

type Key =
  | "Tab"
  | "Shift+Tab"
  | "Enter"
  | "Space"
  | "Escape"
  | "ArrowDown"
  | "ArrowUp"
  | "ArrowRight"
  | "ArrowLeft";

export class Keys {
  readonly page: Page;
  /** Whatever was wrong with the focus anywhere on the way. */
  readonly faults = new Set<string>();
  readonly #cdp: CDPSession;
  readonly #told = new Map<string, Told>();
  /** How often a key was pressed. */
  pressed = 0;

  private constructor(page: Page, cdp: CDPSession) {
    this.page = page;
    this.#cdp = cdp;
  }

  static async of(page: Page): Promise<Keys> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("Accessibility.enable");
    return new Keys(page, cdp);
  }

  /** Presses a key and looks where the focus is; nowhere is allowed only at the end of the page. */
  async press(key: Key): Promise<Stop | undefined> {
    await this.#press(key);
    return this.where();
  }

  /** Presses a key that does something: afterwards the focus must be somewhere again. */
  async does(key: Key): Promise<Stop> {
    const before = await this.where();
    await this.#press(key);
    return this.kept(`${key} on ${before?.role} "${before?.name}"`);
  }

  /** Waits until what was done is on the screen, and the focus is still somewhere. */
  async kept(after: string): Promise<Stop> {
    await this.#drawn();
    for (let wait = 0; wait < 200; wait += 1) {
      const now = await this.where();
      if (now !== undefined) return now;
      await this.page.waitForTimeout(50);
    }
    throw new Error(`the focus was lost after ${after}`);
  }

  /** Waits until the focus has come to a stop that is meant: what moves it may come from the server, or after the drawing. */
  async comesTo(meant: (stop: Stop) => boolean): Promise<Stop> {
    let now: Stop | undefined;
    for (let wait = 0; wait < 400; wait += 1) {
      now = await this.where();
      if (now !== undefined && meant(now)) return now;
      await this.page.waitForTimeout(50);
    }
    throw new Error(`the focus did not come there; it is on ${now?.role} "${now?.name}" in ${now?.part}`);
  }

  /** Types into what has the focus. */
  async types(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Goes on by Tab (or back) to the first stop that is meant; throws with all it met if there is none. */
  async to(meant: (stop: Stop) => boolean, key: "Tab" | "Shift+Tab" = "Tab"): Promise<Stop> {
    const here = await this.where();
    if (here !== undefined && meant(here)) return here;
    const met: string[] = [];
    let last = here;
    let ends = 0;
    while (met.length < MOST_STOPS) {
      const stop = await this.press(key);
      // The end of the page: the second time everything was met.
      if (stop === undefined || (last !== undefined && leaps(stop, key))) ends += 1;
      else this.#inOrder(last, stop, key);
      if (ends > 2) break;
      last = stop;
      if (stop === undefined) continue;
      if (meant(stop)) return stop;
      met.push(`${stop.role} "${stop.name}"`);
    }
    throw new Error(`no Tab leads there; met ${met.length}:\n${met.join("\n")}`);
  }

  /** Goes to a button, link, radio, field ... of this name. */
  async toNamed(name: string, role?: string): Promise<Stop> {
    return this.to(
      (stop) =>
        (stop.name === name || stop.name.startsWith(`${name} `)) &&
        (role === undefined || stop.role === role),
    );
  }

  /** All stops from the top of the page to its end; throws where it never ends. */
  async tour(key: "Tab" | "Shift+Tab" = "Tab"): Promise<readonly Stop[]> {
    let last = await this.where();
    let met: Stop[] | undefined;
    for (let step = 0; step < 2 * MOST_STOPS; step += 1) {
      const stop = await this.press(key);
      // One round of the page is what lies between two ends: the browser's own bar, or a leap to the other end.
      if (stop === undefined || (last !== undefined && leaps(stop, key))) {
        if (met !== undefined && met.length > 0) return met;
        met = [];
      } else this.#inOrder(last, stop, key);
      if (stop !== undefined) met?.push(stop);
      last = stop;
    }
    throw new Error(`the focus never comes to the end by ${key}`);
  }

  /** Waits until bots have said what they say and nothing more comes that could take the focus; throws if it never ends. */
  async settled(): Promise<void> {
    const many = (): Promise<number> =>
      this.page.locator("a, button, input, select, textarea, summary, [tabindex]").count();
    let before = -1;
    for (let look = 0; look < 40; look += 1) {
      const now = await many();
      if (now === before) return;
      before = now;
      await this.page.waitForTimeout(400);
    }
    throw new Error("what can take the focus never stops changing");
  }

  /** What has the focus now; undefined when nothing has. */
  async where(): Promise<Stop | undefined> {
    const seen = await this.#look();
    if (seen === undefined) return undefined;
    const { found, told } = seen;
    const faults = [
      ...found.faults,
      ...(told.name === "" && !found.landing ? [`has no name: ${found.mark}`] : []),
    ];
    for (const fault of faults) this.faults.add(`${told.role} "${told.name.slice(0, 60)}" ${fault}`);
    return { ...found, ...told, faults };
  }

  /** What eyes and the accessibility tree say of the same stop: what changed between the two is looked at again. */
  async #look(): Promise<{ readonly found: Seen; readonly told: Told } | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      const found = await this.page.evaluate(look);
      if (found === undefined) return undefined;
      const known = this.#told.get(found.identity);
      // What others do moves the page: a fault is what stays one.
      if (known !== undefined && found.faults.length === 0) return { found, told: known };
      const told = known ?? (await this.#ask());
      const isSame = await this.page.evaluate(() => window.isStillSo?.() === true);
      // A browser takes the focus from what is gone or hidden only when it draws: the tree knows nothing of it already.
      const isThere = told.role !== "none";
      if ((isSame && isThere && found.faults.length === 0) || attempt === MOST_LOOKS) {
        this.#told.set(found.identity, told);
        return { found, told };
      }
      await this.page.evaluate(async () => {
        window.beforeThis = window.beforeThat;
        await new Promise((drawn) => requestAnimationFrame(drawn));
      });
    }
  }

  /** The accessibility tree's word on what has the focus. */
  async #ask(): Promise<Told> {
    const { result } = await this.#cdp.send("Runtime.evaluate", { expression: "document.activeElement" });
    const { nodes } = await this.#cdp.send("Accessibility.getPartialAXTree", {
      objectId: result.objectId ?? "",
      fetchRelatives: false,
    });
    const [node] = nodes;
    const state = (name: string): boolean =>
      node?.properties?.some(
        (one) => one.name === name && (one.value.value === true || one.value.value === "true"),
      ) === true;
    return {
      role: String(node?.role?.value ?? ""),
      name: String(node?.name?.value ?? ""),
      on: state("pressed") || state("checked"),
      disabled: state("disabled"),
    };
  }

  /** Waits until the screen is drawn and what is done after drawing (a sheet that opens, a focus that moves) is done. */
  async #drawn(): Promise<void> {
    await this.page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame += 1) {
        await new Promise((drawn) => requestAnimationFrame(drawn));
        await new Promise((done) => setTimeout(done));
      }
    });
  }

  async #press(key: Key): Promise<void> {
    this.pressed += 1;
    await this.page.keyboard.press(key);
  }

  /** Down the page within a panel: the browser itself keeps the order of the document. */
  #inOrder(from: Stop | undefined, to: Stop, key: "Tab" | "Shift+Tab"): void {
    if (from === undefined) return;
    const [first, second] = key === "Tab" ? [from, to] : [to, from];
    const pair = `"${first.name.slice(0, 40)}" then "${second.name.slice(0, 40)}"`;
    if (from.part === to.part && to.lies === (key === "Tab" ? "above" : "below"))
      this.faults.add(`goes up the page: ${pair} in ${first.part}`);
  }
}

/** Whether a press of the key led back to the other end of the page. */
function leaps(to: Stop, key: "Tab" | "Shift+Tab"): boolean {
  return to.comes === "same" || to.comes === (key === "Tab" ? "earlier" : "later");
}

declare global {
  interface Window {
    /** Where the focus was when it was last looked for. */
    beforeThis?: Element | undefined;
    /** And where it was then. */
    beforeThat?: Element | undefined;
    /** Whether what was looked at last still has the focus and says the same. */
    isStillSo?: () => boolean;
    /** Elements that had the focus, by number. */
    known?: Map<Element, number>;
  }
}

/** In the page: where the focus is and whether a person could see it there. */
function look(): Seen | undefined {
  const focused = document.activeElement;
  if (focused === null || focused === document.body || focused === document.documentElement) return undefined;
  // Between the end and the beginning the browser's own bar has the focus, and the page only remembers.
  if (!focused.matches(":focus")) return undefined;
  const faults: string[] = [];
  /** A place one was brought to, to go on from: it need not be whole on the screen, nor take a press. */
  const landing = focused.getAttribute("tabindex") === "-1" || focused.tagName === "DIALOG";
  const ringed = (element: Element): boolean => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  };
  // The ring may be drawn on the card around a radio.
  const around = [focused, focused.closest(".choice, .policy")].filter((one) => one !== null);
  if (!around.some(ringed)) faults.push("has the focus and shows no ring");
  if (focused instanceof HTMLElement && focused.tabIndex > 0)
    faults.push("jumps the queue (tabindex above 0)");
  const box = focused.getBoundingClientRect();
  const left = Math.max(0, box.left);
  const right = Math.min(innerWidth, box.right);
  const top = Math.max(0, box.top);
  const bottom = Math.min(innerHeight, box.bottom);
  if (right - left < 1 || bottom - top < 1)
    faults.push(
      `has the focus off the screen (${Math.round(box.left)}, ${Math.round(box.top)}, ${Math.round(box.width)} x ${Math.round(box.height)})`,
    );
  else if (!landing) {
    // Under something that sticks: at least its middle, or one of its ends, must be what one sees there.
    const spots = [
      [(left + right) / 2, (top + bottom) / 2],
      [(left + right) / 2, top + 3],
      [(left + right) / 2, bottom - 3],
    ] as const;
    const seen = spots.some(([x, y]) => {
      const there = document.elementFromPoint(x, y);
      return there !== null && (focused.contains(there) || there.contains(focused));
    });
    if (!seen) faults.push("has the focus under something else");
  }
  const parts = {
    sheet: "dialog[open]",
    header: ".head",
    do: "#do",
    side: ".table-side",
    tabs: ".tabs",
  } as const;
  const part = Object.entries(parts).find(([, selector]) => focused.closest(selector) !== null)?.[0] ?? "";
  // Both looked for now: what comes into view has moved the page, and what others do has changed it.
  const before = window.beforeThis;
  const comes =
    before?.isConnected !== true
      ? "unknown"
      : before === focused
        ? "same"
        : (before.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
          ? "earlier"
          : "later";
  const panel = focused.closest(Object.values(parts).join(","));
  const last =
    before?.isConnected === true && panel?.contains(before) === true ? before.getBoundingClientRect() : box;
  const apart = box.left >= last.right || box.right <= last.left;
  const lies = apart
    ? "beside"
    : box.bottom <= last.top
      ? "above"
      : box.top >= last.bottom
        ? "below"
        : "beside";
  window.beforeThat = before;
  window.beforeThis = focused;
  window.known ??= new Map();
  const number = window.known.get(focused) ?? window.known.size;
  window.known.set(focused, number);
  const states = ["aria-label", "aria-pressed", "aria-disabled", "aria-expanded", "aria-current"];
  const identify = (): string => {
    const checked = focused instanceof HTMLInputElement && focused.checked;
    const says = [focused.textContent, checked, ...states.map((name) => focused.getAttribute(name))];
    return JSON.stringify([performance.timeOrigin, number, ...says]);
  };
  const identity = identify();
  window.isStillSo = () => document.activeElement === focused && identify() === identity;
  return {
    faults,
    landing,
    part,
    comes,
    lies,
    identity,
    mark: `${focused.tagName} ${focused.className}`.slice(0, 80),
  };
}
