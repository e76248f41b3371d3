/** What the picture shows of deeds: what a side did toward another, and whose voice was heard at home. */
import { policyOf } from "../hand.ts";
import type { PlayedAct } from "../records.ts";
import { incidentOf } from "../situation.ts";
import type { Seat, State } from "../state.ts";
import type { GroupId } from "../terms.ts";
import type { SceneDeeds, SceneGroup, SceneVoice } from "../views.ts";
import { belongs, isOpened, lookAt, type Eyes } from "./sceneEyes.ts";
import { reveals } from "./sight.ts";

/** A contact programme of civil society, as a part of what a card of contact does. */
const PROGRAMME = 0.4;
/** From this gain of a share on, people are seen to have moved to a story. */
const MOVED = 0.01;

/** What `from` did toward `towards` in the latest round, as far as these eyes saw it; undefined if nothing shows. */
export function deedsOf(
  state: State,
  eyes: Eyes,
  pair: { readonly from: GroupId; readonly towards: GroupId },
): SceneDeeds | undefined {
  const { from, towards } = pair;
  const revealed = reveals(state)[0];
  const of = (a: GroupId, b: GroupId) => revealed?.acts.find((one) => one.from === a && one.towards === b);
  const policy = seenPolicy(state, eyes, of(from, towards));
  const answer = seenPolicy(state, eyes, of(towards, from));
  const programme = revealed?.programmes.some((one) => one.group === from && one.towards === towards);
  const walk = Math.max(policy?.contact ?? 0, programme === true ? PROGRAMME : 0);
  const deeds: SceneDeeds = {
    ...(policy?.exploit ? { take: policy.exploit } : {}),
    ...(walk > 0 ? { walk } : {}),
    ...(policy?.norms ? { build: policy.norms } : {}),
    ...(policy?.joint === true
      ? { joint: answer?.id === policy.id ? ("meets" as const) : ("waits" as const) }
      : {}),
    ...(revealed?.cameToLight?.some((one) => one.from === from && one.towards === towards) === true
      ? { light: true as const }
      : {}),
  };
  return Object.keys(deeds).length === 0 ? undefined : deeds;
}

function seenPolicy(state: State, eyes: Eyes, act: PlayedAct | undefined) {
  const seen = act === undefined ? undefined : lookAt(state, eyes, act);
  return seen?.policy === undefined ? undefined : policyOf(state, seen.policy);
}

/** What marks a group's round: voices, what hit it, a petition, a fall. */
export function marksOf(
  state: State,
  eyes: Eyes,
  index: number,
): Pick<SceneGroup, "voices" | "struck" | "petition" | "fell"> {
  const group = state.scenario.groups[index]?.id ?? "";
  const kinds = state.situation.incidents
    .filter((one) => one.hits.includes(group))
    .map((one) => incidentOf(state, one)?.kind ?? "circumstance");
  const petition = reveals(state)[0]?.petitions.find((one) => one.group === group)?.logic;
  const last = state.records.at(-1);
  const isReckoned = state.revealed === undefined || last?.round === state.round;
  const fell = isReckoned && last?.falls.some((one) => one.group === group) === true;
  const voices = state.seats
    .filter((seat) => seat.groupIndex === index)
    .flatMap((seat) => voiceOf(state, eyes, seat));
  return {
    ...(voices.length === 0 ? {} : { voices }),
    ...(kinds.length === 0 ? {} : { struck: kinds.includes("suspicion") ? "suspicion" : "circumstance" }),
    ...(petition === undefined ? {} : { petition }),
    ...(fell ? { fell: true as const } : {}),
  };
}

/** What everyone heard of a seat; at home, and when all is open, also the story it speaks for and whether people moved. */
function voiceOf(state: State, eyes: Eyes, seat: Seat): readonly SceneVoice[] {
  const tone = publicTone(state, seat);
  const knows = isOpened(eyes) || belongs(state, eyes, seat.group);
  const story = knows && seat.frame >= 0 ? seat.frame : undefined;
  const frame = story === undefined ? undefined : state.scenario.groups[seat.groupIndex]?.frames[story];
  if (tone === undefined && frame === undefined) return [];
  const last = state.records.at(-1);
  const share = (when: "before" | "after") => last?.[when].shares[seat.groupIndex]?.[story ?? -1] ?? 0;
  const moved = frame !== undefined && share("after") - share("before") >= MOVED;
  return [
    {
      seat: seat.id,
      role: seat.role,
      tone: tone ?? "campaign",
      ...(frame === undefined ? {} : { frame: frame.id }),
      ...(moved ? { moved: true as const } : {}),
    },
  ];
}

/** What a seat was heard doing: naming what happened this round, else what the last reveal told of it. */
function publicTone(state: State, seat: Seat): SceneVoice["tone"] | undefined {
  const isRevealed = state.revealed !== undefined;
  const naming = state.situation.incidents
    .flatMap((one) => one.namings)
    .find((one) => one.seat === seat.id)?.naming;
  const [last] = reveals(state);
  const pressure = last?.pressures.find((one) => one.seat === seat.id)?.pressure;
  const story = last?.stories.find((one) => one.seat === seat.id)?.story;
  const corrects = last?.corrections?.some((one) => one.seat === seat.id) === true;
  const told = corrects
    ? ("corrects" as const)
    : pressure !== undefined && pressure !== "quiet"
      ? pressure
      : story !== undefined && story !== "plain"
        ? story
        : undefined;
  return isRevealed ? (told ?? naming) : (naming ?? told);
}
