import type { Metadata } from 'next'

import { openPage } from '../../../beffroi/openPage.ts'
import { sitePageMetadata } from '../../../beffroi/pageMetadata.ts'
import { strings } from '../../../strings.ts'

type Props = { params: Promise<{ locale: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  await openPage(params)
  return sitePageMetadata({ isListed: false, path: '/hors-ligne', title: strings().offline.title })
}

/** What `public/sw.js` shows without a connection, of a page that was never read on the device. */
const OfflinePage = async ({ params }: Props) => {
  await openPage(params)
  return (
    <div className="page page--narrow">
      <h1>{strings().offline.title}</h1>
      <p>{strings().offline.text}</p>
    </div>
  )
}

export default OfflinePage
