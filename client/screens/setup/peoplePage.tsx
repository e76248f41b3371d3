/** Second page: how many people, how long, and what follows from it: tables, clocks, the end. */
import { useId } from "preact/hooks";
import { PEOPLE_LEAST, PEOPLE_MOST, TABLES_MOST } from "#shared/protocol/sessionTerms.ts";
import { FORMATS, isSlow } from "#shared/rules/formats.ts";
import { ROUND_PHASES } from "#shared/rules/terms.ts";
import { number, say } from "../../words/words.ts";
import { Choices } from "../parts/choices.tsx";
import { Pick } from "../parts/pick.tsx";
import { ENDS, layoutOf, lengthOf, type End, type SessionFormat, type PageProps } from "./chosen.ts";

/** Minutes a debrief can have. */
const DEBRIEFS = [10, 15, 20, 30, 45];
/** What each format leaves for the debrief: a third of the lesson. */
const DEBRIEF_OF: Readonly<Record<SessionFormat, number>> = { class: 15, seminar: 30, slow: 30 };
const STEP = 1;

/** People and tables, format and clocks, end and debrief. */
export function PeoplePage({ chosen, offer, choose }: PageProps) {
  const layout = layoutOf(chosen, offer);
  return (
    <>
      <People people={chosen.people} onChange={(people) => choose({ people })} />
      <div class="pick-row">
        <Pick
          label={say("setup.tables")}
          options={[
            { value: "0", label: say("setup.asNeeded", { count: layout?.tables ?? 0 }) },
            ...Array.from({ length: TABLES_MOST }, (_, at) => ({
              value: String(at + 1),
              label: say("setup.tableCount", { count: at + 1 }),
            })),
          ]}
          value={String(chosen.tables)}
          onChange={(tables) => choose({ tables: Number(tables) })}
        />
      </div>
      {layout && (
        <p class={layout.fits ? "small soft" : "notice"} aria-live="polite">
          {say(layout.fits ? "setup.layout" : "setup.tooFew", {
            tables: layout.tables,
            seats: layout.seats,
            team: layout.teamSize,
            people: chosen.people,
          })}
        </p>
      )}
      <Choices<SessionFormat>
        legend={say("door.howLong")}
        options={[
          { value: "class", label: say("door.class"), note: say("door.classLine") },
          { value: "seminar", label: say("door.seminar"), note: say("door.seminarLine") },
          { value: "slow", label: say("door.slow"), note: say("door.slowLine") },
        ]}
        value={chosen.format}
        onChange={(format) =>
          choose({
            format,
            debriefMinutes: DEBRIEF_OF[format],
            ...(format === "slow" ? { end: "later" } : {}),
          })
        }
      />
      <Clocks format={chosen.format} />
      {chosen.format === "slow" ? (
        <p class="small soft">{say("setup.slowNote")}</p>
      ) : (
        <Ends chosen={chosen} choose={choose} />
      )}
    </>
  );
}

/** When all must be over, and how much of it is the debrief's. */
function Ends({ chosen, choose }: Pick<PageProps, "chosen" | "choose">) {
  return (
    <>
      <div class="pick-row">
        <Pick<End>
          label={say("setup.end")}
          options={ENDS.map((value) => ({ value, label: say(`setup.end.${value}`) }))}
          value={chosen.end}
          onChange={(end) => choose({ end })}
        />
        {chosen.end === "at" && <EndAt value={chosen.endAt} onChange={(endAt) => choose({ endAt })} />}
        <Pick
          label={say("setup.debrief")}
          options={DEBRIEFS.map((minutes) => ({
            value: String(minutes),
            label: say("setup.minutes", { minutes }),
          }))}
          value={String(chosen.debriefMinutes)}
          onChange={(minutes) => choose({ debriefMinutes: Number(minutes) })}
        />
      </div>
      <p class="small soft">{say("setup.endNote")}</p>
    </>
  );
}

function People(props: { readonly people: number; readonly onChange: (people: number) => void }) {
  const id = useId();
  const set = (people: number): void =>
    props.onChange(Math.max(PEOPLE_LEAST, Math.min(PEOPLE_MOST, Math.round(people))));
  return (
    <div class="field people-count">
      <label for={id}>{say("setup.people")}</label>
      <div class="field-with">
        <button
          type="button"
          class="button plain"
          aria-label={say("setup.fewer")}
          onClick={() => set(props.people - STEP)}
        >
          <span aria-hidden="true">{"−"}</span>
        </button>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={PEOPLE_LEAST}
          max={PEOPLE_MOST}
          value={props.people}
          onChange={(event) => {
            const typed = event.currentTarget.valueAsNumber;
            if (Number.isFinite(typed)) set(typed);
            event.currentTarget.value = String(props.people);
          }}
        />
        <button
          type="button"
          class="button plain"
          aria-label={say("setup.more")}
          onClick={() => set(props.people + STEP)}
        >
          <span aria-hidden="true">{"+"}</span>
        </button>
      </div>
      <p class="field-hint">{say("setup.peopleNote")}</p>
    </div>
  );
}

function EndAt(props: { readonly value: string; readonly onChange: (at: string) => void }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{say("setup.endTime")}</label>
      <input
        id={id}
        type="time"
        value={props.value}
        onInput={(event) => props.onChange(event.currentTarget.value)}
      />
    </div>
  );
}

function Clocks(props: { readonly format: SessionFormat }) {
  const { seconds } = FORMATS[props.format];
  const { rounds, round, play } = lengthOf(props.format);
  const slow = isSlow(props.format);
  return (
    <details class="more">
      <summary>
        {slow
          ? say("setup.clocksSlow", { rounds })
          : say("setup.clocks", { rounds, round: number(round), play: number(play, "plain", 0) })}
      </summary>
      <table class="setup-table">
        <thead>
          <tr>
            <th scope="col">{say("setup.phase")}</th>
            <th scope="col">{say(slow ? "setup.hours" : "setup.seconds")}</th>
          </tr>
        </thead>
        <tbody>
          {ROUND_PHASES.map((phase) => (
            <tr key={phase}>
              <th scope="row">{say(`phase.${phase}.name`)}</th>
              <td>{number(slow ? seconds[phase] / 3600 : seconds[phase])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
