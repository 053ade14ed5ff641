import type { NextConfig } from 'next'

const config: NextConfig = {
  // What is read from the CMS is kept in memory only: what was to be forgotten is not on the disk, so a site that starts again would take it for new.
  // Style sheets stand in the document: 4 kB, for which a reader would wait for another answer.
  experimental: { globalNotFound: true, inlineCss: true, isrFlushToDisk: false },
  headers: async () => [
    {
      headers: [
        {
          key: 'Content-Security-Policy',
          value: "base-uri 'self'; form-action 'self'; frame-ancestors 'self'; object-src 'none'",
        },
        // The map's tiles are refused to pages that do not say where they come from; the path is nobody's business.
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
      ],
      // Which has its own: what stands here takes the place of what a route answers.
      source: '/((?!api/preview).*)',
    },
    {
      // Their names have their versions.
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
      source: '/fonts/(.*)',
    },
    {
      // Browsers may keep a page, and ask each time whether it is still that one; caches that many visitors share may answer with it for a second,
      // which spares the site a rush and keeps a change within the second it is promised in. One that the newsroom purges may have more.
      headers: [{ key: 'Cache-Control', value: 'public, max-age=0, s-maxage=1, must-revalidate' }],
      // What is previewed is for nobody else. The name is that of `beffroi/preview/cookie.ts`, which nothing can be imported from here.
      missing: [{ key: 'preview', type: 'cookie' }],
      source: '/((?!api/|_next/|fonts/|icon|feeds/|robots|sw).*)',
    },
  ],
  // An optimizer would go on showing pictures that the newsroom has withdrawn: see `components/Picture.tsx`.
  images: { unoptimized: true },
  poweredByHeader: false,
  // `proxy.ts` is told the address that this server knows itself by, or what it leads to a page would leave the process and come in again.
  skipProxyUrlNormalize: true,
  // `npm run check` at the root does it for the whole repository.
  typescript: { ignoreBuildErrors: true },
}

export default config
