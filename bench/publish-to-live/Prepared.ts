export type Credentials = { email: string; password: string }

export type Article = { id: string; slug: string }

/** What `prepare.ts` leaves in the database to be worked with. */
export type Prepared = {
  admin: Credentials
  backlogWebhook: string
  drafts: Article[]
  editor: Credentials
  published: Article[]
}
