import { benchPeers } from "./peers/benchPeers.ts";
await benchPeers({ lines: Number(process.argv[2]), rounds: Number(process.argv[3]), tables: Number(process.argv[4]) });
process.exit(0);
