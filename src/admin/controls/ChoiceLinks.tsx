import { Link } from '@payloadcms/ui'

import './controls.css'

type Props = { choices: { href: string; isChosen: boolean; label: string }[]; label: string }

/** One of a few, as links that another tab can open. */
export const ChoiceLinks = ({ choices, label }: Props) => (
  <nav aria-label={label} className="beffroi-panel__choice">
    {choices.map(({ href, isChosen, label: words }) => (
      <Link aria-current={isChosen ? 'true' : undefined} href={href} key={href} prefetch={false}>
        {words}
      </Link>
    ))}
  </nav>
)
