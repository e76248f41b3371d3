/** What whoever looks into all rooms is told: numbers instead of words, and behind the curtain what people still hide. */
import { causeKey, causeOf } from "../causes.ts";
import type { Answer } from "../commands.ts";
import { hasNoLimit } from "../deciding/time.ts";
import { policyOf } from "../hand.ts";
import { isAwaited, isReady } from "../phases.ts";
import { incidentOf } from "../situation.ts";
import { commitOf, groupIndex, othersOf, type Seat, type State } from "../state.ts";
import type { GroupId, PolicyId, Viewer } from "../terms.ts";
import { sideStage } from "../theory/feltGame.ts";
import { mandate } from "../theory/identity.ts";
import { at } from "../theory/world.ts";
import { reasonsView, towardsReasons } from "./reasons.ts";
import { classLearning } from "./learning.ts";
import type { CurtainView, FacilitatorGroup, FacilitatorView } from "../views.ts";
import { effectOf } from "./effects.ts";
import { flaggedLines } from "./flags.ts";
import { watchView } from "./watch.ts";

/** The facilitator's own section; for nobody else. */
export function facilitatorView(state: State, viewer: Viewer): FacilitatorView | undefined {
  if (viewer.kind !== "facilitator") return undefined;
  return {
    groups: state.scenario.groups.map((group) => groupInNumbers(state, viewer, group.id)),
    causes: state.situation.incidents.map((happened, number) => {
      const row = incidentOf(state, happened);
      return { number, cause: causeOf(row, happened), key: causeKey(row, happened) };
    }),
    restraints: state.records.flatMap((record) =>
      (record.restraints ?? []).map((one) => ({ round: record.round, ...one })),
    ),
    silent: state.seats.filter((seat) => isSilent(state, seat)).map((seat) => seat.id),
    learning: classLearning(state),
    ...(viewer.curtain ? { curtain: curtainView(state) } : {}),
    ...(state.opening.seesIntentions === true ? { intentions: intentionsOf(state) } : {}),
    done: doneView(state),
    noLimit: state.seats.filter(hasNoLimit).map((seat) => seat.id),
    people: state.seats.flatMap((seat) =>
      seat.members.map(({ name, away }) => ({
        seat: seat.id,
        name,
        away: away || seat.occupant === "caretaker",
      })),
    ),
    removed: state.removed.flatMap(({ name, back }, removed) => (back ? [] : [{ removed, name }])),
    archivists: state.archivists.map((one) => one.name),
    queue: state.injections.map(({ number, injection }) => ({
      number,
      injection,
      effect: effectOf(state, injection),
    })),
    injected: state.situation.incidents.flatMap((one, number) => (one.injected === true ? [number] : [])),
    holdsBad: state.holdsBad,
    heldBack: state.heldBack,
    watch: watchView(state, viewer),
    flagged: flaggedLines(state),
  };
}

/** How many of the people who are awaited are done; once all are, the facilitator may go on. */
function doneView(state: State): FacilitatorView["done"] {
  const people = state.seats.filter((seat) => seat.occupant === "person" && isAwaited(state, seat));
  const ready = people.filter((seat) => isReady(state, seat)).length;
  return { people: people.length, ready, advance: people.length > 0 && ready === people.length };
}

function groupInNumbers(state: State, viewer: Viewer, group: GroupId): FacilitatorGroup {
  const { scenario, world, model, opened, records } = state;
  const own = groupIndex(scenario, group);
  const { government = 0, rival = 0 } = world.capital[own] ?? {};
  return {
    group,
    security: world.security[own] ?? 0,
    securityPath: [opened, ...records.map((record) => record.after)].map((one) => one.security[own] ?? 0),
    frames: (scenario.groups[own]?.frames ?? []).map(({ id }, place) => ({
      frame: id,
      share: world.shares[own]?.[place] ?? 0,
      champions: state.seats
        .filter((seat) => seat.groupIndex === own && seat.frame === place)
        .map((seat) => seat.id),
    })),
    capital: { government, rival },
    why: reasonsView(state, viewer, group),
    needs: scenario.groups[own]?.needs ?? [],
    towards: othersOf(scenario, group).map((other) => {
      const towards = groupIndex(scenario, other);
      return {
        group: other,
        trust: at(world.trust, own, towards),
        depth: at(world.depth, own, towards),
        mandate: mandate(model, world, own, towards),
        stage: sideStage(model, world, own, towards),
        why: towardsReasons(state, viewer, { own: group, other }),
      };
    }),
  };
}

/** Whether the people of a seat said nothing, anywhere, in this round and the one before. */
function isSilent(state: State, seat: Seat): boolean {
  if (seat.occupant !== "person" || state.round < 2) return false;
  return !state.talk.some((said) => said.seat === seat.id && said.round >= state.round - 1);
}

function intentionsOf(state: State): CurtainView["intentions"] {
  return state.seats.flatMap(({ id: seat, intention }) =>
    intention === undefined ? [] : [{ seat, intention }],
  );
}

function curtainView(state: State): CurtainView {
  return {
    intentions: intentionsOf(state),
    commits: state.seats
      .filter((seat) => state.commits[seat.id] !== undefined)
      .map((seat) => {
        const { readings, answer, proposals = {} } = commitOf(state, seat.id);
        return {
          seat: seat.id,
          readings: Object.entries(readings).map(([towards, made]) => ({ towards, ...made })),
          ...(answer === undefined ? {} : { answer }),
          proposals: Object.values(proposals),
          covert: covertOf(state, [answer, ...Object.values(proposals)]),
        };
      }),
  };
}

/** The cards among these answers that are done in secret, each once. */
function covertOf(state: State, answers: readonly (Answer | undefined)[]): readonly PolicyId[] {
  const cards = answers.flatMap((one) => (one?.role === "government" ? Object.values(one.policies) : []));
  return [...new Set(cards)].filter((card) => policyOf(state, card)?.covert === true);
}
