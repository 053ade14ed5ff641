import { describe, expect, it } from '@jest/globals'

import { failures } from './failures.ts'

/** As `translations/typography.test.ts` has it, for sentences that are made when something fails. */
const MISTAKE = / [;!?:»]|« |\p{L}'\p{L}|[\p{L}\d)»][;!?]/u

describe('failures', () => {
  const error = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const host = 'example.org'
  const all = [
    failures.badHeader('x y'),
    failures.badMethod('P ST'),
    failures.badUrl(),
    failures.closedEarly({ error, host }),
    failures.closedEarly({ host }),
    failures.connection({ error, host }),
    failures.dns({ error, host }),
    failures.forbiddenAddress(host),
    failures.notHttp({ error, host }),
    failures.timeout({ host, timeout: 20_000 }),
    failures.tls({ error, host }),
  ]

  it('have sentences set as French is', () => {
    expect(all.map(({ explanation }) => explanation.fr).filter((text) => MISTAKE.test(text) || !text.endsWith('.'))).toEqual([])
  })

  it('name what failed to those who look it up', () => {
    expect(failures.connection({ error, host }).message).toBe(
      'No connection to example.org (ECONNREFUSED). Check that the receiver runs, and the port of its address.',
    )
  })
})
