/** The debrief: page by page in an order that helps, each person free to look around alone. */
import type { ComponentType } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { DebriefPage } from "#shared/rules/terms.ts";
import type { DebriefView } from "#shared/rules/views.ts";
import { you } from "../store.ts";
import { say } from "../words/words.ts";
import { Assumed } from "./assumed.tsx";
import { Beside } from "./debrief/beside.tsx";
import { Briefs } from "./debrief/briefs.tsx";
import { Happened } from "./debrief/happened.tsx";
import { Lead } from "./debrief/lead.tsx";
import { PAGES_HERE, usePlace } from "./debrief/leading.ts";
import { Learned } from "./debrief/learned.tsx";
import { Ledgers } from "./debrief/ledgers.tsx";
import { Meant } from "./debrief/meant.tsx";
import { fetchSheet } from "./debrief/mySheet.ts";
import { NowWhat } from "./debrief/nowWhat.tsx";
import { Promises } from "./debrief/promises.tsx";
import { Questions } from "./debrief/questions.tsx";
import { Relate } from "./debrief/relate.tsx";
import { isPrinting } from "./debrief/report.ts";
import { SecurityPaths } from "./debrief/securityPaths.tsx";
import { Stands } from "./debrief/stands.tsx";
import { StepOut } from "./debrief/stepOut.tsx";
import { TakeHome } from "./debrief/takeHome.tsx";
import { TrustPaths } from "./debrief/trustPaths.tsx";
import { WhatIf } from "./debrief/whatIf.tsx";
import { WhoWeWere } from "./debrief/whoWeWere.tsx";
import { Button } from "./parts/button.tsx";

/** The pages, in the order of DEBRIEF_PAGES. To add one: its name there, its file, a line here, its words. */
const PAGES: Readonly<Record<DebriefPage, ComponentType<{ readonly debrief: DebriefView }>>> = {
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
  relate: Relate,
  whatIf: WhatIf,
  beside: Beside,
  questions: Questions,
  nowWhat: NowWhat,
  learned: Learned,
  takeHome: TakeHome,
  assumed: Assumed,
};

/** The debrief, below the header. */
export function DebriefScreen() {
  const debrief = you.value?.debrief;
  const place = usePlace();
  const names = PAGES_HERE.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const { page } = place;
  const number = names.indexOf(page);
  const moved = useRef(false);
  useEffect(fetchSheet, []);
  useEffect(() => {
    scrollTo(0, 0);
    // Who is led keeps the focus where it is, and hears where the group went.
    if (!moved.current) return;
    moved.current = false;
    heading.current?.focus({ preventScroll: true });
  }, [page]);
  if (!debrief) return <p class="debrief-wait">{say("debrief.wait")}</p>;
  const go = (name: DebriefPage | undefined) => {
    if (name === undefined) return;
    moved.current = true;
    place.go(name);
  };
  if (isPrinting.value) return <WholeDebrief debrief={debrief} />;
  const Page = PAGES[page];
  return (
    <div class="debrief">
      <Contents page={page} onGo={go} />
      <article class="debrief-page" aria-labelledby="debrief-heading">
        <Lead place={place} />
        <p class="small soft">{say("debrief.pageOf", { page: number + 1, pages: names.length })}</p>
        <h1 id="debrief-heading" ref={heading} tabIndex={-1}>
          {say(`debrief.${page}.name`)}
        </h1>
        <p class="debrief-lead">{say(`debrief.${page}.lead`)}</p>
        <Page key={page} debrief={debrief} />
        <nav class="debrief-turn" aria-label={say("debrief.turn")}>
          {number > 0 && <Button onPress={() => go(names[number - 1])}>{say("debrief.back")}</Button>}
          {number < names.length - 1 && (
            <Button
              look="main"
              icon="arrowRight"
              label={say("debrief.next", { page: say(`debrief.${names[number + 1] ?? ""}.name`) })}
              onPress={() => go(names[number + 1])}
            >
              {say(`debrief.${names[number + 1] ?? ""}.name`)}
            </Button>
          )}
        </nav>
      </article>
    </div>
  );
}

/** Every page below the other, for a printed report: the game, and nothing of one person. */
function WholeDebrief(props: { readonly debrief: DebriefView }) {
  const names = PAGES_HERE.value;
  return (
    <div class="debrief-report">
      <h1>{say("scenario.name")}</h1>
      {names.slice(0, names.indexOf("whatIf")).map((name) => {
        const Page = PAGES[name];
        return (
          <section key={name}>
            <h2>{say(`debrief.${name}.name`)}</h2>
            <p>{say(`debrief.${name}.lead`)}</p>
            <Page debrief={props.debrief} />
          </section>
        );
      })}
    </div>
  );
}

function Contents(props: { readonly page: DebriefPage; readonly onGo: (name: DebriefPage) => void }) {
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
          {PAGES_HERE.value.map((name) => (
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
