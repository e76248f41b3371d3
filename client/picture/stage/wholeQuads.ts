/**
 * Phaser 4.2.1 chooses the texture of a pixel by the exact value of a number that the graphics chip interpolates; where a
 * picture is turned, even by a degree, that is not exact and pieces of it are missing (phaserjs/phaser#7372, mended by
 * its #7378, both open). People sway, so some lost a shoulder. Here the nearest number counts.
 */
import type * as Phaser from "phaser";

type Addition = Phaser.Types.Renderer.WebGL.ShaderAdditionConfig;

const EXACT = /outTexDatum == (0\.0|float\(INDEX\))/g;

/** Mends the renderer of a game before it draws; the plain canvas has nothing to mend. */
export function drawWholeQuads({ renderer }: Phaser.Game): void {
  if (!("renderNodes" in renderer)) return;
  const node = renderer.renderNodes.getNode("BatchHandlerQuad");
  if (!node || !("programManager" in node)) return;
  const programs = node.programManager as Phaser.Renderer.WebGL.ProgramManager;
  // The part is written anew whenever the number of textures is another, some times a frame, and always comes in here.
  const replace = programs.replaceAddition.bind(programs);
  const mended = new Map<string, Addition>();
  programs.replaceAddition = (name, addition) => {
    if (addition.tags?.includes("TEXTURE") !== true) return replace(name, addition);
    const known = mended.get(addition.name) ?? nearest(addition);
    mended.set(addition.name, known);
    return replace(name, known);
  };
}

/** A part of a shader with the nearest texture instead of the exact one. */
export function nearest(part: Addition): Addition {
  const additions = Object.entries(part.additions).map(([place, source]): [string, unknown] => [
    place,
    typeof source === "string" ? source.replaceAll(EXACT, "abs(outTexDatum - $1) < 0.5") : source,
  ]);
  return { ...part, additions: Object.fromEntries(additions) };
}
