/** The table in play: picture, the one thing to do, and one tap away talk, us, them. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Phase } from "#shared/rules/terms.ts";
import { askFor, asksFor, groupIndex, isPending, mySeat, send, table } from "../store.ts";
import { loadWords, say } from "../words/words.ts";
import { Archive } from "./archive.tsx";
import { Banner } from "./banner.tsx";
import { Facilitator } from "./facilitator/facilitator.tsx";
import { isFacilitator } from "./facilitator/isFacilitator.ts";
import { Rooms } from "./facilitator/rooms.tsx";
import { Guide } from "./guide.tsx";
import { Header } from "./header.tsx";
import { HostBar } from "./hostBar.tsx";
import { NewsLine } from "./newsLine.tsx";
import { OfficeTurned } from "./officeTurned.tsx";
import { Button } from "./parts/button.tsx";
import { Icon } from "./parts/icon.tsx";
import type { IconName } from "./parts/icon.tsx";
import { later } from "./parts/later.tsx";
import { PictureFrame } from "./parts/pictureFrame.tsx";
import { Refused } from "./parts/refused.tsx";
import { AskedPause, isAskedPause } from "./pauseCard.tsx";
import { phaseScreens } from "./screens.ts";
import { Seats } from "./seats.tsx";
import { asking, unheard } from "./talk/channels.ts";
import { Talk } from "./talk/talk.tsx";
import { Them } from "./them.tsx";
import { TeamStrip } from "./team/teamStrip.tsx";
import { Us } from "./us.tsx";
import { Waiting } from "./waiting.tsx";

const tabs = ["do", "talk", "us", "them"] as const;
type Tab = (typeof tabs)[number];
const tabIcons: Readonly<Record<Tab, IconName>> = {
  do: "hand",
  talk: "messages",
  us: "house",
  them: "eye",
};

const Debrief = later(async () => {
  const [{ DebriefScreen: screen }] = await Promise.all([import("./debrief.tsx"), loadWords("debrief")]);
  return screen;
});

/** Six phases on one shell; the debrief is a page of its own. */
export function Table() {
  const phase = table.value?.phase;
  if (!phase || phase === "lobby") return null;
  if (phase === "debrief") {
    return (
      <div class="debrief-shell">
        <Header />
        <Banner />
        <main id="do" tabIndex={-1}>
          <Debrief />
        </main>
      </div>
    );
  }
  return <Round phase={phase} />;
}

function Round(props: { readonly phase: Exclude<Phase, "lobby" | "debrief"> }) {
  const tab = useSignal<Tab>("do");
  const panel = useRef<HTMLDivElement>(null);
  const Screen = phaseScreens[props.phase];
  useEffect(() => {
    tab.value = "do";
    panel.current?.scrollTo({ top: 0 });
    scrollTo({ top: 0 });
  }, [props.phase]);
  /** What waits behind a tab: things said, requests to speak alone; offers to answer. */
  const fresh: Readonly<Partial<Record<Tab, number>>> = {
    talk: unheard() + asking().length,
    do: tab.value === "do" ? 0 : asksFor("answerOffer").length,
  };

  return (
    <div
      class="table"
      data-tab={tab.value}
      data-phase={props.phase}
      data-group={mySeat.value ? groupIndex(mySeat.value.group) : undefined}
    >
      <Header />
      <Banner />
      <Paused />
      <main class="table-main">
        <div class="table-picture">
          <PictureFrame />
          <NewsLine />
        </div>
        <div
          id="do"
          class="table-do"
          ref={panel}
          tabIndex={-1}
          role="region"
          aria-label={say("table.tab.do")}
        >
          <Guide />
          <Refused />
          <OfficeTurned />
          <TeamStrip />
          <Screen key={`${table.value?.round} ${props.phase}`} />
          <Waiting />
          {isFacilitator() ? <Facilitator /> : null}
          {isFacilitator() ? null : (
            <div class="wide-only">
              <HostBar />
            </div>
          )}
          {askFor("bookmark") && <Archive />}
          {!mySeat.value && askFor("takeSeat") && <Seats />}
          {!askFor("bookmark") && <Archive />}
        </div>
        <div class="table-side">
          {tabs.slice(1).map((one) => (
            <section key={one} class={`side-${one}`} aria-label={say(`table.tab.${one}`)}>
              {one === "talk" ? isFacilitator() ? <Rooms /> : <Talk /> : one === "us" ? <Us /> : <Them />}
            </section>
          ))}
        </div>
      </main>
      <nav class="tabs" aria-label={say("table.tabs")}>
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            class={`tab tab-${one}`}
            aria-current={tab.value === one ? "true" : undefined}
            onClick={() => {
              tab.value = one;
              scrollTo({ top: 0 });
            }}
          >
            <Icon name={tabIcons[one]} />
            <span>{say(`table.tab.${one}`)}</span>
            <Fresh
              count={fresh[one] ?? 0}
              spoken={say(one === "do" ? "table.offers" : "talk.unread", { count: fresh[one] ?? 0 })}
            />
          </button>
        ))}
      </nav>
    </div>
  );
}

function Fresh(props: { readonly count: number; readonly spoken: string }) {
  if (props.count === 0) return null;
  return (
    <span class="unread">
      <span class="spoken">{props.spoken}</span>
      <span aria-hidden="true">{props.count > 99 ? "99+" : props.count}</span>
    </span>
  );
}

function Paused() {
  if (table.value?.clock.paused !== true) return null;
  if (isAskedPause()) return <AskedPause />;
  const may = askFor("control")?.controls.includes("resume") === true;
  return (
    <div class="banner paused" role="status">
      <Icon name="pause" />
      <span>{say(may ? "table.pausedByYou" : "table.pausedLine")}</span>
      {may && (
        <Button
          icon="play"
          busy={isPending("control")}
          onPress={() => void send({ type: "control", control: "resume" })}
        >
          {say("control.resume")}
        </Button>
      )}
    </div>
  );
}
