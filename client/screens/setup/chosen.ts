/** What a facilitator chooses before a session, with what is usual, and how it reads as a request. */
import type { CreateSession, TableVariation } from "#shared/protocol/session.ts";
import { tablesFor, teamSizeFor } from "#shared/protocol/sessionSizing.ts";
import type { AgeBand, Seating } from "#shared/protocol/sessionTerms.ts";
import { FORMATS } from "#shared/rules/formats.ts";
import type { IntentionMix, LensId, TalkRule } from "#shared/rules/terms.ts";
import type { ScenarioOffer } from "#shared/protocol/messages.ts";
import type { ScenarioName } from "../scenarioNames.ts";

export type SessionFormat = "class" | "seminar" | "slow";
/** How much of what is done nobody outside sees. */
export const HIDDEN_SHARES = ["none", "story", "much"] as const;
export type HiddenShare = (typeof HIDDEN_SHARES)[number];
/** When all must be over: minutes from now, at a time of today, or not planned yet. */
export const ENDS = ["later", "45", "50", "90", "at"] as const;
export type End = (typeof ENDS)[number];

/** The choices of all six pages; plain values, so that a browser can keep them. */
export interface Chosen {
  readonly scenario: ScenarioName;
  readonly format: SessionFormat;
  readonly people: number;
  /** 0: as many as it takes. */
  readonly tables: number;
  readonly end: End;
  /** "10:45", where `end` is "at". */
  readonly endAt: string;
  readonly debriefMinutes: number;
  readonly name: string;
  readonly seating: Seating;
  /** 0: as many as it takes. */
  readonly teamSize: number;
  readonly hidden: HiddenShare;
  readonly announcedHorizon: boolean;
  readonly intentions: IntentionMix;
  readonly seesIntentions: boolean;
  readonly thirdGroup: boolean;
  readonly lens: LensId;
  readonly variations: readonly TableVariation[];
  readonly age: AgeBand;
  readonly talk: TalkRule;
  readonly note: boolean;
  readonly guide: boolean;
  /** As typed: words between commas. */
  readonly flagWords: string;
}

/** What every page is given. */
export interface PageProps {
  readonly chosen: Chosen;
  /** The story as the server offers it, once it is known. */
  readonly offer: ScenarioOffer | undefined;
  readonly choose: (changed: Partial<Chosen>) => void;
}

/** A lesson for twenty-four people, and a debrief that lasts a third of it. */
export const USUAL_SESSION: Chosen = {
  scenario: "low-reservoir",
  format: "class",
  people: 24,
  tables: 0,
  end: "later",
  endAt: "",
  debriefMinutes: 15,
  name: "",
  seating: "choose",
  teamSize: 0,
  hidden: "story",
  announcedHorizon: false,
  intentions: "scenario",
  seesIntentions: false,
  thirdGroup: false,
  lens: "bilgic",
  variations: [],
  age: "from16",
  talk: "free",
  note: true,
  guide: true,
  flagWords: "",
};

const HIDDEN: Readonly<Record<HiddenShare, number | undefined>> = { none: 0, story: undefined, much: 0.5 };

/** How the class is spread, worked out as the server will. */
export interface Layout {
  readonly tables: number;
  /** Seats of one table. */
  readonly seats: number;
  readonly teamSize: number;
  /** All could have a seat. */
  readonly fits: boolean;
}

/** The layout of these choices; undefined while the story's seats are not known. */
export function layoutOf(chosen: Chosen, offer: ScenarioOffer | undefined): Layout | undefined {
  if (offer === undefined) return undefined;
  const seats = (chosen.thirdGroup ? offer.seatsWithThird : undefined) ?? offer.seats;
  const tables = chosen.tables === 0 ? tablesFor(chosen.people, seats) : chosen.tables;
  const needed = teamSizeFor(chosen.people, seats * tables);
  const teamSize = chosen.teamSize === 0 ? (needed ?? 0) : chosen.teamSize;
  return { tables, seats, teamSize, fits: seats * tables * teamSize >= chosen.people };
}

/** Minutes of one round, and of play at most. */
export function lengthOf(format: SessionFormat): {
  readonly rounds: number;
  readonly round: number;
  readonly play: number;
} {
  const { rounds, seconds } = FORMATS[format];
  const round = Object.values(seconds).reduce((sum, one) => sum + one, 0) / 60;
  return { rounds, round, play: rounds * round };
}

/** Wall clock of the end, ms; 0 if none is planned. A time that has passed today is tomorrow's. */
export function endOf({ end, endAt }: Pick<Chosen, "end" | "endAt">, now: number): number {
  if (end === "later") return 0;
  if (end !== "at") return now + Number(end) * 60_000;
  const [hours = "", minutes = ""] = endAt.split(":");
  if (hours === "" || minutes === "") return 0;
  const at = new Date(now);
  at.setHours(Number(hours), Number(minutes), 0, 0);
  return at.getTime() > now ? at.getTime() : at.getTime() + 24 * 3600_000;
}

/** The words to be marked, one by one. */
export function wordsIn(text: string): readonly string[] {
  return [...new Set(text.split(/[,;\n]/).map((one) => one.trim().slice(0, 40)))]
    .filter((one) => one !== "")
    .slice(0, 40);
}

/** The request that opens such a session. */
export function requestOf(chosen: Chosen, offer: ScenarioOffer | undefined, now: number): CreateSession {
  const hidden = HIDDEN[chosen.hidden];
  const tables = layoutOf(chosen, offer)?.tables ?? chosen.tables;
  return {
    scenario: chosen.scenario,
    format: chosen.format,
    people: chosen.people,
    ...(chosen.tables === 0 ? {} : { tables: chosen.tables }),
    variations: chosen.variations.slice(0, tables),
    lens: chosen.lens,
    thirdGroup: chosen.thirdGroup && offer?.thirdGroup !== undefined,
    ...(chosen.teamSize === 0 ? {} : { teamSize: chosen.teamSize }),
    age: chosen.age,
    talk: chosen.talk,
    ...(hidden === undefined ? {} : { hidden }),
    announcedHorizon: chosen.announcedHorizon,
    intentions: chosen.intentions,
    seesIntentions: chosen.seesIntentions,
    note: chosen.note,
    guide: chosen.guide,
    flagWords: [...wordsIn(chosen.flagWords)],
    seating: chosen.seating,
    name: chosen.name.trim(),
    endsAt: endOf(chosen, now),
    debriefMinutes: chosen.debriefMinutes,
  };
}
