import { withoutAccents } from '../../formats/withoutAccents.ts'

/** Words of file names and descriptions that no editorial picture has: what counts readers, keeps a distance, decorates, or leads to a network. */
const NAMES =
  /(?:^|[^a-z])(?:spacer|pixel|blank|transparent|clear|shim|beacon|track(?:ing|er)?|open(?:ed|s)?|logos?(?:type)?|favicon|icones?|icons?|ico|pictos?|pictogrammes?|avatars?|gravatar|emojis?|smileys?|sprites?|badges?|boutons?|buttons?|fleches?|arrows?|bullet|puce|separateurs?|divider|placeholder|default|facebook|twitter|linkedin|instagram|youtube|whatsapp|pinterest|tiktok|mastodon|bluesky|viadeo|rss)(?:$|[^a-z])/

const SOCIAL_HOST =
  /^(?:[\w-]+\.)*(?:facebook|twitter|x|linkedin|instagram|youtube|whatsapp|pinterest|tiktok|bsky|threads)\.(?:com|app|net)$/

const LEAST_WIDTH = 80
const LEAST_HEIGHT = 60
/** A wider strip is a line between texts. */
const MOST_STRETCHED = 8

/** A picture as a source shows it. */
export type Shown = {
  alt?: string | undefined
  height?: number | undefined
  /** Where it leads to. */
  href?: string | undefined
  src: string
  width?: number | undefined
}

const isTooSmall = ({ height, width }: Shown): boolean =>
  (width !== undefined && width < LEAST_WIDTH) ||
  (height !== undefined && height < LEAST_HEIGHT) ||
  (width !== undefined && height !== undefined && width / height > MOST_STRETCHED)

const plain = (text: string): string => withoutAccents(text).toLowerCase()

const fileNameOf = (src: string): string => {
  const [path = ''] = src.split(/[?#]/, 1)
  const name = path.slice(path.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** A description of a few words: of a whole sentence, « le logo de la ville sur la façade » is no icon. */
const MOST_WORDS = 4

/** Whether a picture belongs to a page or an e-mail, not to its stories: by its size, its file's name, its description and where it leads. */
export const isFurniture = (shown: Shown): boolean => {
  const { alt = '', href, src } = shown
  const name = plain(fileNameOf(src))
  if (isTooSmall(shown) || /\.(?:svg|ico)$/.test(name) || NAMES.test(name)) return true
  if (alt.trim().split(/\s+/).length <= MOST_WORDS && NAMES.test(plain(alt))) return true
  return href !== undefined && URL.canParse(href) && SOCIAL_HOST.test(new URL(href).hostname)
}
