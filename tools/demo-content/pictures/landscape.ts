import { palette } from './palette.ts'
import { circle, ellipse, path, rect, WIDTH } from './svg.ts'

/** A disc of sun with two pale rings. */
export const sun = (x: number, y: number, radius: number): string =>
  circle(x, y, radius * 1.7, palette.sun, 0.16) +
  circle(x, y, radius * 1.3, palette.sun, 0.28) +
  circle(x, y, radius, palette.sun)

export const cloud = (x: number, y: number, size: number): string =>
  rect({ fill: palette.white, height: size * 0.5, opacity: 0.9, radius: size * 0.25, width: size * 2.2, x, y }) +
  circle(x + size * 0.8, y + size * 0.08, size * 0.42, palette.white, 0.9) +
  circle(x + size * 1.4, y + size * 0.14, size * 0.32, palette.white, 0.9)

/** Rolling ground from a height down to the lower edge. */
export const ground = (y: number, fill: string, swell = 40): string =>
  path(
    `M0 ${y} C ${WIDTH * 0.25} ${y - swell}, ${WIDTH * 0.45} ${y + swell}, ${WIDTH * 0.7} ${y} S ${WIDTH} ${y - swell * 0.5}, ${WIDTH} ${y} V1000 H0 Z`,
    fill,
  )

/** A poplar, its foot at a point. */
export const poplar = (x: number, foot: number, height: number, fill: string = palette.greenDark): string =>
  rect({
    fill: palette.brickDark,
    height: height * 0.2,
    width: height * 0.05,
    x: x - height * 0.025,
    y: foot - height * 0.2,
  }) + ellipse(x, foot - height * 0.56, height * 0.13, height * 0.44, fill)

/** A round tree, its foot at a point. */
export const tree = (x: number, foot: number, height: number, fill: string = palette.greenDark): string =>
  rect({
    fill: palette.brickDark,
    height: height * 0.5,
    width: height * 0.07,
    x: x - height * 0.035,
    y: foot - height * 0.5,
  }) +
  circle(x, foot - height * 0.66, height * 0.32, fill) +
  circle(x - height * 0.1, foot - height * 0.74, height * 0.16, palette.green, 0.5)
