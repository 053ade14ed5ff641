import { cloud, sun, tree } from '../landscape.ts'
import { palette } from '../palette.ts'
import { circle, line, picture, polygon, rect, repeat } from '../svg.ts'

const DISTANCES = [0.16, 0.28, 0.46, 0.7, 1]

/** Both sides of the avenue at a distance: 0 on the horizon, 1 near the reader. */
const side = (nearness: number): string => {
  const foot = 520 + nearness * 400
  const offset = 90 + nearness * 620
  const height = 90 + nearness * 380
  const lamp = (x: number, towards: number): string =>
    line(`M${x} ${foot} V${foot - height * 0.9} q 0 -30 ${towards * 60 * nearness} -30`, {
      colour: palette.ink,
      width: 4 + nearness * 8,
    }) + circle(x + towards * 62 * nearness, foot - height * 0.9 - 24, 5 + nearness * 11, palette.sun)
  return (
    tree(800 - offset, foot, height) +
    tree(800 + offset, foot, height) +
    lamp(800 - offset * 0.8, 1) +
    lamp(800 + offset * 0.8, -1)
  )
}

/** A new avenue, lined with trees and lamps, that leads to workshops. */
export const avenue = picture(
  palette.sky,
  sun(800, 330, 110) +
    cloud(160, 130, 100) +
    cloud(1130, 160, 90) +
    rect({ fill: palette.slate, height: 110, width: 360, x: 330, y: 410 }) +
    repeat(4, (index) =>
      polygon(`${330 + index * 90},410 ${330 + index * 90},366 ${420 + index * 90},410`, palette.ink),
    ) +
    rect({ fill: palette.brick, height: 90, width: 380, x: 900, y: 430 }) +
    repeat(7, (index) => rect({ fill: palette.cream, height: 30, width: 32, x: 922 + index * 50, y: 452 })) +
    rect({ fill: palette.green, height: 500, width: 1600, x: 0, y: 518 }) +
    polygon('740,518 860,518 1720,1000 -120,1000', palette.cream) +
    polygon('756,518 844,518 1480,1000 120,1000', palette.slate) +
    repeat(6, (index) => {
      const near = (index + 0.4) / 6
      const y = 530 + near ** 1.7 * 430
      const half = 3 + near * 14
      return polygon(
        `${800 - half * 0.7},${y} ${800 + half * 0.7},${y} ${800 + half},${y + 14 + near * 56} ${800 - half},${y + 14 + near * 56}`,
        palette.cream,
      )
    }) +
    DISTANCES.map(side).join(''),
)
