/** What one viewer can see of what others did and are: the fog of the game, in one place. */
import { policyOf } from "../hand.ts";
import { hears } from "../channels.ts";
import { ASKS_FOR_NEEDS, TELLS_NEEDS } from "../deciding/talk.ts";
import { bell } from "../random.ts";
import { groupIndex, seatOf, type Said, type State } from "../state.ts";
import type { PlayedAct, Revealed } from "../records.ts";
import type { Band, ChannelId, GroupId, Viewer } from "../terms.ts";
import type { RevealedAct } from "../views.ts";
import { at, clamp } from "../theory/world.ts";
import { band } from "./bands.ts";

/** How sharp an onlooker without a group sees any group. */
const AUDIENCE_SHARPNESS = 0.4;

/** The group a viewer belongs to, if any. */
export function groupOfViewer(state: State, viewer: Viewer): GroupId | undefined {
  return viewer.kind === "seat" ? seatOf(state, viewer.seat)?.group : undefined;
}

/**
 * What a viewer sees of one act: the policy, or nothing. From outside a covert act that nobody found looks like any
 * other act in fog, or its look alone would give it away; to its own people it is a quiet day. An onlooker (a
 * projector) never sees a covert act; the facilitator sees through fog, and what was meant to stay hidden only behind
 * the curtain.
 */
export function seenAct(state: State, viewer: Viewer, act: PlayedAct): RevealedAct {
  const policy = policyOf(state, act.policy);
  const covert = policy?.covert === true;
  const own = groupOfViewer(state, viewer) === act.from;
  const bare = { from: act.from, towards: act.towards };
  const whole = { ...bare, seen: "policy" as const, policy: act.policy, covert, found: covert && act.found };
  const shown = policy === undefined ? whole : { ...whole, logic: policy.logic };
  if (covert ? seesCovert(viewer, act) : own || act.observed || viewer.kind === "facilitator") return shown;
  return { ...bare, seen: own ? "quiet" : "fog", covert: false, found: false };
}

function seesCovert(viewer: Viewer, act: PlayedAct): boolean {
  switch (viewer.kind) {
    case "seat":
      return act.found || viewer.seat === act.seat;
    case "facilitator":
      return act.found || viewer.curtain;
    case "audience":
      return false;
  }
}

/** The rounds' reveals so far, latest first; this round's once it is revealed. */
export function reveals(state: State): readonly Revealed[] {
  const past = state.records.map((record) => record.revealed);
  // By round, not by identity: a table rebuilt from its journal has two equal objects here.
  const isReckoned = state.records.at(-1)?.round === state.round;
  const current = state.revealed !== undefined && !isReckoned ? [state.revealed] : [];
  return [...current, ...past.toReversed()];
}

/** How worn the footpath between two groups is: matched contact, fading round by round, 0..1. */
export function wornPath(state: State, a: GroupId, b: GroupId): number {
  let worn = 0;
  reveals(state).forEach((revealed, age) => {
    const contact = (from: GroupId, towards: GroupId) => {
      const act = revealed.acts.find((one) => one.from === from && one.towards === towards);
      return (act === undefined ? 0 : (policyOf(state, act.policy)?.contact ?? 0)) || 0;
    };
    const programme = revealed.programmes.some((one) => one.matched && one.group === a && one.towards === b);
    worn += (Math.min(contact(a, b), contact(b, a)) + (programme ? 0.4 : 0)) * 0.7 ** age;
  });
  return clamp(worn, 0, 1);
}

/**
 * Needs turn face up where people meet, where there is trust, and where they were told: somebody asked the group what
 * it needs, and one of its seats answered, where this viewer heard both (claims 30, 49).
 */
export function knowsNeeds(state: State, viewer: Viewer, other: GroupId): boolean {
  const own = groupOfViewer(state, viewer);
  if (own === undefined) return false;
  if (own === other) return true;
  const of = groupIndex(state.scenario, own);
  const towards = groupIndex(state.scenario, other);
  return (
    at(state.world.trust, of, towards) >= 0.5 ||
    wornPath(state, own, other) >= 0.3 ||
    wereTold(state, viewer, other)
  );
}

function wereTold(state: State, viewer: Viewer, other: GroupId): boolean {
  const isTheirs = ({ seat }: Said) => seat !== undefined && seatOf(state, seat)?.group === other;
  const asked = new Set<ChannelId>();
  for (const said of state.talk) {
    const { statement, channel, about = other } = said;
    if (statement === ASKS_FOR_NEEDS && about === other && !isTheirs(said)) asked.add(channel);
    const tells = statement === TELLS_NEEDS && asked.has(channel) && isTheirs(said);
    if (tells && hears(state, viewer, channel)) return true;
  }
  return false;
}

/** From this much norms, contact or sharpness on, another group's numbers are seen in ten steps instead of five. */
const FINE_FROM = 0.6;

/** Whether a viewer sees another group's numbers more finely than in five steps. */
export function seesFinely(state: State, viewer: Viewer, group: GroupId): boolean {
  const own = groupOfViewer(state, viewer);
  if (own === undefined || own === group) return false;
  const norms = at(state.world.norms, groupIndex(state.scenario, own), groupIndex(state.scenario, group));
  return Math.max(norms, wornPath(state, own, group), sharpness(state, viewer, group)) >= FINE_FROM;
}

/** How sharply a viewer sees a group: 1 its own, else trust, norms and contact (claim 49). */
export function sharpness(state: State, viewer: Viewer, group: GroupId): number {
  const own = groupOfViewer(state, viewer);
  if (own === undefined) return AUDIENCE_SHARPNESS;
  if (own === group) return 1;
  const of = groupIndex(state.scenario, own);
  const towards = groupIndex(state.scenario, group);
  const trust = at(state.world.trust, of, towards);
  const norms = at(state.world.norms, of, towards);
  return clamp(0.1 + 0.5 * trust + 0.3 * norms + 0.3 * wornPath(state, own, group), 0, 1);
}

/** A rumour of how far `towards` trusts `of`: right in direction, wrong in degree where sight is poor. */
export function rumouredTrust(state: State, viewer: Viewer, from: GroupId, inWhom: GroupId): Band {
  const of = groupIndex(state.scenario, from);
  const towards = groupIndex(state.scenario, inWhom);
  const blur =
    0.15 *
    (1 - sharpness(state, viewer, from)) *
    bell(state.seed, "rumour", state.records.length, of * 8 + towards);
  return band(at(state.world.trust, of, towards) + blur);
}
