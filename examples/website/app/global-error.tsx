'use client'

import '../styles/base.css'
import '../styles/layout.css'

import { strings } from '../strings.ts'

/** When not even the name of the newsroom could be read. */
const Failure = () => (
  <html lang="fr">
    <head>
      <title>{strings.error.title}</title>
    </head>
    <body>
      <main className="page page--narrow">
        <h1>{strings.error.title}</h1>
        <p>{strings.error.text}</p>
        <p>
          <a href="">{strings.actions.retry}</a>
        </p>
      </main>
    </body>
  </html>
)

export default Failure
