import { describe, expect, it } from '@jest/globals'

import { explainFailure, FAILURE_CODES, HttpClientError } from './failures.ts'

/** As `translations/typography.test.ts` has it, for sentences that are made when something fails. */
const MISTAKE = / [;!?:»]|« |\p{L}'\p{L}|[\p{L}\d)»][;!?]/u

describe('failures', () => {
  const params = { host: 'example.org', method: 'P ST', name: 'x y', reason: 'ECONNREFUSED', timeoutMs: 20_000 }
  const all = FAILURE_CODES.map((code) => explainFailure(code, params))

  it('have sentences set as French is', () => {
    expect(all.map(({ fr }) => fr).filter((text) => MISTAKE.test(text) || !text.endsWith('.'))).toEqual([])
  })

  it('name what failed to those who look it up', () => {
    expect(new HttpClientError('connection', params).message).toBe(
      'No connection to example.org (ECONNREFUSED). Check that the receiver runs, and the port of its address.',
    )
  })
})
