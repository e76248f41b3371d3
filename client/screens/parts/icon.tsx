/** Line icons beside words, never instead of them. */
import arrowRight from "lucide-static/icons/arrow-right.svg?raw";
import bot from "lucide-static/icons/bot.svg?raw";
import bridge from "lucide-static/icons/bridge.svg?raw";
import check from "lucide-static/icons/check.svg?raw";
import chevronDown from "lucide-static/icons/chevron-down.svg?raw";
import coins from "lucide-static/icons/coins.svg?raw";
import copy from "lucide-static/icons/copy.svg?raw";
import doorOpen from "lucide-static/icons/door-open.svg?raw";
import ellipsis from "lucide-static/icons/ellipsis-vertical.svg?raw";
import eye from "lucide-static/icons/eye.svg?raw";
import eyeOff from "lucide-static/icons/eye-off.svg?raw";
import fence from "lucide-static/icons/fence.svg?raw";
import flag from "lucide-static/icons/flag.svg?raw";
import footprints from "lucide-static/icons/footprints.svg?raw";
import hand from "lucide-static/icons/hand.svg?raw";
import handshake from "lucide-static/icons/handshake.svg?raw";
import hourglass from "lucide-static/icons/hourglass.svg?raw";
import house from "lucide-static/icons/house.svg?raw";
import lock from "lucide-static/icons/lock.svg?raw";
import megaphone from "lucide-static/icons/megaphone.svg?raw";
import messages from "lucide-static/icons/messages-square.svg?raw";
import micOff from "lucide-static/icons/mic-off.svg?raw";
import minus from "lucide-static/icons/minus.svg?raw";
import pause from "lucide-static/icons/pause.svg?raw";
import pen from "lucide-static/icons/pen-line.svg?raw";
import play from "lucide-static/icons/play.svg?raw";
import plus from "lucide-static/icons/plus.svg?raw";
import question from "lucide-static/icons/circle-question-mark.svg?raw";
import scale from "lucide-static/icons/scale.svg?raw";
import scroll from "lucide-static/icons/scroll-text.svg?raw";
import send from "lucide-static/icons/send.svg?raw";
import share from "lucide-static/icons/share-2.svg?raw";
import shield from "lucide-static/icons/shield.svg?raw";
import shuffle from "lucide-static/icons/shuffle.svg?raw";
import skip from "lucide-static/icons/skip-forward.svg?raw";
import stamp from "lucide-static/icons/stamp.svg?raw";
import square from "lucide-static/icons/square.svg?raw";
import timer from "lucide-static/icons/timer.svg?raw";
import unlock from "lucide-static/icons/lock-open.svg?raw";
import user from "lucide-static/icons/user.svg?raw";
import users from "lucide-static/icons/users.svg?raw";
import volume from "lucide-static/icons/volume-1.svg?raw";
import volumeOff from "lucide-static/icons/volume-off.svg?raw";
import wifiOff from "lucide-static/icons/wifi-off.svg?raw";
import x from "lucide-static/icons/x.svg?raw";

const icons = {
  arrowRight,
  bot,
  bridge,
  check,
  chevronDown,
  coins,
  copy,
  doorOpen,
  ellipsis,
  eye,
  eyeOff,
  fence,
  flag,
  footprints,
  hand,
  handshake,
  hourglass,
  house,
  lock,
  megaphone,
  messages,
  micOff,
  minus,
  pause,
  pen,
  play,
  plus,
  question,
  scale,
  scroll,
  send,
  share,
  shield,
  shuffle,
  skip,
  square,
  stamp,
  timer,
  unlock,
  user,
  users,
  volume,
  volumeOff,
  wifiOff,
  x,
};

export type IconName = keyof typeof icons;

/** A decorative line icon in the colour of the text around it. */
export function Icon(props: { readonly name: IconName }) {
  const svg = icons[props.name].replace(/<!--.*?-->/s, "");
  return <span class="icon" aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />;
}
