import { DEMO_ACCOUNT } from '../demo-content/account.ts'

/** What a newcomer needs once both run: where to go, whom to sign in as, what to try. */
export const describeDemoWebsite = ({ address, site }: { address: string; site: string }): string => `
  Beffroi and a website are ready.

  Website       ${site}
  Admin panel   ${address}/admin
  Sign in with  ${DEMO_ACCOUNT.email}
  Password      ${DEMO_ACCOUNT.password}

  To try        open ${site}/oeuvres/omu-des-abysses, change the title of « Ômu des abysses » in the
                admin panel, publish, and load the page again. What was sent to the site is under
                Webhooks in the admin panel.

  Ctrl-C ends it all; what you change is kept for the next time.
`
