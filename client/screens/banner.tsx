/** The state of the line: says when it is gone, that nothing is lost, and never blames. */
import { connection, pending } from "../store.ts";
import { say } from "../words/words.ts";
import { Icon } from "./parts/icon.tsx";

/** A band under the header while the line is away. */
export function Banner() {
  const line = connection.value;
  if (line.kind !== "lost" && line.kind !== "joining") return <p class="spoken" role="status" />;
  return (
    <p class="banner" role="status">
      <Icon name="wifiOff" />
      <span>
        {say("app.lineLost")}
        {pending.value.size > 0 && ` ${say("app.kept", { count: pending.value.size })}`}
      </span>
    </p>
  );
}
