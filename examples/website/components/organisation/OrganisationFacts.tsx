import type { Organisation } from '../../beffroi/content/getOrganisation.ts'
import { formatEdtf } from '../../dates/formatDate.ts'
import { present } from '../../present.ts'
import { strings } from '../../strings.ts'
import { ExternalLink } from '../ExternalLink.tsx'
import { Facts } from '../Facts.tsx'
import { Section } from '../Section.tsx'

const words = () => strings().organisation

/** 552100554 is read as 552 100 554. */
const formatSiren = (siren: string): string => siren.replace(/(\d{3})(?=\d)/g, '$1\u202F')

export const OrganisationFacts = ({ organisation }: { organisation: Organisation }) => {
  const facts: Parameters<typeof Facts>[0]['facts'] = [
    [words().legalName, organisation.legalName],
    [words().founded, formatEdtf(organisation.founded?.edtf)],
    [words().dissolved, formatEdtf(organisation.dissolved?.edtf)],
    [words().products, present(organisation.products).join(', ')],
    [words().siren, organisation.siren && formatSiren(organisation.siren)],
    [
      words().website,
      organisation.website && (
        <ExternalLink href={organisation.website}>
          {new URL(organisation.website).hostname.replace(/^www\./, '')}
        </ExternalLink>
      ),
    ],
  ]
  if (facts.every(([, value]) => !value)) return null
  return (
    <Section id="identite" title={words().identity}>
      <Facts facts={facts} />
    </Section>
  )
}
