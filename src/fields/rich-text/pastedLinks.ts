import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Keeps links that lead nowhere out of what editors paste, so that no draft is refused for them. */
export const pastedLinks = createServerFeature({ feature: { ClientFeature: 'beffroi/client#PastedLinksFeature' }, key: 'pastedLinks' })
