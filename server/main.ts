/** Starts the server. */
import { randomBytes } from "node:crypto";
import { useWhatIsCompiled } from "./compiled.ts";

useWhatIsCompiled();
// After that line, or there would be nothing left to take from what is kept.
const { serve } = await import("./serve.ts");

serve(() => randomBytes(16).toString("hex")).catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exit(1);
});
