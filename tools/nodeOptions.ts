/**
 * NODE_OPTIONS with the condition that Next.js hands on to the processes it starts. Without it Node 20 loses a module of the editor on its way, and
 * ends with exit code 13 without a word.
 */
export const nodeOptions = (condition: 'development' | 'production'): string =>
  [process.env.NODE_OPTIONS, `--conditions=${condition}`].filter(Boolean).join(' ')
