/** Does some work for each item, `width` of them at once. After a failure no more is begun, and it is thrown when what was under way is done. */
export const eachAtOnce = async <Item>(
  items: Item[],
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> => {
  const left = [...items]
  const worker = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) {
      try {
        await work(item)
      } catch (error) {
        left.length = 0
        throw error
      }
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: width }, worker))
  const failed = ends.find((end) => end.status === 'rejected')
  if (failed) throw failed.reason
}
