/** What needs the facilitator: pause cards first and large, then everything else in a list, each with its remedy. */
import type { Alert } from "#shared/protocol/session.ts";
import type { AlertView } from "#shared/rules/views.ts";
import { go } from "../../router.ts";
import { board, isOrdered, order, session } from "../../sessionStore.ts";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Icon, type IconName } from "../parts/icon.tsx";
import { groupName, seatTitle } from "../parts/tags.tsx";
import { Refusal } from "./refusal.tsx";
import { askTables, personOf, seenTables, tableName } from "./tables.ts";

const AT = "alerts";

const open = (table: string): void => go({ at: "console", code: session.value?.code ?? "", table });

/** Tables where somebody asked for a pause: kind, unmissable, and never who. */
export function PauseCards() {
  const asked = seenTables.value.filter(({ tile }) => tile?.card === true);
  if (asked.length === 0) return null;
  return (
    <section class="pause-cards" role="alert" aria-label={say("console.mark.card")}>
      {asked.map(({ table }) => (
        <div key={table.code} class="pause-asked">
          <h2>
            <Icon name="hand" />
            {say("console.card", { table: tableName(table.code) })}
          </h2>
          <p>{say("console.cardMeans")}</p>
          <div class="host-buttons">
            <Button icon="eye" onPress={() => open(table.code)}>
              {say("console.goThere")}
            </Button>
            <Button
              icon="play"
              busy={isOrdered("ask")}
              onPress={() => void askTables([table.code], { type: "control", control: "resume" }, "cards")}
            >
              {say("console.cardGoOn", { table: tableName(table.code) })}
            </Button>
          </div>
        </div>
      ))}
      <Refusal at="cards" />
    </section>
  );
}

const icons: Readonly<Record<Alert["kind"], IconName>> = {
  waiting: "users",
  noSeats: "users",
  behind: "hourglass",
  allReady: "check",
  resting: "wifiOff",
  away: "user",
  silent: "messages",
  reported: "flag",
  debriefSoon: "hourglass",
  debriefBegan: "flag",
  playsOn: "hourglass",
};

/** All other alerts; a sentence when there is nothing. */
export function Alerts(props: { readonly onPeople: () => void; readonly onPlan: () => void }) {
  // A seat that says nothing is told of by the watch, with what might help.
  const alerts = (board.value?.alerts ?? []).filter(({ kind }) => kind !== "silent");
  const watched = seenTables.value.flatMap(({ table, tile }) =>
    (tile?.watch ?? []).map((alert) => ({ table: table.code, alert })),
  );
  const gathering = session.value?.stage === "gathering";
  if (alerts.length + watched.length === 0) {
    const isAsked = seenTables.value.some(({ tile }) => tile?.card === true);
    return gathering || isAsked ? null : <p class="soft calm">{say("console.nothing")}</p>;
  }
  return (
    <section class="alerts" aria-labelledby="alerts">
      <h2 id="alerts">{say("console.alerts")}</h2>
      <ul>
        {alerts.map((alert) => (
          <li key={`${alert.kind} ${alert.table ?? ""} ${alert.person ?? ""}`}>
            <Icon name={icons[alert.kind]} />
            <span class="alert-text">{alertText(alert)}</span>
            <Remedy alert={alert} {...props} />
          </li>
        ))}
        {watched.map(({ table, alert }) => (
          <Watched
            key={`${table} ${alert.kind} ${alert.seat ?? alert.group ?? ""}`}
            table={table}
            alert={alert}
          />
        ))}
      </ul>
      <Refusal at={AT} />
    </section>
  );
}

function alertText(alert: Alert): string {
  const { count = 0, phases = 0, minutes = 0 } = alert;
  return say(`session.alert.${alert.kind}`, {
    count,
    phases,
    minutes,
    table: alert.table === undefined ? "" : tableName(alert.table),
    person: personOf(alert.person ?? "")?.name ?? "",
    seat: alert.seat === undefined ? "" : seatTitle(alert.seat),
  });
}

function Remedy(props: {
  readonly alert: Alert;
  readonly onPeople: () => void;
  readonly onPlan: () => void;
}) {
  const { kind, table } = props.alert;
  switch (kind) {
    case "waiting":
      return (
        <>
          <Button
            icon="shuffle"
            busy={isOrdered("seatAll")}
            onPress={() => void order({ type: "seatAll", how: "balanced" }, AT)}
          >
            {say("console.seatAll.balanced")}
          </Button>
          <Button look="quiet" onPress={props.onPeople}>
            {say("console.byHand")}
          </Button>
        </>
      );
    case "noSeats":
    case "away":
      return <Button onPress={props.onPeople}>{say("console.toPeople")}</Button>;
    case "debriefSoon":
    case "playsOn":
      return <Button onPress={props.onPlan}>{say("console.toPlan")}</Button>;
    case "allReady":
      return (
        <Button
          icon="skip"
          busy={isOrdered("ask")}
          onPress={() => void askTables([table ?? ""], { type: "control", control: "skip" }, AT)}
        >
          {say("control.skip")}
        </Button>
      );
    case "behind":
    case "resting":
    case "silent":
    case "reported":
    case "debriefBegan":
      return table === undefined ? null : (
        <Button onPress={() => open(table)}>{say("console.openTable", { table: tableName(table) })}</Button>
      );
  }
}

function Watched(props: { readonly table: string; readonly alert: AlertView }) {
  const { table, alert } = props;
  const { kind, seat, group, count, nudge, ask } = alert;
  const who = seat === undefined ? groupName(group ?? "") : seatTitle(seat);
  return (
    <li>
      <Icon name="messages" />
      <span class="alert-text">
        <b>{tableName(table)}</b> {say(`alert.${kind}`, { who, count })}
      </span>
      <Button
        icon="megaphone"
        busy={isOrdered("ask")}
        onPress={() =>
          void askTables([table], { type: "nudge", nudge, ...(ask === undefined ? {} : { seat: ask }) }, AT)
        }
      >
        {say(`nudge.${nudge}.send`, { seat: ask === undefined ? "" : seatTitle(ask) })}
      </Button>
    </li>
  );
}
