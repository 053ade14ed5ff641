import { spawn } from 'node:child_process'

export type Command = { args: string[]; command: string; cwd: string; env?: Record<string, string> }

export type Result = { code: number | null; output: string }

const NOT_INHERITED =
  /^(NODE_ENV|NODE_OPTIONS|NODE_PATH|JEST_WORKER_ID|INIT_CWD|npm_(lifecycle|package|command|config_local_prefix).*)$/

/** The environment of somebody who types the command: nothing of Jest's, and nothing of the `npm test` around it. */
export const plainEnvironment = (env: Record<string, string> = {}): NodeJS.ProcessEnv => {
  const inherited = { ...process.env }
  for (const name of Object.keys(inherited).filter((known) => NOT_INHERITED.test(known))) delete inherited[name]
  return { ...inherited, NEXT_TELEMETRY_DISABLED: '1', ...env }
}

/** Runs a command to its end and returns what it said, whatever its exit code. */
export const tryCommand = async ({ args, command, cwd, env }: Command): Promise<Result> => {
  const child = spawn(command, args, { cwd, env: plainEnvironment(env), stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  return { code, output }
}

/** The same for a command that must succeed; says what it does and how long it took. */
export const runCommand = async (command: Command): Promise<string> => {
  const start = performance.now()
  const { code, output } = await tryCommand(command)
  const line = `${command.command} ${command.args.join(' ')}`
  if (code !== 0) throw new Error(`${line} ended with ${code}:\n${output}`)
  process.stderr.write(`package: ${line} took ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
  return output
}
