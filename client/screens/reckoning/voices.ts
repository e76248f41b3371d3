/** Which of our own citizens speak up: the narrative that gained most, and one that thinks otherwise. */
import type { FrameId } from "#shared/rules/terms.ts";
import type { OwnFrameView } from "#shared/rules/views.ts";

/** Two narratives that disagree: the one that gained most people, and the better supported one far from it in openness. */
export function disagreeing(frames: readonly OwnFrameView[]): readonly FrameId[] {
  const [first] = frames.toSorted((a, b) => b.share - b.before - (a.share - a.before) || b.share - a.share);
  if (first === undefined) return [];
  const apart = (frame: OwnFrameView) => Math.abs(openness(frame) - openness(first)) * Math.sqrt(frame.share);
  const [other] = frames.filter((frame) => frame !== first).toSorted((a, b) => apart(b) - apart(a));
  return other === undefined ? [first.frame] : [first.frame, other.frame];
}

/** Mean openness of a narrative toward all other groups, -1..1. */
function openness(frame: OwnFrameView): number {
  const values = Object.values(frame.openness);
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
