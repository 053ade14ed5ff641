import { expect, it } from '@jest/globals'
import sharp from 'sharp'

import { IMAGE_SIZES } from '../../collections/media/imageSizes.ts'
import { makeSizes, sizesFor } from './makeSizes.ts'

it.each([
  [10, 30_000],
  [600, 17_000],
  [30_000, 10],
  [1, 1],
])('a picture of %s by %s has the sizes that its formats can hold', async (width, height) => {
  const bytes = await sharp({ create: { background: '#888', channels: 3, height, width } })
    .png()
    .toBuffer()
  const sizes = sizesFor(IMAGE_SIZES, { height, width }, false)
  const made = await makeSizes(bytes, { focalPoint: {}, name: 'page', sharp: sharp as never, sizes })
  expect(Object.keys(made.sizes).toSorted()).toEqual(sizes.map(({ name }) => name).toSorted())
  for (const size of Object.values(made.sizes)) {
    expect(size.height).toBeLessThanOrEqual(16_383)
  }
  expect(made.files.length).toBeGreaterThan(0)
})
