/** The screens of a class for docs/screens: the way in on a phone, the wall, and printed pages. */
import type { Browser } from "playwright-core";
import { LAPTOP, Person, PHONE, PROJECTOR } from "../../tests/browser/person.ts";
import { attend, comeIn, openSession } from "../../tests/support/session.ts";

/** How long a picture takes until it stands, ms. */
const AT_REST = 2000;

/** Runs a small class and takes its screens; `save` keeps one of them under a name. */
export async function showPeople(
  browser: Browser,
  url: string,
  save: (person: Person, name: string, of?: string) => Promise<void>,
): Promise<readonly Person[]> {
  const { code, facilitator, projector } = await openSession(url, { people: 30, name: "Class 10b" });
  const lead = await attend(url, code, { as: "facilitator", token: facilitator });
  const wanted = async (order: Parameters<typeof lead.order>[0]): Promise<void> => {
    const reply = await lead.order(order);
    if (!reply.ok) throw new Error(`${order.type}: ${reply.refusal.reason}`);
  };
  const wall = await Person.atTheDoor(browser, url, { size: PROJECTOR });
  const ann = await Person.atTheDoor(browser, url, { size: PHONE });
  const noor = await Person.atTheDoor(browser, url, { size: LAPTOP });
  await wall.page.goto(`${url}/p/${code}#${projector}`);
  await ann.page.goto(`${url}/s/${code}`);
  await ann.button("come.in").waitFor();
  await save(ann, "join-phone");
  await wanted({ type: "askSign", asked: true });
  await ann.page.locator(".sign-grid").waitFor();
  await save(ann, "join-sign-phone");
  await wall.page.locator(".wall-signs").waitFor();
  await save(wall, "projector-join");
  await wanted({ type: "askSign", asked: false });
  await ann.page.locator(".sign-grid").waitFor({ state: "detached" });
  await ann.press("come.in");
  await ann.page.locator("button.seat.free").first().waitFor();
  await save(ann, "join-seat-phone");
  await ann.page.locator("button.seat.free").first().click();
  await ann.page.locator(".lobby").waitFor();
  for (const name of ["Brisk Wren", "Quiet Otter", "Bold Finch", "Sunny Newt", "Wry Heron"])
    await comeIn(url, code, name);
  await wanted({ type: "seatAll", how: "balanced" });

  await noor.page.goto(`${url}/f/${code}#${facilitator}`);
  await noor.page.locator(".console").waitFor();
  await noor.page.goto(`${url}/print/${code}`);
  await noor.page.locator(".seat-back").first().waitFor();
  await noor.page.emulateMedia({ media: "print" });
  await save(noor, "print-seat", ".seat-back");
  await save(noor, "print-by-hand", ".by-hand");
  await noor.page.emulateMedia({ media: null });

  await wanted({ type: "ask", tables: "all", wish: { type: "control", control: "start" } });
  await wanted({
    type: "ask",
    tables: "all",
    wish: { type: "bulletin", text: "Take your time with the promises." },
  });
  await wall.page.locator(".wall.one .wall-bulletin").waitFor();
  await wall.page.waitForTimeout(AT_REST);
  await save(wall, "projector-table");
  await wall.page.keyboard.press("m");
  await wall.page.locator(".wall.side canvas").nth(2).waitFor();
  await wall.page.waitForTimeout(AT_REST);
  await save(wall, "projector-tables");
  await lead.room.leave();
  return [wall, ann, noor];
}
