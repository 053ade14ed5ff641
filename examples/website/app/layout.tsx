import '@fontsource-variable/source-sans-3/index.css'
import '@fontsource-variable/source-serif-4/index.css'
import '../styles/base.css'
import '../styles/layout.css'
import '../styles/cards.css'
import '../styles/content.css'
import '../styles/agenda.css'
import '../styles/print.css'

import type { Metadata } from 'next'
import type { ReactNode } from 'react'

import { getNewsroom } from '../beffroi/content/getNewsroom.ts'
import { settings } from '../beffroi/settings.ts'
import { Footer } from '../components/Footer.tsx'
import { Header } from '../components/Header.tsx'
import { strings } from '../strings.ts'

export const generateMetadata = async (): Promise<Metadata> => {
  const { name } = await getNewsroom()
  return {
    description: strings.home.description,
    metadataBase: new URL(settings().siteUrl),
    openGraph: { locale: 'fr_FR', siteName: name ?? undefined, type: 'website' },
    title: { default: name ?? strings.nav.home, template: `%s · ${name}` },
  }
}

const Layout = async ({ children }: { children: ReactNode }) => {
  const newsroom = await getNewsroom()
  return (
    <html lang="fr">
      <body>
        <a className="skip" href="#contenu">
          {strings.actions.skip}
        </a>
        <Header name={newsroom.name ?? ''} />
        <main id="contenu" tabIndex={-1}>
          {children}
        </main>
        <Footer newsroom={newsroom} />
      </body>
    </html>
  )
}

export default Layout
