import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { ensureSecret } from './ensureSecret.ts'

describe('the secret of the newsroom on this machine', () => {
  let dataDir: string

  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'beffroi-secret-'))
  })

  afterEach(async () => rm(dataDir, { force: true, recursive: true }))

  it('is the one given', async () => {
    await expect(ensureSecret({ dataDir, given: 'given' })).resolves.toBe('given')
  })

  it('is made once, long, and stays the same, also for commands that start at once', async () => {
    const secrets = await Promise.all([1, 2, 3].map(async () => ensureSecret({ dataDir, given: undefined })))
    const later = await ensureSecret({ dataDir, given: '' })
    expect(new Set([...secrets, later]).size).toBe(1)
    expect(later).toMatch(/^[0-9a-f]{64}$/)
  })

  it('can be read by this user only', async () => {
    await ensureSecret({ dataDir, given: undefined })
    expect((await stat(path.join(dataDir, 'secret'))).mode & 0o777).toBe(0o600)
  })
})
