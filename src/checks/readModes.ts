import type { PayloadRequest } from 'payload'

import { storedNewsroom } from '../content-events/storedNewsroom.ts'
import { CHECK_NAMES } from '../messages/checks.ts'
import type { Modes } from './runChecks.ts'

type Settings = { checks?: Record<string, unknown> | null }

/** Which checks are on in this newsroom, and which hold a publication back, as its settings have it: all are told of, and none blocks, until they are changed. */
export const readModes = async (req: PayloadRequest): Promise<Modes> => {
  const settings = await storedNewsroom<Settings>(req.payload, req)
  return Object.fromEntries(
    CHECK_NAMES.map((name) => {
      const mode = settings?.checks?.[name]
      return [name, mode === 'off' || mode === 'block' ? mode : 'tell']
    }),
  ) as Modes
}
