import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { oneAtATime } from './oneAtATime.ts'

describe('work that is done one at a time', () => {
  let folder: string
  let file: string

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'beffroi-lock-'))
    file = path.join(folder, 'build.lock')
  })

  afterEach(async () => rm(folder, { force: true, recursive: true }))

  it('begins when the one before has ended, and leaves nothing behind', async () => {
    const seen: string[] = []
    const work = (name: string) =>
      oneAtATime(file, async () => {
        seen.push(`${name} begins`)
        await readdir(folder)
        seen.push(`${name} ends`)
      })
    await Promise.all([work('one'), work('two')])
    expect(seen).toEqual(
      seen[0] === 'one begins'
        ? ['one begins', 'one ends', 'two begins', 'two ends']
        : ['two begins', 'two ends', 'one begins', 'one ends'],
    )
    expect(await readdir(folder)).toEqual([])
  })

  it('begins after work that failed', async () => {
    await expect(oneAtATime(file, async () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    await expect(oneAtATime(file, async () => 'done')).resolves.toBe('done')
  })

  it('is not held up by a command that was killed', async () => {
    await writeFile(file, JSON.stringify({ pid: process.pid, startedAt: 'long ago' }))
    await expect(oneAtATime(file, async () => 'done')).resolves.toBe('done')
  })
})
