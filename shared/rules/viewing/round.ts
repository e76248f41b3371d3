/** The round as one viewer lives it: situation, own commits, promises, reveal, reckoning. */
import { causeKey } from "../causes.ts";
import { isRoundPhase } from "../phases.ts";
import { incidentOf } from "../situation.ts";
import { commitOf, groupIndex, othersOf, seatOf, type Seat, type State } from "../state.ts";
import type { RoundRecord, Happened, Revealed } from "../records.ts";
import type { GroupId, Viewer, WordKey } from "../terms.ts";
import { feltGame, sideStage } from "../theory/feltGame.ts";
import { interestTerms, interestWeight, sharedDepth } from "../theory/interest.ts";
import { at } from "../theory/world.ts";
import type {
  BriefView,
  IncidentView,
  ReckoningView,
  RestraintView,
  RevealView,
  SituationView,
  YoursView,
  YouView,
} from "../views.ts";
import { whyTerms } from "../why.ts";
import { band } from "./bands.ts";
import { lessonTerms, movedShare, unseenTerms, withoutUnseen } from "./reasons.ts";
import { reveals, seenAct } from "./sight.ts";

/** What only the holder of a seat may read about it. */
export function briefView(state: State, seat: Seat): BriefView {
  const goals = state.scenario.seats.find((one) => one.id === seat.id)?.goals ?? [];
  const governs = seat.role === "government" && seat.intention !== undefined;
  return {
    seat: seat.id,
    role: seat.role,
    publicKey: `seat.${seat.id}.public`,
    privateKey: `private.seat.${seat.id}.brief`,
    goals: goals.map((goal) => ({ key: `private.goal.${seat.id}.${goal.id}`, kind: goal.kind })),
    ...(governs && seat.intention !== undefined
      ? {
          intention: {
            intention: seat.intention,
            key: `private.intention.${seat.group}.${seat.intention}`,
          },
        }
      : {}),
  };
}

/** The situation of this round. Nobody is told a true cause before it comes to light. */
export function situationView(state: State, viewer: Viewer): SituationView {
  const whisper = viewer.kind === "seat" ? state.situation.whispers[viewer.seat] : undefined;
  return {
    incidents: state.situation.incidents.map((happened, number) => incidentView(state, happened, number)),
    ...(whisper === undefined ? {} : { whisper: `private.whisper.${whisper}` }),
    disclosures: state.situation.disclosures.map((one) => ({
      ...one,
      key: disclosedKey(state, one),
    })),
  };
}

function disclosedKey(state: State, disclosed: State["situation"]["disclosures"][number]): WordKey {
  const happened = state.records
    .find((record) => record.round === disclosed.round)
    ?.incidents.find((one) => one.incident === disclosed.incident);
  return causeKey(
    state.scenario.incidents.find((one) => one.id === disclosed.incident),
    happened,
  );
}

/** One incident as everybody sees it, with its public namings. */
export function incidentView(state: State, happened: Happened, number: number): IncidentView {
  return {
    number,
    incident: happened.incident,
    kind: incidentOf(state, happened)?.kind ?? "circumstance",
    hits: happened.hits,
    ...(happened.suspect === undefined ? {} : { suspect: happened.suspect }),
    ...(happened.own === undefined ? {} : { own: { title: happened.own.title, text: happened.own.text } }),
    namings: happened.namings,
  };
}

/** What a seat has put down this round. */
export function yoursView(state: State, seat: Seat): YoursView | undefined {
  if (!isRoundPhase(state.phase)) return undefined;
  const commit = commitOf(state, seat.id);
  return {
    readings: Object.entries(commit.readings).map(([towards, made]) => ({ towards, ...made })),
    ...(commit.answer === undefined ? {} : { answer: commit.answer }),
    defaulted: commit.defaulted,
  };
}

/** What this viewer saw done in the rounds so far, oldest first; the current round's from its reveal on. */
export function historyView(state: State, viewer: Viewer): YouView["history"] {
  const current = state.revealed !== undefined && !state.records.some((one) => one.round === state.round);
  const acts = (revealed: Revealed) => revealed.acts.map((act) => seenAct(state, viewer, act));
  return [
    ...state.records.map((record) => {
      const restraints = restraintViews(viewer, record);
      const past = { round: record.round, acts: acts(record.revealed) };
      return restraints.length === 0 ? past : { ...past, restraints };
    }),
    ...(current && state.revealed !== undefined ? [{ round: state.round, acts: acts(state.revealed) }] : []),
  ];
}

/** Where governments restrained themselves in a round: each tells only itself; the facilitator knows of all. */
export function restraintViews(viewer: Viewer, record: RoundRecord | undefined): readonly RestraintView[] {
  return (record?.restraints ?? [])
    .filter((one) => viewer.kind === "facilitator" || (viewer.kind === "seat" && viewer.seat === one.seat))
    .map(({ of, towards, policy }) => ({ of, towards, policy }));
}

/** What could be seen of the commits. */
export function revealView(state: State, viewer: Viewer): RevealView | undefined {
  const revealed = state.phase === "reveal" || state.phase === "reckoning" ? reveals(state)[0] : undefined;
  if (revealed === undefined) return undefined;
  return {
    acts: revealed.acts.map((act) => seenAct(state, viewer, act)),
    programmes: revealed.programmes,
    stories: revealed.stories,
    pressures: revealed.pressures,
    corrections: revealed.corrections ?? [],
    petitions: revealed.petitions,
    cameToLight: (revealed.cameToLight ?? []).map((one) => {
      const act = state.records
        .find((record) => record.round === one.round)
        ?.revealed.acts.find(({ from, towards }) => from === one.from && towards === one.towards);
      const seen = act === undefined ? undefined : seenAct(state, viewer, act);
      return { ...one, ...(seen?.policy === undefined ? {} : { policy: seen.policy }) };
    }),
  };
}

/** What the round did to the viewer's own people, each number with its terms. */
export function reckoningView(state: State, viewer: Viewer): ReckoningView | undefined {
  const record = state.phase === "reckoning" ? state.records.at(-1) : undefined;
  const seat = viewer.kind === "seat" ? seatOf(state, viewer.seat) : undefined;
  if (record === undefined || seat === undefined) return undefined;
  const own = seat.groupIndex;
  const { before, after } = record;
  const fall = record.falls.find((one) => one.group === seat.group);
  const frames = state.scenario.groups[own]?.frames ?? [];
  const unseen = unseenTerms(state, viewer, record, seat.group);
  return {
    round: record.round,
    security: {
      before: before.security[own] ?? 0,
      after: after.security[own] ?? 0,
      why: whyTerms(withoutUnseen(record.security[own] ?? {}, unseen)),
    },
    frames: frames.map((frame, position) => {
      const was = before.shares[own]?.[position] ?? 0;
      const is = after.shares[own]?.[position] ?? 0;
      const terms = movedShare(state, record, own, position);
      return { frame: frame.id, before: was, after: is, why: whyTerms(withoutUnseen(terms, unseen), 0.3) };
    }),
    office: {
      before: before.capital[own]?.government ?? 0,
      after: after.capital[own]?.government ?? 0,
      why: whyTerms(record.office[own]?.government ?? {}),
      ...(fall === undefined ? {} : { fall: { from: fall.from, to: fall.to } }),
    },
    restraints: restraintViews(viewer, record),
    towards: othersOf(state.scenario, seat.group).map((other) =>
      towardsReckoned(state, viewer, record, { own: seat.group, other }),
    ),
  };
}

function towardsReckoned(
  state: State,
  viewer: Viewer,
  record: RoundRecord,
  pair: { readonly own: GroupId; readonly other: GroupId },
): ReckoningView["towards"][number] {
  const { other } = pair;
  const { model } = state;
  const { before, after } = record;
  const of = groupIndex(state.scenario, pair.own);
  const towards = groupIndex(state.scenario, other);
  const trustBefore = at(before.trust, of, towards);
  const trustAfter = at(after.trust, of, towards);
  const moved = trustAfter - trustBefore;
  return {
    group: other,
    trust: {
      before: band(trustBefore),
      after: band(trustAfter),
      change: moved > 0.015 ? 1 : moved < -0.015 ? -1 : 0,
      why: lessonTerms(state, viewer, record, pair),
    },
    interest: {
      theirs: {
        before: interestWeight(model, before, of, towards),
        after: interestWeight(model, after, of, towards),
      },
      bond: {
        before: model.parameters.ledgerBond * sharedDepth(before, of, towards),
        after: model.parameters.ledgerBond * sharedDepth(after, of, towards),
      },
      why: whyTerms(interestTerms(model, after, of, towards), 0.01),
    },
    feltGame: { before: feltGame(model, before, of, towards), after: feltGame(model, after, of, towards) },
    stage: { before: sideStage(model, before, of, towards), after: sideStage(model, after, of, towards) },
  };
}
