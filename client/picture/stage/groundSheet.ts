/**
 * While nothing moves, what lies on the ground (lines, worn ways, planks, light) is one picture: a third of all images,
 * drawn into a sheet of the canvas's size when the last motion ends, and by themselves again as soon as one begins.
 */
import type * as Phaser from "phaser";
import { DEPTH } from "./depth.ts";

const KEY = "ground";
/** Phaser's own name for a context that was lost and is there again: what was drawn into a texture is not. */
const RESTORED = "restorewebgl";

/** Lays and lifts the sheet. One for a scene: Phaser never gives back a texture of this kind. */
export class GroundSheet {
  private readonly scene: Phaser.Scene;
  private sheet: Phaser.Textures.DynamicTexture | undefined;
  private image: Phaser.GameObjects.Image | undefined;
  private covered: readonly Phaser.GameObjects.Image[] | undefined;

  constructor(scene: Phaser.Scene) {
    this.scene = scene;
    scene.game.renderer.on(RESTORED, () => this.lift());
  }

  /** Draws everything that lies there, if it is not drawn yet. */
  lay(): void {
    if (this.covered) return;
    const { children, textures, scale } = this.scene;
    this.sheet ??= textures.addDynamicTexture(KEY, scale.width, scale.height) ?? undefined;
    if (!this.sheet) return;
    children.depthSort();
    const lying = children.list.filter(lies);
    this.sheet.setSize(scale.width, scale.height);
    this.sheet.clear().draw(lying.filter(({ alpha }) => alpha > 0));
    this.sheet.render();
    for (const image of lying) image.visible = false;
    this.image ??= this.scene.add.image(0, 0, KEY).setOrigin(0, 0).setDepth(DEPTH.sheet);
    this.image.visible = true;
    this.covered = lying;
  }

  /** Everything stands for itself again. */
  lift(): void {
    if (!this.covered) return;
    for (const image of this.covered) image.visible = true;
    this.covered = undefined;
    if (this.image) this.image.visible = false;
  }

  /** The stage was cleared: what lay there is gone. */
  forget(): void {
    this.covered = undefined;
    this.image = undefined;
  }
}

function lies(thing: Phaser.GameObjects.GameObject): thing is Phaser.GameObjects.Image {
  return "depth" in thing && Number(thing.depth) >= DEPTH.ground && Number(thing.depth) < DEPTH.standing;
}
