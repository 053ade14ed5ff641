import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { PANEL_SOURCES as sources } from './ensureBuild.ts'
import { hashSources } from './hashSources.ts'

describe('the stamp of a build', () => {
  let rootDir: string
  let before: string
  const file = (name: string) => path.join(rootDir, name)

  beforeEach(async () => {
    rootDir = await mkdtemp(path.join(tmpdir(), 'beffroi-stamp-'))
    await mkdir(file('src/app'), { recursive: true })
    await writeFile(file('src/app/page.tsx'), 'one')
    await writeFile(file('payload.config.ts'), 'config')
    before = await hashSources({ rootDir, sources })
  })

  afterEach(async () => rm(rootDir, { force: true, recursive: true }))

  it.each([
    ['a source changes', () => writeFile(file('src/app/page.tsx'), 'two')],
    ['a source is added', () => writeFile(file('src/app/more.tsx'), '')],
    ['a source is renamed', () => rename(file('src/app/page.tsx'), file('src/app/other.tsx'))],
    ['a package changes', () => writeFile(file('package-lock.json'), '{}')],
  ])('is another when %s', async (_, change) => {
    await change()
    await expect(hashSources({ rootDir, sources })).resolves.not.toBe(before)
  })

  it.each([
    ['files are only touched', () => utimes(file('payload.config.ts'), 1, 1)],
    ['a test is added', () => writeFile(file('src/app/page.test.tsx'), 'a test')],
    ['something else is added', () => writeFile(file('README.md'), 'read me')],
  ])('is the same when %s', async (_, change) => {
    await change()
    await expect(hashSources({ rootDir, sources })).resolves.toBe(before)
  })
})
