import type { Config, Plugin } from 'payload'

import { secureCookies } from './access/connection.ts'
import { firstAccount } from './access/firstAccount.ts'
import { guardQueries } from './access/guardQueries.ts'
import { guardRequests } from './access/guardRequests.ts'
import { systemCollections } from './access/systemCollections.ts'
import { accessibility } from './admin/accessibility/accessibility.ts'
import { changeStream } from './change-stream/changeStream.ts'
import { staff } from './cli/cli.ts'
import { importCli } from './cli/importIntoNewsroom.ts'
import { importSiteCli } from './cli/importSite.ts'
import { picturesCli } from './cli/pictures.ts'
import { snapshotCli } from './cli/snapshot.ts'
import { bulkChanges } from './bulk-changes/bulkChanges.ts'
import { checks } from './checks/checks.ts'
import { answerHead, contentApi } from './content-api/contentApi.ts'
import { contentEndpoints } from './content-api/endpoints.ts'
import { renderings } from './content-api/renderings/readRenderings.ts'
import { contentEvents } from './content-events/contentEvents.ts'
import { contentModel } from './content-model/contentModel.ts'
import { noteOthers, noteOurs } from './content-model/ownFunctions.ts'
import { linkTargets } from './content-model/relink.ts'
import { dashboard } from './dashboard/dashboard.ts'
import { differences } from './differences/differences.ts'
import { embeds } from './embeds/embeds.ts'
import { conflicts } from './errors/conflicts.ts'
import { wrongInput } from './errors/wrong-input/wrongInput.ts'
import { invitations } from './invitations/invitations.ts'
import { listViews } from './list-views/listViews.ts'
import { mediaReview } from './media-review/mediaReview.ts'
import { limits } from './limits/limits.ts'
import { linkChecks } from './link-checks/linkChecks.ts'
import { translations } from './messages/translations.ts'
import { merging } from './merging/merging.ts'
import { newsletterEmail } from './newsletter-email/newsletterEmail.ts'
import { sanitizeOptions } from './options/options.ts'
import type { BeffroiOptions, SanitizedBeffroiOptions } from './options/options.ts'
import { feeds } from './feeds/feeds.ts'
import { planning } from './planning/planning.ts'
import { presence } from './presence/presence.ts'
import { previews } from './previews/previews.ts'
import { editing } from './publishing/editing/editing.ts'
import { expiry } from './publishing/expiry.ts'
import { keepRowTranslations } from './publishing/keepTranslations.ts'
import { oneLanguageAWrite } from './publishing/publicationLanguages.ts'
import { restoring } from './publishing/restoring.ts'
import { schedules } from './publishing/schedules/schedules.ts'
import { review } from './review/review.ts'
import { forgivePanelSearches } from './search/panel/forgiveSearches.ts'
import { quickSearch } from './quick-search/quickSearch.ts'
import { search } from './search/search.ts'
import { siteImport } from './site-import/siteImport.ts'
import { translating } from './translating/translating.ts'
import { typography } from './typography/typography.ts'
import { uploads } from './uploads/uploads.ts'
import { webhookLocales, webhooks } from './webhooks/webhooks.ts'
import { whereUsed } from './where-used/whereUsed.ts'
import { worker } from './worker/worker.ts'

type Feature = (config: Config, options: SanitizedBeffroiOptions) => Config

/** What stays when the plugin is disabled: what a database stores, so that switching it needs no migration, and who may touch it. */
const CONTENT: Feature[] = [
  contentModel,
  uploads,
  linkTargets,
  webhookLocales,
  expiry,
  keepRowTranslations,
  oneLanguageAWrite,
  schedules,
  restoring,
  guardQueries,
  systemCollections,
  secureCookies,
  translations,
]

const BEHAVIOUR: Feature[] = [
  guardRequests,
  firstAccount,
  contentEvents,
  webhooks,
  worker,
  staff,
  picturesCli,
  importCli,
  importSiteCli,
  siteImport,
  snapshotCli,
  editing,
  presence,
  typography,
  dashboard,
  planning,
  quickSearch,
  accessibility,
  whereUsed,
  merging,
  linkChecks,
  listViews,
  bulkChanges,
  mediaReview,
  checks,
  embeds,
  (config, options) => (options.limits ? limits(config, options.limits) : config),
  renderings,
  contentApi,
  contentEndpoints,
  feeds,
  search,
  changeStream,
  previews,
  review,
  differences,
  translating,
  newsletterEmail,
  invitations,
  forgivePanelSearches,
  conflicts,
  wrongInput,
  answerHead,
]

/**
 * Turns a Payload project into a newsroom.
 *
 * @example
 * buildConfig({ plugins: [beffroiPlugin()] })
 *
 * @throws TypeError when an option has a wrong shape, with the option's path.
 */
export const beffroiPlugin = (options?: BeffroiOptions): Plugin => {
  const sanitized = sanitizeOptions(options)
  const features = sanitized.disabled ? CONTENT : [...CONTENT, ...BEHAVIOUR]
  return (config) => {
    noteOthers([...(config.collections ?? []), ...(config.globals ?? [])])
    const newsroom = features.reduce((current, feature) => feature(current, sanitized), config)
    noteOurs([...(newsroom.collections ?? []), ...(newsroom.globals ?? [])])
    return newsroom
  }
}
