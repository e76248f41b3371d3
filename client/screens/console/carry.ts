/** What the parts of a table's own screen ask for goes by the facilitator's order, like everything on the console. */
import { carryWith, pending } from "../../store.ts";
import { order } from "../../sessionStore.ts";

let number = 0;

/** From now on wishes of the table's screens are asked of this table by an order. */
export function carryByOrders(table: string): void {
  carryWith(async (wish) => {
    number += 1;
    const id = `order ${number}`;
    pending.value = new Map([...pending.value, [id, wish]]);
    const reply = await order({ type: "ask", tables: [table], wish }, "table");
    pending.value = new Map([...pending.value].filter(([one]) => one !== id));
    return reply.ok ? { ok: true } : { ok: false, refusal: reply.refusal };
  });
}
