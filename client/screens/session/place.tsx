/** Here, and without a table yet: a seat by a tap, a table to look at, or a wait with one sentence that says for what. */
import { useSignal } from "@preact/signals";
import type { SessionTableView } from "#shared/protocol/session.ts";
import { isWished, me, session, wish, wishRefused } from "../../sessionStore.ts";
import { hasWords, say } from "../../words/words.ts";
import { Icon } from "../parts/icon.tsx";
import { tablesInOrder, tableTitle } from "../parts/tableTitle.ts";
import { groupName, seatTitle } from "../parts/tags.tsx";
import { AboutMe } from "./aboutMe.tsx";
import { LookTables } from "./lookTables.tsx";

/** What there is to do until one has a table. */
export function Place() {
  const mine = me.value;
  const shown = session.value;
  if (!mine || !shown) return null;
  const looksOn = mine.part !== "player";
  const chooses = mine.asks.includes("sit");
  return (
    <main class="join" id="do" tabIndex={-1}>
      <header>
        <p class="soft">{say("come.youAre", { name: mine.name })}</p>
      </header>
      <div class="task">
        <h1 class="task-sentence">
          {say(looksOn ? "come.whereLook" : chooses ? "come.choose" : `come.wait.${waitsFor()}`)}
        </h1>
        {!looksOn && !chooses && (
          <p class="task-note">{say("come.here", { people: shown.people, waiting: shown.waiting })}</p>
        )}
      </div>
      {wishRefused.value && (
        <p class="notice" role="alert">
          {say(`refusal.${wishRefused.value.reason}`, wishRefused.value.params)}
        </p>
      )}
      {looksOn ? <LookTables /> : chooses ? <ChooseSeat /> : <div class="join-waits lamp-wait" />}
      <AboutMe />
    </main>
  );
}

/** For what somebody waits who plays and has no seat. */
function waitsFor(): "given" | "byHand" | "open" | "full" | "late" {
  const shown = session.value;
  const free = tablesInOrder.value.some((table) => table.phase !== "debrief" && table.placesFree > 0);
  if (shown?.stage === "debriefing") return "late";
  if (!free) return "full";
  if (shown?.seating === "choose") return "open";
  if (shown?.stage === "playing") return "late";
  return shown?.seating === "byHand" ? "byHand" : "given";
}

/** Tables with room; the emptiest is open, so that they fill evenly. */
function ChooseSeat() {
  const open = tablesInOrder.value.filter((table) => table.phase !== "debrief" && table.placesFree > 0);
  const emptiest = open.toSorted((a, b) => a.people - b.people)[0];
  const chosen = useSignal(emptiest?.code ?? "");
  const table = open.find((one) => one.code === chosen.value) ?? emptiest;
  if (!table) return null;
  return (
    <>
      {open.length > 1 && (
        <div class="table-chips" role="group" aria-label={say("come.tables")}>
          {open.map((one) => (
            <button
              key={one.code}
              type="button"
              aria-pressed={one.code === table.code}
              onClick={() => (chosen.value = one.code)}
            >
              <b>{tableTitle(one.code)}</b>
              <span class="small">{say("come.placesFree", { count: one.placesFree })}</span>
            </button>
          ))}
        </div>
      )}
      <FreeSeats table={table} />
    </>
  );
}

/** The free seats of a table by group; a seat's id begins with its group. */
function FreeSeats(props: { readonly table: SessionTableView }) {
  const { table } = props;
  const seats = table.freeSeats.split(" ").filter((seat) => seat !== "");
  const groups = [...new Set(seats.map(groupOf))];
  return (
    <div class="seats-groups">
      {groups.map((group, at) => (
        <section key={group} class="seats-group" data-group={at}>
          <h2 class="group-tag">
            <span class="swatch" aria-hidden="true" />
            {groupName(group)}
          </h2>
          <ul>
            {seats
              .filter((seat) => groupOf(seat) === group)
              .map((seat) => (
                <li key={seat}>
                  <button
                    type="button"
                    class="seat free"
                    aria-busy={isWished("sit") ? "true" : undefined}
                    onClick={() => {
                      if (!isWished("sit")) void wish({ type: "sit", table: table.code, seat });
                    }}
                  >
                    <span class="seat-title">{seatTitle(seat)}</span>
                    {hasWords(`seat.${seat}.public`) && (
                      <span class="seat-role">{say(`seat.${seat}.public`)}</span>
                    )}
                    <span class="seat-go">
                      {say("lobby.sit")}
                      <Icon name="arrowRight" />
                    </span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function groupOf(seat: string): string {
  return seat.slice(0, seat.indexOf("."));
}
