import { execFileSync } from 'node:child_process'
import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { rootDir } from './rootDir.ts'

/**
 * `npm pack` begins with this: it compiles the plugin, and what its entry points reach and nothing else, into `dist/`, which is
 * all that the package takes along, and copies the styles that the compiled files import.
 */
const dist = path.join(rootDir, 'dist')
const tsc = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')))

rmSync(dist, { force: true, recursive: true })
try {
  execFileSync(process.execPath, [tsc, '-p', path.join(rootDir, 'tsconfig.package.json')], { stdio: 'inherit' })
} catch {
  console.error('The plugin does not compile on its own: the errors above say where.')
  process.exit(1)
}

for (const name of readdirSync(dist, { encoding: 'utf8', recursive: true }).filter((file) => file.endsWith('.js'))) {
  for (const [, style = ''] of readFileSync(path.join(dist, name), 'utf8').matchAll(
    /^import ['"](\.{1,2}\/[^'"]+\.s?css)['"]/gm,
  )) {
    const file = path.join(path.dirname(name), style)
    copyFileSync(path.join(rootDir, file), path.join(dist, file))
  }
}
