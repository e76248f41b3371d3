/** How long an answer took, told to the metrics. */
import type { WishRefusal } from "#shared/protocol/messages.ts";
import type { Asked, Metrics } from "../metrics.ts";

interface Reply {
  readonly ok: boolean;
  readonly refusal?: WishRefusal;
}

/** The same answer; the metrics hear how long it took, and why it was no. */
export async function timed<R extends Reply>(metrics: Metrics, at: Asked, ask: () => Promise<R>): Promise<R> {
  const begun = performance.now();
  const reply = await ask();
  metrics.answered(at, performance.now() - begun, reply.refusal?.reason);
  return reply;
}
