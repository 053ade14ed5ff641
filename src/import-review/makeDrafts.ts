import type { PayloadRequest } from 'payload'

import type { Created, ImportRow, ImportState, TakenPicture } from './ImportRow.ts'
import { assertDraftable } from './assertDraftable.ts'
import { createDrafts } from './createDrafts.ts'
import { makePictures, MOST_MS, removeFresh } from './pictures/makePictures.ts'
import type { Fetching, MadePictures } from './pictures/makePictures.ts'
import { wantedPictures } from './pictures/takenPictures.ts'
import { allOrNothing, assertInReview, readRow, write } from './rows.ts'
import { undoImport } from './undoImport.ts'
import { stamp } from './whatStays.ts'

const moveTo = (state: ImportState, created: Created[] | null): Partial<ImportRow> => ({ created, state })

/** Fetches the pictures that are wanted, and those that come to be wanted while these are fetched: all in the same minute. */
const fetchWanted = async (
  req: PayloadRequest,
  row: ImportRow,
  { mostMs = MOST_MS, ...fetching }: Fetching,
): Promise<MadePictures> => {
  const until = performance.now() + mostMs
  const made: MadePictures = { fresh: [], pictures: [] }
  const missing = (now: ImportRow) =>
    wantedPictures(now).filter(({ key }) => !made.pictures.some((picture) => picture.key === key))
  try {
    for (let now = row, wanted = missing(now); wanted.length > 0; wanted = missing(now)) {
      const { fresh, pictures } = await makePictures(req, now, wanted, {
        ...fetching,
        mostMs: Math.max(0, Math.round(until - performance.now())),
      })
      made.fresh.push(...fresh)
      made.pictures.push(...pictures)
      now = await readRow(req, row.id)
      assertInReview(req, now)
    }
  } catch (error) {
    await removeFresh(req, made.fresh)
    throw error
  }
  return made
}

/**
 * Fetches the pictures that were taken and makes the drafts that are accepted when they are made: all of these or none. A picture that cannot be had says why, and keeps no draft from
 * being made. What refuses is asked before anything is fetched.
 */
export const makeDrafts = async (
  req: PayloadRequest,
  row: ImportRow,
  fetching: Fetching = {},
): Promise<Pick<ImportRow, 'created' | 'pictures'>> => {
  assertInReview(req, row)
  await assertDraftable(req, row)
  // Before the transaction, which may last a minute at most.
  const { fresh, pictures: fetched } = await fetchWanted(req, row, fetching)
  const created: Created[] = []
  let stamped: Created[] = []
  let pictures: TakenPicture[] = []
  const isShown = ({ id }: MadePictures['fresh'][number]): boolean => pictures.some(({ media }) => media === id)
  try {
    await allOrNothing(
      req,
      async () => {
        // First, so that a second click, or a second person, finds it taken.
        await write(req, row, moveTo('created', []))
        // What was decided while the pictures were fetched counts.
        const now = await readRow(req, row.id)
        pictures = wantedPictures(now).map(
          ({ key }) => fetched.find((picture) => picture.key === key) ?? { failure: 'late', key },
        )
        created.push(...fresh.filter(isShown).map((file): Created => ({ collection: 'media', ...file })))
        await createDrafts(req, { ...now, pictures }, created)
        stamped = await stamp(req, created)
        await write(req, now, { created: stamped, pictures })
      },
      async () => {
        await undoImport(req, { ...row, created: created.filter(({ collection }) => collection !== 'media') })
        await write(req, { ...row, state: 'created' }, moveTo(row.state, null))
      },
    )
  } catch (error) {
    await removeFresh(req, fresh)
    throw error
  }
  await removeFresh(
    req,
    fresh.filter((file) => !isShown(file)),
  )
  return { created: stamped, pictures }
}
