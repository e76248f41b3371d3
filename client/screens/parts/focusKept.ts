/**
 * Whoever goes by keys or by ear has one place on the screen. When the element under it goes away (a phase ends, a step
 * is done, a sheet closes over a button that is no more), the browser drops it; here it goes on from what is there now.
 */

/** Where one can go on from: a sheet, a titled block, the panel, the page. */
const LANDINGS = "dialog[open], .section, #do, main";
/** What says first what there is to do on a panel or a page. */
const FIRST_WORDS = "dialog[open] h2, h2.task-sentence, h1";

/** Keeps the focus from getting lost below `root`, until the returned function is called. */
export function keepFocus(root: HTMLElement): () => void {
  /** The element with the focus and all around it, innermost first; empty when nobody has a place. */
  let place: readonly Element[] = [];

  const note = (event: FocusEvent): void => {
    if (event.target instanceof Element) place = aroundOf(event.target, root);
  };
  // Who taps beside everything has left on purpose.
  const leave = (event: PointerEvent): void => {
    if (event.target instanceof Element && event.target.closest("button, a, input, label, summary") === null)
      place = [];
  };
  const look = (): void => {
    const [last] = place;
    const holder = document.activeElement;
    if (last === undefined || (holder !== null && holder !== document.body) || isThere(last)) return;
    const landing =
      place.find((one) => isThere(one) && one.matches(LANDINGS)) ??
      [...root.querySelectorAll(LANDINGS)].find(isThere);
    // Nothing to land on while a screen loads: the next change looks again.
    if (landing !== undefined) land(landing);
  };

  const watch = new MutationObserver(look);
  watch.observe(root, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["open", "hidden", "data-tab"],
  });
  root.addEventListener("focusin", note);
  root.addEventListener("pointerdown", leave);
  return () => {
    watch.disconnect();
    root.removeEventListener("focusin", note);
    root.removeEventListener("pointerdown", leave);
  };
}

function aroundOf(element: Element, root: HTMLElement): readonly Element[] {
  const around: Element[] = [];
  for (let one: Element | null = element; one !== null && one !== root; one = one.parentElement)
    around.push(one);
  return around;
}

function isThere(element: Element): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true });
}

/** On a panel or a page one goes on from its first words; on a block or a sheet from the block itself. */
function land(landing: Element): void {
  const wide = landing.matches("#do, main");
  const first = wide ? [...landing.querySelectorAll(FIRST_WORDS)].find(isThere) : undefined;
  const target = first ?? landing;
  if (!(target instanceof HTMLElement)) return;
  if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  if (first !== undefined) target.scrollIntoView({ block: "nearest" });
}
