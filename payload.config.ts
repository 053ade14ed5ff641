import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { en } from '@payloadcms/translations/languages/en'
import { fr } from '@payloadcms/translations/languages/fr'
import { beffroiPlugin, newsroomEditor } from 'beffroi'
import { buildConfig } from 'payload'
import sharp from 'sharp'

import { migrations } from './migrations/index.ts'
import { database } from './newsroom/database/database.ts'
import { email } from './newsroom/email.ts'

const root = path.dirname(fileURLToPath(import.meta.url))

/** The address editors and websites reach the CMS at, when it is not the one the server listens on. */
const serverURL = process.env.SERVER_URL ?? ''

/** `10.0.0.5/32, 10.0.0.6/32` */
const listOf = (text = ''): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

export default buildConfig({
  admin: {
    autoLogin: false,
    avatar: 'default',
    components: { graphics: { Icon: 'beffroi/rsc#Icon', Logo: 'beffroi/rsc#Logo' } },
    dateFormat: 'dd/MM/yyyy HH:mm',
    importMap: {
      autoGenerate: process.env.NODE_ENV === 'development',
      baseDir: root,
      importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js'),
    },
    meta: {
      description: 'Beffroi, salle de rédaction',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/beffroi.svg' }],
      titleSuffix: ' · Beffroi',
    },
    timezones: {
      defaultTimezone: 'Europe/Paris',
      // Payload's own list has no Paris.
      supportedTimezones: ({ defaultTimezones }) => [
        { label: 'Europe/Paris', value: 'Europe/Paris' },
        ...defaultTimezones,
      ],
    },
    user: 'users',
  },
  // Anyone's page may read what anyone may read; without credentials, since none are allowed. CORS_ORIGINS narrows it, see src/app/(payload)/api/answer.ts.
  cors: '*',
  db: database({ migrations, uri: process.env.DATABASE_URI ?? '' }),
  editor: newsroomEditor(),
  email: email(process.env),
  graphQL: { disableIntrospectionInProduction: false, schemaOutputFile: path.join(root, 'generated/schema.graphql') },
  i18n: { fallbackLanguage: 'fr', supportedLanguages: { en, fr } },
  // A line a minute in the log would hide the others; what fails is still told.
  jobs: { autoRun: [{ cron: '* * * * *', limit: 100, queue: 'default', silent: { info: true } }] },
  localization: {
    defaultLocale: 'fr',
    fallback: true,
    locales: [
      { code: 'fr', label: { en: 'French', fr: 'Français' } },
      { code: 'en', label: { en: 'English', fr: 'Anglais' } },
      { code: 'nl', label: { en: 'Dutch', fr: 'Néerlandais' } },
    ],
  },
  // Where webhooks may go beside the public internet is the operator's decision: see docs/operators.md.
  plugins: [
    beffroiPlugin({
      linkChecks: process.env.LINK_CHECKS !== 'off' && {
        allowLoopback: process.env.LINK_CHECKS_ALLOW_LOOPBACK === '1',
      },
      webhooks: {
        allowedNetworks: listOf(process.env.WEBHOOKS_ALLOWED_NETWORKS),
        allowLoopback: process.env.WEBHOOKS_ALLOW_LOOPBACK === '1',
      },
    }),
  ],
  secret: process.env.PAYLOAD_SECRET ?? '',
  serverURL,
  sharp,
  telemetry: false,
  typescript: { autoGenerate: process.env.NODE_ENV === 'development', outputFile: path.join(root, 'payload-types.ts') },
  upload: { limits: { fileSize: 25 * 1024 * 1024 } },
})
