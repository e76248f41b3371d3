/** The time there is: when all must be over, which minutes of it are the debrief's, and what is kept for how long. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { TITLE_LIMIT } from "#shared/protocol/sessionTerms.ts";
import { board, isOrdered, order, session, sessionNow } from "../../sessionStore.ts";
import { language, say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Pick } from "../parts/pick.tsx";
import { PrivacyLink } from "../privacyLink.tsx";
import { Section } from "../parts/section.tsx";
import { endOf } from "../setup/chosen.ts";
import { seenTables, tableName } from "./tables.ts";
import { dayText, now, timeText } from "./now.ts";
import { Refusal } from "./refusal.tsx";
import { Sure } from "./sure.tsx";

const AT = "plan";
const IN_MINUTES = [45, 50, 90] as const;
const DEBRIEFS = [0, 10, 15, 20, 30, 45];

/** The plan, what is behind it, going on, and the end of everything. */
export function Plan() {
  return (
    <div class="plan">
      <End />
      <Behind />
      <PlayOn />
      <Name />
      <Deletion />
    </div>
  );
}

function End() {
  const { endsAt = 0, debriefAt = 0 } = session.value ?? {};
  const minutes = board.value?.setup.debriefMinutes ?? 15;
  const at = useSignal("");
  const id = useId();
  const plan = (end: number, debriefMinutes: number): void =>
    void order({ type: "plan", endsAt: end, debriefMinutes }, AT);
  return (
    <Section title={say("console.plan")} icon="hourglass">
      <p class="lead" role="status">
        {endsAt === 0
          ? say("console.planNone")
          : say("console.planIs", {
              debrief: timeText(debriefAt, language),
              end: timeText(endsAt, language),
              minutes: Math.max(0, Math.ceil((debriefAt - now.value) / 60_000)),
            })}
      </p>
      <p class="small soft">{say("console.planNote")}</p>
      <div class="host-buttons">
        {IN_MINUTES.map((length) => (
          <Button
            key={length}
            busy={isOrdered("plan")}
            onPress={() => plan(sessionNow() + length * 60_000, minutes)}
          >
            {say("console.planIn", { minutes: length })}
          </Button>
        ))}
        {endsAt > 0 && (
          <Button look="quiet" busy={isOrdered("plan")} onPress={() => plan(0, minutes)}>
            {say("console.planOff")}
          </Button>
        )}
      </div>
      <div class="pick-row">
        <form
          class="field"
          onSubmit={(event) => {
            event.preventDefault();
            const end = endOf({ end: "at", endAt: at.value }, sessionNow());
            if (end > 0) plan(end, minutes);
          }}
        >
          <label for={id}>{say("setup.endTime")}</label>
          <div class="field-with">
            <input
              id={id}
              type="time"
              value={at.value}
              onInput={(event) => (at.value = event.currentTarget.value)}
            />
            <Button submits={true} busy={isOrdered("plan")}>
              {say("console.planSet")}
            </Button>
          </div>
        </form>
        <Pick
          label={say("setup.debrief")}
          options={[...new Set([...DEBRIEFS, minutes])].map((value) => ({
            value: String(value),
            label: say("setup.minutes", { minutes: value }),
          }))}
          value={String(minutes)}
          onChange={(value) => plan(endsAt, Number(value))}
        />
      </div>
      <Refusal at={AT} />
    </Section>
  );
}

function Behind() {
  const behind = (board.value?.alerts ?? []).filter(({ kind }) => kind === "behind");
  if (behind.length === 0) return null;
  return (
    <Section title={say("console.behind")} icon="hourglass">
      <ul>
        {behind.map(({ table = "", phases = 1 }) => (
          <li key={table}>
            <b>{tableName(table)}</b> {say("console.mark.behind", { phases })}
          </li>
        ))}
      </ul>
      <p class="small soft">{say("console.behindNote")}</p>
    </Section>
  );
}

/** Refused once by the server, and asked once more here: the debrief's minutes are the last to be given away. */
function PlayOn() {
  const plays = seenTables.value.some(({ table }) => table.phase !== "lobby" && table.phase !== "debrief");
  const { debriefAt = 0 } = session.value ?? {};
  if (!plays || debriefAt === 0) return null;
  if (board.value?.setup.playOn === true) {
    return (
      <Section title={say("console.playOn")} icon="play">
        <p role="status">{say("console.playsOn")}</p>
      </Section>
    );
  }
  return (
    <Section title={say("console.playOn")} icon="play">
      <p>{say("console.playOnLine")}</p>
      <Sure
        label={say("console.playOnGo")}
        icon="play"
        question={say("console.playOnMeans", { minutes: board.value?.setup.debriefMinutes ?? 0 })}
        yes={say("console.playOnYes")}
        busy={isOrdered("playOn")}
        onYes={() => void order({ type: "playOn", sure: true }, AT)}
      />
    </Section>
  );
}

function Name() {
  const name = useSignal(session.value?.name ?? "");
  const id = useId();
  return (
    <Section title={say("setup.name")} icon="pen">
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault();
          void order({ type: "nameSession", name: name.value }, AT);
        }}
      >
        <label for={id}>{say("setup.nameNote")}</label>
        <div class="field-with">
          <input
            id={id}
            maxLength={TITLE_LIMIT}
            autocomplete="off"
            value={name.value}
            onInput={(event) => (name.value = event.currentTarget.value)}
          />
          <Button submits={true} busy={isOrdered("nameSession")}>
            {say("console.nameGo")}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function Deletion() {
  const { deletedAt = 0 } = board.value?.setup ?? {};
  return (
    <Section title={say("console.stored")} icon="lock">
      <p>{say("console.storedLine")}</p>
      <p>
        <PrivacyLink />
      </p>
      {deletedAt > 0 && (
        <p class="small soft">
          {say("console.deletedAt", {
            at: dayText(deletedAt, language),
          })}
        </p>
      )}
      <Sure
        label={say("console.delete")}
        icon="x"
        question={say("console.deleteMeans")}
        yes={say("console.deleteYes")}
        busy={isOrdered("deleteSession")}
        onYes={() => void order({ type: "deleteSession", sure: true }, AT)}
      />
    </Section>
  );
}
