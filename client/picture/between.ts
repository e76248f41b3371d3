/** A border of the composition and the pair of groups that shares it. */
import type { ScenePair } from "#shared/rules/views.ts";

/** Turned so that `a` is the pair's first group. */
export interface Between {
  readonly id: string;
  readonly a: number;
  readonly b: number;
  readonly river: number;
  readonly from: number;
  readonly to: number;
  readonly bridgeAt: number;
  readonly below: number;
  readonly pair: ScenePair;
}
