/** The guided first round as a pure choice: which hint fits what stands on the screen and what is asked. */
import type { RoundPhase } from "#shared/rules/terms.ts";
import { ROUND_PHASES } from "#shared/rules/terms.ts";
import type { Ask, ReckoningView, RevealedAct, SituationView, TableView } from "#shared/rules/views.ts";

/** All the guide looks at. */
export interface Seen {
  readonly phase: TableView["phase"];
  readonly round: number;
  /** The round that is guided: the person's first, or the one in which it was asked for again. */
  readonly guided: number;
  readonly asks: readonly Ask[];
  /** How many incidents the round began with. */
  readonly incidents: number;
}

/** The last word of the guide: the knot gets its name, once it was felt. */
export const KNOT = "guide.knot";

/** The moment on the screen: hints start anew with each. Empty when the guide has nothing to say. */
export function moment(seen: Seen): string {
  return guideHints(seen).length === 0 ? "" : `${seen.round}.${guideHints(seen)[0] ?? ""}`;
}

/** The hint to show at this step of this moment, or nothing more. */
export function guideHint(seen: Seen, step: number): string | undefined {
  return guideHints(seen)[step];
}

/** The hints of this moment, in order. */
export function guideHints(seen: Seen): readonly string[] {
  if (seen.round !== seen.guided || !isRoundPhase(seen.phase)) return [];
  return HINTS[seen.phase](seen.asks, seen.incidents);
}

const HINTS: Readonly<Record<RoundPhase, (asks: readonly Ask[], incidents: number) => readonly string[]>> = {
  situation: (asks, incidents) => {
    if (incidents === 0) return ["guide.quiet", "guide.ready"];
    const unnamed = asks.some((ask) => ask.kind === "nameIncident" && ask.chosen === undefined);
    return ["guide.situation", unnamed ? "guide.name" : "guide.ready"];
  },
  caucus: () => ["guide.caucus", "guide.ready"],
  talks: (asks) =>
    asks.some((ask) => ask.kind === "promise") ? ["guide.talks", "guide.promise"] : ["guide.talks"],
  commit: (asks) => {
    if (asks.some((ask) => ask.kind === "read" && ask.chosen === undefined)) return ["guide.read"];
    const answer = asks.find((ask) => ask.kind === "answer");
    if (answer === undefined) return [];
    if (answer.chosen !== undefined) return ["guide.answered"];
    return answer.role === "government" ? ["guide.cards", "guide.hands"] : ["guide.answer"];
  },
  reveal: () => ["guide.reveal"],
  reckoning: (asks) => {
    const felt = asks.find((ask) => ask.kind === "feel");
    // The phase may be there a moment before what is asked in it.
    if (felt === undefined) return [];
    return felt.chosen === undefined ? ["guide.inside", "guide.why", "guide.feel"] : [KNOT];
  },
};

/** What a person went through in the round that ends. */
export interface Round {
  readonly acts: readonly RevealedAct[];
  readonly own: string;
  readonly situation: SituationView | undefined;
  readonly reckoning: ReckoningView | undefined;
}

/** The terms of the article that this person has just lived, words "concept.<term>"; no more than that. */
export function lived(round: Round): readonly string[] {
  const { acts, own, situation, reckoning } = round;
  const mine = acts.filter((act) => act.from === own);
  /** Both of a pair did what a fatalist does, and could be seen to. */
  const bothGuarded = mine.some(
    (act) =>
      act.logic === "fatalist" &&
      acts.some((back) => back.from === act.towards && back.towards === own && back.logic === "fatalist"),
  );
  const worse = reckoning !== undefined && reckoning.security.after < reckoning.security.before;
  const moved = (terms: readonly { readonly term: string }[] | undefined, term: string) =>
    terms?.some((one) => one.term === term) === true;
  const terms: readonly (readonly [string, boolean])[] = [
    ["securityDilemma", true],
    ["securityParadox", worse && bothGuarded],
    ["fatalist", mine.some((act) => act.logic === "fatalist")],
    ["mitigator", mine.some((act) => act.logic === "mitigator")],
    ["transcender", mine.some((act) => act.logic === "transcender")],
    [
      "securitisation",
      situation?.incidents.some(({ namings }) => namings.some(({ naming }) => naming === "threat")) === true,
    ],
    ["exposure", moved(reckoning?.security.why, "harmed")],
    ["mandate", moved(reckoning?.office.why, "price")],
    ["trustLearning", reckoning?.towards.some(({ trust }) => trust.change !== 0) === true],
  ];
  return terms.flatMap(([term, was]) => (was ? [term] : []));
}

function isRoundPhase(phase: string): phase is RoundPhase {
  return (ROUND_PHASES as readonly string[]).includes(phase);
}

/** The round that is guided unasked: the first for who is alone, and where the table's opener wants it; 0 for none. */
export function guidedFirst(where: {
  readonly format: string | undefined;
  readonly guide: boolean | undefined;
  /** This browser has put the guide away. */
  readonly off: boolean;
}): number {
  return !where.off && (where.format === "solo" || where.guide === true) ? 1 : 0;
}
