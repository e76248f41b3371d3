/** Kysely on Node's own SQLite: the few lines by which the two differ. */
import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { SqliteDialect } from "kysely";

/** A dialect over an open database; statements are prepared once for each text of SQL. */
export function nodeSqliteDialect(database: DatabaseSync): SqliteDialect {
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const fresh = database.prepare(sql);
    // Inserts of many rows have a text for each number of rows: bounded, or they pile up.
    if (prepared.size >= 200) prepared.clear();
    prepared.set(sql, fresh);
    return fresh;
  };
  const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare: (sql) => {
        const at = statement(sql);
        return {
          reader: at.columns().length > 0,
          all: (parameters) => at.all(...values(parameters)),
          run: (parameters) => at.run(...values(parameters)),
          iterate: (parameters) => at.iterate(...values(parameters)),
        };
      },
    },
  });
}
