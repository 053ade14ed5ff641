import { DEMO_ACCOUNT } from '../demo-content/account.ts'

const QUERY =
  '{ Artworks(where: { slug: { equals: "omu-des-abysses" } }) { docs { title artists { givenName familyName } commissioners { name } places { name } ' +
  'events { docs { name } } articles { docs { title } } } } }'

/** What a newcomer needs once the demo runs: where to go, whom to sign in as, what to ask. */
export const describeDemo = ({ address }: { address: string }): string => `
  Beffroi is ready.

  Admin panel   ${address}/admin
  Sign in with  ${DEMO_ACCOUNT.email}
  Password      ${DEMO_ACCOUNT.password}

  GraphQL       ${address}/api/graphql
  A query       ${QUERY}

  In a shell    curl -s ${address}/api/graphql -H 'Content-Type: application/json' -d '${JSON.stringify({ query: QUERY })}'
  REST          curl -s '${address}/api/articles?limit=3'

  Ctrl-C ends it all; what you change is kept for the next time.
`
