/** Starts the server. */
import { randomBytes } from "node:crypto";
import { serve } from "./serve.ts";

serve(() => randomBytes(16).toString("hex")).catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exit(1);
});
