/** What the game stands on: each package in one exact version, under a licence that lets a school run and change it. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly integrity?: string;
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), "utf8"));
const { packages } = read("package-lock.json") as { readonly packages: Readonly<Record<string, Locked>> };
const own = read("package.json") as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const locked = Object.entries(packages).filter(([path]) => path !== "");

const REGISTRY = "https://registry.npmjs.org/";
const LICENCES = ["0BSD", "Apache-2.0", "BSD-3-Clause", "ISC", "MIT", "MPL-2.0", "OFL-1.1"];

test("no licence is new", () => {
  expect(locked.length).toBeGreaterThan(100);
  expect(locked.filter(([, { license = "" }]) => !LICENCES.includes(license))).toEqual([]);
});

test("every package has the sum of its bytes, and none comes from elsewhere than the registry", () => {
  const strange = locked.filter(
    ([, { resolved = REGISTRY, integrity = "" }]) =>
      !resolved.startsWith(REGISTRY) || !integrity.startsWith("sha512-"),
  );
  expect(strange.map(([path]) => path)).toEqual([]);
});

test("what is asked for is one exact version", () => {
  const asked = Object.entries({ ...own.dependencies, ...own.devDependencies });
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});
