/** The debrief: page by page in an order that helps, each person free to look around alone. */
import type { ComponentType } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { DebriefView } from "#shared/rules/views.ts";
import { draft, you } from "../store.ts";
import { say } from "../words/words.ts";
import { Assumed } from "./assumed.tsx";
import { Briefs } from "./debrief/briefs.tsx";
import { Happened } from "./debrief/happened.tsx";
import { Ledgers } from "./debrief/ledgers.tsx";
import { Meant } from "./debrief/meant.tsx";
import { Promises } from "./debrief/promises.tsx";
import { Questions } from "./debrief/questions.tsx";
import { SecurityPaths } from "./debrief/securityPaths.tsx";
import { Stands } from "./debrief/stands.tsx";
import { StepOut } from "./debrief/stepOut.tsx";
import { TrustPaths } from "./debrief/trustPaths.tsx";
import { WhoWeWere } from "./debrief/whoWeWere.tsx";
import { Button } from "./parts/button.tsx";

/** The pages in order: feel, describe, analyse, relate. To add one: its file, a line here, its words. */
const PAGES: Readonly<Record<string, ComponentType<{ readonly debrief: DebriefView }>>> = {
  stepOut: StepOut,
  happened: Happened,
  meant: Meant,
  security: SecurityPaths,
  trust: TrustPaths,
  who: WhoWeWere,
  promises: Promises,
  briefs: Briefs,
  ledgers: Ledgers,
  stands: Stands,
  questions: Questions,
  assumed: Assumed,
};
const NAMES = Object.keys(PAGES);

/** The debrief, below the header. */
export function DebriefScreen() {
  const debrief = you.value?.debrief;
  const at = draft("debrief", NAMES[0] ?? "");
  const heading = useRef<HTMLHeadingElement>(null);
  const page = NAMES.includes(at.value) ? at.value : (NAMES[0] ?? "");
  const number = NAMES.indexOf(page);
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [page]);
  if (!debrief) return <p class="debrief-wait">{say("debrief.wait")}</p>;
  const go = (name: string | undefined) => {
    if (name === undefined) return;
    moved.current = true;
    at.value = name;
  };
  const Page = PAGES[page] ?? StepOut;
  return (
    <div class="debrief">
      <Contents page={page} onGo={go} />
      <article class="debrief-page" aria-labelledby="debrief-heading">
        <p class="small soft">{say("debrief.pageOf", { page: number + 1, pages: NAMES.length })}</p>
        <h1 id="debrief-heading" ref={heading} tabIndex={-1}>
          {say(`debrief.${page}.name`)}
        </h1>
        <p class="debrief-lead">{say(`debrief.${page}.lead`)}</p>
        <Page key={page} debrief={debrief} />
        <nav class="debrief-turn" aria-label={say("debrief.turn")}>
          {number > 0 && <Button onPress={() => go(NAMES[number - 1])}>{say("debrief.back")}</Button>}
          {number < NAMES.length - 1 && (
            <Button
              look="main"
              icon="arrowRight"
              label={say("debrief.next", { page: say(`debrief.${NAMES[number + 1] ?? ""}.name`) })}
              onPress={() => go(NAMES[number + 1])}
            >
              {say(`debrief.${NAMES[number + 1] ?? ""}.name`)}
            </Button>
          )}
        </nav>
      </article>
    </div>
  );
}

function Contents(props: { readonly page: string; readonly onGo: (name: string) => void }) {
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    // On a laptop the contents lie open beside the page; on a phone they unfold.
    const wide = matchMedia("(min-width: 60rem)");
    const follow = () => {
      if (fold.current) fold.current.open = wide.matches;
    };
    follow();
    wide.addEventListener("change", follow);
    return () => wide.removeEventListener("change", follow);
  }, []);
  return (
    <nav class="debrief-contents" aria-label={say("debrief.contents")}>
      <details ref={fold}>
        <summary>{say("debrief.contents")}</summary>
        <ol>
          {NAMES.map((name) => (
            <li key={name}>
              <button
                type="button"
                aria-current={name === props.page ? "page" : undefined}
                onClick={() => {
                  if (fold.current && !matchMedia("(min-width: 60rem)").matches) fold.current.open = false;
                  props.onGo(name);
                }}
              >
                {say(`debrief.${name}.name`)}
              </button>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
