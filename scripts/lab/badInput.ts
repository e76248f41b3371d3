/** Input that cannot be used: one line that says what is allowed, and exit code 2. */
export class BadInput extends Error {}

/** Runs a command of the laboratory; bad input ends it with one line and code 2, before anything was printed. */
export function command(run: () => Promise<void>): void {
  run().catch((fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message.split("\n")[0] : String(fault)}\n`);
    process.exitCode = fault instanceof BadInput ? 2 : 1;
  });
}

/** Names as a list for people. */
export function listed(names: readonly string[]): string {
  return names.join(", ");
}
