/** The picture of every round as it was, for the debrief: the table as it stood then, seen by eyes that see everything. */
import type { RoundRecord } from "../records.ts";
import type { Seat, State } from "../state.ts";
import type { SceneView } from "../views.ts";
import { sceneView } from "./scene.ts";

/** The opening, then the end of each round. */
export function openedScenes(state: State): readonly SceneView[] {
  const rounds = [-1, ...state.records.keys()];
  return rounds.map((index) => rounded(sceneView(asOf(state, index), "opened")));
}

/** The table at the end of the round with this index in the records; -1 is the opening. */
function asOf(state: State, index: number): State {
  const records = state.records.slice(0, index + 1);
  const last = records.at(-1);
  return {
    ...state,
    phase: last === undefined ? "lobby" : "reckoning",
    round: last?.round ?? 0,
    world: last?.after ?? state.opened,
    records,
    revealed: last?.revealed,
    situation: { incidents: last?.incidents ?? [], whispers: {}, disclosures: [] },
    seats: state.seats.map((seat) => seatAsOf(state, seat, records)),
  };
}

function seatAsOf(state: State, seat: Seat, records: readonly RoundRecord[]): Seat {
  const lastFall = records
    .flatMap((record) => record.falls)
    .filter((fall) => fall.from === seat.id || fall.to === seat.id)
    .at(-1);
  const role = lastFall === undefined ? seat.startRole : lastFall.to === seat.id ? "government" : "rival";
  const row = state.scenario.seats.find((one) => one.id === seat.id);
  const frames = state.scenario.groups[seat.groupIndex]?.frames ?? [];
  const opening = frames.findIndex((frame) => frame.id === row?.frame);
  return { ...seat, role, frame: records.at(-1)?.frames[seat.id] ?? opening };
}

/** As fine as anybody can see: thousandths travel in a fraction of the bytes. */
function rounded(scene: SceneView): SceneView {
  const fine = (value: number) => Math.round(value * 1000) / 1000;
  return {
    ...scene,
    groups: scene.groups.map((group) => ({
      ...group,
      security: fine(group.security),
      openness: fine(group.openness),
      frames: group.frames.map((frame) => ({ ...frame, share: fine(frame.share) })),
    })),
    pairs: scene.pairs.map((pair) => ({
      ...pair,
      guardA: fine(pair.guardA),
      guardB: fine(pair.guardB),
      norms: fine(pair.norms),
      contact: fine(pair.contact),
    })),
  };
}
