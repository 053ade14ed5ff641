import { NextResponse } from 'next/server'
import type { NextRequest } from 'next/server'

import { collectionAt } from './addresses.ts'
import { redirectOf } from './beffroi/redirectOf.ts'

/** Leads who follows an address of before to the page of today, for good. */
export const proxy = async ({ nextUrl }: NextRequest): Promise<NextResponse> => {
  const collection = collectionAt(nextUrl.pathname)
  const to = collection && (await redirectOf(collection, nextUrl.pathname))
  return to ? NextResponse.redirect(new URL(to, nextUrl), 301) : NextResponse.next()
}

export const config = { matcher: '/((?!api/|_next/|icon).+/.+)' }
