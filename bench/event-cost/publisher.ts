import { setTimeout as wait } from 'node:timers/promises'

import { getPayload } from 'payload'
import type { CollectionConfig, SanitizedConfig } from 'payload'

import config from '../../payload.config.ts'
import { recordAfterChange, recordAfterDelete } from '../../src/content-events/contentEvents.ts'
import type { Block, Published } from './startPublisher.ts'

/**
 * One side of the comparison, in a process of its own: `publisher.ts on` is the newsroom with its worker, `publisher.ts off` the same without
 * content events. Publishes what it is told, through the Local API.
 */
const withoutEvents = (whole: SanitizedConfig): SanitizedConfig => {
  let removed = 0
  const without = <Hook>(hooks: Hook[] | undefined, hook: unknown): Hook[] => {
    const kept = (hooks ?? []).filter((one) => one !== hook)
    removed += (hooks?.length ?? 0) - kept.length
    return kept
  }
  const collections = whole.collections.map((collection) => {
    const { afterChange, afterDelete } = collection.hooks as NonNullable<CollectionConfig['hooks']>
    return {
      ...collection,
      hooks: {
        ...collection.hooks,
        afterChange: without(afterChange, recordAfterChange),
        afterDelete: without(afterDelete, recordAfterDelete),
      },
    }
  })
  if (removed === 0) throw new Error('The hooks that record events were not found: both sides would be the same.')
  return { ...whole, collections }
}

const isOn = process.argv[2] === 'on'
const payload = await getPayload({ config: isOn ? config : withoutEvents(await config), cron: isOn })

const publish = async (id: string, mark: string): Promise<number> => {
  const startedAt = performance.now()
  await payload.update({
    collection: 'articles',
    data: { _status: 'published', standfirst: `Chapeau ${mark}` },
    depth: 0,
    id,
  })
  return performance.now() - startedAt
}

const run = async ({ ids, mark, pause, writers }: Block): Promise<Published> => {
  const startedAt = performance.now()
  const queue = ids.values()
  const times: number[] = []
  const write = async () => {
    for (const id of queue) {
      times.push(await publish(id, mark))
      if (pause > 0) await wait(pause)
    }
  }
  await Promise.all(Array.from({ length: writers }, write))
  return { duration: performance.now() - startedAt, times }
}

process.on('message', (block: Block) => {
  run(block).then(
    (published) => process.send?.(published),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
process.send?.('ready')
