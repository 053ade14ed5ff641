import type { NewsroomQuery } from '../../generated/queries.ts'
import { NewsroomDocument } from '../../generated/queries.ts'
import { readKept } from '../readKept.ts'

export type Newsroom = NonNullable<NewsroomQuery['Newsroom']>

export const getNewsroom = async (): Promise<Newsroom> => {
  const { Newsroom } = await readKept(NewsroomDocument, {}, [])
  if (!Newsroom) throw new Error('The CMS has no newsroom settings: save them once in its admin panel.')
  return Newsroom
}
