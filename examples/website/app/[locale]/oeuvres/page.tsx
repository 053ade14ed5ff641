import { listArtworks } from '../../../beffroi/content/listArtworks.ts'
import { ArtworkCard } from '../../../components/cards/ArtworkCard.tsx'
import { listPage } from '../../../components/listPage.tsx'
import { CollectionMap } from '../../../components/map/PlaceMap.tsx'
import { Items } from '../../../components/Section.tsx'
import { strings } from '../../../strings.ts'

const { generateMetadata, Page } = listPage({
  find: listArtworks,
  head: () => <CollectionMap collection="artworks" label={strings().artwork.map} />,
  path: '/oeuvres',
  show: (artworks) => (
    <Items
      className="grid"
      items={artworks}
      render={(item, index) => <ArtworkCard artwork={item} isFirst={index === 0} level="h2" />}
    />
  ),
  words: () => strings().artwork,
})

export { generateMetadata }
export default Page
