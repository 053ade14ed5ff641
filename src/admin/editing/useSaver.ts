'use client'
import {
  useAllFormFields,
  useConfig,
  useDocumentDrawerContext,
  useDocumentEvents,
  useDocumentInfo,
  useForm,
  useFormModified,
  useLocale,
  useServerFunctions,
  useTranslation,
} from '@payloadcms/ui'
import type { FormState } from 'payload'
import { deepCopyObjectSimpleWithoutReactComponents, formatAdminURL, reduceFieldsToValues } from 'payload/shared'
import { useEffect, useMemo, useRef, useState } from 'react'

import { editingText } from '../../messages/editing.ts'
import type { Conflict } from '../../publishing/editing/refuseStaleWrite.ts'
import {
  isSignedIn,
  readUpdatedAt,
  retryDelay,
  SAVED,
  SAVING,
  sendForm,
  takenIn,
  whenSettled,
  withoutLocalChanges,
} from './sendForm.ts'
import type { Outcome, SavedDocument, SaveState } from './sendForm.ts'

/** As long as somebody types without a pause of this length, nothing is sent… */
const QUIET_IN_MS = 2000
/** …but never for longer than this. */
const LONGEST_WAIT_IN_MS = 10_000

type SaveOptions = {
  /** `false` keeps the version before as it is, and makes one more. @default true */
  autosave?: boolean
  publish?: boolean
  /** Publishes this language only. */
  publishLocale?: string
}

/** What the parts of a form know of its saving, and ask of it. */
export type Saver = {
  conflict: Conflict | undefined
  /** Saves what is on the screen now, unless it is saved; `true` when nothing is left to save. */
  flush: () => Promise<boolean>
  isDirty: () => boolean
  /** Saves as a version of its own, on top of what somebody else saved. */
  overwrite: () => Promise<void>
  /** Stops saving, for whoever only reads. */
  pause: () => void
  publish: (locale?: string) => Promise<Outcome>
  state: SaveState
}

/** What an editor wrote, without the date that each save moves. */
const comparable = (data: Record<string, unknown>): string => JSON.stringify({ ...data, updatedAt: undefined })

/**
 * Saves the document of the form by itself, as a draft, while it is written: one request at a time, each told what it is based on. What
 * cannot be saved is said, kept on the screen and tried again. It takes the place of Payload's own autosave, whose failures are silent,
 * and which the button to publish races.
 */
export const useSaver = (): Saver => {
  const info = useDocumentInfo()
  const form = useForm()
  const [fields] = useAllFormFields()
  const modified = useFormModified()
  const { code: locale } = useLocale()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const { getFormState } = useServerFunctions()
  const { reportUpdate } = useDocumentEvents()
  const { drawerSlug, onSave } = useDocumentDrawerContext()
  const [state, setState] = useState<SaveState>(SAVED)
  const [conflict, setConflict] = useState<Conflict>()

  // What the queue below works with: the newest of each render, whenever it runs.
  const now = { config, drawerSlug, fields, form, getFormState, i18n, info, locale, modified, onSave, reportUpdate }
  const latest = useRef(now)
  latest.current = now
  const base = useRef<string | undefined>(undefined)

  const savedAt: unknown = info.data?.updatedAt
  useEffect(() => {
    if (typeof savedAt === 'string') base.current = savedAt
  }, [savedAt])

  const saver = useMemo(() => {
    let queue: Promise<unknown> = Promise.resolve()
    let timer: ReturnType<typeof setTimeout> | undefined
    /** Since when there is something to save. */
    let dirtySince: number | undefined
    let lastSent: string | undefined
    /** The same with what the server filled in, as the form shows it. */
    let lastTakenIn: (() => FormState) | undefined
    let failures = 0
    let isPaused = false
    /** Whether the form is off the screen: what is still saved holds the document no more. */
    let isLeft = false

    const schedule = (delay: number) => {
      clearTimeout(timer)
      // Another save of the queue may have taken it along by then.
      timer = setTimeout(() => void saveIfNeeded(), delay)
    }

    const inQueue = async <Result>(task: () => Promise<Result>): Promise<Result> => {
      const result = queue.then(task)
      queue = result.catch(() => undefined)
      return result
    }

    const addressOf = ({ autosave = true, publish = false, publishLocale }: SaveOptions): string => {
      const {
        config: { routes },
        info: { collectionSlug, id },
        locale: code,
      } = latest.current
      const query = new URLSearchParams({
        depth: '0',
        'fallback-locale': 'null',
        locale: publishLocale ?? code,
        ...(!isLeft && { hold: 'true' }),
        ...(base.current && { basedOn: base.current }),
        ...(!publish && { draft: 'true' }),
        ...(!publish && autosave && { autosave: 'true' }),
        ...(publishLocale && { publishSpecificLocale: publishLocale }),
      })
      return formatAdminURL({ apiRoute: routes.api, path: `/${collectionSlug}/${id}?${query}` })
    }

    /** What Payload's own form does after a save: the fields that the server filled in, the title, the drawer beneath. */
    const takeIn = async (
      document: SavedDocument,
      json: Record<string, unknown>,
      { publish = false, sent }: SaveOptions & { sent: FormState },
    ) => {
      const { form: current, getFormState: readState, info: doc } = latest.current
      base.current = document.updatedAt
      const isNewVersion = publish || !doc.mostRecentVersionIsAutosaved
      doc.setLastUpdateTime(new Date(document.updatedAt ?? Date.now()).getTime())
      if (isNewVersion) doc.incrementVersionCount()
      doc.setMostRecentVersionIsAutosaved(!publish)
      doc.setUnpublishedVersionCount((count) => (publish ? 0 : isNewVersion ? count + 1 : count))
      if (publish) {
        doc.setHasPublishedDoc(true)
        void doc.getDocPermissions(document as never)
      }
      doc.setData(document)
      void latest.current.onSave?.({
        ...json,
        context: { getDocPermissions: publish, incrementVersionCount: isNewVersion },
        operation: 'update',
      } as never)
      latest.current.reportUpdate({
        doc: document as never,
        drawerSlug: latest.current.drawerSlug,
        entitySlug: doc.collectionSlug ?? '',
        id: doc.id,
        operation: 'update',
        updatedAt: document.updatedAt ?? '',
      })
      const { state: incoming } = await readState({
        collectionSlug: doc.collectionSlug,
        data: document as never,
        docPermissions: doc.docPermissions as never,
        docPreferences: await doc.getDocPreferences(),
        formState: deepCopyObjectSimpleWithoutReactComponents(sent, { excludeFiles: true }),
        id: doc.id,
        operation: 'update',
        renderAllFields: false,
        returnLockStatus: false,
        schemaPath: doc.collectionSlug ?? '',
        skipValidation: true,
      } as never)
      if (!incoming) return
      const serverState = withoutLocalChanges({ current: current.getFields(), incoming, sent })
      const merged = { current: sent }
      current.dispatchFields({
        acceptValues: publish ? true : { overrideLocalChanges: false },
        prevStateRef: merged,
        serverState,
        type: 'MERGE_SERVER_STATE',
      } as never)
      lastTakenIn = () => takenIn({ incoming: serverState, merged: merged.current, sent })
    }

    const markFields = ({ errors }: Extract<Outcome, { kind: 'refused' }>) => {
      if (errors.length > 0) latest.current.form.dispatchFields({ errors, type: 'ADD_SERVER_ERRORS' } as never)
    }

    const fail = (outcome: Exclude<Outcome, { kind: 'saved' }>) => {
      const text = editingText(latest.current.i18n.language)
      failures += 1
      dirtySince ??= Date.now()
      latest.current.form.setModified(true)
      if (outcome.kind === 'unreachable') setState({ isFinal: false, kind: 'failed', message: text('offline') })
      else if (outcome.kind === 'signedOut') setState({ isFinal: false, kind: 'failed', message: text('signedOut') })
      else setState({ isFinal: true, kind: 'failed', message: outcome.message || text('refused') })
      if (outcome.kind === 'stale') {
        isPaused = true
        setConflict(outcome.conflict)
      }
      if (outcome.kind === 'unreachable' || outcome.kind === 'signedOut') schedule(retryDelay(failures))
    }

    const send = async (options: SaveOptions): Promise<Outcome> => {
      clearTimeout(timer)
      const {
        form: current,
        i18n: { language },
      } = latest.current
      const sent = current.getFields()
      const data = current.getData() as Record<string, unknown>
      const words = comparable(data)
      setState(SAVING)
      const body = await current.createFormData(
        { _status: options.publish ? 'published' : 'draft' },
        { data, mergeOverrideData: true },
      )
      const answer = await sendForm(addressOf(options), { body: body as FormData, language })
      const { admin, routes } = latest.current.config
      const isSignedOut =
        answer.kind === 'refused' &&
        answer.status === 403 &&
        !(await isSignedIn(formatAdminURL({ apiRoute: routes.api, path: `/${admin.user}/me` })))
      const outcome: Outcome = isSignedOut ? { kind: 'signedOut' } : answer
      if (outcome.kind !== 'saved') {
        if (outcome.kind === 'refused' && options.publish) markFields(outcome)
        fail(outcome)
        return outcome
      }
      failures = 0
      lastSent = words
      lastTakenIn = undefined
      base.current = outcome.document.updatedAt
      if (isAsSent()) settle()
      else {
        dirtySince = Date.now()
        latest.current.form.setModified(true)
        schedule(QUIET_IN_MS)
      }
      try {
        await takeIn(outcome.document, outcome.json, { ...options, sent })
      } catch {
        // It is saved; only what the server filled in does not show until the next save.
      }
      return outcome
    }

    const isDirty = (): boolean => dirtySince !== undefined

    const isAsSent = (): boolean => {
      if (failures > 0) return false
      const words = comparable(latest.current.form.getData() as Record<string, unknown>)
      return (
        words === lastSent ||
        (lastTakenIn !== undefined && words === comparable(reduceFieldsToValues(lastTakenIn(), true)))
      )
    }

    const settle = () => {
      dirtySince = undefined
      latest.current.form.setModified(false)
      setState(SAVED)
    }

    const saveIfNeeded = async (): Promise<boolean> =>
      inQueue(async () => {
        if (isPaused || !isDirty()) return !isDirty()
        // What changed was what the server filled in.
        if (isAsSent()) settle()
        else await send({})
        return !isDirty()
      })

    return {
      changed: () => {
        if (isPaused) return
        dirtySince ??= Date.now()
        setState((before) => (before.kind === 'failed' && !before.isFinal ? before : SAVING))
        if (failures === 0) schedule(Math.max(0, Math.min(QUIET_IN_MS, dirtySince + LONGEST_WAIT_IN_MS - Date.now())))
        else schedule(retryDelay(failures))
      },
      flush: async () => {
        await whenSettled()
        return saveIfNeeded()
      },
      isDirty,
      overwrite: async (onto: string | undefined) => {
        base.current = onto
        isPaused = false
        setConflict(undefined)
        await inQueue(async () => send({ autosave: false }))
      },
      pause: () => {
        isPaused = true
        dirtySince = undefined
        clearTimeout(timer)
      },
      publish: async (publishLocale?: string): Promise<Outcome> => {
        await whenSettled()
        return inQueue(async () => {
          const { form: current } = latest.current
          const isValid = await current.validateForm()
          if (!isValid) {
            current.setSubmitted(true)
            return { errors: [], kind: 'refused', message: undefined, status: 400 } satisfies Outcome
          }
          const outcome = await send({ publish: true, publishLocale })
          // Nothing of a refused publication is stored: the text is, as a draft.
          if (outcome.kind === 'refused') await send({})
          return outcome
        })
      },
      /** Somebody's own click changed the document without this form: what comes next is based on that. */
      rebase: async () =>
        inQueue(async () => {
          const {
            config: { routes },
            info: { collectionSlug, id },
          } = latest.current
          const updatedAt = await readUpdatedAt(
            formatAdminURL({
              apiRoute: routes.api,
              path: `/${collectionSlug}/${id}?depth=0&draft=true&select[updatedAt]=true`,
            }),
          )
          if (updatedAt) base.current = updatedAt
        }),
      retryNow: () => {
        if (failures > 0 && !isPaused) schedule(0)
      },
      start: () => {
        isLeft = false
      },
      /** A last attempt while the page goes away. */
      stop: () => {
        isLeft = true
        clearTimeout(timer)
        if (isDirty()) void saveIfNeeded()
      },
    }
  }, [])

  const wasPublished = useRef(info.hasPublishedDoc)
  useEffect(() => {
    if (wasPublished.current && !info.hasPublishedDoc) void saver.rebase()
    wasPublished.current = info.hasPublishedDoc
  }, [info.hasPublishedDoc, saver])

  useEffect(() => {
    if (modified) saver.changed()
  }, [fields, modified, saver])

  useEffect(() => {
    const retry = () => saver.retryNow()
    // The line is back, or whoever signed in again in another tab.
    const events = ['online', 'focus']
    saver.start()
    for (const event of events) window.addEventListener(event, retry)
    return () => {
      for (const event of events) window.removeEventListener(event, retry)
      saver.stop()
    }
  }, [saver])

  return { ...saver, conflict, overwrite: async () => saver.overwrite(conflict?.updatedAt), state }
}
