import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const config = {
  headers: () => [
    {
      headers: [
        // The admin panel is framed by nobody but itself (live preview frames the website, not the other way round).
        { key: 'Content-Security-Policy', value: "frame-ancestors 'self'" },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
      ],
      source: '/:path*',
    },
  ],
  poweredByHeader: false,
  redirects: () => [{ destination: '/admin', permanent: false, source: '/' }],
  // `npm run check` does it, with the same compiler, for the whole repository.
  typescript: { ignoreBuildErrors: true },
}

export default withPayload(config, { devBundleServerPackages: false })
