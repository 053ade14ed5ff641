import { cloud, sun } from '../landscape.ts'
import { palette } from '../palette.ts'
import { circle, line, path, picture, polygon, rect, repeat } from '../svg.ts'

const house = (x: number, width: number, height: number, fill: string): string => {
  const top = 1000 - height
  const steps = 5
  const step = width / (steps * 2 - 1)
  const gable = repeat(steps, (index) =>
    rect({
      fill,
      height: step * 1.1 * (steps - index),
      width: width - step * 2 * (steps - 1 - index),
      x: x + step * (steps - 1 - index),
      y: top - step * 1.1 * (steps - index),
    }),
  )
  const windows = repeat(6, (index) =>
    rect({
      fill: index === 1 || index === 4 ? palette.sun : palette.ink,
      height: 62,
      radius: 20,
      width: 40,
      x: x + width * (0.16 + (index % 3) * 0.26),
      y: top + 40 + Math.floor(index / 3) * 120,
    }),
  )
  return gable + rect({ fill, height, width, x, y: top }) + windows
}

const tower =
  rect({ fill: palette.brick, height: 560, width: 200, x: 700, y: 440 }) +
  rect({ fill: palette.brickDark, height: 560, width: 44, x: 856, y: 440 }) +
  rect({ fill: palette.cream, height: 22, width: 236, x: 682, y: 428 }) +
  rect({ fill: palette.brick, height: 120, width: 160, x: 720, y: 310 }) +
  rect({ fill: palette.brickDark, height: 120, width: 34, x: 846, y: 310 }) +
  repeat(2, (index) => path(`M${742 + index * 66} 430 V370 a25 25 0 0 1 50 0 V430 Z`, palette.ink)) +
  rect({ fill: palette.cream, height: 16, width: 196, x: 702, y: 298 }) +
  polygon('706,298 894,298 838,220 762,220', palette.ink) +
  circle(800, 200, 46, palette.ink) +
  polygon('782,170 818,170 800,60', palette.ink) +
  line('M800 62 V30', { colour: palette.ochre, width: 6 }) +
  circle(800, 28, 10, palette.ochre) +
  circle(790, 540, 66, palette.cream) +
  circle(790, 540, 54, palette.white) +
  line('M790 540 V502 M790 540 L818 556', { colour: palette.ink, width: 9 }) +
  repeat(3, (index) => path(`M768 ${720 + index * 100} v-40 a22 22 0 0 1 44 0 v40 Z`, palette.ink))

/** A belfry above stepped gables, in the evening. */
export const belfry = picture(
  palette.mist,
  sun(1180, 330, 120) +
    cloud(180, 170, 110) +
    cloud(1240, 150, 80) +
    line('M560 300 q 16 -18 32 0 q 16 -18 32 0 M480 360 q 12 -14 24 0 q 12 -14 24 0', {
      colour: palette.ink,
      width: 6,
    }) +
    house(-60, 300, 330, palette.slate) +
    house(1330, 320, 340, palette.slate) +
    house(1080, 270, 290, palette.ochre) +
    house(220, 290, 280, palette.brickDark) +
    tower +
    house(480, 240, 230, palette.ochre) +
    house(880, 230, 240, palette.brickDark),
)
