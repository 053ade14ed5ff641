import { writeFileSync } from 'node:fs'

import { buildEditorState } from '@payloadcms/richtext-lexical'
import { getPayload } from 'payload'

import config from '../../payload.config.ts'
import { copyContent } from '../content-api/copyContent.ts'
import { generateContent } from '../delivery/generateContent.ts'
import { createVocabulary } from './vocabulary.ts'

/** Loads articles, and writes in the published snapshot of each a title and 400 words of its own in two languages: copies would all be found by the same words. */
const LOADED = 200
const ROWS_AT_A_TIME = 250

type Row = { content: string; key: string }

type Rows = {
  bulkWrite: (operations: object[]) => Promise<unknown>
  find: (filter: object, options: object) => { toArray: () => Promise<Row[]> }
}

const [count = '', output = ''] = process.argv.slice(2)
const payload = await getPayload({ config })
await generateContent(payload, Math.min(Number(count), LOADED), (sentence) => console.log(sentence))
await copyContent(payload, Number(count))
const { collections } = payload.db as unknown as { collections: Record<string, { collection: Rows }> }
const rows = collections['published-documents']?.collection
if (!rows) throw new Error('The benchmark needs MongoDB.')
const [french, english] = [createVocabulary(1), createVocabulary(2)]
let after = 'articles:'
for (let done = 0; ; done += ROWS_AT_A_TIME) {
  const page = await rows
    .find({ key: { $gt: after, $lt: 'articles:\uFFFF' }, visible: true }, { limit: ROWS_AT_A_TIME, sort: { key: 1 } })
    .toArray()
  if (page.length === 0) break
  after = page.at(-1)?.key ?? after
  await rows.bulkWrite(
    page.map(({ content, key }) => {
      const written = {
        ...(JSON.parse(content) as object),
        body: { en: buildEditorState({ text: english.text(400) }), fr: buildEditorState({ text: french.text(400) }) },
        standfirst: { en: english.text(20), fr: french.text(20) },
        title: { en: english.text(9), fr: french.text(9) },
      }
      return { updateOne: { filter: { key }, update: { $set: { content: JSON.stringify(written) } } } }
    }),
  )
  if (done % 1000 === 0) console.log(`${done} articles of their own words`)
}
writeFileSync(output, '{}')
await payload.destroy()
process.exit(0)
