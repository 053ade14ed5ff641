import { listSeries } from '../../../beffroi/content/listSeries.ts'
import { Directory } from '../../../components/cards/Directory.tsx'
import { listPage } from '../../../components/listPage.tsx'
import { strings } from '../../../strings.ts'

const { generateMetadata, Page } = listPage({
  find: listSeries,
  path: '/series',
  show: (series) => (
    <Directory
      collection="series"
      entries={series.map(({ description, kind, title, ...one }) => ({
        ...one,
        name: title,
        text: description || (kind && strings().seriesKinds[kind]),
      }))}
    />
  ),
  words: () => strings().series,
})

export { generateMetadata }
export default Page
