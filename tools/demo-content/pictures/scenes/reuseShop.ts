import { palette } from '../palette.ts'
import { circle, ellipse, line, path, picture, polygon, rect, repeat } from '../svg.ts'

const shelf = (y: number): string =>
  rect({ fill: palette.brickDark, height: 26, radius: 6, width: 1320, x: 140, y }) +
  rect({ fill: palette.ink, height: 12, opacity: 0.15, width: 1320, x: 140, y: y + 26 })

const lamp =
  polygon('250,250 350,250 390,150 210,150', palette.ochre) +
  rect({ fill: palette.ink, height: 110, width: 12, x: 294, y: 250 }) +
  ellipse(300, 362, 62, 12, palette.ink)

const books = repeat(7, (index) =>
  rect({
    fill:
      [palette.sea, palette.brick, palette.green, palette.cream, palette.slate, palette.ochre, palette.ink][index] ??
      palette.sea,
    height: 150 + ((index * 37) % 60),
    radius: 4,
    width: 38,
    x: 470 + index * 42,
    y: 370 - 150 - ((index * 37) % 60),
  }),
)

const radio =
  rect({ fill: palette.brick, height: 170, radius: 22, width: 300, x: 840, y: 200 }) +
  circle(930, 290, 58, palette.cream) +
  circle(930, 290, 40, palette.slate) +
  repeat(3, (index) => rect({ fill: palette.cream, height: 12, radius: 6, width: 100, x: 1012, y: 252 + index * 30 })) +
  line('M1110 200 L1180 90', { colour: palette.ink, width: 8 })

const mirror =
  path('M1230 370 V170 a60 60 0 0 1 120 0 V370 Z', palette.sea) +
  path('M1250 350 V180 a40 40 0 0 1 80 0 V350 Z', palette.mist)

const bicycle =
  repeat(
    2,
    (index) =>
      `<circle cx="${310 + index * 250}" cy="690" r="86" fill="none" stroke="${palette.ink}" stroke-width="14"/>`,
  ) +
  line(
    'M310 690 L390 570 H520 L435 690 H310 M390 570 L435 690 M520 570 L560 690 M505 530 L520 570 M505 530 h48 M375 545 h44',
    { colour: palette.brick, width: 14 },
  )

const vases =
  path('M760 776 c -70 -60, -40 -130, -6 -170 h72 c 34 40, 64 110, -6 170 Z', palette.green) +
  path('M930 776 c -34 -40, -26 -170, 10 -230 h36 c 36 60, 44 190, 10 230 Z', palette.ochre) +
  line('M958 546 q -10 -60 -50 -84 M958 546 q 10 -70 54 -96', { colour: palette.greenDark, width: 9 }) +
  circle(904, 458, 20, palette.brick) +
  circle(1016, 446, 20, palette.cream)

const boxes =
  rect({ fill: palette.ochre, height: 150, radius: 6, width: 220, x: 1100, y: 626 }) +
  rect({ fill: palette.cream, height: 150, opacity: 0.5, width: 36, x: 1192, y: 626 }) +
  rect({ fill: palette.slate, height: 110, radius: 6, width: 140, x: 1300, y: 666 })

/** Shelves of a workshop that gives objects a second life. */
export const reuseShop = picture(
  palette.sky,
  repeat(8, (index) => rect({ fill: palette.white, height: 1000, opacity: 0.35, width: 100, x: index * 200, y: 0 })) +
    shelf(374) +
    shelf(776) +
    lamp +
    books +
    radio +
    mirror +
    bicycle +
    vases +
    boxes +
    rect({ fill: palette.slate, height: 120, width: 1600, x: 0, y: 890 }) +
    repeat(2, (index) => rect({ fill: palette.brickDark, height: 850, width: 22, x: 130 + index * 1320, y: 60 })),
)
