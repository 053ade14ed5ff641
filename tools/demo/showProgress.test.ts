import { describe, expect, it } from '@jest/globals'

import { showProgress } from './showProgress.ts'

const collect = ({ isTTY }: { isTTY: boolean }) => {
  const written: string[] = []
  return {
    output: { columns: 40, isTTY, write: (text: string | Uint8Array) => written.push(String(text)) > 0 },
    written,
  }
}

describe('progress', () => {
  it('goes line by line into a log', async () => {
    const { output, written } = collect({ isTTY: false })
    const progress = showProgress(output)
    await progress.task('Building', async (report) => report('\u001B[32mcompiled\u001B[0m'))
    progress.stop()
    expect(written).toEqual(['  0 s  Building\n', '  0 s  Building: compiled\n', '  0 s  Building: done (0.0 s)\n'])
  })

  it('shows, on a terminal, the tasks that run at once in one line that is never wider than it', async () => {
    const { output, written } = collect({ isTTY: true })
    const progress = showProgress(output)
    await Promise.all([
      progress.task('Building', async (report) => report('pages')),
      progress.task('Loading', async (report) => report('a'.repeat(100))),
    ])
    progress.stop()
    const live = written.filter((text) => !text.endsWith('\n'))
    expect(live).toContainEqual(`  0 s  Building: pages · Loading: ${'a'.repeat(5)}`)
    expect(Math.max(...live.map((text) => text.length))).toBe(39)
  })
})
