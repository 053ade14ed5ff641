import { cloud, ground, sun, tree } from '../landscape.ts'
import { palette } from '../palette.ts'
import { circle, ellipse, line, path, picture, rect, repeat } from '../svg.ts'

const SEGMENTS = 6

/** One plate of the shell, its rim lighter. */
const plate = (index: number): string => {
  const x = 500 + index * 122
  const height = [230, 320, 370, 360, 300, 210][index] ?? 200
  return (
    path(
      `M${x - 90} 800 C ${x - 110} ${800 - height * 1.15}, ${x + 130} ${800 - height * 1.15}, ${x + 130} 800 Z`,
      index % 2 ? palette.sea : palette.slate,
    ) +
    path(
      `M${x - 60} 800 C ${x - 74} ${800 - height * 0.95}, ${x + 96} ${800 - height * 0.95}, ${x + 96} 800 Z`,
      palette.ink,
      0.18,
    )
  )
}

const eyes = repeat(7, (index) => {
  const x = 336 + (index % 4) * 56 + (index > 3 ? 26 : 0)
  const y = index > 3 ? 680 : 736
  return circle(x, y, 24, palette.cream) + circle(x, y, 17, palette.ochre) + circle(x - 5, y - 6, 6, palette.white)
})

const door =
  path('M800 800 V640 a80 80 0 0 1 160 0 V800 Z', palette.brickDark) +
  path('M818 800 V644 a62 62 0 0 1 124 0 V800 Z', palette.sun) +
  line('M880 584 V800', { colour: palette.brickDark, width: 8 })

/** A cabin in the shape of a creature with a shell of plates, in a meadow. */
export const cabin = picture(
  palette.sky,
  sun(1290, 240, 100) +
    cloud(140, 150, 100) +
    cloud(900, 120, 80) +
    ground(720, palette.green, 50) +
    tree(130, 770, 260) +
    tree(1450, 770, 320) +
    tree(1300, 740, 180, palette.green) +
    ellipse(760, 812, 620, 40, palette.greenDark) +
    repeat(SEGMENTS, (index) => plate(SEGMENTS - 1 - index)) +
    path('M250 800 C 230 620, 380 560, 500 600 C 600 640, 600 760, 590 800 Z', palette.slate) +
    eyes +
    door +
    repeat(3, (index) => circle(690 + index * 22, 560 + index * 4, 5, palette.cream)) +
    repeat(3, (index) => line(`M${320 + index * 70} 800 q -14 34 -34 36`, { colour: palette.ink, width: 16 })) +
    line('M330 640 C 280 560, 230 560, 190 520 M380 606 C 350 520, 330 500, 320 450', {
      colour: palette.slate,
      width: 14,
    }) +
    circle(188, 516, 14, palette.ochre) +
    circle(320, 446, 14, palette.ochre) +
    rect({ fill: palette.greenDark, height: 120, width: 1600, x: 0, y: 900 }) +
    repeat(26, (index) =>
      line(`M${20 + index * 64} 905 q 4 -30 ${index % 2 ? -12 : 12} -44`, { colour: palette.greenDark, width: 8 }),
    ) +
    repeat(8, (index) =>
      circle(110 + index * 200, 868 + (index % 2) * 24, 11, index % 2 ? palette.cream : palette.ochre),
    ),
)
