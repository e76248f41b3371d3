/** Starts the server. */
import { randomBytes } from "node:crypto";
import { keepCompiled, useCompiled } from "./compiled.ts";

useCompiled();
const { serve } = await import("./serve.ts");
try {
  await serve(() => randomBytes(16).toString("hex"));
  keepCompiled();
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exit(1);
}
