import { ImportError } from '../errors.ts'
import { checkArchive } from './archive.ts'
import type { SourceEntry } from './blocks.ts'
import { readHtml } from './readHtml.ts'

/** A document of Word: its styles of headings are headings; its pictures are left out. */
export const readDocx = async (bytes: Uint8Array): Promise<SourceEntry> => {
  checkArchive(bytes)
  const { default: mammoth } = await import('mammoth')
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        styleMap: [
          "p[style-name='Title'] => h1:fresh",
          "p[style-name='Titre'] => h1:fresh",
          "p[style-name='Subtitle'] => p:fresh",
        ],
      },
    )
    return await readHtml(value, { isFragment: true })
  } catch (error) {
    throw new ImportError('badFormat', 'DOCX', error)
  }
}
