import { mkdir, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { oneAtATime } from '../../tools/build/oneAtATime.ts'
import { runCommand } from './runCommand.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** Packs the plugin, once a run of the tests (whose folder is the one for what is temporary), and returns the file. */
export const packPlugin = async (): Promise<string> => {
  const folder = path.join(tmpdir(), 'packed')
  return oneAtATime(`${folder}.lock`, async () => {
    await mkdir(folder, { recursive: true })
    const find = async () => (await readdir(folder)).find((name) => name.endsWith('.tgz'))
    if (!(await find())) await runCommand({ args: ['pack', '--pack-destination', folder], command: 'npm', cwd: root })
    return path.join(folder, (await find()) ?? '')
  })
}
