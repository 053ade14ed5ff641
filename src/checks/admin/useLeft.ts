'use client'

import { useEffect, useMemo, useState } from 'react'

import { isRecord } from '../../payload/values.ts'
import type { Finding } from '../Finding.ts'

const keyOf = ({ target }: Finding): string => `${target?.collection}:${target?.id}`

const readKept = (place: string): ReadonlySet<string> => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? '{}')
    return new Set(isRecord(kept) ? Object.keys(kept) : [])
  } catch {
    return new Set()
  }
}

/**
 * The links that an editor does not want in a document: they are not proposed again in this window, until it is closed. What keeps a document from being
 * published cannot be left.
 */
export const useLeft = (document: string) => {
  const place = `beffroi:links-left:${document}`
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => setLeft(readKept(place)), [place])

  return useMemo(() => {
    const keep = (keys: ReadonlySet<string>): void => {
      setLeft(keys)
      try {
        sessionStorage.setItem(place, JSON.stringify(Object.fromEntries([...keys].map((key) => [key, true]))))
      } catch {
        // A browser that keeps nothing: they come back with the page.
      }
    }
    return {
      isLeft: (finding: Finding): boolean => mayLeave(finding) && left.has(keyOf(finding)),
      leave: (finding: Finding): void => keep(new Set([...left, keyOf(finding)])),
      propose: (finding: Finding): void => keep(new Set([...left].filter((key) => key !== keyOf(finding)))),
    }
  }, [left, place])
}

/** Whether a finding is a proposal, which one may not want. */
export const mayLeave = ({ blocks, check, target }: Finding): boolean =>
  check === 'unlinked' && !blocks && target !== undefined
