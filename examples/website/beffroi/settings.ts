/** What the site must be told by its environment; `.env.example` says what each is. */
export type Settings = { apiKey: string; cmsUrl: string; siteUrl: string; webhookSecret: string }

const NAMES = {
  apiKey: 'CMS_API_KEY',
  cmsUrl: 'CMS_URL',
  siteUrl: 'SITE_URL',
  webhookSecret: 'WEBHOOK_SECRET',
} as const

const isOrigin = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).pathname === '/'

/** @throws {Error} when settings are missing or are no addresses: one sentence each */
export const readSettings = (env: Record<string, string | undefined>): Settings => {
  const problems: string[] = []
  const read = (key: keyof Settings): string => {
    const value = env[NAMES[key]]?.trim() ?? ''
    if (value === '') problems.push(`${NAMES[key]} is not set.`)
    else if (key.endsWith('Url') && !isOrigin(value))
      problems.push(`${NAMES[key]} must be an address without a path, such as https://example.org, not “${value}”.`)
    return key.endsWith('Url') ? value.replace(/\/+$/, '') : value
  }
  const settings = {
    apiKey: read('apiKey'),
    cmsUrl: read('cmsUrl'),
    siteUrl: read('siteUrl'),
    webhookSecret: read('webhookSecret'),
  }
  if (problems.length > 0) throw new Error(`${problems.join('\n')}\nSee .env.example for what each setting is.`)
  return settings
}

/** The settings of the running site. Read when a page is asked for, not when the site is built: one build serves anywhere. */
export const settings = (): Settings => readSettings(process.env)
