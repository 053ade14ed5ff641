import type { Metadata } from 'next'

import { openPath } from '../beffroi/openPage.ts'
import { NotFound } from '../components/NotFound.tsx'
import { Shell } from '../components/Shell.tsx'
import { strings } from '../strings.ts'

export const generateMetadata = async (): Promise<Metadata> => {
  await openPath()
  return { robots: { index: false }, title: strings().notFound.title }
}

/**
 * Where no page is. Next.js answers `notFound()` in a page with an empty document, which only a browser with script fills; this one is whole, and
 * `proxy.ts` leads here whatever is not there.
 */
const GlobalNotFound = async () => {
  await openPath()
  return (
    <Shell>
      <NotFound />
    </Shell>
  )
}

export default GlobalNotFound
