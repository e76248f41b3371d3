/** What a page is told over the wire, whether or not it shows it. */
import type { Page } from "playwright-core";

/** Everything the server has sent to this page from now on, as one text; what is packed keeps its words readable. */
export function told(page: Page): () => string {
  const frames: string[] = [];
  page.on("websocket", (socket) => {
    socket.on("framereceived", ({ payload }) => {
      frames.push(typeof payload === "string" ? payload : payload.toString("utf8"));
    });
  });
  return () => frames.join("\n");
}
