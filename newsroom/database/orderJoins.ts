import type { MongooseAdapter } from '@payloadcms/db-mongodb'

import { isRecord } from '../../src/payload/values.ts'

type Stage = Record<string, unknown>

const withID = (sort: Record<string, unknown>): Record<string, unknown> =>
  '_id' in sort ? sort : { ...sort, _id: Object.values(sort).at(-1) ?? -1 }

/** One document more than the pages so far, as the joins with one collection have it, so that whether there is another page is known. */
const orderPipeline = (pipeline: Stage[]): Stage[] => {
  const isOfSeveral = pipeline.some(({ $project }) => isRecord($project) && $project.value === '$_id')
  return pipeline.map((stage) => {
    if (isRecord(stage.$sort)) return { $sort: withID(stage.$sort) }
    return isOfSeveral && typeof stage.$limit === 'number' ? { $limit: stage.$limit + 1 } : stage
  })
}

/** `hasNextPage` of a join with several collections looks at the first page only: it looks at as much as `docs` is then cut from. */
const nextPageOf = (stage: Stage, next: Stage | undefined): Stage => {
  const [[path, value] = ['', undefined]] = Object.entries(isRecord(stage.$addFields) ? stage.$addFields : {})
  const docs = path.replace(/hasNextPage$/, 'docs')
  const cut = isRecord(next?.$set) ? next.$set[docs] : undefined
  const slice: unknown = isRecord(cut) ? cut.$slice : undefined
  if (
    !path.endsWith('.hasNextPage') ||
    !isRecord(value) ||
    !Array.isArray(value.$gt) ||
    !Array.isArray(slice) ||
    slice.length !== 3
  )
    return stage
  return { $addFields: { [path]: { $gt: [value.$gt[0], Number(slice[1]) + Number(slice[2])] } } }
}

const orderStage = (stage: Stage): Stage => {
  const { $lookup, $set } = stage
  if (isRecord($lookup) && Array.isArray($lookup.pipeline))
    return { $lookup: { ...$lookup, pipeline: orderPipeline($lookup.pipeline as Stage[]) } }
  const [[path, value] = ['', undefined]] = Object.entries(isRecord($set) ? $set : {})
  const sorted = isRecord(value) ? value.$sortArray : undefined
  if (!isRecord(sorted) || !isRecord(sorted.sortBy)) return stage
  return { $set: { [path]: { $sortArray: { ...sorted, sortBy: withID(sorted.sortBy) } } } }
}

/**
 * Gives the joins of the adapter's aggregations a total order, as `src/content-api/totalOrder.ts` gives lists: the adapter sorts them by their first key
 * alone, and documents of an equal key are then lost between two pages. It has no option for it, and builds the pipeline within; this is where it hands
 * it over.
 */
export const orderJoins = ({ collections, versions }: Pick<MongooseAdapter, 'collections' | 'versions'>): void => {
  for (const model of [...Object.values(collections), ...Object.values(versions)]) {
    if (!model) continue
    const aggregate = model.aggregate.bind(model) as unknown as (pipeline: Stage[], ...rest: unknown[]) => unknown
    Object.assign(model, {
      aggregate: (pipeline: Stage[], ...rest: unknown[]) =>
        aggregate(
          pipeline.map((stage, index) => nextPageOf(orderStage(stage), pipeline[index + 1])),
          ...rest,
        ),
    })
  }
}
