import { withPayload } from '@payloadcms/next/withPayload'

/** In production each page has a policy of its own (`newsroom/startup/responseHeaders.ts`); Next.js' development tools write and evaluate code. */
const DEVELOPMENT =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data: http: https:; media-src 'self' blob: http: https:; font-src 'self' data:; frame-src 'self' http: https:; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"

/** Answers of the API and files are no pages: nothing in them is run, whatever somebody uploaded. */
const ANSWERS =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

const policy = (source, value) => ({ headers: [{ key: 'Content-Security-Policy', value }], source })

/** @type {import('next').NextConfig} */
const config = {
  // The panel sends the whole form with each change, to a server function: Next.js' 1 MB is less than a long text. `npm start` takes as much from the
  // newsroom, and 1 MB from strangers (src/limits/http/boundedServer.ts).
  experimental: { serverActions: { bodySizeLimit: '20mb' } },
  headers: () => [
    { headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }], source: '/:path*' },
    {
      headers: [{ key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' }],
      // Which tells nobody anything: what stands here takes the place of what a route answers.
      source: '/((?!api/preview).*)',
    },
    ...(process.env.NODE_ENV === 'development' ? [policy('/((?!api/).*)', DEVELOPMENT)] : []),
    // The playground, which is there in development only, is a page.
    policy('/api/((?!graphql-playground).*)', ANSWERS),
  ],
  // Next.js' optimiser answers anyone and keeps pictures that have been withdrawn; nothing here needs it, and without it the route does not exist.
  images: { unoptimized: true },
  poweredByHeader: false,
  redirects: () => [{ destination: '/admin', permanent: false, source: '/' }],
  // `npm run check` does it, with the same compiler, for the whole repository.
  typescript: { ignoreBuildErrors: true },
}

const panel = withPayload(config, { devBundleServerPackages: false })

/**
 * Without Payload's `Critical-CH`: for its sake a browser sends the first request of each visit twice (Client Hints Reliability, section 3), and
 * *Create new* makes a document each time. Who prefers dark sees a light page for an instant, once.
 */
const asksOnce = async () =>
  (await panel.headers()).map((rule) => ({ ...rule, headers: rule.headers.filter(({ key }) => key !== 'Critical-CH') }))

export default { ...panel, headers: asksOnce }
