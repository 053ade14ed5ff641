import { stripVTControlCharacters } from 'node:util'

export type Report = (sentence: string) => void

const REDRAW_IN_MS = 200
/** How long a file or a log may stay without a line. */
const SILENCE_IN_MS = 10_000

type Output = Pick<NodeJS.WriteStream, 'columns' | 'isTTY' | 'write'>

/**
 * Shows what is being done, all the while: on a terminal one live line with the elapsed time, elsewhere a line for each step and at least one every
 * ten seconds. Tasks may run at the same time.
 */
export const showProgress = (output: Output) => {
  const startedAt = Date.now()
  const tasks = new Map<string, string>()
  let lastLineAt = startedAt

  const elapsed = () => `${Math.round((Date.now() - startedAt) / 1000)} s`.padStart(5)
  const describeTasks = () => [...tasks].map(([label, detail]) => (detail ? `${label}: ${detail}` : label)).join(' · ')
  const clear = () => {
    if (output.isTTY) output.write('\r\u001B[2K')
  }
  const draw = () => {
    clear()
    output.write(`${elapsed()}  ${describeTasks()}`.slice(0, (output.columns || 80) - 1))
  }
  const line = (text: string) => {
    clear()
    output.write(`${text}\n`)
    lastLineAt = Date.now()
  }
  const tick = () => {
    if (tasks.size === 0) return
    if (output.isTTY) draw()
    else if (Date.now() - lastLineAt >= SILENCE_IN_MS) line(`${elapsed()}  ${describeTasks()}`)
  }
  const timer = setInterval(tick, REDRAW_IN_MS)

  return {
    /** A line that stays. */
    say: line,
    stop: () => {
      clearInterval(timer)
      clear()
    },
    /** Runs one task; what it reports shows beside its label while it runs, and in full if it fails. */
    task: async <Result>(label: string, work: (report: Report) => Promise<Result>): Promise<Result> => {
      const begunAt = Date.now()
      const reported: string[] = []
      tasks.set(label, '')
      if (output.isTTY) draw()
      else line(`${elapsed()}  ${label}`)
      try {
        const result = await work((sentence) => {
          const detail = stripVTControlCharacters(sentence).trim()
          if (detail === '' || tasks.get(label) === detail) return
          tasks.set(label, detail)
          reported.push(sentence)
          if (output.isTTY) draw()
          else line(`${elapsed()}  ${label}: ${detail}`)
        })
        tasks.delete(label)
        line(`${elapsed()}  ${label}: done (${((Date.now() - begunAt) / 1000).toFixed(1)} s)`)
        return result
      } catch (error) {
        if (output.isTTY) for (const sentence of reported) line(sentence)
        throw error
      } finally {
        tasks.delete(label)
      }
    },
  }
}
