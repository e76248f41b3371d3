/** Where the dials of a scenario come from: what an author may set, and on what each stands. */
import type {
  Frame,
  Policy,
  ScenarioCounter,
  ScenarioGroup,
  ScenarioIncident,
  ScenarioRelation,
  ScenarioStructure,
} from "../scenario.ts";
import type { ArticleSection, Concept, Source } from "./sources.ts";

/** What can be set in one part of a scenario; its id says only which one it is. */
type Dials<Part> = Readonly<Record<Exclude<keyof Part, "id" | "of" | "towards">, Source>>;

const says =
  (concept: Concept) =>
  (section: ArticleSection, ...claims: readonly number[]): Source => ({
    concept,
    of: "article",
    section,
    claims,
  });
const follows =
  (concept: Concept) =>
  (...claims: readonly number[]): Source => ({ concept, of: "derived", claims });
const ours =
  (concept: Concept) =>
  (...claims: readonly number[]): Source => ({ concept, of: "ours", claims });

const story = { says: says("story"), follows: follows("story"), ours: ours("story") };
const peoples = { says: says("peoples"), follows: follows("peoples"), ours: ours("peoples") };
const cards = { says: says("cards"), follows: follows("cards"), ours: ours("cards") };
const events = { says: says("events"), follows: follows("events"), ours: ours("events") };

const structure: Dials<ScenarioStructure> = {
  anarchy: story.says("3", 40, 60),
  anarchyDrift: story.ours(58),
  indistinguishability: story.says("3", 60),
  hidden: story.follows(20),
  incidents: story.ours(60),
  circumstances: story.ours(),
  enmity: story.says("1a", 4, 44),
};

const relation: Dials<ScenarioRelation> = {
  trust: story.says("2b", 44),
  depth: story.says("2a", 36),
};

const group: Dials<ScenarioGroup> = {
  optional: peoples.ours(67),
  security: peoples.ours(),
  power: peoples.ours(66),
  stress: peoples.says("3", 60),
  groupness: peoples.says("3", 60),
  media: peoples.says("2b", 52, 58),
  broker: peoples.ours(42),
  traditions: peoples.says("3", 61),
  needs: peoples.says("2a", 30, 49),
  frames: peoples.says("2b", 50),
  intentions: peoples.says("n2", 68, 69),
};

const frame: Dials<Frame> = {
  kind: peoples.follows(55),
  tradition: peoples.follows(61),
  openness: peoples.says("3", 63),
  share: peoples.says("2b", 50),
  sponsors: peoples.says("2b", 51),
  compatibleWith: peoples.follows(55),
};

const policy: Dials<Policy> = {
  logic: cards.says("1b", 12),
  guard: cards.says("1b", 10, 13),
  adopt: cards.says("2a", 30, 66),
  expose: cards.says("2a", 28),
  norms: cards.says("1b", 14),
  exploit: cards.follows(29),
  contact: cards.says("2b", 42),
  stance: cards.says("3", 62),
  backlash: cards.says("3", 65),
  covert: cards.ours(20),
  joint: cards.ours(66),
  needs: cards.follows(26),
  serves: cards.follows(30, 49),
  traditions: cards.follows(61),
  counters: cards.follows(27, 65),
  media: cards.ours(52),
  bystanders: cards.ours(60),
};

const incident: Dials<ScenarioIncident> = {
  kind: events.follows(6, 60),
  hits: events.ours(),
  weight: events.follows(6),
  cause: events.follows(20),
  causes: events.ours(20),
  disclosedAfter: events.ours(20),
  earliest: events.ours(),
  security: events.ours(),
  stress: events.ours(60),
  contact: events.ours(42),
  ambiguity: events.ours(60),
  anarchy: events.ours(60),
  capital: events.ours(),
  windfall: events.follows(32),
  counters: events.ours(65),
};

const counter: Dials<ScenarioCounter> = {
  start: events.ours(),
  most: events.ours(),
  drift: events.follows(27),
  lag: events.follows(65),
  pair: events.ours(27),
  harm: events.says("3", 27, 65),
};

/** The source of every dial, by the part of the scenario that has it. */
export const DIAL_SOURCES = { structure, relation, group, frame, policy, incident, counter } as const;
