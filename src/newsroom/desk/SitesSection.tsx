import { Link } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import { projectSlug } from '../../content-model/projectSlug.ts'
import '../../webhooks/panel/panel.css'
import { panelText } from '../../webhooks/panel/texts.ts'
import { siteWords, type Site } from '../../webhooks/panel/words/siteWords.ts'
import type { Desk } from './Desk.ts'
import { RebuildButton } from './RebuildButton.tsx'

type Props = { desk: Desk; sites: Site[] }

/** The websites that are told what is published: how each fares, and a button to have it rebuilt. Nothing for those who may not publish. */
export const SitesSection = ({ desk: { i18n, mayPublish, now, payload, permissions }, sites }: Props) => {
  const { language } = i18n
  const text = panelText(language)
  const adminRoute = payload.config.routes.admin
  const webhooks = projectSlug(payload.config, 'webhooks')
  const deliveries = projectSlug(payload.config, 'webhook-deliveries')
  const manages = Boolean(webhooks && permissions?.collections?.[webhooks]?.create)
  if (!mayPublish || !webhooks || !deliveries || (sites.length === 0 && !manages)) return null

  const logURL = formatAdminURL({ adminRoute, path: `/collections/${deliveries}` })
  const active = sites.filter(({ state }) => state === 'active')
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
              const { tone, words } = siteWords(site, { language, now })
              return (
                <li className="desk__site" key={site.id}>
                  <div>
                    {manages ? (
                      <Link className="desk__title" href={formatAdminURL({ adminRoute, path: `/collections/${webhooks}/${site.id}` })} prefetch={false}>
                        {site.name}
                      </Link>
                    ) : (
                      <span className="desk__site-name">{site.name}</span>
                    )}{' '}
                    <span className="desk__facts">{site.host}</span>
                    <p className={`desk__site-state desk__site-state--${tone}`}>{words}</p>
                  </div>
                  {site.state === 'active' && <RebuildButton id={site.id} name={site.name} />}
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
