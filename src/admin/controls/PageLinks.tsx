import { ChoiceLinks } from './ChoiceLinks.tsx'

type Props = {
  addressOf: (page: number) => string
  hasMore: boolean
  label: string
  next: string
  page: number
  previous: string
}

/** The pages before and after this one; nothing where there is no other. */
export const PageLinks = ({ addressOf, hasMore, label, next, page, previous }: Props) =>
  hasMore || page > 1 ? (
    <ChoiceLinks
      choices={[
        ...(page > 1 ? [{ href: addressOf(page - 1), isChosen: false, label: previous }] : []),
        ...(hasMore ? [{ href: addressOf(page + 1), isChosen: false, label: next }] : []),
      ]}
      label={label}
    />
  ) : null
