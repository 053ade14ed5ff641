import type { Locale } from '../locale.ts'

/** What is said when a page could not be put together: in a file of its own, since the browser loads it with every page. */
export const failures: Record<Locale, { retry: string; text: string; title: string }> = {
  en: {
    retry: 'Try again',
    text: 'The page could not be prepared. Try again in a moment.',
    title: 'Something went wrong',
  },
  fr: {
    retry: 'Réessayer',
    text: 'La page n’a pas pu être préparée. Réessayez dans un instant.',
    title: 'Un contretemps',
  },
}
