/** The tables of the class beside each other, on the console: to look at them first, and to bring everybody there. */
import { useSignal } from "@preact/signals";
import { loadWords, say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { later } from "../parts/later.tsx";
import { Section } from "../parts/section.tsx";
import { tablesInOrder } from "../parts/tableTitle.ts";
import { inDebrief, leadAll } from "../debrief/leading.ts";

const View = later(async () => {
  const [{ BesideHere: screen }] = await Promise.all([
    import("../debrief/beside/here.tsx"),
    loadWords("debrief"),
  ]);
  return screen;
});

/** Nothing while no table is in its debrief, or there is but one. */
export function TablesBeside() {
  const open = useSignal(false);
  const led = useSignal(false);
  const codes = inDebrief();
  if (tablesInOrder.value.length < 2 || codes.length === 0) return null;
  return (
    <>
      <Section title={say("console.beside")}>
        <div class="host-buttons">
          <Button icon="eye" pressed={open.value} onPress={() => (open.value = !open.value)}>
            {say("console.besideLook")}
          </Button>
          <Button
            icon="users"
            onPress={() => {
              leadAll(codes, "beside");
              led.value = true;
            }}
          >
            {say("console.besideLead")}
          </Button>
        </div>
        <p class="small soft" role="status">
          {led.value ? say("console.besideLed") : ""}
        </p>
      </Section>
      {open.value && <View />}
    </>
  );
}
