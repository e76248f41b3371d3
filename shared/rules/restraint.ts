/** Restraint: "it prevents itself from exploiting others' trust" (Bilgic 2014, "The identity-security nexus with trust"; claim 48). */
import { playedPolicy } from "./acts.ts";
import { isLocked, policyOf, policyPrice } from "./hand.ts";
import type { Policy } from "./scenario.ts";
import { commitOf, groupIndex, holder, othersOf, type Seat, type State } from "./state.ts";
import type { Restraint, Revealed } from "./records.ts";
import type { GroupId } from "./terms.ts";
import { total } from "./theory/world.ts";

/** Exposure from which a group counts as open to another. */
export const LIES_OPEN = 0.3;
/** Exploit from which a card counts as taking advantage (as for betrayal, trust.ts). */
export const TAKES_ADVANTAGE = 0.15;

/** Who, in this round, could have exploited what another left open, and did not. A default put down by the clock is no choice. */
export function restraintsOf(state: State, revealed: Revealed): readonly Restraint[] {
  return state.scenario.groups.flatMap((group, index) => {
    const seat = holder(state, index, "government");
    if (seat === undefined || commitOf(state, seat.id).defaulted) return [];
    return othersOf(state.scenario, group.id).flatMap((towards): readonly Restraint[] => {
      const played = playedPolicy(state, index, towards);
      if (played === undefined || takesAdvantage(played) || !liesOpen(state, revealed, towards, group.id))
        return [];
      const left = leftInHand(state, seat, towards, played);
      return left === undefined ? [] : [{ of: group.id, towards, seat: seat.id, policy: left.id }];
    });
  });
}

function takesAdvantage(policy: Policy): boolean {
  return (policy.exploit ?? 0) > TAKES_ADVANTAGE;
}

/** Whether a group was seen to lie open to another, in this round or in the one before. What fog hid is no temptation, and no secret to tell. */
function liesOpen(state: State, revealed: Revealed, group: GroupId, towards: GroupId): boolean {
  const rounds = [revealed, state.records.at(-1)?.revealed];
  return rounds.some((round) =>
    round?.acts.some((act) => {
      const policy = policyOf(state, act.policy);
      const isSeen = policy?.covert === true ? act.found : act.observed;
      const isTheirs = act.from === group && act.towards === towards;
      return isTheirs && isSeen && (policy?.expose ?? 0) >= LIES_OPEN;
    }),
  );
}

/** The card that would have taken most of what the government could pay for beside its other cards. */
function leftInHand(state: State, seat: Seat, towards: GroupId, played: Policy): Policy | undefined {
  const { model, world } = state;
  const of = seat.groupIndex;
  const toward = groupIndex(state.scenario, towards);
  const price = (policy: Policy, other: number) => total(policyPrice(state, of, other, policy));
  const spent = othersOf(state.scenario, seat.group).reduce((sum, id) => {
    const policy = id === towards ? undefined : playedPolicy(state, of, id);
    return sum + (policy === undefined ? 0 : price(policy, groupIndex(state.scenario, id)));
  }, 0);
  const purse = (world.capital[of]?.government ?? 0) - spent;
  return state.scenario.policies
    .filter((one) => one.id !== played.id && takesAdvantage(one))
    .filter((one) => !isLocked(model, world, of, toward, one) && price(one, toward) <= purse)
    .sort((one, other) => (other.exploit ?? 0) - (one.exploit ?? 0))[0];
}
