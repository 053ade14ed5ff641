import { emailText } from '../messages/newsletterEmail.ts'
import type { EmailItem, IssueEmail } from './IssueEmail.ts'

const item = ({ kicker, standfirst, title, url }: EmailItem): string =>
  [kicker, title, standfirst, url].filter(Boolean).join('\n')

/** The e-mail of an issue in words alone, for who reads without HTML, and for filters that distrust mail without it. */
export const composeText = (issue: IssueEmail): string => {
  const { date, editorial, locale, publisher, sections, site, title, unsubscribeUrl, url } = issue
  const say = emailText(locale)
  const blocks = [
    [title, [date, publisher].filter(Boolean).join(' · ')].filter(Boolean).join('\n'),
    url && `${say('readOnline')}\n${url}`,
    editorial &&
      [editorial.title, editorial.text, [editorial.author, editorial.authorTitle].filter(Boolean).join(', ')]
        .filter(Boolean)
        .join('\n\n'),
    ...sections.flatMap(({ items, title: heading }) => [heading && `— ${heading} —`, ...items.map(item)]),
    `-- \n${publisher ?? site.name}\n${site.url}`,
    unsubscribeUrl && `${say('unsubscribe')}\n${unsubscribeUrl}`,
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}
