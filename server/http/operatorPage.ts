/** The operator's page: one HTML document without scripts, drawn anew every few seconds. */
import { readFileSync } from "node:fs";
import { readdir, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import type { Words } from "#shared/protocol/scenarioSchema.ts";
import { PHASES } from "#shared/rules/terms.ts";
import type { Census, Counted, Summary, Times } from "../metrics.ts";

/** How often the page is drawn anew, seconds. */
const EVERY = 5;
const MB = 1024 * 1024;

/** What is on the disk of the journal; undefined where it cannot be told. */
export interface Disk {
  readonly journalBytes: number;
  readonly freeBytes: number;
  /** When the last copy was made, ms since 1970. */
  readonly backupAt: number | undefined;
}

/** All that the page shows. */
export interface Shown extends Summary {
  readonly census: Census;
  readonly disk: Disk | undefined;
  readonly upSeconds: number;
  readonly now: number;
}

/** Sizes of the journal's files and what is free beside them. */
export async function diskOf(folder: string): Promise<Disk | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder);
    let [journalBytes, backupAt]: [number, number | undefined] = [0, undefined];
    for (const file of await readdir(folder)) {
      const { size, mtimeMs } = await stat(join(folder, file));
      if (file.startsWith("journal.sqlite")) journalBytes += size;
      if (file === "backup.sqlite") backupAt = mtimeMs;
    }
    return { journalBytes, freeBytes: bavail * bsize, backupAt };
  } catch {
    return undefined;
  }
}

/** The styles of the page. */
export function operatorStyle(): string {
  return readFileSync(new URL("operator.css", import.meta.url), "utf8");
}

/** The page as text; nothing in it was written by a player. */
export function operatorPage(words: Words, shown: Shown): string {
  const say = (key: string): string => words[key] ?? key;
  const row = (name: string, value: string): string =>
    `<tr><th scope="row">${escaped(name)}</th><td>${escaped(value)}</td></tr>`;
  const table = (title: string, rows: readonly string[]): string =>
    `<section><h2>${escaped(title)}</h2><table>${rows.join("")}</table></section>`;
  const listed = (all: readonly Counted[]): readonly string[] =>
    all.length === 0
      ? [row(say("operator.none"), "")]
      : all.map(({ what, count }) => row(what, String(count)));
  const times = (name: string, { count, p50, p99 }: Times): readonly string[] => [
    row(name, String(count)),
    row(say("operator.p50"), upTo(p50)),
    row(say("operator.p99"), upTo(p99)),
  ];
  const { census, disk } = shown;
  const phases = PHASES.flatMap((phase) => {
    const number = census.phases[phase] ?? 0;
    return number === 0 ? [] : [row(say(`operator.phase.${phase}`), String(number))];
  });
  const sections = [
    table(say("operator.now"), [
      row(say("operator.people"), String(census.people)),
      row(say("operator.connections"), String(census.connections)),
      row(say("operator.sessions"), String(census.sessions)),
      row(say("operator.resting"), String(census.resting)),
    ]),
    table(say("operator.tables"), phases.length === 0 ? [row(say("operator.none"), "")] : phases),
    table(say("operator.speed"), [
      ...times(say("operator.commands"), shown.commands),
      ...times(say("operator.appends"), shown.appends),
      row(say("operator.loop"), `${shown.loopDelayMs.toFixed(0)} ms`),
    ]),
    table(say("operator.faults"), listed(shown.faults)),
    table(say("operator.refusals"), listed(shown.refusals)),
    table(say("operator.answers"), listed(shown.answers)),
    table(say("operator.machine"), [
      row(say("operator.memory"), megabytes(shown.memoryBytes)),
      row(say("operator.journal"), disk === undefined ? "?" : megabytes(disk.journalBytes)),
      row(say("operator.free"), disk === undefined ? "?" : megabytes(disk.freeBytes)),
      row(say("operator.backup"), disk?.backupAt === undefined ? say("operator.never") : when(disk.backupAt)),
      row(say("operator.up"), hours(shown.upSeconds)),
    ]),
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="${EVERY}"><title>${escaped(say("operator.title"))}</title>
<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/operator/style.css"></head>
<body><h1>${escaped(say("operator.title"))}</h1><p>${when(shown.now)} UTC</p><main>${sections.join("")}</main></body></html>`;
}

function upTo(ms: number | undefined): string {
  if (ms === undefined) return "-";
  return ms === Infinity ? "> 5000 ms" : `≤ ${ms.toFixed(0)} ms`;
}

function megabytes(bytes: number): string {
  return `${(bytes / MB).toFixed(bytes < 10 * MB ? 1 : 0)} MB`;
}

function hours(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function when(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace("T", " ");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
