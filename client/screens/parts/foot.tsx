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
    const sizes = new ResizeObserver(() => page.setProperty("--foot", `${element.offsetHeight}px`));
    sizes.observe(element);
    return () => {
      sizes.disconnect();
      page.removeProperty("--foot");
    };
  }, []);
  return (
    <div class="bottom-control" ref={foot}>
      {props.children}
    </div>
  );
}
