import sharp from 'sharp'

import { StartupError } from '../../../newsroom/startup/StartupError.ts'
import { avenue } from './scenes/avenue.ts'
import { barn } from './scenes/barn.ts'
import { batteries } from './scenes/batteries.ts'
import { belfry } from './scenes/belfry.ts'
import { cabin } from './scenes/cabin.ts'
import { canal } from './scenes/canal.ts'
import { factory } from './scenes/factory.ts'
import { harbour } from './scenes/harbour.ts'
import { heatPump } from './scenes/heatPump.ts'
import { orienteering } from './scenes/orienteering.ts'
import { reuseShop } from './scenes/reuseShop.ts'
import { sculptures } from './scenes/sculptures.ts'
import { slagHeaps } from './scenes/slagHeaps.ts'
import { solarPanels } from './scenes/solarPanels.ts'

/** The pictures by their file name, which is the key of `content/media.yaml`. */
const PICTURES: Record<string, string> = {
  'demo-avenue.png': avenue,
  'demo-batteries.png': batteries,
  'demo-beffroi.png': belfry,
  'demo-cabane.png': cabin,
  'demo-canal.png': canal,
  'demo-course-orientation.png': orienteering,
  'demo-grange.png': barn,
  'demo-panneaux-solaires.png': solarPanels,
  'demo-pompe-a-chaleur.png': heatPump,
  'demo-port.png': harbour,
  'demo-ressourcerie.png': reuseShop,
  'demo-sculptures.png': sculptures,
  'demo-terrils.png': slagHeaps,
  'demo-usine.png': factory,
}

/**
 * Draws a picture as a PNG of 1600 by 1000 pixels.
 * @throws {StartupError} for a name that no picture has
 */
export const drawPicture = async (name: string): Promise<Buffer> => {
  const svg = PICTURES[name]
  if (!svg) throw new StartupError(`there is no picture “${name}” in pictures/drawPicture.ts.`)
  return sharp(Buffer.from(svg)).png({ colours: 128, compressionLevel: 6 }).toBuffer()
}
