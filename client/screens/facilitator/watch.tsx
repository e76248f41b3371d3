/** The facilitator's watch: what stands out, with a nudge in one tap; and time for this phase. */
import { useSignal } from "@preact/signals";
import type { AlertView } from "#shared/rules/views.ts";
import { askFor, isPending, send, talk, you } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { groupName, SeatTag, seatTitle } from "../parts/tags.tsx";
import { lineText } from "../talk/lineText.ts";

/** For who looks into all rooms; nothing for anybody else. */
export function Watch() {
  const seen = you.value?.facilitator;
  if (seen === undefined || !askFor("nudge")) return null;
  const { people, ready, advance } = seen.done;
  return (
    <section class="watch" aria-labelledby="watch">
      <h2 id="watch">{say("facilitator.watch")}</h2>
      {people > 0 && (
        <p role="status">
          {advance ? say("facilitator.allDone") : say("facilitator.someDone", { ready, people })}
        </p>
      )}
      <Time />
      <Flagged numbers={seen.flagged} />
      {seen.watch.alerts.length === 0 ? (
        <p class="small soft">{say("facilitator.nothingToWatch")}</p>
      ) : (
        <>
          <p class="small soft">{say("facilitator.watchNote")}</p>
          <ul class="told">
            {seen.watch.alerts.map((alert) => (
              <Alert key={`${alert.kind} ${alert.seat ?? alert.group ?? ""}`} alert={alert} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Newest lines in which a flagged word stands; more would be a list nobody reads while others play. */
const SHOWN = 3;

function Flagged(props: { readonly numbers: readonly number[] }) {
  const lines = talk.value.filter((line) => props.numbers.includes(line.number)).slice(-SHOWN);
  if (lines.length === 0) return null;
  return (
    <div role="status">
      <p>{say("facilitator.flagged")}</p>
      <ul class="told">
        {lines.map((line) => (
          <li key={line.number}>
            {line.seat === undefined ? null : <SeatTag seat={line.seat} />}
            <q>{lineText(line)}</q>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Alert(props: { readonly alert: AlertView }) {
  const { kind, seat, group, count, nudge, ask } = props.alert;
  const who = seat === undefined ? groupName(group ?? "") : seatTitle(seat);
  return (
    <li>
      <span>{say(`alert.${kind}`, { who, count })}</span>
      <Button
        icon="megaphone"
        busy={isPending("nudge")}
        onPress={() => void send({ type: "nudge", nudge, ...(ask === undefined ? {} : { seat: ask }) })}
      >
        {say(`nudge.${nudge}.send`, { seat: ask === undefined ? "" : seatTitle(ask) })}
      </Button>
    </li>
  );
}

/** A minute more, a phase kept open, the round taken back (which asks once more). */
function Time() {
  const sure = useSignal(0);
  const hold = askFor("hold");
  const round = askFor("voidRound")?.round;
  return (
    <div class="host-buttons" role="group" aria-label={say("facilitator.time")}>
      {askFor("extend") && (
        <Button
          icon="timer"
          busy={isPending("extend")}
          onPress={() => void send({ type: "extend", seconds: 60 })}
        >
          {say("facilitator.minuteMore")}
        </Button>
      )}
      {hold && (
        <Button
          icon={hold.held ? "unlock" : "lock"}
          busy={isPending("hold")}
          onPress={() => void send({ type: "hold", held: !hold.held })}
        >
          {say(hold.held ? "facilitator.letGo" : "facilitator.hold")}
        </Button>
      )}
      {round !== undefined && (
        <Button
          icon="shuffle"
          busy={isPending("voidRound")}
          onPress={() => {
            if (sure.value === round) void send({ type: "voidRound", round });
            sure.value = sure.value === round ? 0 : round;
          }}
        >
          {sure.value === round ? say("facilitator.voidSure", { round }) : say("facilitator.voidRound")}
        </Button>
      )}
    </div>
  );
}
