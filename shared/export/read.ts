/**
 * Reading an exported game: whatever is wrong with a file is said with its place and a remedy, and nothing of a bad file
 * is used. What the rules computed is computed again from what was decided, and must be the same to the last bit.
 */
import { checkScenario } from "../protocol/scenarioCheck.ts";
import { decide, evolve, initial, isRefusal, type Event, type State } from "../rules/game.ts";
import { reckon } from "../rules/reckon.ts";
import { reveal } from "../rules/reveal.ts";
import { drawSituation } from "../rules/situation.ts";
import { fileSchema, filledTables, FILE_FORMAT, FILE_VERSION, type ExportedGame } from "./file.ts";
import { storyOf, type Story } from "./story.ts";

/** Largest file that is read, in characters. */
const MOST = 50_000_000;

/** What is wrong with a file. */
export interface FileProblem {
  /** Where: a line and character, or a path ("events.57.seat"). */
  readonly place: string;
  readonly problem: string;
  readonly remedy: string;
}

/** A file that was read, and the game it holds, played again. */
export interface ReadGame {
  readonly file: ExportedGame;
  readonly story: Story;
}

/** Reads a file; `engine` is this version of the rules, to be named where an older one computed otherwise. */
export function readGame(text: string, engine: string): ReadGame | FileProblem {
  if (text.length > MOST) return wrong("the whole file", "it is too large for a game", REEXPORT);
  const value = parsed(text);
  if (isProblem(value)) return value;
  const foreign = foreignness(value.json);
  if (foreign !== undefined) return foreign;
  const read = fileSchema.safeParse(value.json);
  if (!read.success) {
    const [issue] = read.error.issues;
    return wrong(
      issue?.path.join(".") || "the whole file",
      issue?.message ?? "not as it should be",
      UNEDITED,
    );
  }
  const file = read.data as unknown as ExportedGame;
  const [badScenario] = checkScenario(file.scenario, "");
  if (badScenario !== undefined) {
    return wrong(`scenario.${badScenario.path}`, badScenario.problem, UNEDITED);
  }
  const older =
    file.engine === engine ? UNEDITED : `It was written by version ${file.engine}: replay it with that one`;
  const fault = playAgain(file, older);
  if (fault !== undefined) return fault;
  const story = storyOf(file.scenario, file.opening, file.events);
  const differs = firstDifference(filledTables(story), file.tables, "tables");
  return differs === undefined ? { file, story } : wrong(differs.place, differs.problem, older);
}

/** Whether reading came to a problem. */
export function isProblem(value: object): value is FileProblem {
  return "problem" in value;
}

const UNEDITED =
  "Use the file as it was exported, unchanged; export the game again if you have no other copy";
const REEXPORT = "Export the game again and use the file that ends in .json";

function wrong(place: string, problem: string, remedy: string): FileProblem {
  return { place, problem, remedy };
}

function parsed(text: string): FileProblem | { readonly json: unknown } {
  if (text.trim() === "") return wrong("the whole file", "it is empty", REEXPORT);
  try {
    return { json: JSON.parse(text) as unknown };
  } catch (fault) {
    const at = positionOf(fault, text) ?? firstFault(text);
    const before = text.slice(0, at).split("\n");
    const place = `line ${before.length}, character ${(before.at(-1)?.length ?? 0) + 1}`;
    // A word that is cut short ("tru") is a fault at its first letter.
    const torn = at + "false".length > text.trimEnd().length;
    return torn
      ? wrong(place, "the file ends in the middle: it is torn", REEXPORT)
      : wrong(place, "this is not JSON", REEXPORT);
  }
}

/** Where the parser gave up, if it says so: of some faults it only quotes what is there. */
function positionOf(fault: unknown, text: string): number | undefined {
  const told = fault instanceof Error ? fault.message : "";
  const at = /position (\d+)/.exec(told)?.[1];
  if (at !== undefined) return Number(at);
  return told.includes("end of JSON") ? text.length : undefined;
}

/** The first character with which a text is no beginning of JSON any more: what comes after it cannot mend it. */
function firstFault(text: string): number {
  let [good, bad] = [0, text.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isBeginning(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (fault) {
    const told = fault instanceof Error ? fault.message : "";
    return positionOf(fault, text) === text.length || told.startsWith("Unterminated");
  }
}

function foreignness(json: unknown): FileProblem | undefined {
  if (json === null || typeof json !== "object" || Array.isArray(json)) {
    return wrong("the whole file", "this is no exported game", REEXPORT);
  }
  const { format, version } = json as { readonly format?: unknown; readonly version?: unknown };
  if (format !== FILE_FORMAT) return wrong("format", "this is no exported game", REEXPORT);
  if (version === FILE_VERSION) return undefined;
  const known = typeof version === "number" && version > FILE_VERSION;
  return known
    ? wrong(
        "version",
        `it is of form ${version}, newer than this program`,
        "Use a newer version of the program",
      )
    : wrong("version", "there is no such form of the file", REEXPORT);
}

/** Plays the decisions again and holds what the file says came of them against what comes of them. */
function playAgain({ scenario, opening, events }: ExportedGame, remedy: string): FileProblem | undefined {
  let place = "opening.seats";
  try {
    let state = initial(scenario, opening);
    for (const [number, event] of events.entries()) {
      place = `events.${number}`;
      const fault = misfit(state, event);
      if (fault !== undefined) return wrong(place, fault, UNEDITED);
      const again = computedFrom(state, event);
      if (again !== undefined) {
        const differs = firstDifference(again, event, place);
        if (differs !== undefined) return wrong(differs.place, differs.problem, remedy);
      }
      state = evolve(state, event);
    }
    if (state.phase === "debrief") return undefined;
    return wrong(`events.${events.length}`, "the game does not come to its end", REEXPORT);
  } catch (fault) {
    return wrong(
      place,
      `the rules cannot take it (${fault instanceof Error ? fault.message : "no reason"})`,
      UNEDITED,
    );
  }
}

/** What the rules make of the state where they compute an event themselves; undefined for what people decide. */
function computedFrom(state: State, event: Event): Event | undefined {
  switch (event.type) {
    case "gameStarted": {
      const by = { kind: "player", player: "host", host: true } as const;
      const started = decide(state, {
        by,
        at: event.startedAt ?? 0,
        wish: { type: "control", control: "start" },
      });
      return isRefusal(started) ? undefined : started[0];
    }
    case "roundOpened":
      return {
        type: "roundOpened",
        round: state.round + 1,
        ...drawSituation(state, state.round + 1),
      };
    case "revealed":
      return { type: "revealed", revealed: reveal(state) };
    case "reckoned":
      return state.revealed === undefined
        ? undefined
        : { type: "reckoned", record: reckon(state, state.revealed) };
    default:
      return undefined;
  }
}

/** Why an event has no place where it stands, if it has none. */
function misfit(state: State, event: Event): string | undefined {
  if ("seat" in event && event.seat !== undefined && !state.seats.some((one) => one.id === event.seat)) {
    return `there is no seat ${event.seat} at this table`;
  }
  switch (event.type) {
    case "gameStarted":
      return state.phase === "lobby" && state.lastRound === 0 ? undefined : "the game has begun before";
    case "revealed":
      return state.phase === "commit" ? undefined : "a reveal that no commit comes before";
    case "reckoned":
      return state.phase === "reveal" &&
        state.revealed !== undefined &&
        state.records.length === state.round - 1
        ? undefined
        : "a reckoning that no reveal comes before";
    case "roundOpened":
      return state.lastRound > 0 && state.records.length === state.round
        ? undefined
        : "a round that begins too early";
    case "answerGiven":
    case "answerDefaulted":
      return state.phase === "commit" ? undefined : "an answer that nobody asked for";
    default:
      return undefined;
  }
}

/** Where two values, as JSON has them, first differ. */
function firstDifference(
  expected: unknown,
  found: unknown,
  place: string,
): { readonly place: string; readonly problem: string } | undefined {
  if (isTree(expected) && isTree(found) && Array.isArray(expected) === Array.isArray(found)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
      const differs = firstDifference(expected[key], found[key], `${place}.${key}`);
      if (differs !== undefined) return differs;
    }
    return undefined;
  }
  // JSON knows no -0.
  if (expected === found || (expected === undefined && found === undefined)) return undefined;
  return { place, problem: `the file says ${shown(found)}, but played again it is ${shown(expected)}` };
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object";
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
