/** Setting a session up: open it at once as it stands, or turn six short pages first. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { ComponentType } from "preact";
import type { ScenarioOffer } from "#shared/protocol/messages.ts";
import { port } from "../../ports.ts";
import { go } from "../../router.ts";
import { say } from "../../words/words.ts";
import "../../style/setup.css";
import { Button } from "../parts/button.tsx";
import { layoutOf, requestOf, USUAL_SESSION, type Chosen, type PageProps } from "./chosen.ts";
import { InformationPage } from "./information.tsx";
import { PeoplePage } from "./peoplePage.tsx";
import { ReviewPage } from "./review.tsx";
import { SafetyPage } from "./safety.tsx";
import { SeatsPage } from "./seatsPage.tsx";
import { StoryPage } from "./story.tsx";

const PAGES = ["story", "people", "seats", "information", "safety", "review"] as const;
type Page = (typeof PAGES)[number];
const screens: Readonly<Record<Page, ComponentType<PageProps>>> = {
  story: StoryPage,
  people: PeoplePage,
  seats: SeatsPage,
  information: InformationPage,
  safety: SafetyPage,
  review: ReviewPage,
};

/** All six pages, one at a time, and the way to open the session under each. */
export function Setup() {
  const page = useSignal<Page>("story");
  const chosen = useSignal<Chosen>(USUAL_SESSION);
  const offers = useSignal<readonly ScenarioOffer[]>([]);
  const failed = useSignal("");
  const opening = useSignal(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    void port()
      .scenarios()
      .then((found) => (offers.value = found));
  }, []);
  const offer = offers.value.find((one) => one.id === chosen.value.scenario);
  const choose = (changed: Partial<Chosen>): void => {
    failed.value = "";
    chosen.value = { ...chosen.value, ...changed };
  };
  const turnTo = (next: Page): void => {
    page.value = next;
    requestAnimationFrame(() => {
      heading.current?.focus();
      heading.current?.closest("dialog")?.scrollTo({ top: 0 });
    });
  };
  const open = async (): Promise<void> => {
    opening.value = true;
    failed.value = "";
    const opened = await port().openSession(requestOf(chosen.value, offer, Date.now()));
    opening.value = false;
    if ("refused" in opened) failed.value = say(`error.${opened.refused.reason}`, opened.refused.params);
    else go({ at: "console", code: opened.code });
  };
  const at = PAGES.indexOf(page.value);
  const [before, after] = [PAGES[at - 1], PAGES[at + 1]];
  const Screen = screens[page.value];
  return (
    <div class="setup">
      <nav class="setup-pages" aria-label={say("setup.pages")}>
        <ol>
          {PAGES.map((one, number) => (
            <li key={one}>
              <button
                type="button"
                aria-current={one === page.value ? "step" : undefined}
                onClick={() => turnTo(one)}
              >
                <span aria-hidden="true" class="setup-number">
                  {number + 1}
                </span>
                <span class="setup-page-name">{say(`setup.page.${one}`)}</span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <h3 ref={heading} tabIndex={-1} class="setup-title">
        {say(`setup.title.${page.value}`)}
      </h3>
      <div class="setup-page" key={page.value}>
        <Screen chosen={chosen.value} offer={offer} choose={choose} />
      </div>
      <div class="sheet-foot setup-foot">
        {failed.value !== "" && (
          <p class="notice" role="alert">
            {failed.value}
          </p>
        )}
        <p class="small setup-short" aria-live="polite">
          {shortOf(chosen.value, offer)}
        </p>
        <div class="setup-buttons">
          {before !== undefined && (
            <Button look="quiet" onPress={() => turnTo(before)}>
              {say("setup.back")}
            </Button>
          )}
          {after !== undefined && (
            <Button look="plain" onPress={() => turnTo(after)}>
              {say("setup.next")}
            </Button>
          )}
          <Button look="main" busy={opening.value} onPress={() => void open()}>
            {say("setup.open")}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** All in one line: story, people, tables, length. */
function shortOf(chosen: Chosen, offer: ScenarioOffer | undefined): string {
  const layout = layoutOf(chosen, offer);
  const what = { story: say(`door.scenario.${chosen.scenario}`), people: chosen.people };
  return layout === undefined
    ? say("setup.shortSoon", what)
    : say("setup.short", { ...what, tables: layout.tables, length: chosen.format });
}
