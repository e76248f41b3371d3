/** Nothing moves for whoever asked for no motion: one rule for all styles, and no script that moves by itself. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const client = fileURLToPath(new URL("../../client", import.meta.url));
const files = readdirSync(client, { recursive: true, encoding: "utf8" });
const textOf = (name: string): string => readFileSync(join(client, name), "utf8");

test("with reduced motion every animation and transition takes its millisecond, once and at once", () => {
  const [, calm = ""] = textOf("style/motion.css").split("@media (prefers-reduced-motion: reduce) {");
  expect(calm).toMatch(/^\s*\*,\s*\*::before,\s*\*::after \{/);
  for (const rule of [
    "animation-duration: 1ms !important",
    "animation-delay: 0s !important",
    "animation-iteration-count: 1 !important",
    "transition-duration: 1ms !important",
    "transition-delay: 0s !important",
    "scroll-behavior: auto !important",
  ])
    expect(calm).toContain(rule);
});

test("what overrules that only fades", () => {
  const loud = files
    .filter((name) => name.endsWith(".css") && name !== join("style", "motion.css"))
    .flatMap((name) => [
      ...textOf(name).matchAll(/animation: (\w+)[^;]*!important|transition[^;]*!important/g),
    ])
    .map(([text, name = ""]) => ({ text, name }));
  for (const { text, name } of loud) {
    const frames = new RegExp(`@keyframes ${name} \\{\\s*from \\{\\s*opacity: 0;\\s*\\}\\s*\\}`);
    expect(
      files.some((file) => file.endsWith(".css") && frames.test(textOf(file))),
      text,
    ).toBe(true);
  }
});

test("no script of the screens moves anything; the picture asks first", () => {
  const moving = files
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("picture"))
    .filter((name) => /\.animate\(|behavior: "smooth"/.test(textOf(name)));
  expect(moving).toEqual([]);
  expect(textOf("screens/parts/pictureFrame.tsx")).toContain("(prefers-reduced-motion: reduce)");
});
