/** The situation of a round: an ambiguous incident, a circumstance, or quiet; whispers; old causes coming to light. */
import type { Injection } from "./injections.ts";
import { drawCause } from "./causes.ts";
import { uniform } from "./random.ts";
import type { Scenario, ScenarioIncident } from "./scenario.ts";
import { groupIndex, type Situation, type State } from "./state.ts";
import type { Happened } from "./records.ts";
import type { Naming } from "./terms.ts";
import type { SeatId } from "./terms.ts";
import { counterIncidents } from "./theory/counters.ts";

/** What a naming is to the equations: -1 securitises, +1 desecuritises. */
export const NAMING_SIGN: Readonly<Record<Naming, number>> = { threat: -1, problem: 0, shared: 1 };

/** Draws the situation of a round, with what the facilitator brings in and without what is to be kept back. */
export function drawSituation(
  state: State,
  round: number,
): { readonly situation: Situation; readonly heldBack?: string } {
  const drawn = drawIncidents(state, round);
  const bad = state.holdsBad ? drawn.find((happened) => isHarm(incidentOf(state, happened))) : undefined;
  const injected = state.injections.map(({ injection, number }) =>
    happenedOf(state, injection, { round, number }),
  );
  const situation: Situation = {
    incidents: [...drawn.filter((happened) => happened !== bad), ...injected],
    whispers: drawWhispers(state, round),
    disclosures: state.records.flatMap((record) =>
      record.incidents
        .filter((happened) => {
          const after = incidentOf(state, happened)?.disclosedAfter;
          return after !== undefined && record.round + after === round;
        })
        .map((happened) => ({ round: record.round, incident: happened.incident })),
    ),
  };
  return bad === undefined ? { situation } : { situation, heldBack: bad.incident };
}

/** Whether an incident does harm: it makes others suspected, or takes from somebody or from all. */
export function isHarm(row: ScenarioIncident | undefined): boolean {
  if (row === undefined) return false;
  const { kind, security = 0, stress = 0, ambiguity = 0, anarchy = 0, capital = 0 } = row;
  return kind === "suspicion" || security < 0 || stress > 0 || ambiguity > 0 || anarchy > 0 || capital < 0;
}

/** How much a naming of the facilitator's own incident can move. */
const OWN_WEIGHT = 0.5;

/** What the facilitator brings in, as it happens. */
export function happenedOf(
  state: State,
  injection: Injection,
  { round, number }: { readonly round: number; readonly number: number },
): Happened {
  const { suspect } = injection;
  const suspected = suspect === undefined ? {} : { suspect };
  if (injection.kind === "own") {
    const { title, text, dials, hits } = injection;
    const own = { title, text, dials };
    return { incident: `own${number}`, hits, ...suspected, namings: [], injected: true, own };
  }
  const { incidents } = state.scenario;
  const row = incidents.find((one) => one.id === injection.incident);
  const cause =
    row === undefined
      ? undefined
      : drawCause(row, { seed: state.seed, round, place: incidents.indexOf(row) });
  return {
    incident: injection.incident,
    hits: injection.hit === undefined ? (row?.hits ?? []) : [injection.hit],
    ...suspected,
    ...(cause === undefined ? {} : { cause }),
    namings: [],
    injected: true,
  };
}

/** The scenario's row of an incident that happened, or that of one which the facilitator wrote. */
export function incidentOf(state: State, happened: Happened): ScenarioIncident | undefined {
  const { own, suspect, hits } = happened;
  if (own !== undefined) {
    const kind = suspect === undefined ? "circumstance" : "suspicion";
    return { id: happened.incident, kind, hits, weight: OWN_WEIGHT, cause: "accident", ...own.dials };
  }
  return state.scenario.incidents.find((one) => one.id === happened.incident);
}

function drawIncidents(state: State, round: number): readonly Happened[] {
  const { scenario, seed, model, world } = state;
  const used = new Set(state.records.flatMap((record) => record.incidents.map((one) => one.incident)));
  return drawHappenings({ scenario, seed, round, more: counterIncidents(model, world), used }).map(
    ({ row, of, towards }) => {
      // By its place in the scenario: what befalls two groups in one round has one cause.
      const cause = drawCause(row, { seed, round, place: scenario.incidents.indexOf(row) });
      return {
        incident: row.id,
        hits: of < 0 ? row.hits : [scenario.groups[of]?.id ?? ""],
        ...(towards < 0 ? {} : { suspect: scenario.groups[towards]?.id ?? "" }),
        ...(cause === undefined ? {} : { cause }),
        namings: [],
      };
    },
  );
}

/** Something that happens: to group `of`, suspected of group `towards`; both -1 for a circumstance. */
export interface Happening {
  readonly row: ScenarioIncident;
  readonly of: number;
  readonly towards: number;
}

/**
 * What happens in a round: suspicious incidents by the scenario's chance and what slow counters add to it (`more`), else
 * perhaps a circumstance. What happened before (`used`, which grows) comes again only when nothing fresh is left.
 */
export function drawHappenings(round: {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly round: number;
  readonly more: number;
  readonly used: Set<string>;
}): readonly Happening[] {
  const { scenario, seed, used } = round;
  const happened: Happening[] = [];
  const choose = (kind: ScenarioIncident["kind"], hit: string | undefined, draw: number) => {
    const chosen = pickIncident(scenario, { kind, hit, round: round.round, used }, draw);
    if (chosen !== undefined) used.add(chosen.id);
    return chosen;
  };
  const chance = scenario.structure.incidents + round.more;
  const count = scenario.groups.length;
  for (let of = 0; of < count; of += 1) {
    for (let towards = 0; towards < count; towards += 1) {
      if (of === towards || uniform(seed, "incident", round.round, of, towards) >= chance) continue;
      const hit = scenario.groups[of]?.id ?? "";
      const row = choose("suspicion", hit, uniform(seed, "incidentKind", round.round, of, towards));
      if (row !== undefined) happened.push({ row, of, towards });
    }
  }
  if (happened.length > 0 || uniform(seed, "circumstance", round.round) >= scenario.structure.circumstances) {
    return happened;
  }
  const row = choose("circumstance", undefined, uniform(seed, "incidentKind", round.round, 9, 9));
  return row === undefined ? [] : [{ row, of: -1, towards: -1 }];
}

/** One of the incidents that fit, by a draw; a fresh one as long as there is one. Without lists: it runs in every round. */
function pickIncident(
  scenario: Scenario,
  wanted: {
    readonly kind: ScenarioIncident["kind"];
    readonly hit: string | undefined;
    readonly round: number;
    readonly used: ReadonlySet<string>;
  },
  draw: number,
): ScenarioIncident | undefined {
  const { kind, hit, round, used } = wanted;
  let fresh = 0;
  let all = 0;
  for (const one of scenario.incidents) {
    if (!fits(one, kind, hit, round)) continue;
    all += 1;
    if (!used.has(one.id)) fresh += 1;
  }
  const from = fresh > 0 ? fresh : all;
  let left = Math.min(from - 1, Math.floor(draw * from));
  for (const one of scenario.incidents) {
    if (!fits(one, kind, hit, round) || (fresh > 0 && used.has(one.id))) continue;
    if (left === 0) return one;
    left -= 1;
  }
  return undefined;
}

function fits(
  one: ScenarioIncident,
  kind: ScenarioIncident["kind"],
  hit: string | undefined,
  round: number,
): boolean {
  return one.kind === kind && (one.earliest ?? 1) <= round && (hit === undefined || one.hits.includes(hit));
}

/** One whisper a group and round, to a seat of the role it is for. */
function drawWhispers(state: State, round: number): Readonly<Record<SeatId, string>> {
  const whispers: Record<SeatId, string> = {};
  state.scenario.groups.forEach((group, index) => {
    const fitting = state.scenario.whispers.filter(
      (one) => one.group === undefined || one.group === group.id,
    );
    if (fitting.length === 0) return;
    // Walks the list from a drawn start, so that none repeats before all were heard.
    const start = Math.floor(uniform(state.seed, "whisper", index) * fitting.length);
    const whisper = fitting[(start + round) % fitting.length];
    const seat = state.seats.find((one) => one.groupIndex === index && one.role === whisper?.role);
    if (whisper !== undefined && seat !== undefined) whispers[seat.id] = whisper.id;
  });
  return whispers;
}

/** Numbers of the incidents of this round that a group's elites may name. */
export function namableBy(state: State, group: string): readonly number[] {
  return state.situation.incidents.flatMap((happened, number) =>
    happened.hits.includes(group) ? [number] : [],
  );
}

/** How much a group's naming can move this round, 0..1. */
export function namableWeight(state: State, group: number): number {
  const id = state.scenario.groups[group]?.id ?? "";
  const weights = state.situation.incidents
    .filter((happened) => happened.hits.includes(id))
    .map((happened) => incidentOf(state, happened)?.weight ?? 0);
  return Math.max(0, ...weights);
}

/** What a seat made of this round's incidents together, -1..1; 0 if it named none. */
export function namingOf(state: State, seat: SeatId): number {
  const signs = state.situation.incidents.flatMap((happened) =>
    happened.namings.filter((one) => one.seat === seat).map((one) => NAMING_SIGN[one.naming]),
  );
  return signs.length === 0 ? 0 : signs.reduce((sum, sign) => sum + sign, 0) / signs.length;
}

/** Weight of suspicion [of][towards] that this round's incidents raised. */
export function suspicion(state: State, of: number, towards: number): number {
  const own = state.scenario.groups[of]?.id ?? "";
  return state.situation.incidents.some(
    (happened) =>
      happened.suspect !== undefined &&
      happened.hits.includes(own) &&
      groupIndex(state.scenario, happened.suspect) === towards,
  )
    ? 1
    : 0;
}
