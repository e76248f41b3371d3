/**
 * The real server with one seed for every table: what bots do in a browser test is no matter of luck, nor of the tests
 * before it. SEED is another, for a test that is about something chance decides.
 */
import { useWhatIsCompiled } from "#server/compiled.ts";

useWhatIsCompiled();
const { serve } = await import("#server/serve.ts");

const seed = `test ${process.env["SEED"] ?? "1"}`;

serve(() => seed).catch((fault: unknown) => {
  process.stderr.write(`${String(fault)}\n`);
  process.exit(1);
});
