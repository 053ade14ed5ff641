import { listOrganisations } from '../../../beffroi/content/listOrganisations.ts'
import { Directory } from '../../../components/cards/Directory.tsx'
import { listPage } from '../../../components/listPage.tsx'
import { strings } from '../../../strings.ts'

const { generateMetadata, Page } = listPage({
  find: listOrganisations,
  path: '/organisations',
  show: (organisations) => (
    <Directory
      collection="organisations"
      entries={organisations.map(({ activity, type, ...one }) => ({
        ...one,
        text: activity || (type && strings().organisationTypes[type]),
      }))}
    />
  ),
  words: () => strings().organisation,
})

export { generateMetadata }
export default Page
