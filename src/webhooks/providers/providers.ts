import type { Bilingual } from '../../messages/t.ts'
import type { Message } from '../DeliveryRow.ts'
import type { ProviderName, Receives, WebhookRow } from '../WebhookRow.ts'

type Provider = {
  /** What a build takes is minutes: changes are gathered longer. */
  isBuildHook: boolean
  /** Whether the receiver is the newsroom's own, and checks a signature. */
  isSigned: boolean
  label: Bilingual | string
  needsToken: boolean
}

/** What each provider is, and what it needs. */
export const PROVIDERS: Record<ProviderName, Provider> = {
  cloudflare: { isBuildHook: true, isSigned: false, label: 'Cloudflare Pages (deploy hook)', needsToken: false },
  fastly: { isBuildHook: false, isSigned: false, label: 'Fastly (Surrogate-Key)', needsToken: true },
  generic: {
    isBuildHook: false,
    isSigned: true,
    label: { en: 'A website or program of ours (signed)', fr: 'Un site ou programme à nous (signé)' },
    needsToken: false,
  },
  github: { isBuildHook: true, isSigned: false, label: 'GitHub Actions (repository_dispatch)', needsToken: true },
  gitlab: {
    isBuildHook: true,
    isSigned: false,
    label: { en: 'GitLab (pipeline trigger)', fr: 'GitLab (déclencheur de pipeline)' },
    needsToken: true,
  },
  netlify: { isBuildHook: true, isSigned: false, label: 'Netlify (build hook)', needsToken: false },
  nextjs: {
    isBuildHook: false,
    isSigned: true,
    label: { en: 'Next.js (signed)', fr: 'Next.js (signé)' },
    needsToken: false,
  },
  varnish: { isBuildHook: false, isSigned: false, label: 'Varnish (xkey)', needsToken: false },
  vercel: { isBuildHook: true, isSigned: false, label: 'Vercel (deploy hook)', needsToken: false },
}

/** Whether what answers is a service that builds a site, where each call costs minutes. */
export const isBuildHook = (provider: ProviderName): boolean => PROVIDERS[provider].isBuildHook

/** A service that builds or purges has no use for an issue: what an earlier provider of the webhook asked for is not asked for any more. */
const receivesOf = ({ provider, receives }: Pick<WebhookRow, 'provider' | 'receives'>): Receives =>
  PROVIDERS[provider].isSigned ? (receives ?? 'changes') : 'changes'

/** Whether a webhook is told what the public sees change. */
export const receivesChanges = (webhook: Pick<WebhookRow, 'provider' | 'receives'>): boolean =>
  receivesOf(webhook) !== 'issues'

/** Whether a webhook is handed the issues of newsletters. */
export const receivesIssues = (webhook: Pick<WebhookRow, 'provider' | 'receives'>): boolean =>
  receivesOf(webhook) !== 'changes'

/** How long changes are gathered before they are sent: since the last one, and since the first one. */
export const defaultWindow = (provider: ProviderName): { debounceMs: number; maxWaitMs: number } =>
  isBuildHook(provider) ? { debounceMs: 3_000, maxWaitMs: 60_000 } : { debounceMs: 100, maxWaitMs: 1_000 }

/** A request to a provider. */
export type TargetRequest = { body?: string; headers: Record<string, string>; method: string; url: string }

/** What requests are made from. */
export type TargetArgs = {
  /** When this attempt is made. */
  attemptAt: Date
  message: Message
  messageId: string
  /** `payload.secret` */
  secret: string
  /** In clear; empty where the webhook has none. */
  token: string
  webhook: WebhookRow
}

/** Makes the requests that tell one provider of a message: one, or several where one cannot hold it all. */
export type RequestBuilder = (args: TargetArgs) => TargetRequest[]
