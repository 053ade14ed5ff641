import { Link } from '@payloadcms/ui'
import type { Where } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { projectSlug } from '../content-model/slugs.ts'
import { panelText } from '../messages/webhooks.ts'
import { DELIVERY_FIELDS } from '../webhooks/admin/describeDelivery.ts'
import type { Delivery } from '../webhooks/admin/describeDelivery.ts'
import { siteWords } from '../webhooks/admin/describeSite.ts'
import type { Site } from '../webhooks/admin/describeSite.ts'
import '../webhooks/admin/panel.css'
import { readWebhooks } from '../webhooks/admin/readWebhooks.ts'
import { RebuildButton } from './RebuildButton.tsx'
import type { Desk, DeskItem } from './deskItems.ts'

type Props = { desk: Desk; sites: Site[] }

/** The websites that are told what is published: how each fares, and a button to have it rebuilt. Nothing for those who may not publish. */
export const SitesSection = ({ desk: { i18n, mayPublish, now, payload, permissions, timeZone }, sites }: Props) => {
  const { language } = i18n
  const text = panelText(language)
  const adminRoute = payload.config.routes.admin
  const webhooks = projectSlug(payload.config, 'webhooks')
  const deliveries = projectSlug(payload.config, 'webhook-deliveries')
  const manages = Boolean(webhooks && permissions?.collections?.[webhooks]?.create)
  if (!mayPublish || !webhooks || !deliveries || (sites.length === 0 && !manages)) return null

  const logURL = formatAdminURL({ adminRoute, path: `/collections/${deliveries}` })
  const active = sites.filter(({ isRebuilt = true, state }) => isRebuilt && state === 'active')
  return (
    <section aria-labelledby="desk-sites" className="desk__section">
      <h2 className="desk__heading" id="desk-sites">
        {text('sites')}
      </h2>
      {sites.length === 0 ? (
        <p className="desk__empty">
          {text('sitesNone')}{' '}
          <Link href={formatAdminURL({ adminRoute, path: `/collections/${webhooks}/create` })} prefetch={false}>
            {text('createWebhook')}
          </Link>
        </p>
      ) : (
        <>
          <ul className="desk__list">
            {sites.map((site) => {
              const { tone, words } = siteWords(site, { language, now, timeZone })
              return (
                <li className="desk__site" key={site.id}>
                  <div>
                    {manages ? (
                      <Link
                        className="desk__title"
                        href={formatAdminURL({ adminRoute, path: `/collections/${webhooks}/${site.id}` })}
                        prefetch={false}
                      >
                        {site.name}
                      </Link>
                    ) : (
                      <span className="desk__site-name">{site.name}</span>
                    )}{' '}
                    <span className="desk__facts">{site.host}</span>
                    <p className={`desk__site-state desk__site-state--${tone}`}>{words}</p>
                  </div>
                  {active.includes(site) && <RebuildButton id={site.id} name={site.name} />}
                </li>
              )
            })}
          </ul>
          <div className="desk__site-actions">
            <Link href={logURL} prefetch={false}>
              {text('openLog')}
            </Link>
            {active.length > 1 && <RebuildButton />}
          </div>
        </>
      )}
    </section>
  )
}

/** The websites that show something old since they could not be told, as lines of what is wrong. */
export const failedSites = ({ i18n, now, payload, text, timeZone }: Desk, sites: Site[]): DeskItem[] => {
  const deliveries = projectSlug(payload.config, 'webhook-deliveries')
  return sites.flatMap((site): DeskItem[] => {
    const { tone, words } = siteWords(site, { language: i18n.language, now, timeZone })
    if (tone !== 'bad' || !deliveries) return []
    const path: `/${string}` = `/collections/${deliveries}${site.last ? `/${site.last.id}` : ''}`
    return [
      {
        href: formatAdminURL({ adminRoute: payload.config.routes.admin, path }),
        id: `site-${site.id}`,
        kinds: [text('lateDelivery')],
        note: words,
        title: site.name,
      },
    ]
  })
}

/**
 * The websites that are told, for those who may publish: by name, with what was sent to them last. A test says nothing of what a
 * website shows.
 */
export const findSites = async ({ mayPublish, payload, req }: Desk): Promise<Site[]> => {
  const collection = projectSlug(payload.config, 'webhook-deliveries')
  if (!mayPublish || !collection) return []

  const readOne = async (sort: string, where: Where): Promise<Delivery | undefined> => {
    const { docs } = await payload.find({
      collection,
      depth: 0,
      limit: 1,
      overrideAccess: false,
      pagination: false,
      req,
      select: Object.fromEntries(DELIVERY_FIELDS.map((field): [string, true] => [field, true])),
      sort,
      user: req.user,
      where: { and: [{ trigger: { not_equals: 'test' } }, where] },
    })
    return (docs as unknown as Delivery[])[0]
  }
  const webhooks = await readWebhooks(payload)
  return Promise.all(
    webhooks.map(async (webhook): Promise<Site> => {
      const own: Where = { webhook: { equals: webhook.id } }
      const [pending, last] = await Promise.all([
        readOne('createdAt', { and: [own, { state: { equals: 'pending' } }] }),
        readOne('-createdAt', { and: [own, { state: { in: ['delivered', 'failed'] } }] }),
      ])
      return { ...webhook, ...(last && { last }), ...(pending && { pending }) }
    }),
  )
}
