import { cloud, ground, poplar, sun, tree } from '../landscape.ts'
import { palette } from '../palette.ts'
import { circle, ellipse, line, path, picture, polygon, rect } from '../svg.ts'

const plinth = (x: number, y: number, width: number): string =>
  ellipse(x, y + 92, width * 0.75, 20, palette.greenDark) +
  rect({ fill: palette.cream, height: 90, width, x: x - width / 2, y }) +
  rect({ fill: palette.white, height: 16, width: width + 30, x: x - width / 2 - 15, y })

/** Invented sculptures in a garden. */
export const sculptures = picture(
  palette.sky,
  sun(1330, 230, 100) +
    cloud(200, 130, 100) +
    cloud(860, 170, 80) +
    ground(660, palette.green, 40) +
    tree(90, 740, 330) +
    poplar(1480, 740, 420) +
    poplar(1560, 740, 360, palette.green) +
    plinth(380, 720, 220) +
    path(
      'M300 720 C 300 560, 340 520, 330 420 C 326 350, 440 350, 432 430 C 424 520, 470 560, 462 720 Z',
      palette.brick,
    ) +
    circle(382, 340, 52, palette.brick) +
    plinth(800, 760, 260) +
    `<circle cx="800" cy="560" r="170" fill="none" stroke="${palette.ink}" stroke-width="58"/>` +
    circle(800, 560, 54, palette.ochre) +
    plinth(1190, 720, 200) +
    line('M1190 720 V420', { colour: palette.slate, width: 22 }) +
    polygon('1190,430 1330,360 1290,500', palette.sea) +
    polygon('1190,520 1060,470 1080,590', palette.ochre) +
    polygon('1190,600 1300,570 1280,660', palette.brickDark) +
    ground(880, palette.greenDark, 26) +
    path('M560 900 C 700 860, 900 940, 1100 1000 H420 Z', palette.cream),
)
