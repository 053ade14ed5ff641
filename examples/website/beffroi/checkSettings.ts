import { settings } from './settings.ts'

/** Ends the server with a sentence when a setting is missing. */
export const checkSettings = (): void => {
  try {
    settings()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
