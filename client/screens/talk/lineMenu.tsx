/** What one can do about a line of somebody else: speak with them alone, hide them here, tell the facilitator. */
import type { TalkView } from "#shared/rules/views.ts";
import { askFor, hiddenSeats, isPending, send, welcome, you } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Refused } from "../parts/refused.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { SeatTag, seatTitle } from "../parts/tags.tsx";
import { AskAlone } from "./back.tsx";
import { lineText } from "./lineText.ts";

/** The menu of a line; closed while there is none. */
export function LineMenu(props: { readonly entry: TalkView | undefined; readonly onClose: () => void }) {
  const { entry, onClose } = props;
  return (
    <Sheet title={say("line.title")} open={entry !== undefined} onClose={onClose}>
      {entry?.seat !== undefined && <Menu entry={entry} seat={entry.seat} onClose={onClose} />}
    </Sheet>
  );
}

function Menu(props: { readonly entry: TalkView; readonly seat: string; readonly onClose: () => void }) {
  const { entry, seat, onClose } = props;
  const hidden = hiddenSeats();
  const reported = you.value?.reported?.includes(entry.number) === true;
  // Alone with bots there is nobody to tell.
  const mayReport = askFor("report") !== undefined && welcome.value?.format !== "solo";
  return (
    <div class="line-menu">
      <figure class="line-quoted">
        <figcaption>
          <SeatTag seat={seat} />
        </figcaption>
        <blockquote>{lineText(entry)}</blockquote>
      </figure>
      <AskAlone seat={seat} onDone={onClose} />
      <div class="line-choice">
        <Button
          icon="eyeOff"
          onPress={() => {
            hidden.value = [...hidden.value.filter((one) => one !== seat), seat];
            onClose();
          }}
        >
          {say("line.hide", { seat: seatTitle(seat) })}
        </Button>
        <p class="small soft">{say("line.hideNote")}</p>
      </div>
      {mayReport && (
        <div class="line-choice">
          <Button
            icon="flag"
            busy={isPending("report")}
            disabled={reported}
            onPress={() => {
              void send({ type: "report", said: entry.number }, "line").then((outcome) => {
                if (outcome.ok) onClose();
              });
            }}
          >
            {say(reported ? "line.reported" : "line.report")}
          </Button>
          <p class="small soft">{say("line.reportNote")}</p>
          <Refused at="line" />
        </div>
      )}
    </div>
  );
}
