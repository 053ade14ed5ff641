import '../styles/fonts.css'
import '../styles/base.css'
import '../styles/layout.css'
import '../styles/cards.css'
import '../styles/content.css'
import '../styles/blocks.css'
import '../styles/agenda.css'
import '../styles/search.css'
import '../styles/print.css'

import type { ReactNode } from 'react'

import { settings } from '../beffroi/settings.ts'
import { pageLocale } from '../reader.ts'
import { strings } from '../strings.ts'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { Offline } from './Offline.tsx'
import { Players } from './Players.tsx'
import { PreviewBanner } from './preview/PreviewBanner.tsx'

/**
 * What most words of a page are in (`styles/fonts.css`), asked for before the page is laid out, or they would come too late to be used on a first page. A
 * browser waits a tenth of a second for such a font: not on a telephone, which is to show the words first.
 */
const FONTS = ['/fonts/source-serif-4-5.3.1.woff2', '/fonts/source-sans-3-5.3.0.woff2']

/** The document around each page. The service worker marks a copy that it shows (`public/sw.js`), which is no mistake of the server's. */
export const Shell = ({ children }: { children: ReactNode }) => (
  <html lang={pageLocale()} suppressHydrationWarning>
    <head>
      {FONTS.map((href) => (
        <link
          as="font"
          crossOrigin="anonymous"
          href={href}
          key={href}
          media="(min-width: 48rem)"
          rel="preload"
          type="font/woff2"
        />
      ))}
      <link href={settings().cmsUrl} rel="preconnect" />
    </head>
    <body>
      <a className="skip" href="#contenu">
        {strings().actions.skip}
      </a>
      <PreviewBanner />
      <Header />
      <main id="contenu" tabIndex={-1}>
        {children}
      </main>
      <Footer />
      <Players />
      <Offline text={strings().offline.kept} />
    </body>
  </html>
)
