/** The door's picture: two shores at dusk, lamps, and a bridge that nobody has finished. Shapes only, so it is there at once. */

interface House {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly lit: boolean;
}

const left: readonly House[] = [
  { x: -6, y: 186, width: 36, lit: false },
  { x: 34, y: 192, width: 34, lit: true },
  { x: 74, y: 178, width: 26, lit: true },
  { x: 104, y: 188, width: 40, lit: true },
  { x: 150, y: 176, width: 26, lit: false },
  { x: 182, y: 192, width: 36, lit: true },
  { x: 226, y: 202, width: 28, lit: true },
];
const right: readonly House[] = [
  { x: 556, y: 198, width: 34, lit: true },
  { x: 596, y: 200, width: 24, lit: false },
  { x: 626, y: 184, width: 40, lit: true },
  { x: 672, y: 194, width: 30, lit: true },
  { x: 708, y: 178, width: 28, lit: true },
  { x: 742, y: 190, width: 36, lit: false },
  { x: 782, y: 184, width: 30, lit: true },
];
/** Lamps on the two unfinished halves of the bridge: x and the height of the deck under each. */
const lamps = [
  [292, 249],
  [322, 243],
  [352, 239],
  [448, 239],
  [478, 243],
  [508, 249],
] as const;

/** Decoration; says nothing that the words beside it do not. */
export function Shore() {
  return (
    <svg class="shore" viewBox="0 0 800 360" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <defs>
        <radialGradient id="shore-glow">
          <stop offset="0" class="shore-glow-in" />
          <stop offset="1" class="shore-glow-out" />
        </radialGradient>
        <linearGradient id="shore-dusk" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" class="shore-dusk-top" />
          <stop offset="1" class="shore-dusk-low" />
        </linearGradient>
      </defs>
      <rect width="800" height="360" fill="url(#shore-dusk)" />
      <circle class="shore-moon" cx="400" cy="136" r="30" />
      <path
        class="shore-far"
        d="M0 190c70-34 150-44 214-26s120 34 186 40c70-8 120-30 190-42s150 0 210 20v60H0z"
      />
      <path class="shore-water" d="M0 232h800v128H0z" />
      <path
        class="shore-moonlight"
        d="M372 252h56M384 264h38M366 278h70M392 292h44M358 308h64M378 326h70M350 344h84"
      />
      <path
        class="shore-left"
        d="M-4 222c90-18 196-18 262 8 28 11 44 18 46 28 2 12-34 26-78 44-50 20-92 40-120 62H-4z"
      />
      <path
        class="shore-right"
        d="M804 222c-90-18-196-18-262 8-28 11-44 18-46 28-2 12 34 26 78 44 50 20 92 40 120 62h110z"
      />
      <g class="shore-houses-left">{left.map(draw)}</g>
      <g class="shore-houses-right">{right.map(draw)}</g>
      <g class="shore-bridge">
        <path d="M276 254q44-12 92-15M524 254q-44-12-92-15" />
        <path class="thin" d="M300 248v26M330 243v30M358 240v28M500 248v26M470 243v30M442 240v28" />
      </g>
      {lamps.map(([x, deck]) => (
        <g key={x}>
          <circle cx={x} cy={deck - 20} r="22" fill="url(#shore-glow)" />
          <path class="shore-post" d={`M${x} ${deck}v-18`} />
          <circle class="shore-lamp" cx={x} cy={deck - 20} r="3" />
        </g>
      ))}
      <g class="shore-people">
        <path d="M362 239v-9q0-4 4-4t4 4v9z" />
        <circle cx="366" cy="222" r="3.4" />
        <path d="M430 239v-9q0-4 4-4t4 4v9z" />
        <circle cx="434" cy="222" r="3.4" />
      </g>
    </svg>
  );
}

function draw(house: House) {
  const { x, y, width } = house;
  return (
    <g key={x}>
      <path d={`M${x} ${y}L${x + width / 2} ${y - width * 0.42}L${x + width} ${y}V240H${x}z`} />
      {house.lit && <rect class="shore-window" x={x + width / 2 - 3} y={y + 7} width="6" height="8" rx="1" />}
    </g>
  );
}
