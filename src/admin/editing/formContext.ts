'use client'

import {
  useAuth,
  useConfig,
  useDocumentDrawerContext,
  useDocumentEvents,
  useDocumentInfo,
  useDocumentTitle,
  useForm,
  useLocale,
  useServerFunctions,
  useTranslation,
} from '@payloadcms/ui'
import type { FormState } from 'payload'
import { deepCopyObjectSimpleWithoutReactComponents } from 'payload/shared'
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

import { saveAddress, takenIn, withoutLocalChanges } from './sendForm.ts'
import type { SavedDocument, SaveOptions } from './sendForm.ts'

/** Who is signed in, as texts in the browser name them: also once the session has ended, until somebody else signs in. */
export const usePerson = (): string | undefined => {
  const { user } = useAuth()
  const person = useRef<string>(undefined)
  if (user) person.current = `${user.collection}:${user.id}`
  return person.current
}

/** The `updatedAt` of what is written on: that of the document which the form shows, until a save moves it. */
export const useBase = (data: Record<string, unknown> | undefined): RefObject<string | undefined> => {
  const base = useRef<string>(undefined)
  const savedAt = data?.updatedAt
  useEffect(() => {
    if (typeof savedAt === 'string') base.current = savedAt
  }, [savedAt])
  return base
}

/** What the saving of a form works with, as Payload's providers have it. */
export type FormContext = Pick<ReturnType<typeof useConfig>, 'config'> &
  Pick<ReturnType<typeof useDocumentDrawerContext>, 'drawerSlug' | 'onSave'> &
  Pick<ReturnType<typeof useDocumentEvents>, 'reportUpdate'> &
  Pick<ReturnType<typeof useDocumentTitle>, 'title'> &
  Pick<ReturnType<typeof useServerFunctions>, 'getFormState'> & {
    form: ReturnType<typeof useForm>
    info: ReturnType<typeof useDocumentInfo>
    /** Of the panel. */
    language: string
    /** Of the form. */
    locale: string
    /** Who is signed in. */
    person: string | undefined
  }

const useContexts = (): FormContext => {
  const person = usePerson()
  const { config } = useConfig()
  const { drawerSlug, onSave } = useDocumentDrawerContext()
  const { reportUpdate } = useDocumentEvents()
  const info = useDocumentInfo()
  const { title } = useDocumentTitle()
  const form = useForm()
  const { code: locale } = useLocale()
  const { getFormState } = useServerFunctions()
  const {
    i18n: { language },
  } = useTranslation()
  return { config, drawerSlug, form, getFormState, info, language, locale, onSave, person, reportUpdate, title }
}

/** The newest of each render, whenever it is asked. */
export const useFormContext = (): RefObject<FormContext> => {
  const now = useContexts()
  const latest = useRef(now)
  latest.current = now
  const { getDocPreferences, id } = now.info
  // Payload asks for them at the first change: where the line is down then, it waits for that answer for ever, and the next save never ends.
  useEffect(() => {
    if (id !== undefined) void getDocPreferences()
  }, [getDocPreferences, id])
  return latest
}

/** Where the form is sent to. */
export const addressOf = (
  { config, info, locale }: FormContext,
  options: SaveOptions & { base: string | undefined; isLeft: boolean },
): string =>
  saveAddress({
    ...options,
    apiRoute: config.routes.api,
    collection: info.collectionSlug ?? '',
    id: info.id ?? '',
    locale,
  })

type Saved = {
  document: SavedDocument
  /** The answer to the save. */
  json: Record<string, unknown>
  publish: boolean
  sent: FormState
}

/**
 * Does what Payload's own form does after a save: shows the fields that the server filled in, the title, the drawer beneath.
 *
 * @returns what the form shows then, if nothing changes on the screen meanwhile.
 */
export const showSaved = async (
  { drawerSlug, form, getFormState, info, onSave, reportUpdate }: FormContext,
  { document, json, publish, sent }: Saved,
): Promise<(() => FormState) | undefined> => {
  const isNewVersion = publish || !info.mostRecentVersionIsAutosaved
  info.setLastUpdateTime(new Date(document.updatedAt ?? Date.now()).getTime())
  if (isNewVersion) info.incrementVersionCount()
  info.setMostRecentVersionIsAutosaved(!publish)
  info.setUnpublishedVersionCount((count) => (publish ? 0 : isNewVersion ? count + 1 : count))
  if (publish) {
    info.setHasPublishedDoc(true)
    void info.getDocPermissions(document as never)
  }
  info.setData(document)
  void onSave?.({
    ...json,
    context: { getDocPermissions: publish, incrementVersionCount: isNewVersion },
    operation: 'update',
  } as never)
  reportUpdate({
    doc: document as never,
    drawerSlug,
    entitySlug: info.collectionSlug ?? '',
    id: info.id,
    operation: 'update',
    updatedAt: document.updatedAt ?? '',
  })
  const { state: incoming } = await getFormState({
    collectionSlug: info.collectionSlug,
    data: document as never,
    docPermissions: info.docPermissions as never,
    docPreferences: await info.getDocPreferences(),
    formState: deepCopyObjectSimpleWithoutReactComponents(sent, { excludeFiles: true }),
    id: info.id,
    operation: 'update',
    renderAllFields: false,
    returnLockStatus: false,
    schemaPath: info.collectionSlug ?? '',
    skipValidation: true,
  } as never)
  if (!incoming) return undefined
  const serverState = withoutLocalChanges({ current: form.getFields(), incoming, sent })
  const merged = { current: sent }
  form.dispatchFields({
    acceptValues: publish ? true : { overrideLocalChanges: false },
    prevStateRef: merged,
    serverState,
    type: 'MERGE_SERVER_STATE',
  } as never)
  return () => takenIn({ incoming: serverState, merged: merged.current, sent })
}
