/** What the public sees of a document, in short. */
export type PublicState = {
  /** Keys of the linked documents that are shown wherever this one is shown: an event comes with its place. */
  carried: string[]
  /** By language, `''` in a project without localization: the digest of what a reader of that language sees. */
  digests: Record<string, string>
  /** `articles:66f0…`: the documents and files that it leads to. */
  links: string[]
  slug: string | null
  title: string
}
