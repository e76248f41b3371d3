/** What a bot answers to a sentence, by its tone: first choice first. */
import type { Tone } from "./characters.ts";

/** What a sentence does to who hears it. */
type Gesture = "question" | "proposal" | "request" | "thanks" | "rebuff" | "words";

const GESTURES: Readonly<Record<string, Gesture>> = {
  askWhatYouNeed: "question",
  wonder: "question",
  offerStep: "proposal",
  proposeRules: "proposal",
  proposeContact: "proposal",
  askStep: "request",
  tellNeed: "request",
  reassure: "thanks",
  thank: "thanks",
  keptWord: "thanks",
  agreed: "thanks",
  warn: "rebuff",
  wary: "rebuff",
  standFirm: "rebuff",
  disappointed: "rebuff",
  brokeWord: "rebuff",
  cannotYet: "rebuff",
  relyOnOurselves: "rebuff",
};

const REPLIES: Readonly<Record<Tone, Readonly<Record<Gesture, readonly string[]>>>> = {
  hard: {
    question: ["relyOnOurselves", "standFirm"],
    proposal: ["relyOnOurselves", "wary"],
    request: ["standFirm", "relyOnOurselves"],
    thanks: ["wary", "relyOnOurselves"],
    rebuff: ["standFirm", "warn"],
    words: ["wary", "standFirm"],
  },
  even: {
    question: ["askStep", "wonder"],
    proposal: ["askStep", "wonder"],
    request: ["offerStep", "proposeRules", "wonder"],
    thanks: ["wonder", "proposeRules"],
    rebuff: ["wonder", "askWhatYouNeed"],
    words: ["wonder", "askWhatYouNeed"],
  },
  warm: {
    question: ["offerStep", "proposeContact"],
    proposal: ["agreed", "thank"],
    request: ["offerStep", "reassure", "askWhatYouNeed"],
    thanks: ["askWhatYouNeed", "wonder"],
    rebuff: ["reassure", "askWhatYouNeed"],
    words: ["askWhatYouNeed", "reassure"],
  },
};

/** Sentences after which bots leave it at that among themselves. */
export const LAST_WORDS: readonly string[] = ["agreed", "thank", "keptWord"];

/** A sentence to be answered: one on offer by its key, or somebody's own words. */
export interface Heard {
  readonly statement?: string;
  readonly text?: string;
}

/** What may be answered, first choice first; who trusts tells its need when asked, and agrees to a proposal. */
export function repliesTo(heard: Heard, tone: Tone, trusts: boolean): readonly string[] {
  const gesture = gestureOf(heard);
  const usual = REPLIES[tone][gesture];
  if (!trusts || tone === "hard") return usual;
  if (gesture === "question") return ["tellNeed", ...usual];
  return gesture === "proposal" ? ["agreed", ...usual] : usual;
}

function gestureOf({ statement, text }: Heard): Gesture {
  if (statement !== undefined) return GESTURES[statement] ?? "words";
  return text?.includes("?") === true ? "question" : "words";
}
