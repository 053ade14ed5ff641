import { cloud, ground, sun, tree } from '../landscape.ts'
import { palette } from '../palette.ts'
import { circle, ellipse, line, picture, polygon, rect, repeat } from '../svg.ts'

const blade = (index: number): string =>
  `<g transform="rotate(${index * 72} 1120 690)">${ellipse(1120, 640, 22, 48, palette.slate)}</g>`

const unit =
  rect({ fill: palette.ink, height: 20, radius: 4, width: 300, x: 970, y: 820 }) +
  rect({ fill: palette.white, height: 270, radius: 18, width: 320, x: 960, y: 556 }) +
  rect({ fill: palette.mist, height: 230, radius: 10, width: 34, x: 1236, y: 576 }) +
  circle(1120, 690, 112, palette.ink) +
  circle(1120, 690, 98, palette.mist) +
  repeat(5, blade) +
  circle(1120, 690, 20, palette.ink) +
  repeat(3, (index) =>
    line(`M1330 ${620 + index * 70} c 40 -34, 70 34, 110 0 s 70 34, 110 0`, {
      colour: index === 1 ? palette.brick : palette.ochre,
      width: 13,
    }),
  )

/** A house of brick and the heat pump that warms it. */
export const heatPump = picture(
  palette.sky,
  sun(1330, 220, 90) +
    cloud(820, 130, 90) +
    cloud(100, 180, 70) +
    ground(780, palette.green, 30) +
    tree(110, 830, 300) +
    rect({ fill: palette.brickDark, height: 190, width: 70, x: 640, y: 150 }) +
    rect({ fill: palette.brick, height: 400, width: 620, x: 250, y: 440 }) +
    polygon('200,450 400,220 730,220 930,450', palette.ink) +
    repeat(3, (index) =>
      line(`M${256 + index * 49} ${400 - index * 56} H${874 - index * 49}`, { colour: palette.slate, width: 4 }),
    ) +
    rect({ fill: palette.cream, height: 220, radius: 8, width: 130, x: 500, y: 620 }) +
    circle(606, 736, 9, palette.ink) +
    repeat(
      2,
      (index) =>
        rect({ fill: palette.sun, height: 120, radius: 6, width: 130, x: 310 + index * 380, y: 530 }) +
        line(`M${375 + index * 380} 530 V650 M${310 + index * 380} 590 H${440 + index * 380}`, {
          colour: palette.cream,
          width: 10,
        }),
    ) +
    line('M870 700 H960', { colour: palette.slate, width: 20 }) +
    unit +
    ground(880, palette.greenDark, 20),
)
