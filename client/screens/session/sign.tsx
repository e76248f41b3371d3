/** The pictures of the second sign: found on the wall, tapped on the phone. Each has its word beside it. */
import anchor from "lucide-static/icons/anchor.svg?raw";
import apple from "lucide-static/icons/apple.svg?raw";
import bell from "lucide-static/icons/bell.svg?raw";
import bridge from "lucide-static/icons/bridge.svg?raw";
import cloud from "lucide-static/icons/cloud.svg?raw";
import crown from "lucide-static/icons/crown.svg?raw";
import drum from "lucide-static/icons/drum.svg?raw";
import feather from "lucide-static/icons/feather.svg?raw";
import fish from "lucide-static/icons/fish.svg?raw";
import flower from "lucide-static/icons/flower.svg?raw";
import key from "lucide-static/icons/key.svg?raw";
import leaf from "lucide-static/icons/leaf.svg?raw";
import moon from "lucide-static/icons/moon.svg?raw";
import mountain from "lucide-static/icons/mountain.svg?raw";
import boat from "lucide-static/icons/sailboat.svg?raw";
import snail from "lucide-static/icons/snail.svg?raw";
import star from "lucide-static/icons/star.svg?raw";
import train from "lucide-static/icons/train-front.svg?raw";
import umbrella from "lucide-static/icons/umbrella.svg?raw";
import { SIGNS, type Sign } from "#shared/protocol/sessionTerms.ts";
import { say } from "../../words/words.ts";
import bear from "./signs/bear.svg?raw";
import candle from "./signs/candle.svg?raw";
import horse from "./signs/horse.svg?raw";
import kite from "./signs/kite.svg?raw";
import owl from "./signs/owl.svg?raw";

const drawn: Readonly<Record<Sign, string>> = {
  anchor,
  apple,
  bear,
  bell,
  boat,
  bridge,
  candle,
  cloud,
  crown,
  drum,
  feather,
  fish,
  flower,
  horse,
  key,
  kite,
  leaf,
  moon,
  mountain,
  owl,
  snail,
  star,
  train,
  umbrella,
};

/** One picture, drawn in the colour of the text around it. */
export function SignPicture(props: { readonly sign: Sign }) {
  const svg = drawn[props.sign].replace(/<!--.*?-->/s, "");
  return <span class="sign-picture" aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />;
}

/** All pictures, of which two are to be tapped; a third takes the place of the first. */
export function SignGrid(props: {
  readonly value: readonly Sign[];
  readonly onChange: (value: readonly Sign[]) => void;
}) {
  const { value } = props;
  const tap = (sign: Sign): void =>
    props.onChange(value.includes(sign) ? value.filter((one) => one !== sign) : [...value, sign].slice(-2));
  return (
    <fieldset class="sign-grid">
      <legend>{say("come.sign")}</legend>
      <div>
        {SIGNS.map((sign) => (
          <button
            key={sign}
            type="button"
            aria-pressed={value.includes(sign)}
            aria-label={say(`session.sign.${sign}`)}
            onClick={() => tap(sign)}
          >
            <SignPicture sign={sign} />
            {value.includes(sign) && <b aria-hidden="true">{value.indexOf(sign) + 1}</b>}
          </button>
        ))}
      </div>
      <p class="field-hint">{say("come.signHint")}</p>
    </fieldset>
  );
}
