/**
 * What the picture costs a phone: script time a frame with the processor slowed four times and 300 figures (the goal is
 * 8 ms), and whether memory stays flat over an hour of play. The drawing itself, which a phone's graphics chip does, is
 * not in it.
 */
import type { SceneGroup, SceneView } from "#shared/rules/views.ts";
import { openStudio } from "../../scripts/gallery/studio.ts";
import type { Studio } from "../../scripts/gallery/studio.ts";
import { SCENES } from "../../scripts/galleryScenes.ts";
import { line, quantile, spread } from "./measure.ts";

/** The phone's processor against this one. */
const SLOWED = 4;
/** Changes of the scene in an hour: eight rounds of six phases, and something in the middle of each. */
const CHANGES_AN_HOUR = 96;
/** Frames that follow each change here: its motions to their end, and idling. */
const FRAMES_A_CHANGE = 45;
/** Frames of which the script's time is read together. */
const FRAMES_A_SAMPLE = 6;
/** How often the hour is looked at. */
const LOOKS = 8;

/** Frame times of the picture, then an hour of it. */
export async function benchPicture(): Promise<void> {
  const studio = await openStudio();
  await frames(studio);
  await hour(studio);
  await studio.close();
}

function scene(name: string): SceneView {
  const found = SCENES[name];
  if (found === undefined) throw new RangeError(`no scene ${name}`);
  return found;
}

/**
 * Four towns have the most figures: on a projector's canvas, 316. Drawn through WebGL, as on a phone: what is counted is
 * the page's own thread, by the time it had a processor (its share of a busy machine does not count), times four.
 */
async function frames(studio: Studio): Promise<void> {
  const stage = await studio.stage({ width: 1920, height: 700, ratio: 1 }, { look: "webgl", air: "light" });
  const session = await stage.page.context().newCDPSession(stage.page);
  await session.send("Performance.enable");
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find((one) => one.name === "ThreadTime")?.value ?? Number.NaN) * 1000;
  };
  await stage.show(scene("four-towns"));
  await stage.page.evaluate("frames(12)");
  for (const [doing, view, count] of [
    ["at rest", scene("four-towns"), 60],
    ["everything changing", changed(scene("four-towns")), 36],
  ] as const) {
    await stage.show(view);
    const samples: number[] = [];
    for (let sample = 0; sample < count / FRAMES_A_SAMPLE; sample += 1) {
      const before = await worked();
      await stage.page.evaluate(`frames(${FRAMES_A_SAMPLE})`);
      samples.push(((await worked()) - before) * (SLOWED / FRAMES_A_SAMPLE));
    }
    line(`picture, page's thread a frame, ${SLOWED}x slower, WebGL, ${doing}`, spread(samples));
  }
  await stage.close();
}

/** The same towns after a round in which all of it moved. */
function changed(view: SceneView): SceneView {
  const groups = view.groups.map((group): SceneGroup => ({
    ...group,
    security: 1 - group.security,
    openness: -group.openness,
    frames: group.frames.map((frame, index) => ({
      ...frame,
      share: group.frames[group.frames.length - 1 - index]?.share ?? 0,
    })),
  }));
  return { ...view, groups };
}

/** The heap after an hour's changes, with everything thrown away that can be: is it what it was after the first minutes? */
async function hour(studio: Studio): Promise<void> {
  const stage = await studio.stage({ width: 360, height: 230, ratio: 2 }, { look: "moving", air: "light" });
  const session = await stage.page.context().newCDPSession(stage.page);
  await session.send("HeapProfiler.enable");
  const names = ["cold-fear", "spiral", "cold-peace", "neighbours", "common-we", "deeds"];
  const heaps: number[] = [];
  for (let look = 0; look <= LOOKS; look += 1) {
    // The first part draws each thing for the first time and is not counted.
    for (let change = 0; change < CHANGES_AN_HOUR / LOOKS; change += 1) {
      await stage.show(scene(names[change % names.length] ?? "opening"));
      await stage.page.evaluate(`frames(${FRAMES_A_CHANGE})`);
    }
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    if (look > 0) heaps.push(usedSize / 1e6);
  }
  const first = heaps[0] ?? Number.NaN;
  const last = heaps.at(-1) ?? Number.NaN;
  line(
    `picture, heap over an hour of play (${CHANGES_AN_HOUR} changes)`,
    `${first.toFixed(2)} MB at first, ${last.toFixed(2)} at last, ${(slope(heaps) * LOOKS).toFixed(3)} MB an hour, median ${quantile(heaps, 0.5).toFixed(2)}`,
  );
  await stage.close();
}

/** The slope of the line that fits best, for each step. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const over = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  return over / values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
}
