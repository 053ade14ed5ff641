import { cloud, ground, sun } from '../landscape.ts'
import { palette } from '../palette.ts'
import { path, picture, polygon, rect, repeat } from '../svg.ts'

const bay = (index: number): string => {
  const x = 120 + index * 200
  return (
    polygon(`${x},560 ${x},400 ${x + 200},560`, palette.brickDark) +
    polygon(`${x + 14},548 ${x + 14},440 ${x + 148},548`, palette.mist) +
    rect({ fill: palette.brick, height: 300, width: 200, x, y: 560 }) +
    rect({ fill: palette.ink, height: 130, radius: 6, width: 120, x: x + 40, y: 620 }) +
    rect({ fill: palette.sun, height: 52, radius: 2, width: 48, x: x + 50, y: 632 }) +
    rect({ fill: palette.mist, height: 52, radius: 2, width: 48, x: x + 104, y: 632 }) +
    rect({ fill: palette.mist, height: 44, radius: 2, width: 48, x: x + 50, y: 694 }) +
    rect({ fill: palette.sun, height: 44, radius: 2, width: 48, x: x + 104, y: 694 })
  )
}

/** The saw-tooth roof of a factory. */
export const factory = picture(
  palette.sky,
  sun(1300, 260, 100) +
    cloud(260, 140, 110) +
    cloud(820, 210, 80) +
    rect({ fill: palette.slate, height: 460, width: 70, x: 1376, y: 400 }) +
    rect({ fill: palette.cream, height: 26, width: 70, x: 1376, y: 440 }) +
    rect({ fill: palette.cream, height: 26, width: 70, x: 1376, y: 500 }) +
    rect({ fill: palette.ink, height: 20, width: 90, x: 1366, y: 388 }) +
    repeat(6, bay) +
    rect({ fill: palette.slate, height: 230, width: 190, x: 1320, y: 630 }) +
    path('M1370 860 V740 a45 45 0 0 1 90 0 V860 Z', palette.ink) +
    ground(860, palette.green, 14) +
    rect({ fill: palette.slate, height: 60, width: 1600, x: 0, y: 925 }) +
    repeat(9, (index) => rect({ fill: palette.cream, height: 8, radius: 4, width: 100, x: 30 + index * 190, y: 951 })),
)
