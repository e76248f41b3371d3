/** The door: join with a code, open a table, or try it alone. Light enough to stand before anything heavy is there. */
import { useSignal } from "@preact/signals";
import type { ScenarioOffer } from "#shared/protocol/messages.ts";
import { port } from "../ports.ts";
import { go } from "../router.ts";
import { expectSolo } from "./solo.ts";
import { loadWords, say } from "../words/words.ts";
import { readTyped } from "./joinCode.ts";
import { MoreChoices, USUAL } from "./moreChoices.tsx";
import { PeopleChoices, USUAL_PEOPLE } from "./door/peopleChoices.tsx";
import { Button } from "./parts/button.tsx";
import { Choices } from "./parts/choices.tsx";
import { later } from "./parts/later.tsx";
import { PrivacyLink } from "./privacyLink.tsx";
import { Sheet } from "./parts/sheet.tsx";
import { SCENARIOS, type ScenarioName } from "./scenarioNames.ts";
import { Shore } from "./shore.tsx";

type TableFormat = "class" | "seminar" | "slow";
/** For whom a sheet opens: whoever runs a session, or one among friends. */
type Host = "run" | "along";

const Setup = later(async () => {
  const [{ Setup: screen }] = await Promise.all([import("./setup/setup.tsx"), loadWords("console")]);
  return screen;
});

/** Three doors. */
export function Door() {
  const opening = useSignal<"" | "choosing" | "solo" | TableFormat>("");
  const scenario = useSignal<ScenarioName>("low-reservoir");
  const format = useSignal<TableFormat>("class");
  const failed = useSignal("");
  const more = useSignal(USUAL);
  const offers = useSignal<readonly ScenarioOffer[]>([]);
  const third = offers.value.find((one) => one.id === scenario.value)?.thirdGroup;
  const people = useSignal(USUAL_PEOPLE);
  const host = useSignal<Host>("run");

  const choose = (as: Host): void => {
    host.value = as;
    failed.value = "";
    opening.value = "choosing";
    void port()
      .scenarios()
      .then((found) => (offers.value = found));
  };
  const open = async (wanted: TableFormat | "solo"): Promise<void> => {
    opening.value = wanted;
    failed.value = "";
    const { talk, teamSize } = people.value;
    const opened = await port().openTable(
      wanted === "solo"
        ? { scenario: "low-reservoir", format: wanted }
        : {
            scenario: scenario.value,
            format: wanted,
            talk,
            teamSize,
            lens: more.value.lens,
            thirdGroup: third !== undefined && more.value.thirdGroup,
          },
    );
    opening.value = "";
    if ("refused" in opened) {
      failed.value = say(`error.${opened.refused.reason}`, opened.refused.params);
      return;
    }
    if (wanted === "solo") expectSolo(opened.code);
    go({ at: "table", code: opened.code });
  };

  return (
    <div class="door">
      <Shore />
      <main class="door-main">
        <header class="door-head">
          <h1>{say("door.title")}</h1>
          <p>{say("door.line")}</p>
        </header>
        {failed.value && (
          <p class="notice" role="alert">
            {failed.value}
          </p>
        )}
        <div class="doors">
          <JoinDoor />
          <section class="one-door" aria-labelledby="door-alone">
            <h2 id="door-alone">{say("door.alone")}</h2>
            <p>{say("door.aloneLine")}</p>
            <Button icon="play" busy={opening.value === "solo"} onPress={() => void open("solo")}>
              {say("door.aloneGo")}
            </Button>
          </section>
          <section class="one-door" aria-labelledby="door-open">
            <h2 id="door-open">{say("door.open")}</h2>
            <p>{say("door.openLine")}</p>
            <div class="door-go">
              <Button icon="users" onPress={() => choose("run")}>
                {say("door.runGo")}
              </Button>
              <Button look="quiet" onPress={() => choose("along")}>
                {say("door.openGo")}
              </Button>
            </div>
          </section>
        </div>
        <p class="door-foot">
          {say("door.foot")} <PrivacyLink />
        </p>
      </main>
      <Sheet
        title={say(host.value === "run" ? "door.runTitle" : "door.alongTitle")}
        open={opening.value === "choosing" || opening.value === "class" || opening.value === "seminar"}
        onClose={() => (opening.value = "")}
      >
        <div class="door-as">
          <Choices<Host>
            legend={say("door.asWhat")}
            legendShown="spoken"
            layout="row"
            options={[
              { value: "run", label: say("door.iRun") },
              { value: "along", label: say("door.iPlay") },
            ]}
            value={host.value}
            onChange={(as) => (host.value = as)}
          />
        </div>
        {host.value === "run" ? (
          <Setup />
        ) : (
          <>
            <Choices<ScenarioName>
              legend={say("door.whichStory")}
              options={SCENARIOS.map((value) => ({
                value,
                label: say(`door.scenario.${value}`),
                note: say(`door.scenarioLine.${value}`),
              }))}
              value={scenario.value}
              onChange={(value) => (scenario.value = value)}
            />
            <Choices<TableFormat>
              legend={say("door.howLong")}
              options={[
                { value: "class", label: say("door.class"), note: say("door.classLine") },
                { value: "seminar", label: say("door.seminar"), note: say("door.seminarLine") },
                { value: "slow", label: say("door.slow"), note: say("door.slowLine") },
              ]}
              value={format.value}
              onChange={(value) => (format.value = value)}
            />
            <PeopleChoices value={people.value} onChange={(value) => (people.value = value)} />
            <MoreChoices third={third} value={more.value} onChange={(value) => (more.value = value)} />
            {failed.value && <p role="alert">{failed.value}</p>}
            <div class="sheet-foot">
              <Button
                look="main"
                busy={opening.value === format.value}
                onPress={() => void open(format.value)}
              >
                {say("door.openNow")}
              </Button>
            </div>
          </>
        )}
      </Sheet>
    </div>
  );
}

function JoinDoor() {
  const typed = useSignal("");
  const asked = useSignal(false);
  const looking = useSignal(false);
  /** To the session or the table behind the code; where there is none, the table's page says so. */
  const enter = async (code: string): Promise<void> => {
    looking.value = true;
    const found = await port().whatOpens(code);
    looking.value = false;
    go({ at: found?.kind === "session" ? "session" : "table", code });
  };
  const read = readTyped(typed.value);
  const hint = read.odd
    ? read.odd.maybe === ""
      ? say("join.oddLetter", { letter: read.odd.letter })
      : say("join.oddLetterMaybe", read.odd)
    : asked.value && read.code === undefined
      ? say("join.codeShort", { missing: 6 - read.text.length })
      : say("join.codeHint");
  return (
    <section class="one-door first" aria-labelledby="door-join">
      <h2 id="door-join">{say("door.join")}</h2>
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault();
          asked.value = true;
          if (read.code !== undefined && !looking.value) void enter(read.code);
        }}
      >
        <label for="code">{say("join.code")}</label>
        <div class="field-with">
          <input
            id="code"
            class="code-field"
            name="code"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            inputMode="text"
            enterkeyhint="go"
            aria-describedby="code-hint"
            aria-invalid={read.odd !== undefined}
            value={typed.value}
            onInput={(event) => (typed.value = readTyped(event.currentTarget.value).text)}
          />
          <Button look="main" submits={true} busy={looking.value}>
            {say("door.joinGo")}
          </Button>
        </div>
        <p id="code-hint" class="field-hint" aria-live="polite">
          {hint}
        </p>
      </form>
    </section>
  );
}
