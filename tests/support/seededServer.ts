/** The real server with seeds that are the same each time: what its bots do in a browser test is no matter of luck. */
import { serve } from "#server/serve.ts";
import { countedSeeds } from "./seeds.ts";

serve(countedSeeds()).catch((fault: unknown) => {
  process.stderr.write(`${String(fault)}\n`);
  process.exit(1);
});
