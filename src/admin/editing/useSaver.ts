'use client'
import { useAllFormFields, useFormModified } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { formatAdminURL, reduceFieldsToValues } from 'payload/shared'
import { useEffect, useMemo, useRef, useState } from 'react'

import { editingText } from '../../messages/editing.ts'
import { createKeeper, KEPT_AFTER_IN_MS } from './createKeeper.ts'
import { addressOf, showSaved, useBase, useFormContext } from './formContext.ts'
import type { KeptText } from './keptTexts.ts'
import { withoutPendingUploads } from './pendingUploads.ts'
import type { Resolution, Saver, TakenOver } from './Saver.ts'
import {
  documentAddress,
  isSignedIn,
  readUpdatedAt,
  retryDelay,
  SAVED,
  SAVING,
  sendForm,
  whenSettled,
} from './sendForm.ts'
import type { Outcome, SavedDocument, SaveOptions, SaveState } from './sendForm.ts'

/** As long as somebody types without a pause of this length, nothing is sent… */
const QUIET_IN_MS = 2000
/** …but never for longer than this. */
const LONGEST_WAIT_IN_MS = 10_000

type Data = Record<string, unknown>

/** What an editor wrote, without the date that each save moves. */
const comparable = (data: Data): string => JSON.stringify({ ...data, updatedAt: undefined })

/**
 * Saves the document of the form by itself, as a draft, while it is written: one request at a time, each told what it is based on. What
 * cannot be saved is said, kept on the screen and in the browser, and tried again. It takes the place of Payload's own autosave, whose failures are
 * silent, and which the button to publish races.
 */
export const useSaver = (): Saver => {
  const [fields] = useAllFormFields()
  const modified = useFormModified()
  const latest = useFormContext()
  const { info } = latest.current
  const [state, setState] = useState<SaveState>(SAVED)
  const [conflict, setConflict] = useState<Saver['conflict']>()
  const [takenOver, setTakenOver] = useState<TakenOver>()
  const base = useBase(info.data)

  const saver = useMemo(() => {
    const keeper = createKeeper()
    let queue: Promise<unknown> = Promise.resolve()
    let timer: ReturnType<typeof setTimeout> | undefined
    let keepTimer: ReturnType<typeof setTimeout> | undefined
    /** Since when there is something to save. */
    let dirtySince: number | undefined
    /** What the form held when it was opened or saved last. */
    let before: Data | undefined
    let lastSent: string | undefined
    /** The same with what the server filled in, as the form shows it. */
    let lastTakenIn: (() => FormState) | undefined
    let failures = 0
    let isPaused = false
    /** Whether the form is off the screen: what is still saved holds the document no more. */
    let isLeft = false

    const dataOfForm = (): Data => withoutPendingUploads(latest.current.form.getData() as Data)

    const keep = (): boolean => {
      clearTimeout(keepTimer)
      keepTimer = undefined
      if (!isDirty()) return true
      const {
        info: { collectionSlug: collection, id },
        locale,
        person,
        title,
      } = latest.current
      if (!person || !collection || id === undefined) return false
      const data = dataOfForm()
      const text = { at: Date.now(), base: base.current, before: before ?? {}, collection, data, id, locale, title }
      return keeper.keep(person, text)
    }

    /** What was said to be kept may not be any more: its person has signed out in another window, or the browser is full. */
    const keepAndSay = () => {
      if (keep()) return
      const message = editingText(latest.current.language)('offline')
      setState((shown) => (shown.kind === 'kept' ? { isFinal: false, kind: 'failed', message } : shown))
    }

    const keepSoon = () => {
      keepTimer ??= setTimeout(keepAndSay, KEPT_AFTER_IN_MS)
    }

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

    const markFields = ({ errors }: Extract<Outcome, { kind: 'refused' }>) => {
      if (errors.length > 0) latest.current.form.dispatchFields({ errors, type: 'ADD_SERVER_ERRORS' } as never)
    }

    const fail = (outcome: Exclude<Outcome, { kind: 'saved' }>) => {
      const text = editingText(latest.current.language)
      failures += 1
      dirtySince ??= Date.now()
      latest.current.form.setModified(true)
      const isKept = keep()
      if (outcome.kind === 'unreachable' && isKept)
        setState({ kind: 'kept', message: text(navigator.onLine ? 'keptUnreachable' : 'keptOffline') })
      else if (outcome.kind === 'unreachable') setState({ isFinal: false, kind: 'failed', message: text('offline') })
      else if (outcome.kind === 'signedOut') setState({ isFinal: false, kind: 'failed', message: text('signedOut') })
      else setState({ isFinal: true, kind: 'failed', message: outcome.message || text('refused') })
      if (outcome.kind === 'unreachable' || outcome.kind === 'signedOut') schedule(retryDelay(failures))
      if (outcome.kind === 'stale') {
        isPaused = true
        setConflict({ ...outcome.conflict, before: before ?? {} })
      }
      if (outcome.kind === 'locked') {
        isPaused = true
        const { by, kept } = outcome.conflict
        if (kept) {
          keeper.drop()
          dirtySince = undefined
        }
        setTakenOver({ by: by?.name, text: kept ? 'version' : isKept ? 'browser' : 'screen' })
      }
    }

    const send = async (options: SaveOptions): Promise<Outcome> => {
      clearTimeout(timer)
      const { form: current, language } = latest.current
      const sent = current.getFields()
      const data = dataOfForm()
      const words = comparable(data)
      setState(SAVING)
      const body = await current.createFormData(
        { _status: options.publish ? 'published' : 'draft' },
        // It takes a file out of what it is given.
        { data: { ...data }, mergeOverrideData: true },
      )
      const answer = await sendForm(addressOf(latest.current, { ...options, base: base.current, isLeft }), {
        body: body as FormData,
        language,
      })
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
      const { document, json } = outcome
      failures = 0
      before = data
      lastSent = words
      lastTakenIn = undefined
      base.current = document.updatedAt
      if (isAsSent()) settle()
      else {
        dirtySince = Date.now()
        latest.current.form.setModified(true)
        keep()
        schedule(QUIET_IN_MS)
      }
      try {
        lastTakenIn = await showSaved(latest.current, { document, json, publish: options.publish ?? false, sent })
      } catch {
        // It is saved; only what the server filled in does not show until the next save.
      }
      return outcome
    }

    const isDirty = (): boolean => dirtySince !== undefined

    const isAsSent = (): boolean => {
      if (failures > 0) return false
      const words = comparable(dataOfForm())
      return (
        words === lastSent ||
        (lastTakenIn !== undefined && words === comparable(reduceFieldsToValues(lastTakenIn(), true)))
      )
    }

    const settle = () => {
      dirtySince = undefined
      clearTimeout(keepTimer)
      keepTimer = undefined
      keeper.drop()
      latest.current.form.setModified(false)
      setState(SAVED)
    }

    /** Shows a document in the form in place of what is there, texts included. */
    const show = async (data: Data) => {
      await latest.current.form.reset(data)
      await whenSettled()
    }

    const markDirty = () => {
      dirtySince = Date.now()
      latest.current.form.setModified(true)
    }

    const saveIfNeeded = async (): Promise<boolean> =>
      inQueue(async () => {
        if (isPaused || !isDirty()) return !isDirty()
        // What changed was what the server filled in.
        if (isAsSent()) settle()
        else await send({})
        return !isDirty()
      })

    const pause = () => {
      isPaused = true
      keeper.drop()
      dirtySince = undefined
      clearTimeout(timer)
    }

    return {
      changed: () => {
        if (isPaused) return
        dirtySince ??= Date.now()
        keepSoon()
        setState((shown) => (shown.kind === 'kept' || (shown.kind === 'failed' && !shown.isFinal) ? shown : SAVING))
        if (failures === 0) schedule(Math.max(0, Math.min(QUIET_IN_MS, dirtySince + LONGEST_WAIT_IN_MS - Date.now())))
        else schedule(retryDelay(failures))
      },
      dataOfForm,
      flush: async () => {
        await whenSettled()
        return saveIfNeeded()
      },
      isDirty,
      keep,
      letGo: async (by: string) => {
        await whenSettled()
        await inQueue(async () => {
          if (isPaused) return
          if (isDirty() && !isAsSent() && (await send({})).kind === 'locked') return
          isPaused = true
          clearTimeout(timer)
          setTakenOver({ by, text: !isDirty() ? 'saved' : keep() ? 'browser' : 'screen' })
        })
      },
      /** Nothing was changed yet: what the form holds is what is saved. */
      noteOpened: () => {
        if (!isDirty() && !isPaused && lastSent === undefined) before = dataOfForm()
      },
      overwrite: async (onto: string | undefined) => {
        base.current = onto
        isPaused = false
        setConflict(undefined)
        await inQueue(async () => send({ autosave: false }))
      },
      pause,
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
          const { config, info } = latest.current
          const { collectionSlug: collection = '', id = '' } = info
          const updatedAt = await readUpdatedAt(documentAddress({ apiRoute: config.routes.api, collection, id }))
          if (updatedAt) base.current = updatedAt
        }),
      resolve: async ({ hasMine, merged, theirs }: Resolution) =>
        inQueue(async () => {
          await show(merged)
          latest.current.info.setData(theirs as SavedDocument)
          base.current = theirs.updatedAt as string
          before = theirs
          failures = 0
          isPaused = false
          setConflict(undefined)
          if (!hasMine) return settle()
          markDirty()
          await send({ autosave: false })
        }),
      restore: async (text: KeptText) =>
        inQueue(async () => {
          await show(text.data)
          base.current = text.base
          before = text.before
          markDirty()
          keep()
          schedule(0)
        }),
      resume: (hasUnsaved: boolean) => {
        isPaused = false
        setTakenOver(undefined)
        if (!hasUnsaved) return setState(SAVED)
        markDirty()
        schedule(0)
      },
      retryNow: () => {
        if (failures > 0 && !isPaused) schedule(0)
      },
      showSaved: async () => {
        pause()
        await whenSettled()
        window.location.reload()
      },
      start: () => {
        isLeft = false
      },
      /** A last attempt while the page goes away. */
      stop: () => {
        isLeft = true
        clearTimeout(timer)
        keep()
        // What cannot be sent any more is taken up where the document is opened again.
        void saveIfNeeded().finally(keeper.release)
      },
    }
  }, [base, latest])

  const wasPublished = useRef(info.hasPublishedDoc)
  useEffect(() => {
    if (wasPublished.current && !info.hasPublishedDoc) void saver.rebase()
    wasPublished.current = info.hasPublishedDoc
  }, [info.hasPublishedDoc, saver])

  useEffect(() => {
    if (modified) saver.changed()
    else saver.noteOpened()
  }, [fields, modified, saver])

  useEffect(() => {
    const retry = () => saver.retryNow()
    // The line is back, or whoever signed in again in another tab.
    const events = ['online', 'focus']
    const keep = () => void saver.keep()
    saver.start()
    for (const event of events) window.addEventListener(event, retry)
    // A page in the background may be gone without another word.
    document.addEventListener('visibilitychange', keep)
    window.addEventListener('pagehide', keep)
    return () => {
      for (const event of events) window.removeEventListener(event, retry)
      document.removeEventListener('visibilitychange', keep)
      window.removeEventListener('pagehide', keep)
      saver.stop()
    }
  }, [saver])

  return {
    ...saver,
    conflict,
    overwrite: async () => saver.overwrite(conflict?.updatedAt),
    resume: () => saver.resume(takenOver?.text !== 'saved'),
    state,
    takenOver,
  }
}
