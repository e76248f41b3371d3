/** What was said in a channel, oldest first, with a small menu for each line of somebody else. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { ChannelId, SeatId } from "#shared/rules/terms.ts";
import type { TalkView } from "#shared/rules/views.ts";
import { groupIndex, heard, hiddenSeats, seatOf, talk, you } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { FacilitatorTag, SeatTag, seatTitle } from "../parts/tags.tsx";
import { isOwn } from "./channels.ts";
import { LineMenu } from "./lineMenu.tsx";
import { lineText } from "./lineText.ts";

/** Lines that one person sees, or a run of lines that it hides. */
export type Run =
  | { readonly kind: "line"; readonly entry: TalkView; readonly first: boolean }
  | { readonly kind: "hidden"; readonly seat: SeatId; readonly count: number; readonly number: number };

/** Gathers the hidden lines of one seat that follow each other; `first`: somebody else spoke before. */
export function runsOf(entries: readonly TalkView[], hidden: readonly SeatId[]): readonly Run[] {
  const runs: Run[] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (entry.seat === undefined || !hidden.includes(entry.seat)) {
      const before = last?.kind === "line" ? last.entry : undefined;
      const first = before?.seat !== entry.seat || before?.by !== entry.by || !before;
      runs.push({ kind: "line", entry, first });
    } else if (last?.kind === "hidden" && last.seat === entry.seat) {
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    } else runs.push({ kind: "hidden", seat: entry.seat, count: 1, number: entry.number });
  }
  return runs;
}

/** The log of one channel; what comes before one's eyes counts as heard. */
export function Said(props: { readonly channel: ChannelId }) {
  const { channel } = props;
  const box = useRef<HTMLDivElement>(null);
  const seen = useSignal(false);
  const about = useSignal<TalkView | undefined>(undefined);
  const entries = talk.value.filter((entry) => entry.channel === channel);
  const newest = entries.at(-1)?.number;
  /** Whether the newest line is before one's eyes: then it stays there; whoever reads further up is left alone. */
  const atEnd = useRef(true);
  const toEnd = (): void => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  };
  const onScroll = (): void => {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = box.current ?? {};
    atEnd.current = scrollHeight - scrollTop - clientHeight < 24;
  };
  useEffect(toEnd, [channel]);
  useEffect(() => {
    if (atEnd.current) toEnd();
  }, [newest]);
  useEffect(() => {
    let inView = false;
    const look = (): void => {
      seen.value = inView && document.visibilityState === "visible";
    };
    const watch = new IntersectionObserver((all) => {
      inView = all.at(-1)?.isIntersecting === true;
      look();
    });
    document.addEventListener("visibilitychange", look);
    const size = new ResizeObserver(() => {
      if (atEnd.current) toEnd();
    });
    if (box.current) {
      watch.observe(box.current);
      size.observe(box.current);
    }
    return () => {
      watch.disconnect();
      size.disconnect();
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
  const isSeen = seen.value;
  useEffect(() => {
    const known = heard();
    if (isSeen && newest !== undefined && newest > (known.value[channel] ?? -1))
      known.value = { ...known.value, [channel]: newest };
  });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <div ref={box} class="said" role="log" aria-label={say("talk.log")} tabIndex={0} onScroll={onScroll}>
      {entries.length === 0 && <p class="soft">{say("talk.nothing")}</p>}
      {runsOf(entries, hiddenSeats().value).map((run) =>
        run.kind === "line" ? (
          <Line
            key={run.entry.number}
            entry={run.entry}
            first={run.first}
            onMenu={() => (about.value = run.entry)}
          />
        ) : (
          <Hidden key={run.number} seat={run.seat} count={run.count} />
        ),
      )}
      <LineMenu entry={about.value} onClose={() => (about.value = undefined)} />
    </div>
  );
}

function Line(props: { readonly entry: TalkView; readonly first: boolean; readonly onMenu: () => void }) {
  const { entry } = props;
  const own = isOwn(entry);
  const reported = you.value?.reported?.includes(entry.number) === true;
  const group = entry.seat === undefined ? undefined : seatOf(entry.seat)?.group;
  return (
    <article
      class={`line${entry.seat === undefined ? " facilitator" : own ? " own" : ""}${entry.onRecord ? " recorded" : ""}`}
      data-group={group === undefined ? undefined : groupIndex(group)}
    >
      {props.first && (
        <header>
          <Speaker entry={entry} />
        </header>
      )}
      <div class="line-body">
        <p>{lineText(entry)}</p>
        {!own && entry.seat !== undefined && (
          <button
            type="button"
            class="line-more"
            aria-haspopup="dialog"
            aria-label={say("line.menu", { seat: seatTitle(entry.seat) })}
            onClick={props.onMenu}
          >
            <Icon name="ellipsis" />
          </button>
        )}
      </div>
      {(entry.onRecord || reported) && (
        <p class="line-marks">
          {entry.onRecord && (
            <span class="badge">
              <Icon name="stamp" />
              {say("talk.onRecord")}
            </span>
          )}
          {reported && (
            <span class="badge">
              <Icon name="flag" />
              {say("line.reported")}
            </span>
          )}
        </p>
      )}
    </article>
  );
}

/** Who said it: the facilitator, a seat, or one of the people of a team's seat. */
function Speaker(props: { readonly entry: TalkView }) {
  const { seat, by } = props.entry;
  if (seat === undefined) return <FacilitatorTag />;
  if (by === undefined) return <SeatTag seat={seat} />;
  return (
    <span class="seat-tag">
      <b>{seatTitle(seat)}</b>
      <span class="seat-name">{by}</span>
    </span>
  );
}

function Hidden(props: { readonly seat: SeatId; readonly count: number }) {
  const hidden = hiddenSeats();
  return (
    <div class="line-hidden small soft">
      <Icon name="eyeOff" />
      <p>{say("line.hiddenRun", { seat: seatTitle(props.seat), count: props.count })}</p>
      <Button look="quiet" onPress={() => (hidden.value = hidden.value.filter((one) => one !== props.seat))}>
        {say("line.show")}
      </Button>
    </div>
  );
}
