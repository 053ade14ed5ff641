'use client'

import '../styles/base.css'
import '../styles/layout.css'

import { usePathname } from 'next/navigation'

import { readPath } from '../locale.ts'
import { failures } from '../strings/failures.ts'

/** When not even the name of the newsroom could be read. */
const Failure = () => {
  const { locale } = readPath(usePathname())
  const { retry, text, title } = failures[locale]
  return (
    <html lang={locale}>
      <head>
        <title>{title}</title>
      </head>
      <body>
        <main className="page page--narrow">
          <h1>{title}</h1>
          <p>{text}</p>
          <p>
            <a href="">{retry}</a>
          </p>
        </main>
      </body>
    </html>
  )
}

export default Failure
