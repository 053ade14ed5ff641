import type { Config, Plugin } from 'payload'

import { guardQueries } from './access/queries/guardQueries.ts'
import { firstAccount } from './access/first-account/firstAccount.ts'
import { guardRequests } from './access/requests/guardRequests.ts'
import { secureCookies } from './access/secureCookies.ts'
import { systemCollections } from './access/systemCollections.ts'
import { answerHead } from './content-api/answerHead.ts'
import { conflicts } from './conflicts/conflicts.ts'
import { contentApi } from './content-api/contentApi.ts'
import { contentEvents } from './content-events/contentEvents.ts'
import { contentModel } from './content-model/contentModel.ts'
import { linkTargets } from './content-model/linkTargets.ts'
import { wrongInput } from './errors/wrong-input/wrongInput.ts'
import { expiry } from './expiry/expiry.ts'
import { limits } from './limits/limits.ts'
import { dashboard } from './newsroom/dashboard.ts'
import type { BeffroiOptions, SanitizedBeffroiOptions } from './options.ts'
import { editing } from './publishing/editing/editing.ts'
import { keepRowTranslations } from './publishing/keepRowTranslations.ts'
import { oneLanguageAWrite } from './publishing/oneLanguageAWrite.ts'
import { restoring } from './publishing/restoring/restoring.ts'
import { schedules } from './publishing/schedules/schedules.ts'
import { uses } from './publishing/uses/uses.ts'
import { sanitizeOptions } from './sanitizeOptions.ts'
import { staff } from './staff/staff.ts'
import { translations } from './translations/translations.ts'
import { uploads } from './uploads/uploads.ts'
import { webhookLocales } from './webhooks/form/webhookLocales.ts'
import { webhooks } from './webhooks/webhooks.ts'
import { worker } from './worker/worker.ts'

type Feature = (config: Config, options: SanitizedBeffroiOptions) => Config

/** What stays when the plugin is disabled: what a database stores, so that switching it needs no migration, and who may touch it. */
const CONTENT: Feature[] = [contentModel, uploads, linkTargets, webhookLocales, expiry, keepRowTranslations, oneLanguageAWrite, schedules, restoring, guardQueries, systemCollections, secureCookies, translations]

const BEHAVIOUR: Feature[] = [guardRequests, firstAccount, contentEvents, webhooks, worker, staff, editing, dashboard, uses, (config, options) => (options.limits ? limits(config, options.limits) : config), contentApi, conflicts, wrongInput, answerHead]

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
  return (config) => features.reduce((current, feature) => feature(current, sanitized), config)
}
