import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  redirects: () => [{ destination: '/admin', permanent: false, source: '/' }],
  // `npm run check` does it, with the same compiler, for the whole repository.
  typescript: { ignoreBuildErrors: true },
}

export default withPayload(config, { devBundleServerPackages: false })
