/** Environment variables; wider than Next.js's `NodeJS.ProcessEnv`, which demands NODE_ENV. */
export type Environment = Readonly<Record<string, string | undefined>>
