'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { useEffect, useRef, useTransition } from 'react'

const PAUSE_IN_MS = 250

/**
 * The form of the search page: an ordinary one, which a browser without script sends. With script the results follow what is typed, and the address
 * of the page with them; they are made by the server, as the page is.
 */
export const SearchForm = ({ action, children }: { action: string; children: ReactNode }) => {
  const router = useRouter()
  const [isSearching, startSearch] = useTransition()
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => () => clearTimeout(pause.current), [])

  const follow = (form: HTMLFormElement): void => {
    clearTimeout(pause.current)
    pause.current = setTimeout(() => {
      const given = [...new FormData(form)].filter((entry): entry is [string, string] => entry[1] !== '')
      startSearch(() => router.replace(`${action}?${new URLSearchParams(given)}`, { scroll: false }))
    }, PAUSE_IN_MS)
  }
  return (
    <form
      action={action}
      aria-busy={isSearching}
      className="search-form"
      onInput={(event) => follow(event.currentTarget)}
      onSubmit={() => clearTimeout(pause.current)}
      role="search"
    >
      {children}
    </form>
  )
}
