/** What browsers are told to allow a page of ours: nothing from elsewhere, nothing inline. */
import type { IncomingMessage } from "node:http";
import helmet from "helmet";

/** Express middleware that sets the security headers. No HTTPS is forced: a class in one room has none. */
export function securityHeaders(): ReturnType<typeof helmet> {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        // Older Safari does not count sockets as 'self'; the guard has checked this header.
        connectSrc: ["'self'", (request) => socketsOf(request, "ws"), (request) => socketsOf(request, "wss")],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    strictTransportSecurity: false,
    // Over plain HTTP browsers ignore these two and complain in the console.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
}

function socketsOf(request: IncomingMessage, protocol: "ws" | "wss"): string {
  return `${protocol}://${request.headers.host ?? "localhost"}`;
}
