import { palette } from '../palette.ts'
import { line, picture, polygon, rect, repeat } from '../svg.ts'

const COLOURS = [palette.sea, palette.green, palette.ochre, palette.brick, palette.slate]

const cell = (index: number): string => {
  const x = 130 + index * 270
  const level = [0.9, 0.7, 0.5, 0.8, 0.35][index] ?? 0.5
  const height = 430
  return (
    rect({ fill: palette.ink, height: 46, radius: 10, width: 90, x: x + 75, y: 244 }) +
    rect({ fill: palette.ink, height: 540, radius: 34, width: 240, x, y: 280 }) +
    rect({ fill: palette.cream, height: 484, radius: 20, width: 192, x: x + 24, y: 308 }) +
    rect({
      fill: COLOURS[index] ?? palette.sea,
      height: height * level,
      radius: 10,
      width: 156,
      x: x + 42,
      y: 768 - height * level,
    }) +
    rect({
      fill: palette.white,
      height: height * level - 24,
      opacity: 0.22,
      radius: 8,
      width: 26,
      x: x + 56,
      y: 780 - height * level,
    })
  )
}

/** Battery cells side by side, on the belt of a production line. */
export const batteries = picture(
  palette.mist,
  repeat(8, (index) => rect({ fill: palette.white, height: 1000, opacity: 0.2, width: 100, x: index * 200, y: 0 })) +
    rect({ fill: palette.slate, height: 26, width: 1600, x: 0, y: 96 }) +
    repeat(
      5,
      (index) =>
        rect({ fill: palette.slate, height: 92, width: 18, x: 241 + index * 270, y: 96 }) +
        rect({ fill: palette.brickDark, height: 30, radius: 8, width: 110, x: 195 + index * 270, y: 180 }),
    ) +
    repeat(5, cell) +
    polygon('1330,470 1268,592 1312,592 1290,690 1372,556 1326,556', palette.white, 0.9) +
    rect({ fill: palette.ink, height: 60, radius: 30, width: 1720, x: -60, y: 822 }) +
    repeat(17, (index) =>
      rect({ fill: palette.slate, height: 36, radius: 18, width: 36, x: 12 + index * 96, y: 834 }),
    ) +
    rect({ fill: palette.slate, height: 120, width: 1600, x: 0, y: 896 }) +
    line('M0 950 H1600', { colour: palette.ochre, width: 10 }),
)
