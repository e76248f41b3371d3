/** What every screen must be: nothing cut off, no key without words, no barrier that axe finds. */
import axe from "axe-core";
import type { Page } from "playwright-core";

/** Texts that are cut off or stick out of the screen, as sentences. */
export async function overflows(page: Page): Promise<readonly string[]> {
  await settled(page);
  return page.evaluate(() => {
    const found: string[] = [];
    const describe = (element: Element): string => {
      const name = element.tagName.toLowerCase() + [...element.classList].map((one) => `.${one}`).join("");
      return `${name} "${(element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 50)}"`;
    };
    /** For ears only: a dot on purpose. */
    const spoken = (element: Element): boolean => getComputedStyle(element).clipPath === "inset(50%)";
    const scrolls = (element: Element): boolean =>
      ["auto", "scroll"].includes(getComputedStyle(element).overflowX) &&
      element.scrollWidth > element.clientWidth;
    if (document.documentElement.scrollWidth > innerWidth + 1)
      found.push(`the page is ${document.documentElement.scrollWidth} wide on a screen of ${innerWidth}`);
    const visit = (element: Element): void => {
      if (!element.checkVisibility({ visibilityProperty: true }) || spoken(element)) return;
      if (element.tagName === "CANVAS" || element.tagName.toLowerCase() === "svg") return;
      const style = getComputedStyle(element);
      const boxed = style.display !== "inline" && style.display !== "contents" && element.clientWidth > 0;
      if (boxed && element.scrollWidth > element.clientWidth + 1 && !scrolls(element))
        found.push(`${describe(element)} needs ${element.scrollWidth} and has ${element.clientWidth}`);
      if (
        boxed &&
        style.overflowY === "hidden" &&
        element.scrollHeight > element.clientHeight + 2 &&
        element.children.length === 0
      )
        found.push(`${describe(element)} is cut off below`);
      const own = [...element.childNodes].some(
        (node) => node.nodeType === 3 && (node.textContent ?? "").trim() !== "",
      );
      const box = element.getBoundingClientRect();
      if (own && (box.right > innerWidth + 1 || box.left < -1)) {
        let above: Element | null = element;
        while (above !== null && !scrolls(above)) above = above.parentElement;
        if (above === null) found.push(`${describe(element)} sticks out of the screen`);
      }
      for (const child of element.children) visit(child);
    };
    visit(document.body);
    return found;
  });
}

/** Texts on the screen that are keys rather than words, or hold an unfilled brace. */
export async function missingWords(page: Page): Promise<readonly string[]> {
  const texts = await shownTexts(page);
  return texts.filter((text) => /(^|\s)[a-zA-Z]+(\.[a-zA-Z0-9]+){1,5}($|\s)/.test(text) || /[{}]/.test(text));
}

/** Texts on the screen that did not come from the word files: in the pseudo-language every word is in ⟦ ⟧. */
export async function unmarkedTexts(page: Page, allowed: readonly string[]): Promise<readonly string[]> {
  const texts = await shownTexts(page);
  return texts.filter((text) => {
    let left = text;
    // Inner ones first: a text can hold another.
    for (let before = ""; before !== left;) {
      before = left;
      left = left.replace(/⟦[^⟦⟧]*⟧/g, " ");
    }
    left = left.replace(/https?:\/\/\S+/g, " ");
    for (const one of allowed) left = left.replaceAll(one, " ");
    // What Intl writes between the items of a list belongs to the language, not to us.
    return /\p{L}/u.test(left.replace(/\b(and|or)\b/g, " "));
  });
}

/** Barriers that axe finds (WCAG 2.2 A and AA, and its best practices), as sentences. */
export async function barriers(page: Page): Promise<readonly string[]> {
  await atRest(page);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: engine } = window as unknown as { axe: typeof axe };
    // What it would load beforehand (style sheets, media) only rules need that are not asked: orientation, sound.
    const { violations } = await engine.run(document, { resultTypes: ["violations"], preload: false });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id} (${help}): ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ""}`),
    );
  });
}

/** Waits until nothing moves or fades in any more: what is half there has no contrast yet. */
async function atRest(page: Page): Promise<void> {
  // Asked again and again: the promise of an animation that goes with its element need not come.
  await page.waitForFunction(
    () =>
      !document
        .getAnimations()
        .some((one) => one.playState === "running" && one.effect?.getComputedTiming().endTime !== Infinity),
  );
}

/** Waits until fonts are there and what measures itself has measured. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => requestAnimationFrame(done));
  });
}

/** Each text a person sees or hears, text node by text node, and the attributes that are read aloud. */
async function shownTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const attributes = ["aria-label", "title", "placeholder", "alt", "aria-roledescription"];
    const visit = (element: Element): void => {
      if (["SCRIPT", "STYLE", "NOSCRIPT"].includes(element.tagName)) return;
      if (!element.checkVisibility()) return;
      for (const name of attributes) {
        const value = element.getAttribute(name);
        if (value !== null) found.push(value.trim());
      }
      for (const node of element.childNodes) {
        if (node instanceof Element) visit(node);
        else if (node.nodeType === 3 && (node.textContent ?? "").trim() !== "")
          found.push((node.textContent ?? "").trim());
      }
    };
    visit(document.body);
    found.push(document.title);
    return found;
  });
}

/** Controls that one cannot bring out from under what sticks or is fixed (header, tabs, the big control), as sentences. */
export async function covered(page: Page): Promise<readonly string[]> {
  await settled(page);
  return page.evaluate(() => {
    const found: string[] = [];
    const sheet = document.querySelector("dialog[open]");
    const places = [scrollX, scrollY] as const;
    const panels = [...document.querySelectorAll("*")].map((one) => [one, one.scrollTop] as const);
    for (const element of (sheet ?? document).querySelectorAll(
      "button, a[href], input, textarea, select, summary",
    )) {
      if (!(element instanceof HTMLElement) || !element.checkVisibility({ visibilityProperty: true }))
        continue;
      if (element.classList.contains("skip")) continue;
      // As the browser does when it gets the focus.
      element.scrollIntoView({ block: "nearest", behavior: "instant" });
      const box = element.getBoundingClientRect();
      const top = Math.max(0, box.top);
      const bottom = Math.min(innerHeight, box.bottom);
      const x = (Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2;
      const seen = [top + 2, (top + bottom) / 2, bottom - 2].some((y) => {
        const there = document.elementFromPoint(x, y);
        return there !== null && (element.contains(there) || there.contains(element));
      });
      if (!seen) {
        const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
        found.push(`${element.tagName.toLowerCase()} "${name.trim().slice(0, 50)}" lies under something`);
      }
    }
    for (const [panel, top] of panels) panel.scrollTop = top;
    scrollTo(...places);
    return found;
  });
}

/** What still moves although the person asked for no motion, as sentences: fading is no motion. */
export async function motions(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const longest = (times: string): number =>
      Math.max(...times.split(",").map((time) => Number.parseFloat(time) * (time.includes("ms") ? 1 : 1000)));
    const fades = new Set<string>();
    for (const sheet of document.styleSheets)
      for (const rule of sheet.cssRules)
        if (
          rule instanceof CSSKeyframesRule &&
          [...rule.cssRules].every(
            (frame) => frame instanceof CSSKeyframeRule && [...frame.style].every((one) => one === "opacity"),
          )
        )
          fades.add(rule.name);
    for (const element of document.querySelectorAll("body *"))
      for (const part of ["", "::before", "::after"]) {
        const style = getComputedStyle(element, part);
        const named = `${element.tagName.toLowerCase()}.${[...element.classList].join(".")}${part}`;
        if (longest(style.transitionDuration) > 10) found.push(`${named} glides`);
        if (style.animationName === "none") continue;
        const moves = style.animationName.split(", ").some((name) => !fades.has(name));
        if (moves && longest(style.animationDuration) > 10) found.push(`${named} moves`);
        if (style.animationIterationCount !== "1") found.push(`${named} does not come to rest`);
      }
    return [...new Set(found)];
  });
}
