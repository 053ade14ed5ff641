import type { Node } from '../node.ts'
import { box } from './box.ts'
import { download } from './download.ts'
import { embed } from './embed.ts'
import { gallery } from './gallery.ts'
import { keyFigures } from './keyFigures.ts'
import type { BlockFields } from './nodes.ts'
import { pullQuote } from './pullQuote.ts'
import { readAlso } from './readAlso.ts'

/** The blocks of the newsroom's editor by their slugs: what each shows, of a form that may hold anything. */
export const BLOCKS: ReadonlyMap<unknown, (fields: BlockFields, readText: (value: unknown) => Node[]) => Node[]> =
  new Map(Object.entries({ box, download, embed, gallery, keyFigures, pullQuote, readAlso }))
