import { jsonLdOf } from '../beffroi/jsonLdOf.ts'

export const JsonLd = ({ document }: { document: { jsonLd: unknown } }) => {
  const json = jsonLdOf(document)
  return json ? <script dangerouslySetInnerHTML={{ __html: json }} type="application/ld+json" /> : null
}
