import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import '../styles/base.css'
import '../styles/layout.css'
import '../styles/cards.css'
import '../styles/content.css'
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
import { PreviewBanner } from './preview/PreviewBanner.tsx'

/** The document around each page. The service worker marks a copy that it shows (`public/sw.js`), which is no mistake of the server's. */
export const Shell = ({ children }: { children: ReactNode }) => (
  <html lang={pageLocale()} suppressHydrationWarning>
    <head>
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
      <Offline text={strings().offline.kept} />
    </body>
  </html>
)
