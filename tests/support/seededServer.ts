/**
 * The real server with seeds that are the same each time: what its bots do in a browser test is no matter of luck.
 * FIRST_SEED is the number of the first, for a test that is about something chance decides.
 */
import { serve } from "#server/serve.ts";
import { countedSeeds } from "./seeds.ts";

serve(countedSeeds(Number(process.env["FIRST_SEED"] ?? 1))).catch((fault: unknown) => {
  process.stderr.write(`${String(fault)}\n`);
  process.exit(1);
});
