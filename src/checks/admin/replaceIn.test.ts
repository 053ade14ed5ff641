import { expect, it } from '@jest/globals'

import { replaceIn } from './replaceIn.ts'

it('words are written in the place of others, and the spaces and apostrophes around what differs stay', () => {
  expect(replaceIn('L’usine, le jeudi\u00A027\u00A0novembre.', 'le jeudi 27 novembre', 'le vendredi 27 novembre')).toBe(
    'L’usine, le vendredi\u00A027\u00A0novembre.',
  )
  expect(replaceIn('le vendredi 27', 'le vendredi 27', 'le jeudi 27')).toBe('le jeudi 27')
  expect(replaceIn('Rien de tel.', 'le jeudi 27', 'le vendredi 27')).toBeUndefined()
})
