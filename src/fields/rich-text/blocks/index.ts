import type { Block, RichTextField } from 'payload'

import { boxBlock } from './box.ts'
import { downloadBlock } from './download.ts'
import { embedBlock } from './embed.ts'
import { galleryBlock } from './gallery.ts'
import { keyFiguresBlock } from './keyFigures.ts'
import { pullQuoteBlock } from './pullQuote.ts'
import { readAlsoBlock } from './readAlso.ts'
import type { BlockTargets } from './targets.ts'

/**
 * The blocks of the newsroom's editor; those that lead to a collection which the project leaves out are not there. Websites are shown them by
 * `src/rich-text/blocks/`, under the same slugs.
 */
export const bodyBlocks = (targets: BlockTargets, editor: RichTextField['editor']): Block[] =>
  [
    pullQuoteBlock(targets),
    boxBlock(editor),
    keyFiguresBlock(),
    ...galleryBlock(targets),
    embedBlock(),
    ...downloadBlock(targets),
    ...readAlsoBlock(targets),
    // A name that readers never see would ask for a title twice.
  ].map((block) => ({ ...block, admin: { ...block.admin, disableBlockName: true } }))
