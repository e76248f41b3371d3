/** Why the numbers of a group stand where they do: what the last reckoning recorded, cut for one viewer. */
import { knowsPromise } from "../promises.ts";
import type { RoundRecord } from "../records.ts";
import { groupIndex, type State } from "../state.ts";
import type { GroupId, Viewer } from "../terms.ts";
import { mandateTerms, shareTerms } from "../theory/identity.ts";
import { at, type Terms } from "../theory/world.ts";
import type { ReasonsView } from "../views.ts";
import { whyTerms, type WhyTerm } from "../why.ts";
import { seenAct } from "./sight.ts";

/** How a group's numbers came to be: what they were before the last round, and what that round did; or the start. */
export function reasonsView(state: State, viewer: Viewer, group: GroupId): ReasonsView {
  const { world, scenario } = state;
  const own = groupIndex(scenario, group);
  const frames = scenario.groups[own]?.frames ?? [];
  const { government = 0, rival = 0 } = world.capital[own] ?? {};
  const record = state.records.at(-1);
  if (record === undefined) {
    return {
      security: begun(world.security[own] ?? 0),
      frames: Object.fromEntries(
        frames.map(({ id }, place) => [id, begun(100 * (world.shares[own]?.[place] ?? 0))]),
      ),
      government: begun(government),
      rival: begun(rival),
    };
  }
  const { before } = record;
  const unseen = unseenTerms(state, viewer, record, group);
  const fell = record.falls.some((one) => one.group === group);
  const newOffice = (capital: number): readonly WhyTerm[] => [{ term: "honeymoon", value: capital }];
  return {
    security: [
      was(before.security[own] ?? 0),
      ...whyTerms(withoutUnseen(record.security[own] ?? {}, unseen)),
    ],
    frames: Object.fromEntries(
      frames.map(({ id }, place) => [
        id,
        [
          was(100 * (before.shares[own]?.[place] ?? 0)),
          ...whyTerms(withoutUnseen(movedShare(state, record, own, place), unseen), 0.3),
        ],
      ]),
    ),
    government: fell
      ? newOffice(government)
      : [was(before.capital[own]?.government ?? 0), ...whyTerms(record.office[own]?.government ?? {})],
    rival: fell
      ? newOffice(rival)
      : [was(before.capital[own]?.rival ?? 0), ...whyTerms(record.office[own]?.rival ?? {})],
  };
}

function begun(value: number): readonly WhyTerm[] {
  return [{ term: "start", value }];
}

function was(value: number): WhyTerm {
  return { term: "before", value };
}

/** What moved people to or from a narrative in a round, in people of a hundred. */
export function movedShare(state: State, record: RoundRecord, own: number, place: number): Terms {
  const push = record.pushes[own]?.[place];
  if (push === undefined) return {};
  const [from, to] = [record.before, record.after].map((world) => world.shares[own]?.[place] ?? 0);
  return shareTerms(state.model, from ?? 0, to ?? 0, push);
}

/** What a group learnt of another in a round, in hundredths of trust. */
export function lessonTerms(
  state: State,
  viewer: Viewer,
  record: RoundRecord,
  pair: { readonly own: GroupId; readonly other: GroupId },
): readonly WhyTerm[] {
  const terms =
    record.lessons[groupIndex(state.scenario, pair.own)]?.[groupIndex(state.scenario, pair.other)]?.terms;
  const isSecret = brokeInSecret(state, viewer, record.round, pair);
  return whyTerms(withoutUnseen(terms ?? {}, isSecret ? TOLD_BY_PROMISES : NOTHING), 0.4);
}

/** Why a group stands toward another where it does, for those who may see exact numbers. Hundredths. */
export function towardsReasons(
  state: State,
  viewer: Viewer,
  pair: { readonly own: GroupId; readonly other: GroupId },
): {
  readonly trust: readonly WhyTerm[];
  readonly depth: readonly WhyTerm[];
  readonly mandate: readonly WhyTerm[];
} {
  const { model, world, scenario } = state;
  const of = groupIndex(scenario, pair.own);
  const towards = groupIndex(scenario, pair.other);
  const record = state.records.at(-1);
  const mandate = mandateTerms(model, world, of, towards).map((value, place) => ({
    term: "story",
    value: 100 * value,
    frame: scenario.groups[of]?.frames[place]?.id ?? "",
  }));
  if (record === undefined) {
    return {
      trust: begun(100 * at(world.trust, of, towards)),
      depth: begun(100 * at(world.depth, of, towards)),
      mandate,
    };
  }
  const deepened = at(record.after.depth, of, towards) - at(record.before.depth, of, towards);
  const way =
    record.lessons[of]?.[towards]?.betrayed === true ? "shattered" : deepened < 0 ? "withered" : "deepened";
  return {
    trust: [was(100 * at(record.before.trust, of, towards)), ...lessonTerms(state, viewer, record, pair)],
    depth: [was(100 * at(record.before.depth, of, towards)), ...whyTerms({ [way]: 100 * deepened })],
    mandate,
  };
}

/** Terms that would tell what somebody did where this viewer could not see it. */
const TOLD_BY_THEIRS = ["threat", "served", "prey", "harmed"];
const TOLD_BY_OTHERS = ["bystander"];
/** Terms that would tell of a promise made in a back channel. */
const TOLD_BY_PROMISES: ReadonlySet<string> = new Set(["promiseBroken"]);
const NOTHING: ReadonlySet<string> = new Set();
const TOLD_BY_OURS = ["guard", "serving", "prey", "windfall", "enacted"];

/** The terms of a group's numbers that would tell this viewer of what it did not see. */
export function unseenTerms(
  state: State,
  viewer: Viewer,
  record: RoundRecord,
  own: GroupId,
): ReadonlySet<string> {
  const unseen = record.revealed.acts.filter((act) => seenAct(state, viewer, act).seen !== "policy");
  return new Set([
    ...(unseen.some((act) => act.towards === own) ? TOLD_BY_THEIRS : []),
    ...(unseen.some((act) => act.from === own) ? TOLD_BY_OURS : []),
    ...(unseen.some((act) => act.from !== own && act.towards !== own) ? TOLD_BY_OTHERS : []),
  ]);
}

/** Whether all that `other` broke toward `own` in this round was promised where this viewer may not know of it. */
function brokeInSecret(
  state: State,
  viewer: Viewer,
  round: number,
  pair: { own: GroupId; other: GroupId },
): boolean {
  const { own, other } = pair;
  const broken = state.promises.filter(
    ({ due, from, towards, fate, theirFate }) =>
      due === round &&
      ((from === other && towards === own && fate === "broken") ||
        (from === own && towards === other && theirFate === "broken")),
  );
  return broken.length > 0 && broken.every((one) => !knowsPromise(state, viewer, one));
}

/** The same sum, with what could not be seen in one term without a name. */
export function withoutUnseen(terms: Terms, unseen: ReadonlySet<string>): Terms {
  const told = Object.entries(terms).filter(([term]) => !unseen.has(term));
  const hidden = Object.entries(terms).filter(([term]) => unseen.has(term));
  return hidden.length === 0
    ? terms
    : { ...Object.fromEntries(told), unseen: hidden.reduce((sum, [, value]) => sum + value, 0) };
}
