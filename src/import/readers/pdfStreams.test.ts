import { deflateSync } from 'node:zlib'

import { expect, it } from '@jest/globals'

import { readSource } from './readSource.ts'

/** A PDF of one page whose drawing is packed as often as its dictionary says. */
const pdfOf = (drawing: Buffer, passes: number): Buffer => {
  let packed = drawing
  for (let pass = 0; pass < passes; pass += 1) packed = deflateSync(packed, { level: 9 })
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${packed.length} /Filter [${' /FlateDecode'.repeat(passes)} ] >>\nstream\n${packed.toString('latin1')}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  const body = objects.map((text, index) => `${index + 1} 0 obj\n${text}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.4\n${body}trailer << /Root 1 0 R /Size 6 >>\n%%EOF`, 'latin1')
}

const LINE = 'BT /F1 12 Tf 72 700 Td (Une fonderie ouvre lundi au bord du canal.) Tj ET\n'

const textOf = async (bytes: Buffer): Promise<string> => {
  const { entries } = await readSource({ bytes, name: 'a.pdf' })
  return entries.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join(' ')
}

it.each([1, 2])('A PDF that unpacks to more than anybody writes is not unpacked, packed %i times', async (passes) => {
  const bytes = pdfOf(Buffer.concat([Buffer.from(LINE), Buffer.alloc(120 * 1024 * 1024, ' ')]), passes)
  expect(bytes.length).toBeLessThan(200_000)
  await expect(textOf(bytes)).rejects.toMatchObject({ code: 'unpackedTooBig' })
})

it.each([1, 2])('One that is packed %i times and has a page in it is read', async (passes) => {
  expect(await textOf(pdfOf(Buffer.from(LINE), passes))).toContain('Une fonderie ouvre')
})
