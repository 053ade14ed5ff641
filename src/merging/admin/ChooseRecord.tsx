'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'

import { readByIDs } from '../../admin/controls/readByIDs.ts'
import { selectTelling, tellApart } from '../../admin/controls/tellApart.ts'
import type { TellingRow } from '../../admin/controls/tellApart.ts'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { mergingText } from '../../messages/merging.ts'
import { RecordChooser } from '../../where-used/admin/RecordChooser.tsx'
import type { Duplicate } from '../findDuplicates.ts'

type Props = { collection: string; id: string; likely: Duplicate[] }

/** What tells records of one name apart, by their ids, once it is read. */
const useTelling = (collection: string, records: readonly Duplicate[]): ReadonlyMap<string, string> => {
  const { getEntityConfig } = useConfig()
  const { call, language } = usePanelApi()
  const [telling, setTelling] = useState<ReadonlyMap<string, string>>(new Map())
  const ids = records.map(({ id }) => String(id)).join()
  useEffect(() => {
    if (ids === '') return undefined
    let isHere = true
    const read = async (): Promise<void> => {
      const select = selectTelling(getEntityConfig({ collectionSlug: collection })?.fields ?? [], 'id')
      const rows = await readByIDs<TellingRow>(call, { collection, ids: ids.split(','), select })
      if (isHere) setTelling(new Map(rows.map((row) => [String(row.id), tellApart(row, language)])))
    }
    void read()
    return () => {
      isHere = false
    }
  }, [call, collection, getEntityConfig, ids, language])
  return telling
}

/** Chooses the record to merge with: one that may be the same, or any other. */
export const ChooseRecord = ({ collection, id, likely }: Props) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const router = useRouter()
  const text = mergingText(i18n.language)
  const page = formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/${collection}/${id}/merge` })
  const telling = useTelling(collection, likely)
  const pageWith = (other: number | string): string => `${page}?with=${encodeURIComponent(String(other))}`
  return (
    <section aria-labelledby="beffroi-merge-with" className="beffroi-panel__section">
      <h2 id="beffroi-merge-with">{text('title')}</h2>
      {likely.length > 0 && (
        <>
          <h3 className="beffroi-panel__subtitle">{text('likely')}</h3>
          <ul className="beffroi-merging__list">
            {likely.map((one) => (
              <li key={one.id}>
                <a href={pageWith(one.id)}>{one.name}</a> <span className="beffroi-panel__pill">{text(one.basis)}</span>{' '}
                <span className="beffroi-panel__hint">{telling.get(String(one.id))}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <RecordChooser
        collection={collection}
        except={id}
        label={text('choose')}
        onChoose={(record) => router.push(pageWith(record.id))}
      />
    </section>
  )
}
