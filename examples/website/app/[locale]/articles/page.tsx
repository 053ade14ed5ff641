import { listArticles } from '../../../beffroi/content/listArticles.ts'
import { ArticleCard } from '../../../components/cards/ArticleCard.tsx'
import { listPage } from '../../../components/listPage.tsx'
import { Items } from '../../../components/Section.tsx'
import { strings } from '../../../strings.ts'

const { generateMetadata, Page } = listPage({
  find: async (page) => listArticles({ page }),
  path: '/articles',
  show: (articles) => (
    <Items
      className="grid"
      items={articles}
      render={(item, index) => <ArticleCard article={item} isFirst={index === 0} level="h2" />}
    />
  ),
  words: () => ({ ...strings().archive, none: strings().home.none }),
})

export { generateMetadata }
export default Page
