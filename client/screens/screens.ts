/** Which screen a phase has. To add a phase's screen: one file, one line here, its words. */
import type { ComponentType } from "preact";
import type { RoundPhase } from "#shared/rules/terms.ts";
import { CaucusScreen } from "./caucus.tsx";
import { CommitScreen } from "./commit/commit.tsx";
import { ReckoningScreen } from "./reckoning.tsx";
import { RevealScreen } from "./reveal.tsx";
import { SituationScreen } from "./situation.tsx";
import { TalksScreen } from "./talks.tsx";

/** The "do" panel of each phase of a round. */
export const phaseScreens: Readonly<Record<RoundPhase, ComponentType>> = {
  situation: SituationScreen,
  caucus: CaucusScreen,
  talks: TalksScreen,
  commit: CommitScreen,
  reveal: RevealScreen,
  reckoning: ReckoningScreen,
};
