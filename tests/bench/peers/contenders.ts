/** The servers that are compared, and how thirty people come to one table of each. */
import { once } from "node:events";
import { Client } from "@colyseus/sdk";
import type { Room } from "@colyseus/sdk";
import { nanoid } from "nanoid";
import type { Wish } from "#shared/rules/commands.ts";
import type { View } from "#shared/rules/views.ts";
import { join, openTable } from "../../support/person.ts";
import { clientGame, FORMS } from "./hosted.ts";
import type { ClientGame, Form, HostedView } from "./hosted.ts";
import { fromPeers } from "./installed.ts";
import { TEAM } from "./script.ts";

/** Somebody at a table of a contender. */
export interface Guest {
  /** The last line of talk that arrived. */
  readonly lastLine: () => string | undefined;
  /** Calls back after each thing that arrived; returns how to stop it. */
  readonly onChange: (listener: () => void) => () => void;
  /** Says something to everybody; resolves once it is accepted. */
  readonly say: (text: string) => Promise<void>;
  readonly leave: () => void;
}

/** Somebody at a table where the game is played. */
export interface Player extends Guest {
  /** Resolves once it is accepted; rejects if it is refused. */
  readonly wish: (wish: Wish) => Promise<void>;
  readonly sight: () => Pick<View, "table"> & { readonly asks: number };
}

/** A server to compare: which script it is, and how so many people come to a new table of it. */
export interface Contender<G extends Guest = Guest> {
  readonly name: string;
  readonly script: string | undefined;
  readonly settings: Readonly<Record<string, string>>;
  readonly come: (url: string, people: number) => Promise<readonly G[]>;
}

/** How long a wish may take before the bench gives up, ms. */
const PATIENCE = 20_000;

/** Ours: the server people play on, with its journal on disk. */
export const ours: Contender<Player> = {
  name: "Becoming We",
  script: undefined,
  settings: { BOT_PACE_MS: "60000", LOG: "error", TABLES_PER_HOUR: "100000" },
  come: async (url, people) => {
    const { code, token } = await openTable(url, "class", "low-reservoir", { teamSize: TEAM });
    const all: Player[] = [];
    while (all.length < people) {
      const person = await join(url, code, all.length === 0 ? token : undefined);
      const listeners = listenersOf();
      for (const type of ["you", "talk", "news"]) person.room.onMessage(type, listeners.call);
      person.room.onStateChange(listeners.call);
      const wish = async (wish: Wish): Promise<void> => {
        const reply = await person.wish(wish, nanoid());
        if (!reply.ok) throw new Error(`refused: ${reply.refusal.reason}: ${JSON.stringify(wish)}`);
      };
      all.push({
        lastLine: () => person.talk().at(-1)?.text,
        onChange: listeners.onChange,
        wish,
        say: (text) => wish({ type: "say", channel: "plenary", text }),
        sight: () => ({ table: person.table(), asks: person.you().asks?.length ?? 0 }),
        leave: person.drop,
      });
    }
    return all;
  },
};

/** A room of Colyseus that passes on what is said, and does nothing else. */
export const bareColyseus: Contender = {
  name: "bare Colyseus room",
  script: "tests/bench/bareServer.ts",
  settings: {},
  come: async (url, people) => {
    const first: Room = await new Client(url).create("bare");
    const rooms = [first];
    while (rooms.length < people) rooms.push(await new Client(url).joinById(first.roomId));
    return rooms.map((room) => {
      room.reconnection.enabled = false;
      const listeners = listenersOf();
      let last: string | undefined;
      room.onMessage("talk", ({ text }: { text: string }) => {
        last = text;
        listeners.call();
      });
      return {
        lastLine: () => last,
        onChange: listeners.onChange,
        say: async (text) => void (await room.request("say", text)),
        leave: () => room.connection.close(),
      };
    });
  },
};

/** Nothing but sockets. Nobody answers here: what one said is accepted when one hears it oneself. */
export const bareWs: Contender = {
  name: "bare ws",
  script: "tests/bench/peers/wsServer.ts",
  settings: {},
  come: async (url, people) => {
    const path = `${url.replace("http", "ws")}/${nanoid()}`;
    return Promise.all(
      Array.from({ length: people }, async (): Promise<Guest> => {
        const socket = new WebSocket(path);
        const listeners = listenersOf();
        let last: string | undefined;
        socket.addEventListener("message", ({ data }) => {
          last = (JSON.parse(String(data)) as { text: string }).text;
          listeners.call();
        });
        await once(socket, "open");
        return {
          lastLine: () => last,
          onChange: listeners.onChange,
          say: (text) => {
            socket.send(JSON.stringify({ text }));
            return when(listeners, () => last === text);
          },
          leave: () => socket.close(),
        };
      }),
    );
  },
};

/** What we use of boardgame.io's client. */
interface BoardgameClient {
  start: () => void;
  stop: () => void;
  subscribe: (listener: () => void) => void;
  getState: () => { readonly G: HostedView; readonly _stateID: number } | null;
  readonly moves: { readonly wish: (id: string, wish: Wish) => void };
}

/** The same rules and views on boardgame.io's server, with its own client. Its matches are in memory, not on disk. */
export const boardgame = (form: Form): Contender<Player> => ({
  name: form === "whole" ? "boardgame.io" : "boardgame.io, deltaState",
  script: "tests/bench/peers/boardgameServer.ts",
  settings: {},
  come: async (url, people) => {
    const post = async <T>(path: string, body: object): Promise<T> => {
      const answer = await fetch(`${url}/games/${FORMS[form]}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      return (await answer.json()) as T;
    };
    const { Client } = fromPeers("boardgame.io/client") as {
      Client: (options: {
        readonly game: ClientGame;
        readonly multiplayer: unknown;
        readonly matchID: string;
        readonly playerID: string;
        readonly credentials: string;
        readonly debug: boolean;
      }) => BoardgameClient;
    };
    const { SocketIO } = fromPeers("boardgame.io/multiplayer") as {
      SocketIO: (options: { readonly server: string; readonly socketOpts: object }) => unknown;
    };
    const game = clientGame(form);
    const { matchID } = await post<{ matchID: string }>("/create", { numPlayers: people });
    const all: Player[] = [];
    /** The newest state that anybody at this table has. */
    let newest = 0;
    while (all.length < people) {
      const playerID = String(all.length);
      const { playerCredentials } = await post<{ playerCredentials: string }>(`/${matchID}/join`, {
        playerID,
        playerName: `P${playerID}`,
      });
      const client = Client({
        game,
        multiplayer: SocketIO({ server: url, socketOpts: { transports: ["websocket"] } }),
        matchID,
        playerID,
        credentials: playerCredentials,
        debug: false,
      });
      const listeners = listenersOf();
      client.start();
      client.subscribe(listeners.call);
      client.subscribe(() => {
        newest = Math.max(newest, client.getState()?._stateID ?? 0);
      });
      await when(listeners, () => client.getState() !== null);
      const now = (): HostedView => {
        const state = client.getState();
        if (state === null) throw new Error("no state yet");
        return state.G;
      };
      const wish = async (wish: Wish): Promise<void> => {
        const id = nanoid();
        // A difference counts from the state its sender had: whoever sends from an older one loses all others for good.
        if (form === "delta") await when(listeners, () => client.getState()?._stateID === newest);
        client.moves.wish(id, wish);
        // A refused move is answered by silence.
        await when(listeners, () => now().answered === id);
      };
      all.push({
        lastLine: () => now().view.you.talk.at(-1)?.text,
        onChange: listeners.onChange,
        wish,
        say: (text) => wish({ type: "say", channel: "plenary", text }),
        sight: () => ({ table: now().view.table, asks: now().view.you.asks.length }),
        leave: () => client.stop(),
      });
    }
    return all;
  },
});

interface Listeners {
  readonly call: () => void;
  readonly onChange: (listener: () => void) => () => void;
}

function listenersOf(): Listeners {
  const all = new Set<() => void>();
  return {
    call: () => {
      for (const each of all) each();
    },
    onChange: (listener) => {
      all.add(listener);
      return () => all.delete(listener);
    },
  };
}

/** Resolves when it is so: asked at once, and after each thing that arrives. */
export function when({ onChange }: Pick<Listeners, "onChange">, isSo: () => boolean): Promise<void> {
  return new Promise((done, failed) => {
    const stop = (): void => {
      clearTimeout(timer);
      remove();
    };
    const timer = setTimeout(() => {
      stop();
      failed(new Error("the bench waited in vain"));
    }, PATIENCE);
    const ask = (): void => {
      if (!isSo()) return;
      stop();
      done();
    };
    const remove = onChange(ask);
    ask();
  });
}
