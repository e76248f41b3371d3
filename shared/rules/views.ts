/**
 * What leaves the rules: a view cut for one viewer. `table` may be known by everyone at the table and is the same
 * for all of them; `you` may be known by this viewer alone. Nothing is here that nobody wrote down (an allowlist).
 */
import type { Viewer } from "./terms.ts";
import type { Ask } from "./views/asks.ts";
import type { BookmarkView, DebriefView } from "./views/debrief.ts";
import type { FacilitatorView } from "./views/facilitator.ts";
import type { LearningView, QuestionsView } from "./views/learning.ts";
import type { BackView, NewsView, PromiseView, ReportView, TalkView, TeamView } from "./views/negotiation.ts";
import type {
  BriefView,
  ReckoningView,
  RevealView,
  RestraintView,
  RevealedAct,
  SituationView,
  ThemView,
  UsView,
  YoursView,
} from "./views/round.ts";
import type { SceneView } from "./views/scene.ts";
import type { TableView } from "./views/table.ts";
export type * from "./views/table.ts";
export type * from "./views/asks.ts";
export type * from "./views/round.ts";
export type * from "./views/negotiation.ts";
export type * from "./views/scene.ts";
export type * from "./views/debrief.ts";
export type * from "./views/assumed.ts";
export type * from "./views/facilitator.ts";
export type * from "./views/learning.ts";

export interface View {
  readonly table: TableView;
  readonly you: YouView;
}

/** What a bot looks at: everything but the picture, which is for eyes. */
export interface BotView {
  readonly table: TableView;
  readonly you: Omit<YouView, "scene">;
}

/** Known to this viewer alone; sections that do not apply are left out. */
export interface YouView {
  readonly viewer: Viewer;
  /** What this viewer may do now; the client shows a control for each and runs no rule. */
  readonly asks: readonly Ask[];
  readonly brief?: BriefView;
  readonly situation?: SituationView;
  readonly us?: UsView;
  /** The other groups as this viewer knows them; for the audience, all groups. */
  readonly them: readonly ThemView[];
  /** What you have put down this round. */
  readonly yours?: YoursView;
  readonly promises: readonly PromiseView[];
  /** This seat's back channels. */
  readonly backs?: readonly BackView[];
  /** The people of this seat, where it is a team's. */
  readonly team?: TeamView;
  /** Numbers of what this seat reported. */
  readonly reported?: readonly number[];
  /** To the opener of the table without a seat: what was reported. */
  readonly reports?: readonly ReportView[];
  /** To whoever may mark moments: those it may know of before the debrief. */
  readonly bookmarks?: readonly BookmarkView[];
  /** What you saw done so far, oldest round first: their acts beside your own, and where you restrained yourself. */
  readonly history: readonly {
    readonly round: number;
    readonly acts: readonly RevealedAct[];
    readonly restraints?: readonly RestraintView[];
  }[];
  readonly reveal?: RevealView;
  readonly reckoning?: ReckoningView;
  /** What the picture may draw for this viewer. */
  readonly scene: SceneView;
  /** What was said where this viewer may listen, oldest first. */
  readonly talk: readonly TalkView[];
  /** What everyone was told, oldest first: seats changing hands, falls, defaults. */
  readonly news: readonly NewsView[];
  readonly debrief?: DebriefView;
  /** To whoever looks into all rooms: the numbers, and behind the curtain what is still hidden. */
  readonly facilitator?: FacilitatorView;
  /** In the lobby and the debrief, to a person on a seat: their own answers to the questionnaire, and their consent. */
  readonly learning?: LearningView;
  /** To the same: what is asked. */
  readonly questions?: QuestionsView;
}

/** The sections of `you` that travel as a whole when they change; talk and news are appended instead. */
export type YouSections = Omit<YouView, "talk" | "news">;
