/** Back channels: two seats speak alone once both want to. Asking, answering, waiting, closing. */
import type { ChannelId, SeatId } from "#shared/rules/terms.ts";
import { askFor, groupIds, groupIndex, isPending, mySeat, seatsOf, send, you } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { Refused } from "../parts/refused.tsx";
import { GroupTag, SeatTag, seatTitle } from "../parts/tags.tsx";
import { asking, channelParts, pick } from "./channels.ts";

/** Asks a seat for a back channel, or opens the one it asked for and turns to it. */
export async function askBack(seat: SeatId): Promise<void> {
  const known = backWith(seat);
  const outcome = await send({ type: "askBack", seat }, "talk");
  if (outcome.ok && known?.is === "asking") pick(known.channel);
}

function backWith(seat: SeatId) {
  return you.value?.backs?.find((back) => back.seat === seat);
}

/** Who asks to speak alone: one clear thing to do for each; and for whose yes one waits. */
export function Requests() {
  const ask = askFor("back");
  if (!ask) return null;
  const waiting = (you.value?.backs ?? []).filter((back) => back.is === "asked");
  return (
    <>
      {asking().map((seat) => (
        <div key={seat} class="request" role="group" aria-label={say("back.asks", { seat: seatTitle(seat) })}>
          <p>
            <SeatTag seat={seat} /> {say("back.wantsYou")}
          </p>
          <div class="request-answers">
            <Button icon="lock" busy={isPending("askBack")} onPress={() => void askBack(seat)}>
              {say("back.accept")}
            </Button>
            <Button
              look="quiet"
              busy={isPending("closeBack")}
              onPress={() => void send({ type: "closeBack", seat }, "talk")}
            >
              {say("back.notNow")}
            </Button>
          </div>
        </div>
      ))}
      {waiting.map(({ seat }) => (
        <div key={seat} class="request-waits small">
          <Icon name="hourglass" />
          <p>{say("back.waiting", { seat: seatTitle(seat) })}</p>
          <Button
            look="quiet"
            busy={isPending("closeBack")}
            onPress={() => void send({ type: "closeBack", seat }, "talk")}
          >
            {say("back.takeBack")}
          </Button>
        </div>
      ))}
    </>
  );
}

/** Everybody at the table, to ask one of them to speak alone. */
export function AskBack(props: { readonly onDone: () => void }) {
  const ask = askFor("back");
  const mine = mySeat.value;
  // Those across first: that is whom one cannot meet otherwise.
  const groups = groupIds.value.toSorted(
    (one, other) => Number(one === mine?.group) - Number(other === mine?.group),
  );
  return (
    <>
      <p class="soft">{say("back.note")}</p>
      <Refused at="talk" />
      {groups.map((group) => (
        <div key={group} class="seat-list-group" data-group={groupIndex(group)}>
          <h3>
            <GroupTag group={group} />
          </h3>
          <ul class="seat-list">
            {seatsOf(group)
              .filter((seat) => seat.id !== mine?.id)
              .map((seat) => (
                <li key={seat.id}>
                  <SeatRow seat={seat.id} may={ask?.ask.includes(seat.id) === true} onDone={props.onDone} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function SeatRow(props: { readonly seat: SeatId; readonly may: boolean; readonly onDone: () => void }) {
  const { seat } = props;
  const back = backWith(seat);
  const state = back?.is ?? "ask";
  return (
    <button
      type="button"
      class="seat-row"
      aria-disabled={state === "asked" || (state === "ask" && !props.may) ? "true" : undefined}
      onClick={() => {
        if (back?.is === "open") pick(back.channel);
        else if (props.may) void askBack(seat);
        else return;
        props.onDone();
      }}
    >
      <SeatTag seat={seat} />
      <span class="seat-row-does small">{say(`back.row.${state}`)}</span>
    </button>
  );
}

/** A way from a seat's name to speaking with it alone; nothing where that cannot be asked. */
export function AskAlone(props: { readonly seat: SeatId; readonly onDone?: () => void }) {
  const { seat } = props;
  const back = backWith(seat);
  if (back?.is === "asked") return <span class="badge">{say("back.row.asked")}</span>;
  if (askFor("back")?.ask.includes(seat) !== true) return null;
  return (
    <Button
      icon="lock"
      busy={isPending("askBack")}
      label={say("back.askSeat", { seat: seatTitle(seat) })}
      onPress={() => {
        props.onDone?.();
        void askBack(seat);
      }}
    >
      {say(back?.is === "asking" ? "back.accept" : "back.ask")}
    </Button>
  );
}

/** Closes the back channel before one's eyes. */
export function CloseBack(props: { readonly channel: ChannelId }) {
  const other = channelParts(props.channel).of.find((seat) => seat !== mySeat.value?.id);
  if (!props.channel.startsWith("back:") || other === undefined) return null;
  if (backWith(other)?.is !== "open") return <AskAlone seat={other} />;
  if (askFor("back")?.close.includes(other) !== true) return null;
  return (
    <Button
      look="quiet"
      busy={isPending("closeBack")}
      onPress={() => void send({ type: "closeBack", seat: other }, "talk")}
    >
      {say("back.close")}
    </Button>
  );
}
