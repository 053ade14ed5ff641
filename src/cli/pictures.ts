import { fileURLToPath } from 'node:url'

import type { CollectionSlug, Config, Payload } from 'payload'

import { recordDocument } from '../content-events/recordDocument.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { completePictures } from '../uploads/completePictures.ts'
import { runTask } from './runTask.ts'
import { counted, createProgress } from './progress.ts'
import type { Output } from './progress.ts'

/** `npx payload beffroi:pictures` */
const PICTURES = 'beffroi:pictures'

/**
 * Makes the sizes that pictures lack, and says how it went; websites are told as of any other change.
 *
 * @returns whether all of them have their sizes.
 */
export const runPicturesTask = async ({
  isStopped = () => false,
  output,
  payload,
}: {
  isStopped?: () => boolean
  output: Output
  payload: Payload
}): Promise<boolean> => {
  const { clear, tell } = createProgress(output, 'pictures')
  const say = (sentence: string): void => {
    clear()
    output.write(`${sentence}\n`)
  }
  const slug = projectSlug(payload.config, 'media')
  const collection = slug && payload.collections[slug as CollectionSlug]?.config
  const { completed, failed } = await completePictures(payload, {
    isStopped,
    record: async ({ id, req }) => (collection ? recordDocument({ collection, id, req }) : undefined),
    report: say,
    tell,
  })
  say(
    `${isStopped() ? 'Interrupted: ' : ''}${counted(completed, 'picture')} completed${failed > 0 ? `, ${failed} could not be` : ''}.`,
  )
  return failed === 0 && !isStopped()
}

/** What Payload runs for the command. Ends the process with exit code 1 when some pictures still lack sizes. */
export const script = runTask(runPicturesTask)

const picturesCommand = { key: PICTURES, scriptPath: fileURLToPath(import.meta.url) }

/** Adds the command that makes the sizes of pictures that were uploaded before there were as many. */
export const picturesCli = (config: Config): Config => ({ ...config, bin: [...(config.bin ?? []), picturesCommand] })
