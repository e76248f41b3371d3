/** Names of groups and seats, with accent, pattern and badge. */
import type { GroupId, SeatId } from "#shared/rules/terms.ts";
import { groupIndex, mySeat, seatOf } from "../../store.ts";
import { say } from "../../words/words.ts";
import type { Params } from "../../words/words.ts";
import { Icon } from "./icon.tsx";

/** A group's name. */
export function groupName(group: GroupId): string {
  return say(`group.${group}.name`);
}

/** A group's name inside a sentence: "the Keldans". */
export function groupInside(group: GroupId): string {
  return say(`group.${group}.mid`);
}

/**
 * Groups as sentences take them, by the names of their placeholders. For `group`: {group} inside a sentence, {Group} at
 * its start, and {groupForm} (one, many) for what must agree with it.
 */
export function inSentence(groups: Readonly<Record<string, GroupId>>): Params {
  return Object.fromEntries(
    Object.entries(groups).flatMap(([name, group]) => [
      [name, groupInside(group)],
      [name.charAt(0).toUpperCase() + name.slice(1), groupName(group)],
      [`${name}Form`, say(`group.${group}.form`)],
    ]),
  );
}

/** What a seat is called in public ("Mayor of Highmere"). */
export function seatTitle(seat: SeatId): string {
  return say(`seat.${seat}.title`);
}

/** A group's name beside a swatch of its accent and pattern. */
export function GroupTag(props: { readonly group: GroupId }) {
  return (
    <span class="group-tag" data-group={groupIndex(props.group)}>
      <span class="swatch" aria-hidden="true" />
      {groupName(props.group)}
    </span>
  );
}

/** A seat: title, the person on it, a badge if nobody human holds it now. */
export function SeatTag(props: { readonly seat: SeatId }) {
  const seat = seatOf(props.seat);
  if (!seat) return <span>{seatTitle(props.seat)}</span>;
  return (
    <span class="seat-tag" data-group={groupIndex(seat.group)}>
      <b>{seatTitle(props.seat)}</b>
      {seat.name !== "" && <span class="seat-name">{seat.name}</span>}
      {mySeat.value?.id === seat.id && <span class="badge you">{say("table.you")}</span>}
      {(seat.occupant === "bot" || seat.occupant === "caretaker") && (
        <span class="badge">
          <Icon name="bot" />
          {say(`occupant.${seat.occupant}`)}
        </span>
      )}
    </span>
  );
}

/** Whoever opened the table and speaks without a seat. */
export function FacilitatorTag() {
  return (
    <span class="seat-tag facilitator-tag">
      <Icon name="megaphone" />
      <b>{say("talk.facilitator")}</b>
    </span>
  );
}
