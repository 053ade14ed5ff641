import { describe, expect, it } from '@jest/globals'

import type { EditableField } from '../fieldChange.ts'
import { changeIn, EMPTY } from './changeIn.ts'

const field = (kind: EditableField['kind']): EditableField => ({
  kind,
  label: kind,
  many: false,
  name: kind,
  operations: ['set', 'clear'],
})

const FIELDS = [field('day'), field('moment'), field('yesNo')]

const written = (name: string, choice: string, timeZone = 'Europe/Paris') =>
  changeIn(FIELDS, { ...EMPTY, choice, name }, timeZone)?.value

describe('changeIn', () => {
  it('writes a day that is the same day in the newsroom’s zone and in universal time, as the forms of documents do', () => {
    expect(written('day', '2030-05-31')).toBe('2030-05-31T12:00:00.000Z')
    expect(written('day', '2030-05-31', 'Pacific/Auckland')).toBe('2030-05-31T00:00:00.000Z')
  })

  it('reads an hour by the newsroom’s clocks, in summer and in winter', () => {
    expect(written('moment', '2026-07-01T08:30')).toBe('2026-07-01T06:30:00.000Z')
    expect(written('moment', '2026-12-01T08:30')).toBe('2026-12-01T07:30:00.000Z')
  })

  it('asks for nothing while the value is missing', () => {
    expect([written('day', ''), written('moment', ''), written('yesNo', '')]).toEqual([undefined, undefined, undefined])
    expect(written('yesNo', 'no')).toBe(false)
  })
})
