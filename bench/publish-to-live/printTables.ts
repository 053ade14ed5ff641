import type { BulkMeasured } from './measureBulk.ts'
import type { Summary } from './summarise.ts'

const printChanges = (name: string, { changes, moments, p50, p95, steps }: Summary): void => {
  console.log(`\n${name}: ${changes} changes, live after ${p50} ms (median), ${p95} ms (95th percentile)\n`)
  console.table(
    Object.fromEntries(
      Object.entries(steps).map(([moment, step]) => {
        const at = moments[moment as keyof typeof moments]
        return [
          moment,
          {
            'at p50 (ms)': at.p50,
            'at p95 (ms)': at.p95,
            'step p50': step.p50,
            'step mean': step.mean,
            'of the way (%)': step.share,
          },
        ]
      }),
    ),
  )
  console.log(
    `The editor had the answer after ${moments.answered.p50} ms (median), ${moments.answered.p95} ms (95th percentile).`,
  )
}

/** Publishing one by one, and editing in bulk. */
export const printTables = ({
  backToBack,
  bulk,
  paced,
}: {
  backToBack: Summary
  bulk: Record<string, BulkMeasured>
  paced: Summary
}): void => {
  printChanges('With pauses', paced)
  printChanges('Back to back', backToBack)
  console.log('\nBulk edits\n')
  console.table(
    Object.fromEntries(
      Object.entries(bulk).map(([name, { buildHook, consistentAfter, duration, pages, receiver, revalidation }]) => [
        name,
        {
          'edit (s)': duration / 1000,
          'build hook calls': buildHook.calls,
          'deliveries Next.js': revalidation.deliveries,
          'while editing': revalidation.whileEditing,
          'shortest gap (ms)': revalidation.shortestGap,
          'deliveries generic': receiver.deliveries,
          'consistent after (ms)': consistentAfter,
          'stale of all': `${pages.stale} of ${pages.total}`,
        },
      ]),
    ),
  )
}
