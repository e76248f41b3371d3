/** Talk: who can hear it, what was said, and what this person may say now. */
import { askFor, mySeat, news, you } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Refused } from "../parts/refused.tsx";
import { inSentence, seatTitle } from "../parts/tags.tsx";
import { CloseBack, Requests } from "./back.tsx";
import { ChannelBar } from "./channelBar.tsx";
import { channelName, channelParts, current } from "./channels.ts";
import { Said } from "./said.tsx";
import { Say } from "./say.tsx";
import { Writing } from "./writing.tsx";

/** The whole of talk, as a tab and within the phases that are about it. */
export function Talk() {
  const ask = askFor("say");
  const channel = current.value;
  const open = ask?.channels.includes(channel) === true;
  return (
    <div class="talk">
      <div class="talk-head">
        <Requests />
        <ChannelBar />
        <div class="hearers small soft">
          <p>{hearers()}</p>
          <CloseBack channel={channel} />
        </div>
      </div>
      <Said channel={channel} />
      <div class="talk-foot">
        <Writing channel={channel} />
        <Refused at="talk" />
        {open ? <Say channel={channel} ask={ask} /> : <p class="small soft">{closedWhy()}</p>}
      </div>
    </div>
  );
}

/** Who hears what is said in the channel before one's eyes; a facilitator who looks in is told of. */
function hearers(): string {
  const channel = current.value;
  const { kind, of } = channelParts(channel);
  const own = of.includes(mySeat.value?.id ?? "") || of.includes(mySeat.value?.group ?? "");
  const facilitator = news.value.some((one) => one.kind === "facilitated") ? "looks" : "no";
  const whose = own ? "own" : "other";
  const group = kind === "caucus" ? inSentence({ group: of[0] ?? "" }) : {};
  return say(`talk.hears.${kind}`, { who: channelName(channel), ...group, whose, facilitator });
}

function closedWhy(): string {
  const seat = mySeat.value;
  if (!seat) return say("talk.needSeat");
  const team = you.value?.team?.members ?? [];
  const speaker = team.find((member) => member.speaks);
  if (speaker && !speaker.you) return say("talk.speakerOnly", { name: speaker.name });
  const channel = current.value;
  if (!channel.startsWith("back:")) return say("talk.closedNow");
  const other = channelParts(channel).of.find((one) => one !== seat.id) ?? "";
  const isOpen = you.value?.backs?.some((back) => back.seat === other && back.is === "open") === true;
  return say(isOpen ? "talk.backLater" : "talk.backClosed", { seat: seatTitle(other) });
}
