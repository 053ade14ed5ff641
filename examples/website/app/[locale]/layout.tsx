import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'

import { feedLinks } from '../../beffroi/feeds.ts'
import { openPage } from '../../beffroi/openPage.ts'
import { settings } from '../../beffroi/settings.ts'
import { Shell } from '../../components/Shell.tsx'
import { strings } from '../../strings.ts'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { color: '#fbfaf7', media: '(prefers-color-scheme: light)' },
    { color: '#171513', media: '(prefers-color-scheme: dark)' },
  ],
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { newsroom } = await openPage(params)
  const { name } = newsroom
  return {
    alternates: { types: feedLinks(name) },
    description: strings().home.description,
    metadataBase: new URL(settings().siteUrl),
    openGraph: { siteName: name ?? undefined, type: 'website' },
    title: { default: name ?? strings().nav.home, template: `%s · ${name}` },
  }
}

const Layout = async ({ children, params }: Props) => {
  await openPage(params)
  return <Shell>{children}</Shell>
}

export default Layout
