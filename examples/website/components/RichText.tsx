import { fileAddresses } from '../beffroi/mediaUrl.ts'
import { localiseLinks } from '../links.ts'
import { langOf } from '../reader.ts'

/** A rich text of the CMS, which gives it as HTML of which nothing can be run. */
export const RichText = ({ html }: { html: string | null | undefined }) =>
  html ? (
    <div
      className="rich-text"
      dangerouslySetInnerHTML={{ __html: localiseLinks(fileAddresses(html)) }}
      lang={langOf(html)}
    />
  ) : null
