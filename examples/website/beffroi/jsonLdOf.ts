/** What search engines read of a document (schema.org), as the newsroom writes it; undefined when it has nothing to say. */
export const jsonLdOf = ({ jsonLd }: { jsonLd: unknown }): string | undefined =>
  // Nothing in it may end the element that it stands in.
  jsonLd ? JSON.stringify(jsonLd).replaceAll('<', '\\u003C') : undefined
