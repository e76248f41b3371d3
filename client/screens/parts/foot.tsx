/** The foot of what there is to do: the one big control, always within reach of the thumb. */
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** Sticks to the end of its panel, and tells the styles how high it is (`--foot`), so that what the focus comes to never lies under it. */
export function Foot(props: { readonly children: ComponentChildren }) {
  const foot = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = foot.current;
    if (!element) return;
    const page = document.documentElement.style;
    const uncover = () => bringOutFrom(element);
    const sizes = new ResizeObserver(() => {
      page.setProperty("--foot", `${element.offsetHeight}px`);
      uncover();
    });
    sizes.observe(element);
    const panel = element.closest(".table-do");
    // What arrives above may push the focus down; and whoever leaves a sheet finds it where it was, unscrolled.
    if (panel) for (const part of panel.children) sizes.observe(part);
    document.addEventListener("focusin", uncover);
    return () => {
      sizes.disconnect();
      document.removeEventListener("focusin", uncover);
      page.removeProperty("--foot");
    };
  }, []);
  return (
    <div class="bottom-control" ref={foot}>
      {props.children}
    </div>
  );
}

/** Scrolls what has the focus by the keyboard, in the panel of this foot, out from under it. */
function bringOutFrom(foot: HTMLElement): void {
  const focused = document.activeElement;
  if (!focused?.matches(":focus-visible") || focused.closest("dialog[open]") || foot.contains(focused))
    return;
  if (foot.closest(".table-do")?.contains(focused) !== true) return;
  const box = focused.getBoundingClientRect();
  const edge = foot.getBoundingClientRect().top;
  if (box.bottom > edge && box.top < window.innerHeight) focused.scrollIntoView({ block: "nearest" });
}
