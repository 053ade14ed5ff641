import { cloud, sun } from '../landscape.ts'
import { palette } from '../palette.ts'
import { line, path, picture, polygon, rect, repeat } from '../svg.ts'

const crane = (x: number, scale: number): string =>
  `<g transform="translate(${x} 690) scale(${scale})">${
    line('M0 0 L40 -300 M160 0 L120 -300 M20 -150 H140 M40 -300 H120', { colour: palette.brick, width: 22 }) +
    line('M-170 -330 H320 M80 -300 V-430 M80 -430 L-160 -330 M80 -430 L310 -330', {
      colour: palette.brick,
      width: 18,
    }) +
    line('M-110 -320 V-170', { colour: palette.ink, width: 7 }) +
    rect({ fill: palette.ochre, height: 60, radius: 4, width: 110, x: -165, y: -170 })
  }</g>`

const lighthouse =
  polygon('250,720 276,300 364,300 390,720', palette.white) +
  polygon('259,590 266,480 374,480 381,590', palette.brick) +
  polygon('272,380 276,300 364,300 368,380', palette.brick) +
  rect({ fill: palette.ink, height: 20, radius: 4, width: 130, x: 255, y: 284 }) +
  rect({ fill: palette.sun, height: 60, width: 66, x: 287, y: 224 }) +
  path('M276 224 a44 44 0 0 1 88 0 Z', palette.ink) +
  polygon('353,230 700,150 700,300 353,270', palette.sun, 0.35)

/** A port on the North Sea: a lighthouse, cranes, a ship. */
export const harbour = picture(
  palette.mist,
  sun(1250, 260, 95) +
    cloud(620, 110, 90) +
    cloud(60, 140, 80) +
    crane(830, 1) +
    crane(1230, 0.8) +
    rect({ fill: palette.slate, height: 60, width: 900, x: 700, y: 690 }) +
    repeat(
      8,
      (index) =>
        rect({
          fill: [palette.sea, palette.ochre, palette.brickDark, palette.green][index % 4] ?? palette.sea,
          height: 46,
          width: 96,
          x: 730 + index * 104,
          y: 644 - (index % 3 === 0 ? 46 : 0),
        }) + (index % 3 === 0 ? rect({ fill: palette.ink, height: 46, width: 96, x: 730 + index * 104, y: 644 }) : ''),
    ) +
    path('M120 740 C 180 690, 480 690, 560 740 Z', palette.ochre) +
    lighthouse +
    rect({ fill: palette.sea, height: 270, width: 1600, x: 0, y: 735 }) +
    path('M860 800 H1390 q 30 0 44 -40 h40 q -20 120 -80 120 H940 q-60 0 -80 -80 Z', palette.ink) +
    rect({ fill: palette.cream, height: 90, radius: 6, width: 120, x: 900, y: 712 }) +
    rect({ fill: palette.brick, height: 46, width: 40, x: 940, y: 668 }) +
    repeat(3, (index) =>
      rect({
        fill: [palette.ochre, palette.brick, palette.green][index] ?? palette.ochre,
        height: 60,
        width: 100,
        x: 1040 + index * 108,
        y: 740,
      }),
    ) +
    repeat(3, (row) =>
      path(
        `M-40 ${905 + row * 40} ${repeat(12, () => 'q 35 -26 70 0 t 70 0 ')} V1010 H-40 Z`,
        row === 1 ? palette.slate : palette.sea,
        0.55,
      ),
    ),
)
