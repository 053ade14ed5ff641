import { cloud, ground, sun, tree } from '../landscape.ts'
import { palette } from '../palette.ts'
import { circle, line, picture, polygon, rect, repeat } from '../svg.ts'

const headframe =
  line('M1150 820 L1230 430 L1310 820 M1176 700 H1284 M1194 610 H1266 M1230 430 L1420 820', {
    colour: palette.ink,
    width: 20,
  }) +
  circle(1230, 420, 70, palette.brick) +
  circle(1230, 420, 52, palette.sky) +
  line('M1230 368 V472 M1178 420 H1282 M1193 383 L1267 457 M1193 457 L1267 383', { colour: palette.brick, width: 9 }) +
  rect({ fill: palette.brickDark, height: 150, width: 330, x: 1290, y: 700 }) +
  polygon('1290,700 1345,640 1400,700', palette.brick) +
  polygon('1400,700 1455,640 1510,700', palette.brick) +
  polygon('1510,700 1565,640 1620,700', palette.brick) +
  repeat(4, (index) => rect({ fill: palette.cream, height: 60, radius: 4, width: 36, x: 1324 + index * 70, y: 744 }))

/** Two slag heaps that grass has taken back, and the headframe of a pit. */
export const slagHeaps = picture(
  palette.sky,
  sun(330, 300, 95) +
    cloud(820, 150, 100) +
    cloud(90, 130, 70) +
    polygon('300,830 720,270 1130,830', palette.slate) +
    polygon('720,270 1130,830 820,830', palette.ink, 0.35) +
    polygon('-120,830 250,420 600,830', palette.ink) +
    polygon('250,420 600,830 330,830', palette.slate, 0.45) +
    polygon('470,830 600,660 760,830', palette.greenDark, 0.8) +
    polygon('-60,830 90,680 250,830', palette.greenDark, 0.9) +
    headframe +
    ground(830, palette.green, 26) +
    ground(915, palette.greenDark, 22) +
    tree(150, 890, 130) +
    tree(640, 900, 150) +
    tree(760, 880, 110) +
    tree(1010, 905, 140),
)
