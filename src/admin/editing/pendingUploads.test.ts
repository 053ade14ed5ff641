import { describe, expect, it } from '@jest/globals'

import { withoutPendingUploads } from './pendingUploads.ts'
import { withoutLocalChanges } from './sendForm.ts'

const WORDS = { children: [{ text: 'Avant', type: 'text' }], type: 'paragraph' }
const PENDING = { pending: { formID: 'f1', src: 'blob:1' }, type: 'upload' }
const STORED = { relationTo: 'media', type: 'upload', value: 'm1' }

const text = (...children: object[]) => ({ root: { children, type: 'root' } })

describe('a picture whose file is not stored yet', () => {
  it('is not saved, and the words around it are', () => {
    expect(withoutPendingUploads({ body: text(WORDS, PENDING, STORED), title: 'T' })).toEqual({
      body: text(WORDS, STORED),
      title: 'T',
    })
    const box = { fields: { body: text(WORDS, PENDING) }, type: 'block' }
    expect(withoutPendingUploads(text(box))).toEqual(text({ ...box, fields: { body: text(WORDS) } }))
  })

  it('leaves a text that can be opened where it is alone', () => {
    const { root } = withoutPendingUploads(text(PENDING))
    expect(root.children).toEqual([expect.objectContaining({ children: [], type: 'paragraph' })])
  })

  it('is the only thing that is changed', () => {
    const data = { at: new Date(), body: text(WORDS, STORED), rows: [{ id: '1' }] }
    expect(withoutPendingUploads(data)).toBe(data)
  })

  it('keeps its place on the screen when the rest is saved', () => {
    const body = { value: text(WORDS, PENDING) }
    const fields = withoutLocalChanges({
      current: { body },
      incoming: { body: { value: text(WORDS) } },
      sent: { body },
    })
    expect(fields.body).not.toHaveProperty('value')
  })
})
