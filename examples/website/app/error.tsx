'use client'

import { strings } from '../strings.ts'

/** When the CMS does not answer. Next.js shows it inside the layout; `app/global-error.tsx` is for when the layout itself fails. */
const Failure = () => (
  <div className="page page--narrow">
    <h1>{strings.error.title}</h1>
    <p>{strings.error.text}</p>
    <p>
      <a href="">{strings.actions.retry}</a>
    </p>
  </div>
)

export default Failure
