/** A look at a table from outside, several at once: as the audience, asking for nothing. For the projector. */
import { signal } from "@preact/signals";
import type { Room } from "@colyseus/sdk";
import type { NewsMessage, YouMessage } from "#shared/protocol/messages.ts";
import type { NewsView, TableView } from "#shared/rules/views.ts";
import type { Watched } from "../ports.ts";
import type { Mine } from "../store.ts";
import { addWords, language } from "../words/words.ts";
import { enterRoom } from "./enterRoom.ts";
import { backOff } from "./backOff.ts";
import { mergeHistory, mergeYou } from "./sections.ts";

const SLOWEST = 5000;

/** Watches a table with this token until `leave`, coming back whenever the line is lost. */
export function watchTable(code: string, token: string | undefined, origin = location.origin): Watched {
  const table = signal<TableView | undefined>(undefined);
  const you = signal<Mine | undefined>(undefined);
  const news = signal<readonly NewsView[]>([]);
  let room: Room | undefined;
  let here = true;

  const once = async (): Promise<void> => {
    const joined = await enterRoom(
      origin,
      code,
      { ...(token === undefined ? {} : { token }), lang: language },
      () => here,
    );
    if (joined === undefined) return;
    room = joined;
    await new Promise<void>((resolve) => {
      joined.onStateChange((state: { toJSON(): unknown }) => {
        table.value = state.toJSON() as TableView;
      });
      joined.onMessage("you", (message: YouMessage) => {
        addWords(message.words);
        you.value = mergeYou(you.value, message);
      });
      joined.onMessage("news", (message: NewsMessage) => {
        news.value = mergeHistory(news.value, message);
      });
      joined.onLeave(() => {
        room = undefined;
        resolve();
      });
    });
  };

  const stay = async (): Promise<void> => {
    for (let attempt = 0; here; attempt += 1) {
      const came = await once().then(
        () => true,
        () => false,
      );
      if (came) attempt = 0;
      if (here) await new Promise((done) => setTimeout(done, backOff(attempt, SLOWEST)));
    }
  };

  void stay();
  return {
    table,
    you,
    news,
    leave: () => {
      here = false;
      void room?.leave(true).catch(() => undefined);
    },
  };
}
