/** Taking a seat's own words away, and giving them back. */
import type { SeatId } from "#shared/rules/terms.ts";
import { askFor, isPending, send } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { seatTitle } from "../parts/tags.tsx";

/** One button that says what it would do now; nothing if the facilitator is not asked. */
export function MuteButton(props: { readonly seat: SeatId }) {
  const { seat } = props;
  const ask = askFor("mute");
  const muted = ask?.muted.includes(seat) === true;
  if (!muted && ask?.free.includes(seat) !== true) return null;
  return (
    <Button
      icon={muted ? "messages" : "micOff"}
      busy={isPending("mute")}
      label={say(muted ? "facilitator.unmuteSeat" : "facilitator.muteSeat", { seat: seatTitle(seat) })}
      onPress={() => void send({ type: "mute", seat, muted: !muted })}
    >
      {say(muted ? "facilitator.unmute" : "facilitator.mute")}
    </Button>
  );
}
