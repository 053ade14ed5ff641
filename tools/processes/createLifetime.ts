import { explainFailure } from '../../newsroom/startup/StartupError.ts'
import { onNpmEnd } from '../../newsroom/startup/lifetime.ts'

/**
 * What a command must put away when it ends, by itself, by an error or by Ctrl-C: the last thing started is the first ended.
 * @param args.signalCode the exit code after Ctrl-C, SIGTERM or a closed terminal; default 0
 */
export const createLifetime = ({ signalCode = 0 }: { signalCode?: number } = {}) => {
  const farewells: (() => Promise<void> | void)[] = []
  let ending: Promise<never> | undefined

  const end = (code: number): Promise<never> => {
    ending ??= (async () => {
      let outcome = code
      for (const farewell of farewells.toReversed()) {
        try {
          await farewell()
        } catch (error) {
          console.error(explainFailure(error))
          outcome = 1
        }
      }
      return process.exit(outcome)
    })()
    return ending
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(signalCode))
  onNpmEnd(() => void end(signalCode))

  return {
    end,
    isEnding: () => ending !== undefined,
    onEnd: (farewell: () => Promise<void> | void): void => {
      farewells.push(farewell)
    },
    /** Runs the command; an error ends it with code 1 and a sentence. */
    run: async (command: () => Promise<void>): Promise<void> => {
      try {
        await command()
      } catch (error) {
        // What breaks while everything is being put away is a consequence, not news.
        if (!ending) console.error(explainFailure(error))
        await end(1)
      }
    },
  }
}
