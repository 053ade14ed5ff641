const WIDTH = 30
const TELL_EVERY_MS = 200
const TELL_IN_LOG_EVERY_MS = 10_000

/** Where a command writes. */
export type Output = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>

type Progress = {
  clear: () => void
  tell: (done: number, total: number) => void
}

/** A bar that is drawn anew in a terminal; a line now and then elsewhere. */
export const createProgress = (output: Output, what = 'documents'): Progress => {
  let toldAt = output.isTTY ? 0 : Date.now()
  return {
    clear: () => {
      if (output.isTTY) output.write('\r\u001B[K')
    },
    tell: (done, total) => {
      if (Date.now() - toldAt < (output.isTTY ? TELL_EVERY_MS : TELL_IN_LOG_EVERY_MS) && done < total) return
      toldAt = Date.now()
      const filled = Math.round((WIDTH * done) / total)
      if (output.isTTY) output.write(`\r${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done} of ${total}`)
      else output.write(`${done} of ${total} ${what}\n`)
    },
  }
}

/** `1 picture`, `2 pictures`. */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
