import { cloud, ground, poplar, sun } from '../landscape.ts'
import { palette } from '../palette.ts'
import { line, picture, polygon, rect, repeat } from '../svg.ts'

const CELLS = 7

/** One table of panels, its lower left corner at a point. */
const table = (x: number, y: number, scale: number): string => {
  const width = 360 * scale
  const height = 150 * scale
  const slant = 90 * scale
  const cell = width / CELLS
  return (
    line(`M${x + width * 0.25} ${y} v${60 * scale} M${x + width * 0.8} ${y} v${60 * scale}`, {
      colour: palette.slate,
      width: 12 * scale,
    }) +
    polygon(`${x},${y} ${x + slant},${y - height} ${x + slant + width},${y - height} ${x + width},${y}`, palette.ink) +
    repeat(CELLS, (index) =>
      repeat(2, (row) => {
        const low = y - (row * height) / 2 - 6 * scale
        const lean = (row * slant) / 2 + 4 * scale
        const left = x + index * cell + lean + 4 * scale
        return polygon(
          `${left},${low} ${left + slant * 0.42},${low - height * 0.42} ${left + slant * 0.42 + cell * 0.84},${low - height * 0.42} ${left + cell * 0.84},${low}`,
          row ? palette.sea : palette.slate,
        )
      }),
    )
  )
}

/** Rows of solar panels in a meadow. */
export const solarPanels = picture(
  palette.sky,
  sun(1240, 230, 120) +
    cloud(170, 150, 110) +
    cloud(720, 210, 70) +
    ground(520, palette.greenDark, 30) +
    repeat(14, (index) =>
      poplar(60 + index * 118, 540, 110 + (index % 3) * 26, index % 2 ? palette.green : palette.greenDark),
    ) +
    rect({ fill: palette.green, height: 480, width: 1600, x: 0, y: 540 }) +
    repeat(6, (index) => table(-40 + index * 290, 640, 0.68)) +
    repeat(5, (index) => table(-130 + index * 370, 800, 0.88)) +
    repeat(4, (index) => table(-60 + index * 460, 985, 1.1)),
)
