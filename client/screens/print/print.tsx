/** What is printed for a session: choose the pages, print them by the browser. Secrets only for its facilitator. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ComponentType } from "preact";
import type { PaperPack } from "#shared/protocol/paper.ts";
import { port } from "../../ports.ts";
import { remembered } from "../../remembered.ts";
import { route } from "../../router.ts";
import type { Reason } from "../../store.ts";
import { addWords, say } from "../../words/words.ts";
import "../../style/print.css";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { useStory } from "../parts/story.ts";
import { Tick } from "../parts/tick.tsx";
import { ByHand } from "./byHand.tsx";
import { Cards } from "./cards.tsx";
import { Rules } from "./rules.tsx";
import { SeatSheets } from "./seatSheets.tsx";
import { Slips } from "./slips.tsx";
import { Tents } from "./tents.tsx";
import { Timeline } from "./timeline.tsx";

/** Seat sheets first: on both sides of the paper, each front has its own back. */
const SHEETS = ["seats", "rules", "cards", "tents", "slips", "timeline", "byHand"] as const;
type SheetName = (typeof SHEETS)[number];

const pages: Readonly<Record<SheetName, ComponentType<{ readonly pack: PaperPack }>>> = {
  rules: Rules,
  seats: SeatSheets,
  cards: Cards,
  tents: Tents,
  slips: Slips,
  timeline: Timeline,
  byHand: ByHand,
};

/** The print pack of the session that the address names. */
export function Print() {
  const at = route.value;
  const code = at.at === "print" ? at.code : "";
  const found = useSignal<{ readonly pack: PaperPack } | { readonly refused: Reason } | undefined>(undefined);
  const attempt = useSignal(0);
  useEffect(() => {
    void port()
      .paper(code)
      .then((answer) => {
        if ("pack" in answer) addWords(answer.pack.words);
        found.value = answer;
      });
  }, [code, attempt.value]);
  const answer = found.value;
  const pack = answer !== undefined && "pack" in answer ? answer.pack : undefined;
  const worded = useStory(pack?.scenario);
  if (answer !== undefined && "refused" in answer) {
    return (
      <main class="waiting-room">
        <div class="letter">
          <h1>{say("print.notHere")}</h1>
          <p role="alert">{say(`error.${answer.refused.reason}`, { code, ...answer.refused.params })}</p>
          <Button look="main" onPress={() => (attempt.value += 1)}>
            {say("app.tryAgain")}
          </Button>
        </div>
      </main>
    );
  }
  if (pack === undefined || !worded) {
    return (
      <main class="waiting-room" aria-busy="true">
        <p class="lamp-wait">{say("app.coming")}</p>
      </main>
    );
  }
  return <Pack pack={pack} />;
}

function Pack(props: { readonly pack: PaperPack }) {
  const { pack } = props;
  const chosen = chosenSheets(pack);
  const toggle = (sheet: SheetName, on: boolean): void => {
    chosen.value = SHEETS.filter((one) => (one === sheet ? on : chosen.value.includes(one)));
  };
  return (
    <main class="paper" id="do" tabIndex={-1}>
      <section class="paper-choose" aria-labelledby="paper-title">
        <h1 id="paper-title">{say("print.title")}</h1>
        <p>{say("print.lead")}</p>
        {SHEETS.map((sheet) => (
          <Tick
            key={sheet}
            label={say(`print.${sheet}`)}
            note={say(`print.${sheet}.note`)}
            checked={chosen.value.includes(sheet)}
            onChange={(on) => toggle(sheet, on)}
          />
        ))}
        <p class={pack.as === "facilitator" ? "notice" : "small soft"}>
          <Icon name="lock" /> {say(`print.secrets.${pack.as}`)}
        </p>
        <Button look="main" icon="scroll" onPress={() => print()}>
          {say("print.go")}
        </Button>
      </section>
      {chosen.value.map((sheet) => {
        const Pages = pages[sheet];
        return <Pages key={sheet} pack={pack} />;
      })}
    </main>
  );
}

/** A facilitator begins with everything, a person with what is theirs. */
function chosenSheets(pack: PaperPack): ReturnType<typeof remembered<readonly SheetName[]>> {
  return remembered<readonly SheetName[]>(
    () => sessionStorage,
    `becoming-we.print.${pack.code}.${pack.as}`,
    pack.as === "facilitator" ? SHEETS : OWN,
  );
}
const OWN: readonly SheetName[] = ["seats", "rules", "cards"];
