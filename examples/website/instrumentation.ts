/** Next.js calls this once, when the server starts: what is missing is said then, not to the first visitor. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { checkSettings } = await import('./beffroi/checkSettings.ts')
  checkSettings()
}
