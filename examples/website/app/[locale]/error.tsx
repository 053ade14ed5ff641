'use client'

import { usePathname } from 'next/navigation'

import { readPath } from '../../locale.ts'
import { failures } from '../../strings/failures.ts'

/** When the CMS does not answer. Next.js shows it inside the layout; `app/global-error.tsx` is for when the layout itself fails. */
const Failure = () => {
  const { retry, text, title } = failures[readPath(usePathname()).locale]
  return (
    <div className="page page--narrow">
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a href="">{retry}</a>
      </p>
    </div>
  )
}

export default Failure
