/** The order in which test files begin: the longest first, so that no core waits for one that began last. */
import { BaseSequencer } from "vitest/node";
import type { TestSpecification } from "vitest/node";

/** Files that take longest; in a fresh clone vitest knows only how large a file is, and these are among the small ones. */
const LONG: readonly string[] = [
  "rules/bots",
  "leak/markers",
  "leak/twins",
  "rules/thirdGroup",
  "lab/commands",
  "content/spoken",
  "bots/negotiation",
  "propositions/lenses",
  "propositions/reach",
  "browser/screens",
  "browser/game",
  "browser/keyboard",
  "browser/negotiation",
  "browser/class",
  "browser/facilitator",
  "browser/fall",
  "browser/team",
  "browser/assumed",
  "browser/tree",
];

/** Called by vitest. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.toSorted((a, b) => group(a) - group(b) || place(a) - place(b));
  }
}

/** Within what runs after something else the order is its own. */
const group = ({ project }: TestSpecification): number => project.config.sequence.groupOrder;

function place({ moduleId }: TestSpecification): number {
  const at = LONG.findIndex((name) => moduleId.includes(`/tests/${name}.test.`));
  return at < 0 ? LONG.length : at;
}
