import type { Facts, Finding } from '../Finding.ts'
import type { Written } from '../readWritten.ts'

/** Addresses of other sites that lead nowhere, as far as they were asked for; an address that is new to the newsroom was not. */
export const findBrokenAddresses = ({ addresses }: Written, { brokenAddresses }: Facts): Finding[] => {
  const seen = new Set<string>()
  return addresses.flatMap(({ address, path }): Finding[] => {
    const broken = brokenAddresses?.get(address)
    if (!broken || seen.has(address)) return []
    seen.add(address)
    return [
      {
        check: 'addresses',
        code: 'addressBroken',
        params: { address, date: broken.since, reason: broken.code },
        path,
      },
    ]
  })
}
