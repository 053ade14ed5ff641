/** A picture in an e-mail: a JPEG or PNG, which every client shows. */
export type EmailImage = { alt: string; height?: number; src: string; width?: number }

/** An article as a newsletter shows it: what leads to its page. */
export type EmailItem = {
  image?: EmailImage
  kicker?: string
  standfirst?: string
  title: string
  url: string
}

/** All that the e-mail of an issue is written from, in one language. */
export type IssueEmail = {
  cover?: EmailImage
  /** In words. */
  date?: string
  editorial?: { author?: string; authorTitle?: string; html: string; text: string; title?: string }
  locale: string
  /** What is behind the subject in the list of a mailbox. */
  preheader?: string
  publisher?: string
  sections: { items: EmailItem[]; title?: string }[]
  site: { name: string; url: string }
  title: string
  /** Where a reader ends their subscription: `https:` or `mailto:`. */
  unsubscribeUrl?: string
  /** The issue on the website. */
  url?: string
}
