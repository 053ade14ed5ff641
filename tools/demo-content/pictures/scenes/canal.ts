import { cloud, poplar, sun } from '../landscape.ts'
import { palette } from '../palette.ts'
import { circle, line, path, picture, polygon, rect, repeat } from '../svg.ts'

const barge =
  path('M250 700 H1210 q50 0 70 -46 h30 q-12 146 -120 146 H330 q-70 0 -80 -100 Z', palette.ink) +
  path('M262 738 H1262 q-6 26 -26 44 H300 q-26 -14 -38 -44 Z', palette.brick) +
  rect({ fill: palette.ochre, height: 66, radius: 8, width: 620, x: 490, y: 634 }) +
  repeat(6, (index) =>
    rect({ fill: palette.brickDark, height: 66, opacity: 0.35, width: 6, x: 586 + index * 100, y: 634 }),
  ) +
  rect({ fill: palette.cream, height: 120, radius: 8, width: 170, x: 290, y: 580 }) +
  rect({ fill: palette.slate, height: 20, radius: 6, width: 200, x: 275, y: 566 }) +
  repeat(2, (index) => rect({ fill: palette.sea, height: 48, radius: 6, width: 52, x: 310 + index * 74, y: 610 })) +
  line('M1190 700 V600', { colour: palette.ink, width: 8 }) +
  polygon('1190,600 1250,618 1190,638', palette.brick) +
  circle(1120, 770, 12, palette.cream)

/** A barge on a canal between poplars. */
export const canal = picture(
  palette.sky,
  sun(1220, 250, 90) +
    cloud(180, 140, 100) +
    cloud(700, 190, 70) +
    rect({ fill: palette.green, height: 130, width: 1600, x: 0, y: 530 }) +
    repeat(9, (index) =>
      poplar(
        90 + index * 180,
        570 + (index % 2) * 12,
        260 + (index % 3) * 30,
        index % 2 ? palette.green : palette.greenDark,
      ),
    ) +
    rect({ fill: palette.greenDark, height: 40, width: 1600, x: 0, y: 566 }) +
    rect({ fill: palette.sea, height: 400, width: 1600, x: 0, y: 600 }) +
    repeat(5, (index) =>
      rect({
        fill: palette.mist,
        height: 8,
        opacity: 0.5,
        radius: 4,
        width: 200 + index * 30,
        x: (index * 370) % 1350,
        y: 660 + index * 66,
      }),
    ) +
    barge +
    repeat(4, (index) =>
      rect({
        fill: palette.mist,
        height: 8,
        opacity: 0.6,
        radius: 4,
        width: 190,
        x: 150 + index * 380,
        y: 826 + (index % 2) * 34,
      }),
    ) +
    path('M0 930 C 400 890, 900 960, 1600 905 V1000 H0 Z', palette.greenDark) +
    repeat(12, (index) =>
      line(`M${60 + index * 135} 950 q 6 -46 ${index % 2 ? -18 : 18} -70`, { colour: palette.green, width: 9 }),
    ),
)
