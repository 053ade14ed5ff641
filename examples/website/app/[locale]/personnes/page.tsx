import { listPeople } from '../../../beffroi/content/listPeople.ts'
import { Directory } from '../../../components/cards/Directory.tsx'
import { listPage } from '../../../components/listPage.tsx'
import { strings } from '../../../strings.ts'

const { generateMetadata, Page } = listPage({
  find: listPeople,
  path: '/personnes',
  show: (people) => (
    <Directory collection="people" entries={people.map(({ occupation, ...one }) => ({ ...one, text: occupation }))} />
  ),
  words: () => strings().person,
})

export { generateMetadata }
export default Page
