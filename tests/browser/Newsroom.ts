import { randomUUID } from 'node:crypto'

import type { Browser, Locator, Page } from 'playwright-core'

import type { StaffRole } from '../../src/access/roles.ts'
import type { RunningNewsroom } from '../helpers/startProduction.ts'

const PASSWORD = 'un mot de passe pour les essais'

export const FIRST_ACCOUNT = { email: 'premiere@example.com', name: 'Première Personne', password: PASSWORD }

/** Of a newsroom whose panel is being built meanwhile, on a machine that does other things as well. */
export const START_TIMEOUT_IN_MS = 600_000

type Viewport = { height: number; width: number }

const DESKTOP: Viewport = { height: 1000, width: 1440 }

export type Member = { email: string; headers: { Authorization: string }; id: string }

/** The running newsroom as its members see it. */
export type Newsroom = RunningNewsroom & {
  browser: Browser
  /** Errors that pages wrote to the console, with their address. */
  problems: string[]
}

/** Whether React has taken over what the server sent, and the forms of the page are ready: before, a button does nothing yet, and what is typed is lost. */
const isTakenOver = (): boolean => {
  const control = document.querySelector('button, input')
  const isAlive = !control || Object.keys(control).some((key) => key.startsWith('__react'))
  return isAlive && !document.querySelector('form[data-form-ready="false"]')
}

const PATIENCE_MS = 10_000

/** Waits until a page that has loaded, or that a link of the panel has led to, is usable. */
export const untilUsable = async (page: Page): Promise<void> => {
  await page.waitForFunction(isTakenOver, undefined, { timeout: PATIENCE_MS }).catch(() => undefined)
}

const isAlive = async (element: Element): Promise<boolean> => {
  await new Promise((resolve) => void requestAnimationFrame(resolve))
  return Object.keys(element).some((key) => key.startsWith('__react'))
}

/** Waits until React has taken over an element: one whose code is loaded apart, later than the rest of its page. */
export const untilAlive = async (element: Locator): Promise<void> => {
  while (!(await element.evaluate(isAlive)));
}

/** Has a page that is gone to, or loaded again, be usable when it is there, as it is for a person, who is slower than a script. */
const waitUntilUsable = (page: Page): void => {
  const { goto, reload } = { goto: page.goto.bind(page), reload: page.reload.bind(page) }
  page.goto = async (...args) => {
    const response = await goto(...args)
    await untilUsable(page)
    return response
  }
  page.reload = async (...args) => {
    const response = await reload(...args)
    await untilUsable(page)
    return response
  }
}

/** A window in French, in Paris, unless told otherwise; signed in as `member` if there is one. */
export const openPage = async (
  { browser, problems, url }: Newsroom,
  {
    colorScheme,
    language = 'fr-FR',
    member,
    timezoneId = 'Europe/Paris',
    viewport = DESKTOP,
  }: {
    colorScheme?: 'dark' | 'light'
    language?: string
    member?: Member
    timezoneId?: string
    viewport?: Viewport
  } = {},
): Promise<Page> => {
  const context = await browser.newContext({
    baseURL: url,
    colorScheme: colorScheme ?? 'light',
    locale: language,
    timezoneId,
    viewport,
  })
  if (member) await context.request.post('/api/users/login', { data: { email: member.email, password: PASSWORD } })
  const page = await context.newPage()
  // What takes two seconds of a free machine takes twenty beside three builds.
  page.setDefaultTimeout(45_000)
  waitUntilUsable(page)
  page.on('console', (message) => {
    // A refusal (400) is an answer, which the test reads.
    const isRefusal = message.text().includes('status of 400')
    if (message.type() === 'error' && !isRefusal)
      problems.push(`${page.url()}: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`))
  return page
}

/** One request to the REST API; an answer that is no success is an error with what was said. */
export const callApi = async <Body>(
  { url }: Newsroom,
  path: string,
  { body, headers, method = 'POST' }: { body?: unknown; headers?: Record<string, string>; method?: string } = {},
): Promise<Body> => {
  const isForm = body instanceof FormData
  const response = await fetch(`${url}/api${path}`, {
    body: isForm ? body : body === undefined ? undefined : JSON.stringify(body),
    headers: { ...(!isForm && { 'Content-Type': 'application/json' }), ...headers },
    method,
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`)
  return JSON.parse(text) as Body
}

/** A member with an account, signed in: `headers` for the API, `openPage` for the panel. */
export const signInMember = async (newsroom: Newsroom, email: string): Promise<Member> => {
  const { token, user } = await callApi<{ token: string; user: { id: string } }>(newsroom, '/users/login', {
    body: { email, password: PASSWORD },
  })
  return { email, headers: { Authorization: `JWT ${token}` }, id: user.id }
}

/** A new member, made by the administrator. */
export const hireMember = async (newsroom: Newsroom, admin: Member, role: StaffRole): Promise<Member> => {
  const email = `${role}-${randomUUID()}@example.com`
  await callApi(newsroom, '/users', {
    body: { email, name: `Membre ${role}`, password: PASSWORD, role },
    headers: admin.headers,
  })
  return signInMember(newsroom, email)
}
