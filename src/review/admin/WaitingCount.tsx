'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'

import './review.css'
import { REVIEW_CHANGED, useReviewApi } from './useReview.ts'

const ASKED_EVERY_MS = 60_000

/** In the menu, how many documents wait for who is signed in; it leads to their list on the first page. */
export const WaitingCount = () => {
  const { config } = useConfig()
  const { call, language, text } = useReviewApi()
  const [count, setCount] = useState(0)
  useEffect(() => {
    const read = async () => {
      const answer = await call<{ count: number }>('/review/waiting', { canWait: true, method: 'GET' })
      if (answer.ok) setCount(answer.body.count)
    }
    const ask = () => {
      if (document.visibilityState === 'visible') void read()
    }
    ask()
    const timer = setInterval(ask, ASKED_EVERY_MS)
    globalThis.addEventListener(REVIEW_CHANGED, ask)
    document.addEventListener('visibilitychange', ask)
    return () => {
      clearInterval(timer)
      globalThis.removeEventListener(REVIEW_CHANGED, ask)
      document.removeEventListener('visibilitychange', ask)
    }
  }, [call])
  if (count === 0) return null
  const home = formatAdminURL({ adminRoute: config.routes.admin, path: '' })
  return (
    <Link className="beffroi-review__count nav__link" href={`${home}#desk-waiting`} lang={language} prefetch={false}>
      <span>{text('waitingTitle')}</span> <span className="beffroi-review__number">{count}</span>
    </Link>
  )
}
