import type { Metadata } from 'next'

import { strings } from '../strings.ts'

export const metadata: Metadata = { title: strings.notFound.title }

const NotFound = () => (
  <div className="page page--narrow">
    <h1>{strings.notFound.title}</h1>
    <p>{strings.notFound.text}</p>
    <p>
      <a href="/">{strings.actions.toHome}</a>
    </p>
  </div>
)

export default NotFound
