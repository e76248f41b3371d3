/** One person at one screen: a real page in a real browser, and everything that goes wrong in it. */
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { findBrowser } from "../../scripts/browser.mjs";
import { word } from "./words.ts";

export const PHONE = { width: 360, height: 740 };
/** The phone held sideways. */
export const LANDSCAPE = { width: 740, height: 360 };
export const TABLET = { width: 768, height: 1024 };
export const LAPTOP = { width: 1366, height: 768 };
export const PROJECTOR = { width: 1920, height: 1080 };

/** How long a person waits for what should come at once, ms; two cores may carry much else. */
const PATIENCE = 20_000;

export interface Look {
  readonly size: { readonly width: number; readonly height: number };
  /** `?lang=`; English if left out. */
  readonly lang?: string;
  readonly scheme?: "light" | "dark";
}

/** A browser without a window, with the size of text a person has set in it (16 px); ends with `close()`. */
export async function openBrowser(text = 16): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error("no Chromium found: run `npm test`, or set CHROMIUM");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--blink-settings=defaultFontSize=${text}`,
    ],
  });
}

export class Person {
  /** Everybody who has not left. */
  static readonly #present = new Set<Person>();
  readonly page: Page;
  /** Errors in the console, exceptions and failed requests; empty when all is well. */
  readonly problems: string[] = [];
  readonly #context: BrowserContext;
  readonly #url: string;
  readonly #query: string;
  /** While the server is meant to be down, failed requests are no problem. */
  #expectsOutage = false;

  private constructor(context: BrowserContext, page: Page, url: string, query: string) {
    this.#context = context;
    this.page = page;
    this.#url = url;
    this.#query = query;
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning")
        this.#note(`${message.type()}: ${message.text()} (${message.location().url})`);
    });
    page.on("pageerror", (error) => this.#note(`exception: ${(error.stack ?? error.message).slice(0, 300)}`));
    page.on("requestfailed", (request) => {
      // A page that is left drops what was on its way.
      const why = request.failure()?.errorText ?? "";
      if (why !== "net::ERR_ABORTED") this.#note(`request: ${request.url()} ${why}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) this.#note(`response: ${response.url()} ${response.status()}`);
    });
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith("http") && origin !== url) this.#note(`third party: ${request.url()}`);
    });
  }

  /** Somebody with a browser of their own, at the door. */
  static async atTheDoor(browser: Browser, url: string, look: Look): Promise<Person> {
    const context = await browser.newContext({
      viewport: look.size,
      deviceScaleFactor: 1,
      hasTouch: look.size.width < 600,
      locale: "en-GB",
      colorScheme: look.scheme ?? "light",
      reducedMotion: "reduce",
    });
    context.setDefaultTimeout(PATIENCE);
    const query = look.lang === undefined ? "" : `?lang=${look.lang}`;
    const person = new Person(context, await context.newPage(), url, query);
    Person.#present.add(person);
    await person.page.goto(`${url}/${query}`);
    await person.page.locator("main h1").waitFor();
    return person;
  }

  /** Follows a link to a table. */
  async follow(code: string): Promise<void> {
    await this.page.goto(`${this.#url}/t/${code}${this.#query}`);
  }

  /** Opens a table for a class, with these choices by their labels, and comes to its lobby. */
  async opensTable(choices: readonly string[] = []): Promise<string> {
    await this.press("door.openGo");
    for (const label of choices) await this.chooses(label, this.page.locator("dialog[open]"));
    await this.press("door.openNow");
    return this.#arrived();
  }

  /** Opens a table alone with bots. */
  async triesAlone(): Promise<string> {
    await this.press("door.aloneGo");
    return this.#arrived();
  }

  /** Types a code at the door and comes to its lobby. */
  async joins(code: string): Promise<void> {
    await this.page.locator("#code").fill(code);
    await this.press("door.joinGo");
    await this.#arrived();
  }

  /** Sits down by one tap, under a name. */
  async sits(seat: string, name: string): Promise<void> {
    await this.page.locator("#name").fill(name);
    await this.page.locator("button.seat.free", { hasText: word(`seat.${seat}.title`) }).click();
    await this.page.locator(".brief").first().waitFor();
  }

  /** A button a person can see now, by the key of what it says. */
  button(key: string, params?: Readonly<Record<string, string | number>>): Locator {
    const name = word(key, params);
    return this.page.getByRole("button", { name, exact: true }).filter({ visible: true }).first();
  }

  /** Presses a button by the key of what it says. */
  async press(key: string, params?: Readonly<Record<string, string | number>>): Promise<void> {
    await this.button(key, params).click();
  }

  /** Chooses the radio or card with this label among those on the screen. */
  async chooses(label: string, within: Locator = this.page.locator("main")): Promise<void> {
    await within.locator("label", { hasText: label }).filter({ visible: true }).first().click();
  }

  /** Where the table stands for this person: a phase, or "" while there is no table. */
  async phase(): Promise<string> {
    return this.page.evaluate(
      () =>
        document.querySelector<HTMLElement>(".table")?.dataset["phase"] ??
        (document.querySelector(".debrief-shell")
          ? "debrief"
          : document.querySelector(".lobby")
            ? "lobby"
            : ""),
    );
  }

  /** Waits until the table is in one of these phases; the phase it is in. */
  async reaches(...phases: readonly string[]): Promise<string> {
    const giveUpAt = Date.now() + 3 * PATIENCE;
    for (;;) {
      const now = await this.phase();
      if (phases.includes(now)) return now;
      if (Date.now() > giveUpAt) throw new Error(`waited for ${phases.join(" or ")}, but it is "${now}"`);
      await this.page.waitForTimeout(100);
    }
  }

  /** Says something where talk is open now, in one of the channels by the key of its name. */
  async says(text: string): Promise<void> {
    const form = await this.#talkForm();
    await form.locator("textarea").fill(text);
    await form.locator("textarea").press("Enter");
    await this.hears(text);
  }

  /** Waits until a line of talk is on the screen. */
  async hears(text: string): Promise<void> {
    await this.page.locator(".said .line", { hasText: text }).filter({ visible: true }).first().waitFor();
  }

  /** What this person can see, as text. */
  async sees(): Promise<string> {
    return this.page.locator("body").innerText();
  }

  /** From now on the server may be away (or is back). */
  expectOutage(outage: "outage" | "none"): void {
    this.#expectsOutage = outage === "outage";
  }

  async leaves(): Promise<void> {
    Person.#present.delete(this);
    await this.#context.close();
  }

  /** After a test: keeps what everybody saw if it failed (dist/failures/<name>-<n>.png), and closes all pages. */
  static async allLeave(name: string, outcome: "passed" | "failed"): Promise<void> {
    let number = 0;
    for (const person of Person.#present) {
      number += 1;
      const path = `dist/failures/${name.replaceAll(/\W+/g, "-")}-${number}.png`;
      if (outcome === "failed") await person.page.screenshot({ path }).catch(() => undefined);
      await person.leaves();
    }
  }

  async #arrived(): Promise<string> {
    await this.page.locator(".lobby, .table").first().waitFor();
    return /\/t\/([A-Z0-9]{6})/.exec(this.page.url())?.[1] ?? "";
  }

  async #talkForm(): Promise<Locator> {
    return this.page.locator("form.say").filter({ visible: true }).first();
  }

  #note(problem: string): void {
    if (!this.#expectsOutage && !this.problems.includes(problem)) this.problems.push(problem);
  }
}
