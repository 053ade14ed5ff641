import { describe, expect, it } from '@jest/globals'

import { namesakes } from './namesakes.ts'

const option = (value: string, label: string, relationTo = 'organisations') => ({ label, relationTo, value })

describe('namesakes', () => {
  it('finds the entries of one name in one collection, and no others', () => {
    const [one, two] = [option('1', 'CCI'), option('2', 'CCI')]
    expect(namesakes([one, option('3', 'Verkor'), two])).toEqual([one, two])
    expect(namesakes([one, option('4', 'CCI', 'people'), option('5', 'Cci')])).toEqual([])
  })
})
