/** Does something with each of what comes, a few at a time; what waits is not read yet. Ends early, after what is in hand, once it is stopped. */
export const inParallel = async <Item>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<void>,
  { atOnce, isStopped }: { atOnce: number; isStopped: () => boolean },
): Promise<void> => {
  const running = new Set<Promise<void>>()
  const failures: unknown[] = []
  for await (const item of items) {
    if (isStopped() || failures.length > 0) break
    const one: Promise<void> = work(item)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => running.delete(one))
    running.add(one)
    if (running.size >= atOnce) await Promise.race(running)
  }
  await Promise.all(running)
  if (failures.length > 0) throw failures[0]
}
