/** What was put down, in lines. */
import type { Answer } from "#shared/rules/commands.ts";
import type { GroupId } from "#shared/rules/terms.ts";
import { mySeat } from "../../store.ts";
import { list, say } from "../../words/words.ts";
import { groupInside, inSentence } from "../parts/tags.tsx";

/** The lines that sum up an answer, to the person who gave it; of somebody in `of`, to whoever may look on. */
export function answerText(answer: Answer, of?: GroupId): readonly string[] {
  const group = of ?? mySeat.value?.group ?? "";
  const behind = of === undefined ? "commit.behind" : "facilitator.behind";
  const ofGovernment = of === undefined ? "commit.ofGovernment" : "facilitator.ofGovernment";
  const frameName = (frame: string): string => say(`frame.${group}.${frame}.name`);
  switch (answer.role) {
    case "government":
      return [
        ...Object.entries(answer.policies).map(([towards, policy]) =>
          say("commit.toward", {
            ...inSentence({ group: towards }),
            what: say(`policy.${policy}.${group}.name`),
          }),
        ),
        say(behind, { frame: frameName(answer.frame) }),
      ];
    case "rival":
      return [say(`pressure.${answer.pressure}`), say(behind, { frame: frameName(answer.frame) })];
    case "civil":
      return [
        say(behind, { frame: frameName(answer.frame) }),
        answer.programmes.length > 0
          ? say("commit.programmeWith", { group: list(answer.programmes.map(groupInside)) })
          : say("commit.noProgramme"),
        say(ofGovernment, { what: say(`confidence.${answer.confidence}`) }),
      ];
    case "voice":
      return [
        say(`story.${answer.story}`),
        ...(answer.corrects === undefined
          ? []
          : [say("commit.corrected", { incident: say(`incident.${answer.corrects.incident}.title`) })]),
        say(behind, { frame: frameName(answer.frame) }),
        say(ofGovernment, { what: say(`confidence.${answer.confidence}`) }),
      ];
    case "citizen":
      return [
        ...Object.entries(answer.attention).map(([frame, points]) =>
          say("commit.attended", { frame: frameName(frame), points }),
        ),
        say(ofGovernment, { what: say(`confidence.${answer.confidence}`) }),
        ...(answer.petition
          ? [say("commit.petitioned", { way: say(`choose.logic.${answer.petition}`) })]
          : []),
      ];
  }
}
