'use client'

import { toast, useAllFormFields, useFormModified } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useMemo, useRef, useState } from 'react'

import { editingText } from '../../messages/editing.ts'
import { createKeeper, KEPT_AFTER_IN_MS } from './createKeeper.ts'
import { useBase, useFormContext } from './formContext.ts'
import type { KeptText } from './keptTexts.ts'
import type { FormSaver, Resolution, TakenOver } from './Saver.ts'
import { documentAddress, isSignedIn, readStored, SAVED, whenSettled } from './sendForm.ts'
import type { SaveState, Stored } from './sendForm.ts'

type Data = Record<string, unknown>

/** Payload's dialog about what is not saved: whoever confirms it throws the text away. */
const LEAVES_ANYWAY = '#leave-without-saving #confirm-action'

const isNewer = (stored: string | undefined, base: string | undefined): boolean =>
  stored !== undefined && base !== undefined && new Date(stored).getTime() !== new Date(base).getTime()

export type RecordSaver = FormSaver & {
  save: () => Promise<void>
}

/**
 * Saves a record without drafts, by hand, with Payload's own sending: what is typed meanwhile is kept in the browser, and a save that would replace what
 * somebody else saved asks first.
 */
export const useRecordSaver = (): RecordSaver => {
  const [fields] = useAllFormFields()
  const modified = useFormModified()
  const latest = useFormContext()
  const { info } = latest.current
  const [state, setState] = useState<SaveState>(SAVED)
  const [conflict, setConflict] = useState<FormSaver['conflict']>()
  const [takenOver, setTakenOver] = useState<TakenOver>()
  const isModified = useRef(modified)
  isModified.current = modified
  const base = useBase(info.data)

  const saver = useMemo(() => {
    const keeper = createKeeper()
    let keepTimer: ReturnType<typeof setTimeout> | undefined
    /** What the form held when it was opened or saved last. */
    let before: Data = {}
    let dirty = false
    let isAsking = false
    let isSaving = false
    let isPaused = false

    const text = () => editingText(latest.current.language)
    const dataOfForm = (): Data => latest.current.form.getData() as Data

    const keep = (): boolean => {
      clearTimeout(keepTimer)
      keepTimer = undefined
      if (!dirty || isPaused) return true
      const { info: document, locale, person, title } = latest.current
      const { collectionSlug: collection, id } = document
      if (!person || !collection || id === undefined) return false
      return keeper.keep(person, {
        at: Date.now(),
        base: base.current,
        before,
        collection,
        data: dataOfForm(),
        id,
        isByHand: true,
        locale,
        title,
      })
    }

    const settle = () => {
      clearTimeout(keepTimer)
      keepTimer = undefined
      dirty = false
      keeper.drop()
      setState(SAVED)
    }

    const markDirty = () => {
      dirty = true
      latest.current.form.setModified(true)
      keep()
    }

    const addressOfDocument = (): string => {
      const { config, info: document } = latest.current
      const { collectionSlug: collection = '', id = '' } = document
      return documentAddress({ apiRoute: config.routes.api, collection, id })
    }

    const whyNot = async (kind: Stored['kind']): Promise<'signedOut' | 'unreachable' | undefined> => {
      if (kind === 'unreachable') return kind
      const { admin, routes } = latest.current.config
      const account = formatAdminURL({ apiRoute: routes.api, path: `/${admin.user}/me` })
      return (await isSignedIn(account)) ? undefined : 'signedOut'
    }

    const fail = (why: 'signedOut' | 'unreachable') => {
      const isKept = keep()
      if (why === 'signedOut') setState({ isFinal: false, kind: 'failed', message: text()('signedOut') })
      else if (isKept) setState({ kind: 'kept', message: text()('keptByHand') })
      else setState({ isFinal: true, kind: 'failed', message: text()('offlineByHand') })
    }

    const askStored = async (): Promise<Stored> => {
      const { admin, collections } = latest.current.config
      const people = collections.find(({ slug }) => slug === admin.user)
      return readStored(addressOfDocument(), people?.admin.useAsTitle ?? 'email')
    }

    /** Whether somebody else has saved the record meanwhile, which is asked about then. */
    const asksAboutOther = ({ by, updatedAt }: Stored & { kind: 'found' }): boolean => {
      if (!isNewer(updatedAt, base.current)) return false
      keep()
      setState(SAVED)
      setConflict({ before, kept: false, updatedAt, ...(by && { by }) })
      return true
    }

    const submit = async (): Promise<void> => {
      const { action } = latest.current.info
      const based = base.current ? `&basedOn=${encodeURIComponent(base.current)}` : ''
      isSaving = true
      const result = await latest.current.form.submit({ action: `${action}&hold=true${based}` })
      await whenSettled()
      isSaving = false
      if (result?.res?.ok) {
        settle()
        before = dataOfForm()
        return
      }
      // It takes a form whose save was refused for one that is saved.
      markDirty()
      const stored = await askStored()
      if (stored.kind === 'found' && asksAboutOther(stored)) return
      const why = await whyNot(stored.kind)
      if (why) fail(why)
    }

    const askAndSubmit = async (): Promise<void> => {
      await whenSettled()
      const stored = await askStored()
      if (stored.kind === 'found') {
        if (asksAboutOther(stored)) return
      } else {
        const why = await whyNot(stored.kind)
        if (why) return fail(why)
      }
      await submit()
    }

    const save = async (): Promise<void> => {
      // To a second click what the first one saved would be somebody else's.
      if (isPaused || isSaving || isAsking) return
      isAsking = true
      await askAndSubmit().finally(() => {
        isAsking = false
      })
    }

    const show = async (data: Data) => {
      await latest.current.form.reset(data)
      await whenSettled()
    }

    const pause = () => {
      isPaused = true
      settle()
      // Payload and the browser ask about what is modified.
      latest.current.form.setModified(false)
    }

    return {
      changed: () => {
        // A record that was never saved has no place to be kept for.
        if (isPaused || isSaving || latest.current.info.id === undefined) return
        dirty = true
        keepTimer ??= setTimeout(keep, KEPT_AFTER_IN_MS)
      },
      dataOfForm,
      isDirty: () => dirty,
      keep,
      letGo: async (by: string) => {
        await whenSettled()
        if (isPaused) return
        const where = !dirty ? 'saved' : keep() ? 'browser' : 'screen'
        isPaused = true
        latest.current.form.setModified(false)
        setTakenOver({ by, text: where })
      },
      /** Nothing was changed yet: what the form holds is what is saved. */
      noteOpened: () => {
        if (!dirty && !isSaving) before = dataOfForm()
      },
      overwrite: async (onto: string | undefined) => {
        base.current = onto ?? base.current
        setConflict(undefined)
        await submit()
      },
      pause,
      resolve: async ({ hasMine, merged, theirs }: Resolution) => {
        await show(merged)
        latest.current.info.setData(theirs)
        base.current = theirs.updatedAt as string
        before = theirs
        setConflict(undefined)
        if (!hasMine) {
          latest.current.form.setModified(false)
          settle()
          toast.info(text()('shownSaved'))
          return
        }
        markDirty()
        await submit()
      },
      restore: async (kept: KeptText) => {
        await show(kept.data)
        base.current = kept.base
        before = kept.before
        markDirty()
      },
      resume: () => {
        isPaused = false
        setTakenOver(undefined)
        if (dirty) markDirty()
      },
      save,
      showSaved: async () => {
        pause()
        await whenSettled()
        window.location.reload()
      },
      stop: () => {
        // Payload put what is saved back into the form.
        if (!isPaused && !isModified.current) keeper.drop()
        else keep()
        keeper.release()
      },
    }
  }, [base, latest])

  useEffect(() => {
    if (modified) saver.changed()
    else saver.noteOpened()
  }, [fields, modified, saver])

  useEffect(() => {
    const keep = () => void saver.keep()
    const onClick = ({ target }: Event) => {
      if (target instanceof Element && target.closest(LEAVES_ANYWAY)) saver.pause()
    }
    window.addEventListener('pagehide', keep)
    document.addEventListener('visibilitychange', keep)
    document.addEventListener('click', onClick, true)
    return () => {
      window.removeEventListener('pagehide', keep)
      document.removeEventListener('visibilitychange', keep)
      document.removeEventListener('click', onClick, true)
      saver.stop()
    }
  }, [saver])

  return { ...saver, conflict, overwrite: async () => saver.overwrite(conflict?.updatedAt), state, takenOver }
}
