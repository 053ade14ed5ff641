import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

import { describeProcess } from '../processes/describeProcess.ts'

const POLL_IN_MS = 100

type Holder = { pid: number; startedAt: string }

const isAtWork = async (file: string): Promise<boolean> => {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return false
  const { pid, startedAt } = JSON.parse(text) as Holder
  return (await describeProcess(pid))?.startedAt === startedAt
}

/** Takes the file for this process: whole or not at all, since others may read it at any moment. */
const take = async (file: string): Promise<boolean> => {
  const self = await describeProcess(process.pid)
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, JSON.stringify({ pid: process.pid, startedAt: self?.startedAt ?? '' } satisfies Holder))
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    await rm(draft)
  }
}

/**
 * Does the work once no other command of this machine is doing it: test files run at the same time, and Next.js refuses to build one app twice
 * at once. A command that was killed holds nobody up.
 * @param file who is at work; it goes with the end of the work
 */
export const oneAtATime = async <Result>(file: string, work: () => Promise<Result>): Promise<Result> => {
  await mkdir(path.dirname(file), { recursive: true })
  while (!(await take(file))) {
    if (await isAtWork(file)) await delay(POLL_IN_MS)
    else await rm(file, { force: true })
  }
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}
