'use client'

import { ConfigProvider, Link, SetDocumentStepNav, useConfig, useDocumentInfo, useLocale } from '@payloadcms/ui'
import type { ClientField, DocumentViewClientProps } from 'payload'
import { createContext, useMemo } from 'react'

import { EditView } from '../../admin/editing/EditView.tsx'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import '../../admin/controls/controls.css'
import { translatingText } from '../../messages/translating.ts'
import './translating.css'

/** The fields of the document that is being translated; nothing in its ordinary form. */
export const TranslatedFields = createContext<readonly ClientField[] | undefined>(undefined)

/** Which language to translate into, where the panel shows the original. */
const ChooseLanguage = ({ languages }: { languages: readonly string[] }) => {
  const { language } = usePanelApi()
  const text = translatingText(language)
  const names = new Intl.DisplayNames([language], { type: 'language' })
  return (
    <div className="beffroi-panel beffroi-translate__choose">
      <h2>{text('chooseLanguage')}</h2>
      <ul>
        {languages.map((code) => (
          <li key={code}>
            <Link href={`?locale=${encodeURIComponent(code)}`} prefetch={false}>
              {names.of(code) ?? code}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

/**
 * A document's own form with its texts alone, each beside its original. It is the form that Payload shows, which saves, publishes and locks as it always does, under a
 * config that knows of one field: what stands for all texts.
 */
export const TranslateView = (props: DocumentViewClientProps) => {
  const { config } = useConfig()
  const { collectionSlug, id } = useDocumentInfo()
  const { code } = useLocale()
  const collection = config.collections.find(({ slug }) => slug === collectionSlug)
  const fields = collection?.fields
  const narrowed = useMemo(
    () => ({
      ...config,
      collections: config.collections.map((one) =>
        one.slug === collectionSlug
          ? {
              ...one,
              fields: one.fields.filter((field) => 'name' in field && field.name === 'beffroiLanguages'),
            }
          : one,
      ),
    }),
    [collectionSlug, config],
  )
  const text = translatingText(usePanelApi().language)
  const { localization } = config
  if (!localization || !fields) return null
  if (code === localization.defaultLocale)
    return (
      <>
        <SetDocumentStepNav
          {...(collectionSlug && { collectionSlug })}
          {...(id !== undefined && { id })}
          pluralLabel={collection?.labels.plural as never}
          {...(collection?.admin.useAsTitle && { useAsTitle: collection.admin.useAsTitle })}
          view={text('open')}
        />
        <ChooseLanguage languages={localization.localeCodes.filter((one) => one !== code)} />
      </>
    )
  return (
    <TranslatedFields value={fields}>
      <ConfigProvider config={narrowed}>
        <EditView {...props} />
      </ConfigProvider>
    </TranslatedFields>
  )
}
