import { listNewsletters } from '../../../beffroi/content/listNewsletters.ts'
import { NewsletterCard } from '../../../components/cards/NewsletterCard.tsx'
import { listPage } from '../../../components/listPage.tsx'
import { Items } from '../../../components/Section.tsx'
import { strings } from '../../../strings.ts'

const { generateMetadata, Page } = listPage({
  find: listNewsletters,
  path: '/lettres',
  show: (issues) => (
    <Items
      className="grid"
      items={issues}
      render={(item, index) => <NewsletterCard isFirst={index === 0} issue={item} level="h2" />}
    />
  ),
  words: () => strings().newsletter,
})

export { generateMetadata }
export default Page
