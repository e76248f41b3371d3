/** What the picture shows by coats, lights and weather, once more in the words that this viewer has for it elsewhere. */
import type { SceneGroup } from "#shared/rules/views.ts";
import { you } from "../../store.ts";
import { list, say } from "../../words/words.ts";
import { bandOf } from "./measures.tsx";
import { inSentence } from "./tags.tsx";

/** Below this, coats cannot be told apart, and no story is told. */
const TOLD_FROM = 0.35;

/** Who leans to which story, how safe each seems, and how we stand toward each: what this viewer may know, as sentences. */
export function pictureMeans(): readonly string[] {
  const mine = you.value;
  if (!mine) return [];
  return [
    ...mine.scene.groups.filter((one) => one.own || one.sharpness >= TOLD_FROM).map(stories),
    ...mine.them.map((one) =>
      say("picture.seems", {
        ...inSentence({ group: one.group }),
        feeling: say(`band.security.${bandOf(one.security)}`),
      }),
    ),
    ...(mine.us?.towards ?? []).map((one) =>
      say("picture.stand", {
        ...inSentence({ group: one.group }),
        fear: say(`fear.${one.fear}`),
        trust: say(`trust.${one.trust}`),
        depth: say(`depth.${one.depth}`),
      }),
    ),
  ];
}

function stories(of: SceneGroup): string {
  const told = of.frames
    .toSorted((a, b) => b.share - a.share)
    .map(({ frame, share }) =>
      say("picture.story", { frame: say(`frame.${of.group}.${frame}.name`), share: Math.round(10 * share) }),
    );
  return say("picture.stories", { ...inSentence({ group: of.group }), stories: list(told) });
}
