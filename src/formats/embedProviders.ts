/** A page of another site that can be shown within one of ours. */
export type Embed = {
  /** The page itself, as a link leads to it. */
  page: string
  /** The player, for an `<iframe>` that a reader has asked for. */
  player: string
  provider: string
}

type Provider = {
  /** Where it tells of its pages (oEmbed 1.0), without the address that is asked about. */
  endpoint: string
  /** By the address of a page, what the player's address is made of; `undefined` for a page that has no player. */
  find: (url: URL) => Omit<Embed, 'provider'> | undefined
  hosts: readonly string[]
  name: string
}

const segmentsOf = ({ pathname }: URL): string[] => pathname.split('/').filter(Boolean)

/** What stands in an address as an id: no slash, no sign with a meaning. */
const isID = (value: string | null | undefined): value is string =>
  typeof value === 'string' && /^[\w-]{1,100}$/.test(value)

const youtubeID = (url: URL): string | null | undefined => {
  const [first, second] = segmentsOf(url)
  if (url.hostname === 'youtu.be') return first
  if (first === 'watch') return url.searchParams.get('v')
  return ['embed', 'live', 'shorts'].includes(first ?? '') ? second : undefined
}

/** Sites whose players do without cookies until they play, or can be told to, where there is such an address. */
const PROVIDERS: readonly Provider[] = [
  {
    endpoint: 'https://www.youtube.com/oembed?format=json&url=',
    find: (url) => {
      const id = youtubeID(url)
      return isID(id)
        ? { page: `https://www.youtube.com/watch?v=${id}`, player: `https://www.youtube-nocookie.com/embed/${id}` }
        : undefined
    },
    hosts: ['youtube.com', 'www.youtube.com', 'm.youtube.com', 'youtu.be', 'www.youtube-nocookie.com'],
    name: 'YouTube',
  },
  {
    endpoint: 'https://vimeo.com/api/oembed.json?url=',
    find: (url) => {
      const id = segmentsOf(url).findLast((segment) => /^\d{1,12}$/.test(segment))
      return id ? { page: `https://vimeo.com/${id}`, player: `https://player.vimeo.com/video/${id}?dnt=1` } : undefined
    },
    hosts: ['vimeo.com', 'www.vimeo.com', 'player.vimeo.com'],
    name: 'Vimeo',
  },
  {
    endpoint: 'https://www.dailymotion.com/services/oembed?format=json&url=',
    find: (url) => {
      const segments = segmentsOf(url)
      const id = url.hostname === 'dai.ly' ? segments[0] : segments[segments.indexOf('video') + 1]
      return isID(id) && (url.hostname === 'dai.ly' || segments.includes('video'))
        ? {
            page: `https://www.dailymotion.com/video/${id}`,
            player: `https://geo.dailymotion.com/player.html?video=${id}`,
          }
        : undefined
    },
    hosts: ['dailymotion.com', 'www.dailymotion.com', 'dai.ly'],
    name: 'Dailymotion',
  },
  {
    endpoint: 'https://soundcloud.com/oembed?format=json&url=',
    find: (url) => {
      const [account, track, ...more] = segmentsOf(url)
      if (!isID(account) || !isID(track) || !more.every(isID)) return undefined
      const page = `https://soundcloud.com/${[account, track, ...more].join('/')}`
      return { page, player: `https://w.soundcloud.com/player/?url=${encodeURIComponent(page)}` }
    },
    hosts: ['soundcloud.com', 'www.soundcloud.com', 'm.soundcloud.com'],
    name: 'SoundCloud',
  },
  {
    endpoint: 'https://open.spotify.com/oembed?url=',
    find: (url) => {
      const [kind, id] = segmentsOf(url).filter((segment) => !/^(?:embed|intl-[a-z]+)$/.test(segment))
      return ['album', 'episode', 'playlist', 'show', 'track'].includes(kind ?? '') && isID(id)
        ? { page: `https://open.spotify.com/${kind}/${id}`, player: `https://open.spotify.com/embed/${kind}/${id}` }
        : undefined
    },
    hosts: ['open.spotify.com'],
    name: 'Spotify',
  },
  {
    endpoint: 'https://api.datawrapper.de/v3/oembed?format=json&url=',
    find: (url) => {
      const [id] = segmentsOf(url)
      return id && /^[A-Za-z0-9]{5}$/.test(id)
        ? { page: `https://www.datawrapper.de/_/${id}/`, player: `https://datawrapper.dwcdn.net/${id}/` }
        : undefined
    },
    hosts: ['datawrapper.dwcdn.net'],
    name: 'Datawrapper',
  },
]

/** The names of the sites, for a sentence. */
export const EMBED_PROVIDERS: readonly string[] = PROVIDERS.map(({ name }) => name)

const providerOf = (address: unknown): { provider: Provider; url: URL } | undefined => {
  if (typeof address !== 'string' || address.length > 2000 || !URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.protocol !== 'https:' || url.username || url.password || url.port) return undefined
  const provider = PROVIDERS.find(({ hosts }) => hosts.includes(url.hostname))
  return provider && { provider, url }
}

/** What a page of one of the sites is shown with; `undefined` for any other address. It is made of the id in the address alone. */
export const embedOf = (address: unknown): Embed | undefined => {
  const known = providerOf(address)
  const found = known?.provider.find(known.url)
  return known && found && { ...found, provider: known.provider.name }
}

/** Where a site tells of one of its pages (oEmbed 1.0); `undefined` for any other address. */
export const oEmbedUrl = (address: unknown): string | undefined => {
  const [known, embed] = [providerOf(address), embedOf(address)]
  // Datawrapper tells of its charts by the address of the chart.
  const asked = known?.provider.name === 'Datawrapper' ? embed?.player : embed?.page
  return known && asked && `${known.provider.endpoint}${encodeURIComponent(asked)}`
}
