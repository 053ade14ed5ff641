'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'

import { mergingText } from '../../messages/merging.ts'
import { RecordChooser } from '../../where-used/admin/RecordChooser.tsx'
import type { Duplicate } from '../findDuplicates.ts'

type Props = { collection: string; id: string; likely: Duplicate[] }

/** Chooses the record to merge with: one that may be the same, or any other. */
export const ChooseRecord = ({ collection, id, likely }: Props) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const router = useRouter()
  const text = mergingText(i18n.language)
  const page = formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/${collection}/${id}/merge` })
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
                <a href={pageWith(one.id)}>{one.name}</a> <span className="beffroi-panel__pill">{text(one.basis)}</span>
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
