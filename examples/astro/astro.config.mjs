import { defineConfig } from 'astro/config'

export default defineConfig({ devToolbar: { enabled: false }, site: process.env.SITE_URL ?? 'http://localhost:4321' })
