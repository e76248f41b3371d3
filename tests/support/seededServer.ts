/**
 * The real server with one seed for every table: what bots do in a browser test is no matter of luck, nor of the tests
 * before it. SEED is another, for a test that is about something chance decides. LONGER makes every clock of a phase so
 * many times as long: what a slow machine looks at for half a minute is not taken away by the clock meanwhile.
 */
import { useWhatIsCompiled } from "#server/compiled.ts";

useWhatIsCompiled();
const { FORMATS } = await import("#shared/rules/formats.ts");
const { serve } = await import("#server/serve.ts");

const longer = Number(process.env["LONGER"] ?? "1");
// Alone there is no clock, and a slow game's phases end at their time of day.
for (const format of [FORMATS.class, FORMATS.seminar]) {
  const seconds: Record<string, number> = format.seconds;
  for (const [phase, usual] of Object.entries(format.seconds)) seconds[phase] = usual * longer;
}

const seed = `test ${process.env["SEED"] ?? "1"}`;
serve(() => seed).catch((fault: unknown) => {
  process.stderr.write(`${String(fault)}\n`);
  process.exit(1);
});
