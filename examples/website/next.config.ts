import type { NextConfig } from 'next'

const config: NextConfig = {
  // What is read from the CMS is kept in memory only: what was to be forgotten is not on the disk, so a site that starts again would take it for new.
  experimental: { isrFlushToDisk: false },
  headers: async () => [
    {
      headers: [
        { key: 'Content-Security-Policy', value: "base-uri 'self'; form-action 'self'; frame-ancestors 'self'; object-src 'none'" },
        // The map's tiles are refused to pages that do not say where they come from; the path is nobody's business.
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
      ],
      source: '/:path*',
    },
  ],
  poweredByHeader: false,
  // `npm run check` at the root does it for the whole repository.
  typescript: { ignoreBuildErrors: true },
}

export default config
