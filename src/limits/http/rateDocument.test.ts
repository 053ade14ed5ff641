import { describe, expect, it } from '@jest/globals'

import { MODEST_COST } from './estimateCost.ts'
import { createDocumentRates } from './rateDocument.ts'

const LIST = 'query List($limit: Int) { Articles(limit: $limit) { docs { title slug organisations { name } } } }'

describe('a document that comes again', () => {
  it('is rated by the page size of each request', () => {
    const rate = createDocumentRates()
    const rateAt = (limit: number) => rate({ query: LIST, variables: { limit } })
    expect(rateAt(5)).toBeLessThan(MODEST_COST)
    expect(rateAt(1000)).toBeGreaterThan(MODEST_COST)
    expect(rateAt(5)).toBe(createDocumentRates()({ query: LIST, variables: { limit: 5 } }))
  })

  it('is too long each time', () => {
    const rate = createDocumentRates()
    const query = `{ ${'a '.repeat(20_000)}}`
    expect(rate({ query, variables: {} })).toBe('tooLong')
    expect(rate({ query, variables: { limit: 1 } })).toBe('tooLong')
  })

  it('is rated with a syntax error too, which GraphQL tells', () => {
    const rate = createDocumentRates()
    expect([rate({ query: '{ a', variables: {} }), rate({ query: '{ a', variables: {} })]).toEqual([1, 1])
  })
})
