/** The door: what may be chosen for a table, and what everyone who comes to it then knows. */
import { expect, test } from "vitest";
import { barriers, overflows } from "./looks.ts";
import { LAPTOP, PHONE } from "./person.ts";
import type { Person } from "./person.ts";
import { withServer } from "./withServer.ts";
import { word } from "./words.ts";

const here = withServer();

test.each([
  ["phone", PHONE],
  ["laptop", LAPTOP],
] as const)(
  "a lens can be chosen by a plain sentence, and all at the table are told: %s",
  { timeout: 240_000 },
  async (_, size) => {
    const host = await here.comes({ size });
    const { page } = host;
    await host.press("door.openGo");
    const sheet = page.locator("dialog[open]");
    // The usual choices are made: nobody has to open the fold, and the way on is in sight.
    expect(await sheet.getByText(word("lens.kydd")).isVisible()).toBe(false);
    await expect.poll(() => inSight(host, "door.openNow")).toBe(true);
    await sheet.getByText(word("door.more")).click();
    expect(
      await sheet
        .locator("label", { hasText: word("lens.bilgic") })
        .locator("input")
        .isChecked(),
    ).toBe(true);
    expect(await barriers(page)).toEqual([]);
    expect(await overflows(page)).toEqual([]);
    await host.chooses(word("lens.kydd"), sheet);
    await expect.poll(() => inSight(host, "door.openNow")).toBe(true);
    await host.press("door.openNow");
    await page.locator(".lobby").waitFor();
    const code = /\/t\/([A-Z0-9]{6})/.exec(page.url())?.[1] ?? "";

    const guest = await here.comes({ size });
    await guest.joins(code);
    for (const person of [host, guest]) {
      const told = await person.page.locator(".table-lens").innerText();
      expect(told).toContain(word("lens.kydd"));
      expect(told).toContain(word("lens.kydd.theory"));
      expect(person.problems).toEqual([]);
    }
  },
);

/** Whether a button lies on the screen as it is, without scrolling. */
async function inSight(person: Person, key: string): Promise<boolean> {
  const box = await person.button(key).boundingBox();
  const height = person.page.viewportSize()?.height ?? 0;
  return box !== null && box.y >= 0 && box.y + box.height <= height;
}
