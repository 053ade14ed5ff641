'use client'

import { useConfig, useLocale, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { idsByCollection, readByIDs } from '../admin/controls/readByIDs.ts'
import { selectTelling, tellApart } from '../admin/controls/tellApart.ts'
import type { TellingRow } from '../admin/controls/tellApart.ts'
import { usePanelApi } from '../admin/controls/usePanelApi.ts'
import { namesakes } from './namesakes.ts'
import type { Named } from './namesakes.ts'
import { keyOf } from './useFound.ts'

/** What tells entries of one name apart, by `keyOf`; asked for once there are such. */
export const useTelling = (options: readonly Named[]): ReadonlyMap<string, string> => {
  const { getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const { code: locale } = useLocale()
  const { call } = usePanelApi()
  const [told, setTold] = useState<ReadonlyMap<string, string>>(new Map())
  // A project's own ids may have any sign in them.
  const asked = JSON.stringify(
    namesakes(options)
      .filter(({ relationTo, value }) => !told.has(keyOf(relationTo, value)))
      .map(({ relationTo, value }) => [relationTo, value].map(String)),
  )

  useEffect(() => {
    const pairs = JSON.parse(asked) as [string, string][]
    const ask = async (): Promise<void> => {
      for (const [collection, ids] of idsByCollection(pairs)) {
        const entity = getEntityConfig({ collectionSlug: collection })
        if (!entity) continue
        const select = selectTelling(entity.fields, entity.admin.useAsTitle ?? 'id')
        // What is not told this time is not asked for again: the menu goes on with the names.
        const rows = await readByIDs<TellingRow>(call, { collection, ids, locale, select })
        const words = new Map(rows.map((row) => [String(row.id), tellApart(row, i18n.language)]))
        setTold(
          (known) => new Map([...known, ...ids.map((id) => [keyOf(collection, id), words.get(id) ?? ''] as const)]),
        )
      }
    }
    void ask()
  }, [asked, call, getEntityConfig, i18n.language, locale])
  return told
}
