import { ImportError } from '../errors.ts'
import { embed } from '../pictures/SourcePicture.ts'
import type { EmbeddedFiles, SourcePicture } from '../pictures/SourcePicture.ts'
import { checkArchive } from './archive.ts'
import type { SourceEntry } from './blocks.ts'
import { readHtml } from './readHtml.ts'

const MARK = 'word:'

/** A document of Word: its styles of headings are headings; its pictures stand where they are anchored. */
export const readDocx = async (bytes: Uint8Array): Promise<SourceEntry> => {
  checkArchive(bytes)
  const { default: mammoth } = await import('mammoth')
  const files: EmbeddedFiles = new Map()
  const pictures: Pick<SourcePicture, 'embedded'>[] = []
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        convertImage: mammoth.images.imgElement(async (image) => {
          const picture = embed(await image.readAsBuffer(), files)
          return { src: picture ? `${MARK}${pictures.push(picture) - 1}` : '' }
        }),
        styleMap: [
          "p[style-name='Title'] => h1:fresh",
          "p[style-name='Titre'] => h1:fresh",
          "p[style-name='Subtitle'] => p:fresh",
        ],
      },
    )
    const entry = await readHtml(value, {
      fileAt: (src) => (src.startsWith(MARK) ? pictures[Number(src.slice(MARK.length))] : undefined),
      isFragment: true,
    })
    return { ...entry, ...(files.size > 0 && { files }) }
  } catch (error) {
    throw new ImportError('badFormat', 'DOCX', error)
  }
}
