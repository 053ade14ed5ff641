import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { codegen } from '@graphql-codegen/core'
import * as documentNode from '@graphql-codegen/typed-document-node'
import * as operations from '@graphql-codegen/typescript-operations'
import { buildSchema, parse } from 'graphql'

/**
 * Writes `generated/queries.ts`: the queries of `queries/`, each with the types of its variables and of its answer, checked against the schema of
 * the CMS. `GRAPHQL_SCHEMA` names another schema file; by default it is the one of the repository that this example lies in.
 *
 * With `--check` nothing is written, and the exit code is 1 when the file is not what would be written.
 */
const here = import.meta.dirname
const SCHEMA = process.env.GRAPHQL_SCHEMA ?? path.join(here, '../../generated/schema.graphql')
const OUTPUT = path.join(here, 'generated/queries.ts')

const folder = path.join(here, 'queries')
const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql')).toSorted()
const documents = await Promise.all(
  files.map(async (file) => ({
    document: parse(await readFile(path.join(folder, file), 'utf8'), { noLocation: true }),
    location: file,
  })),
)
const sdl = await readFile(SCHEMA, 'utf8')

const code = await codegen({
  config: {
    // The text of a query is all that is sent: the site needs no GraphQL library.
    documentMode: 'string',
    enumType: 'string-literal',
    scalars: { DateTime: 'string', JSON: 'unknown' },
    useTypeImports: true,
  },
  documents,
  filename: OUTPUT,
  pluginMap: { documentNode, operations },
  plugins: [{ operations: {} }, { documentNode: {} }],
  schema: parse(sdl),
  schemaAst: buildSchema(sdl),
})
// Nobody writes it, so nobody’s style is to be kept in it.
const text = `/* oxlint-disable */\n// Written by generate.ts from queries/ and the schema of the CMS.\n${code}`

const known = await readFile(OUTPUT, 'utf8').catch(() => '')
if (!process.argv.includes('--check')) {
  await mkdir(path.dirname(OUTPUT), { recursive: true })
  await writeFile(OUTPUT, text)
} else if (known !== text) {
  console.error(
    'examples/website/generated/queries.ts is out of date: run npm run generate --workspace examples/website and commit the result.',
  )
  process.exit(1)
}
