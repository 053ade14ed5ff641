import { cloud, ground, poplar, sun } from '../landscape.ts'
import { palette } from '../palette.ts'
import { circle, line, path, picture, polygon, rect, repeat } from '../svg.ts'

/** A barn with a lit window front and waves of a network above its roof. */
export const barn = picture(
  palette.mist,
  sun(250, 260, 90) +
    cloud(1180, 150, 100) +
    cloud(420, 120, 70) +
    ground(760, palette.green, 40) +
    repeat(4, (index) => poplar(1330 + index * 80, 800, 280 + (index % 2) * 60)) +
    repeat(3, (index) =>
      line(
        `M${800 - 70 - index * 60} ${300 - index * 52} a ${100 + index * 85} ${100 + index * 85} 0 0 1 ${140 + index * 120} 0`,
        { colour: palette.brick, width: 18 },
      ),
    ) +
    circle(800, 322, 18, palette.brick) +
    line('M800 330 V420', { colour: palette.ink, width: 10 }) +
    rect({ fill: palette.brick, height: 330, width: 860, x: 370, y: 520 }) +
    polygon('310,530 470,390 1130,390 1290,530', palette.ink) +
    repeat(6, (index) =>
      rect({ fill: palette.brickDark, height: 330, opacity: 0.25, width: 14, x: 400 + index * 150, y: 520 }),
    ) +
    path('M560 850 V640 H1040 V850 Z', palette.cream) +
    repeat(3, (index) =>
      rect({ fill: palette.sun, height: 170, radius: 4, width: 136, x: 580 + index * 152, y: 660 }),
    ) +
    repeat(
      3,
      (index) =>
        rect({ fill: palette.ink, height: 44, radius: 4, width: 66, x: 614 + index * 152, y: 752 }) +
        rect({ fill: palette.ink, height: 34, width: 110, x: 592 + index * 152, y: 800 }),
    ) +
    repeat(2, (index) => path(`M${430 + index * 660} 690 v-60 a40 40 0 0 1 80 0 v60 Z`, palette.ink)) +
    ground(850, palette.greenDark, 16) +
    path('M700 860 L900 860 L1060 1000 L540 1000 Z', palette.cream),
)
