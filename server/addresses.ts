/** Where this server can be reached. */
import { networkInterfaces } from "node:os";

/** The address for this machine first, then those for phones in the same room. */
export function addresses(
  host: string,
  port: number,
): { readonly here: string; readonly room: readonly string[] } {
  const at = (name: string): string => `http://${name}:${port}`;
  const open = host === "0.0.0.0" || host === "::";
  const lan = Object.values(networkInterfaces())
    .flatMap((addressesOf) => addressesOf ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => at(address));
  return { here: at(open ? "localhost" : host), room: open ? lan : [] };
}
