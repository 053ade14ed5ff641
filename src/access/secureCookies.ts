import type { CollectionConfig, Config } from 'payload'

const isHttps = (serverURL: string | undefined): boolean => serverURL?.startsWith('https://') ?? false

const withSecureCookies = (collection: CollectionConfig): CollectionConfig => {
  const { auth } = collection
  if (!auth) return collection
  const settings = auth === true ? {} : auth
  return { ...collection, auth: { ...settings, cookies: { secure: true, ...settings.cookies } } }
}

/** Where the project is reached over https, a session's cookie never travels without it (RFC 6265, section 4.1.2.5). */
export const secureCookies = (config: Config): Config =>
  isHttps(config.serverURL) ? { ...config, collections: config.collections?.map(withSecureCookies) } : config
