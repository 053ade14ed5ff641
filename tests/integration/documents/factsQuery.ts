/** One query for all that the model keeps of a document: its records by their slugs, and what they say of each other. */
export const FACTS_QUERY = /* GraphQL */ `
  fragment Figure on Figures {
    label
    qualifier
    value
    unit
    wording
    asOf { edtf }
    deadline { edtf }
    certainty
  }

  query Facts(
    $articles: [String], $articlesCount: Int, $newsletters: [String], $newslettersCount: Int, $organisations: [String], $organisationsCount: Int, $people: [String], $peopleCount: Int
    $places: [String], $placesCount: Int, $events: [String], $eventsCount: Int, $artworks: [String], $artworksCount: Int, $series: [String], $seriesCount: Int
  ) {
    articles: Articles(where: { slug: { in: $articles } }, limit: $articlesCount) {
      docs {
        slug
        title
        kind
        digest { slug }
        digestNumber
        authors { slug }
        quotes { text speaker { slug } }
        organisations { slug }
        people { slug }
        places { slug }
        events { slug }
        artworks { slug }
        series { slug }
        topics { slug }
        figures { ...Figure }
        origin { publication rubric truncated published { edtf } certainty furtherReading { title } }
      }
    }
    newsletters: Newsletters(where: { slug: { in: $newsletters } }, limit: $newslettersCount) {
      docs {
        slug
        issued { edtf }
        publisher { slug }
        editorial { author { slug } authorTitle }
        sections { title articles { slug } }
      }
    }
    organisations: Organisations(where: { slug: { in: $organisations } }, limit: $organisationsCount) {
      docs {
        slug
        name
        legalName
        acronym
        aliases
        type
        size
        activity
        founded { edtf }
        topics { slug }
        links { type organisation { slug } note }
        sites { role place { slug } from { edtf } }
        figures { ...Figure }
      }
    }
    people: People(where: { slug: { in: $people } }, limit: $peopleCount) {
      docs {
        slug
        name
        occupation
        places { slug }
        figures { ...Figure }
        roles(limit: 5) { docs { title kind ended organisation { slug } from { edtf } to { edtf } succeeds { slug } } }
      }
    }
    places: Places(where: { slug: { in: $places } }, limit: $placesCount) {
      docs {
        slug
        name
        type
        status
        inseeCode
        products
        containedIn { slug }
        near { slug }
        operatedBy { slug }
        figures { ...Figure }
      }
    }
    events: Events(where: { slug: { in: $events } }, limit: $eventsCount) {
      docs {
        slug
        name
        type
        eventStatus
        edition
        timeZone
        start { edtf }
        end { edtf }
        places { slug }
        hosts { slug }
        organisers { slug }
        participants { role organisation { slug } person { slug } }
        aboutPlaces { slug }
        aboutOrganisations { slug }
        artworks { slug }
        superEvent { slug }
        series { slug }
        topics { slug }
        figures { ...Figure }
      }
    }
    artworks: Artworks(where: { slug: { in: $artworks } }, limit: $artworksCount) {
      docs {
        slug
        title
        quantity
        artform
        inspiration
        artists { slug }
        inspiredBy { slug }
        commissioners { slug }
        programmeOwners { slug }
        places { slug }
        series { number series { slug } }
        events { docs { slug } }
        articles { docs { slug } }
      }
    }
    series: allSeries(where: { slug: { in: $series } }, limit: $seriesCount) {
      docs {
        slug
        title
        kind
        organisations { slug }
      }
    }
  }
`
