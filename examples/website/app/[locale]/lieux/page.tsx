import { listPlaces } from '../../../beffroi/content/listPlaces.ts'
import { Directory } from '../../../components/cards/Directory.tsx'
import { listPage } from '../../../components/listPage.tsx'
import { present } from '../../../present.ts'
import { strings } from '../../../strings.ts'

const { generateMetadata, Page } = listPage({
  find: listPlaces,
  path: '/lieux',
  show: (places) => (
    <Directory
      collection="places"
      entries={places.map(({ containedIn, type, ...one }) => ({
        ...one,
        text: [type && strings().placeTypes[type], present(containedIn)[0]?.name].filter(Boolean).join(', '),
      }))}
    />
  ),
  words: () => strings().place,
})

export { generateMetadata }
export default Page
