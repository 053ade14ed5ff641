import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { configToSchema } from '@payloadcms/graphql'
import { generateSchema } from '@payloadcms/graphql/utilities'
import { printSchema } from 'graphql'
import { generateImportMap } from 'payload'
import { generateTypes } from 'payload/node'

import configPromise from '../payload.config.ts'
import { createContentSchema } from '../src/content-api/graphql/contentSchema.ts'
import { createReadersSchema } from '../src/content-api/graphql/readersSchema.ts'
import { breakingChanges, storedModel, type StoredModel } from './generate/storedModel.ts'

/**
 * Writes what is made from the config: types, import map, `generated/schema.graphql`, `generated/readers.graphql`, `migrations/model.json`.
 *
 * With `--check` it leaves the files as they were and exits with 1 when one of them is out of date. Without it, it
 * exits with 1 when the stored model changed in a way that old documents do not survive and no migration was added
 * since the model was last written.
 */
const root = process.cwd()
const MODEL = 'migrations/model.json'
const READERS = 'generated/readers.graphql'
const FILES = ['payload-types.ts', 'src/app/(payload)/admin/importMap.js', 'generated/schema.graphql', READERS, MODEL]

const read = (file: string): string =>
  existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : ''

const config = await configPromise
const before = new Map(FILES.map((file) => [file, read(file)]))
const isCheck = process.argv.includes('--check')

type ModelFile = { migration: string; model: StoredModel }
const { migrations } = await import('../migrations/index.ts')
const newest = migrations.at(-1)?.name ?? ''
const known = JSON.parse(before.get(MODEL) || '{"migration":"","model":{}}') as ModelFile
const model = storedModel(config)
const broken = breakingChanges(known.model, model)

if (broken.length > 0 && known.migration === newest) {
  console.error(
    `The stored model changed, and no migration says what becomes of the documents there are:\n  ${broken.join('\n  ')}`,
  )
  console.error('Write one in migrations/, add it to migrations/index.ts, then run npm run generate again.')
  process.exit(1)
}

await generateTypes(config, { log: false })
await generateImportMap(config, { force: true, log: false })
generateSchema(config)
const source = { config, globals: { config: config.globals } }
const { schema } = createReadersSchema(createContentSchema(configToSchema, source), source)
writeFileSync(path.join(root, READERS), `${printSchema(schema)}\n`)
writeFileSync(path.join(root, MODEL), `${JSON.stringify({ migration: newest, model } satisfies ModelFile, null, 2)}\n`)

const stale = FILES.filter((file) => read(file) !== before.get(file))
if (isCheck) {
  for (const [file, text] of before) writeFileSync(path.join(root, file), text)
  if (stale.length > 0) {
    console.error(`Out of date: ${stale.join(', ')}. Run npm run generate and commit the result.`)
    process.exit(1)
  }
}
console.log(isCheck ? 'Generated files are up to date.' : `Written: ${stale.join(', ') || 'nothing changed'}.`)
process.exit(0)
