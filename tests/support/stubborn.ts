/** Somebody who comes back whenever the connection ends, and asks again, with the same id, what was not answered. */
import type { Wish } from "#shared/rules/commands.ts";
import { join } from "./person.ts";
import type { Person } from "./person.ts";

export class Stubborn {
  readonly #url: string;
  readonly #code: string;
  #token: string | undefined;
  #now: Promise<Person>;

  constructor(url: string, code: string, token?: string) {
    this.#url = url;
    this.#code = code;
    this.#token = token;
    this.#now = this.#come();
  }

  get now(): Promise<Person> {
    return this.#now;
  }

  /** Whether the wish was granted, after as many tries as it takes. */
  async wish(wish: Wish, id: string): Promise<boolean> {
    for (;;) {
      const person = await this.#now;
      try {
        const reply = await person.ask({ id, wish });
        if (reply.ok || reply.refusal.reason !== "tooFast") return reply.ok;
        await pause(100);
      } catch {
        await person.closed;
        this.#now = this.#come();
      }
    }
  }

  /** Comes back if the connection has ended. */
  async here(): Promise<Person> {
    const person = await this.#now;
    if (!person.room.connection.isOpen) this.#now = this.#come();
    return this.#now;
  }

  async #come(): Promise<Person> {
    for (;;) {
      try {
        const person = await join(this.#url, this.#code, this.#token);
        this.#token = person.welcome.token;
        return person;
      } catch {
        await pause(100);
      }
    }
  }
}

/** Waits, ms. */
export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
