import type { Page } from 'playwright-core'

/** The status of the save of a form that follows an act and has some words in it: the answer to one of before may still be on its way. */
export const autosaved = async (page: Page, act: () => Promise<void>, words = ''): Promise<number> => {
  const saved = page.waitForResponse((response) => {
    const request = response.request()
    return (
      request.method() === 'PATCH' &&
      response.url().includes('autosave=true') &&
      (request.postData() ?? '').includes(words)
    )
  })
  await act()
  return (await saved).status()
}
