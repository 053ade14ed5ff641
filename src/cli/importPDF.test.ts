import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { deflateSync } from 'node:zlib'

import { afterEach, beforeEach, expect, it } from '@jest/globals'

let dir: string

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'beffroi-import-'))
})

afterEach(async () => rm(dir, { force: true, recursive: true }))

/** A page with one line of text, or none. */
const pdf = (text: string): string => {
  const stream = text ? `BT /F1 12 Tf 72 700 Td (${text}) Tj ET` : ''
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  return `%PDF-1.4\n${objects.map((object, index) => `${index + 1} 0 obj${object}endobj\n`).join('')}trailer<</Root 1 0 R/Size 6>>\n%%EOF`
}

/** The reader of PDF files takes hold of its whole process: here it has one of its own, as a user's command has. */
const run = async (...files: string[]): Promise<string> => {
  const command = path.join(import.meta.dirname, 'beffroi.ts')
  const args = ['--import', 'tsx', command, 'import', ...files, '--dry-run', '--json', path.join(dir, 'out')]
  const { stderr, stdout } = await promisify(execFile)(process.execPath, args).catch((error: unknown) => {
    // It ends with 1 when a file could not be read.
    return error as { stderr: string; stdout: string }
  })
  return `${stdout}${stderr}`
}

it('a PDF file is read by its text layer, and one that has none is named and refused', async () => {
  const [letter, scan] = [path.join(dir, 'letter.pdf'), path.join(dir, 'scan.pdf')]
  await writeFile(letter, pdf('Norvalis ouvre une usine.'))
  await writeFile(scan, pdf(''))
  const told = await run(letter, scan)

  expect(told).toContain('1 of 2 read')
  expect(told).toMatch(/scan\.pdf: .*(?:text|scan)/i)
  const read: unknown = JSON.parse(await readFile(path.join(dir, 'out/letter.json'), 'utf8'))
  expect(read).toMatchObject({ source: { format: 'pdf', name: 'letter.pdf' } })
  expect(JSON.stringify(read)).toContain('usine')
})

it('a PDF of a few kilobytes that says the same for ever is refused', async () => {
  const page = deflateSync('BT /F1 12 Tf (.) Tj ET\n'.repeat(450_000)).toString('latin1')
  const file = path.join(dir, 'sans-fin.pdf')
  const endless = pdf('Une usine').replace(
    /<<\/Length \d+>>stream\n.*\nendstream/,
    () => `<</Filter/FlateDecode/Length ${page.length}>>stream\n${page}\nendstream`,
  )
  await writeFile(file, endless, 'latin1')

  expect(await run(file)).toContain('more than a million characters of text')
}, 60_000)
