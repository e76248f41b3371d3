/**
 * `npm run -s replay -- FILE`: plays an exported game (`game.json`) again and says whether it comes to the same numbers.
 * A torn, foreign or edited file ends it with one line that says where and what to do, and code 2.
 */
import { readFileSync } from "node:fs";
import { isProblem, readGame, type ReadGame } from "#shared/export/read.ts";
import { BadInput, command } from "./lab/badInput.ts";

command(async () => {
  const [file, ...more] = process.argv.slice(2);
  if (file === undefined || more.length > 0) throw new BadInput("name one file: npm run -s replay -- FILE");
  const read = readGame(textOf(file), engineVersion());
  if (isProblem(read)) throw new BadInput(`${file}: ${read.place}: ${read.problem}. ${read.remedy}.`);
  process.stdout.write(report(read));
});

function textOf(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new BadInput(`${file}: there is no such file that can be read. Name the game.json of an export.`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new BadInput(`${file}: this is no text. Name the game.json of an export.`);
  }
}

function engineVersion(): string {
  const file = new URL("../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

function report({ file, story: { state } }: ReadGame): string {
  const rows = Object.values(file.tables).reduce((sum, { rows: own }) => sum + own.length, 0);
  const numbers = Object.values(file.tables)
    .flatMap(({ rows: own }) => own.flat())
    .filter((cell) => typeof cell === "number").length;
  const ends = Object.entries(state.records.at(-1)?.stages ?? {}).map(([pair, stage]) => `${pair}: ${stage}`);
  return [
    `${state.scenario.id}, ${state.opening.format}, lens ${state.opening.lens ?? "bilgic"}: ${state.records.length} rounds, ${file.events.length} events`,
    ...ends,
    `the same to the last bit: ${state.records.length} rounds computed again, ${numbers} numbers in ${rows} rows`,
    "",
  ].join("\n");
}
