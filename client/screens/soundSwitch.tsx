/** Sounds on or off, for this browser. */
import { soundWanted } from "../sound/sounds.ts";
import { say } from "../words/words.ts";
import { Button } from "./parts/button.tsx";

/** A switch with a word about what it does; off at first, and it remembers. */
export function SoundSwitch() {
  const wanted = soundWanted();
  return (
    <div class="sound-switch">
      <Button
        icon={wanted.value ? "volume" : "volumeOff"}
        pressed={wanted.value}
        onPress={() => (wanted.value = !wanted.value)}
      >
        {say("sound.name")}
      </Button>
      <p class="small soft">{say("sound.note")}</p>
    </div>
  );
}
