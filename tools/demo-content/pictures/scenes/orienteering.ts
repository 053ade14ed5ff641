import { palette } from '../palette.ts'
import { circle, line, path, picture, polygon, rect, repeat } from '../svg.ts'

const contour = (x: number, y: number, size: number): string =>
  repeat(4, (index) => {
    const r = size * (1 - index * 0.22)
    return `<path d="M${x - r} ${y} C ${x - r} ${y - r * 0.8}, ${x + r * 0.7} ${y - r}, ${x + r} ${y - r * 0.1} S ${x - r * 0.3} ${y + r * 0.9}, ${x - r} ${y} Z" fill="none" stroke="${palette.ochre}" stroke-width="7"/>`
  })

const control = (x: number, y: number): string =>
  line(`M${x} ${y} V${y - 150}`, { colour: palette.ink, width: 10 }) +
  polygon(`${x},${y - 150} ${x + 110},${y - 150} ${x},${y - 60}`, palette.brick) +
  polygon(`${x + 110},${y - 150} ${x + 110},${y - 60} ${x},${y - 60}`, palette.white)

const STEPS = ['M250 810 L520 590', 'M520 590 L800 730', 'M800 730 L1060 450', 'M1060 450 L1350 610']

/** An orienteering map with its controls. */
export const orienteering = picture(
  palette.cream,
  path('M0 0 H620 C 560 220, 420 300, 240 330 S 0 420, 0 460 Z', palette.green, 0.7) +
    path('M1600 1000 H900 C 960 860, 1120 800, 1300 800 S 1560 720, 1600 640 Z', palette.green, 0.7) +
    path(
      'M700 0 C 760 160, 900 220, 1120 210 S 1460 300, 1600 260 V170 C 1440 220, 1300 130, 1120 130 S 860 120, 790 0 Z',
      palette.sea,
      0.85,
    ) +
    contour(380, 620, 250) +
    contour(1230, 480, 230) +
    line('M0 900 C 300 870, 460 960, 700 900 S 1100 620, 1600 560', { colour: palette.white, width: 34 }) +
    line('M0 900 C 300 870, 460 960, 700 900 S 1100 620, 1600 560', { colour: palette.slate, width: 5 }) +
    repeat(3, (index) =>
      rect({ fill: palette.slate, height: 70, width: 120, x: 640 + index * 150, y: 330 + (index % 2) * 30 }),
    ) +
    STEPS.map(
      (step) =>
        `<path d="${step}" stroke="${palette.brickDark}" stroke-width="9" stroke-dasharray="26 20" fill="none"/>`,
    ).join('') +
    polygon('250,740 310,850 190,850', palette.brickDark) +
    [
      [520, 590],
      [800, 730],
      [1060, 450],
    ]
      .map(
        ([x = 0, y = 0]) =>
          `<circle cx="${x}" cy="${y}" r="46" fill="none" stroke="${palette.brickDark}" stroke-width="9"/>`,
      )
      .join('') +
    `<circle cx="1350" cy="610" r="46" fill="none" stroke="${palette.brickDark}" stroke-width="9"/><circle cx="1350" cy="610" r="28" fill="none" stroke="${palette.brickDark}" stroke-width="9"/>` +
    control(520, 590) +
    control(800, 730) +
    control(1060, 450) +
    circle(1420, 860, 92, palette.white) +
    circle(1420, 860, 78, palette.mist) +
    polygon('1420,796 1442,860 1398,860', palette.brick) +
    polygon('1420,924 1442,860 1398,860', palette.ink),
)
