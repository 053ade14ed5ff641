import { describe, expect, it } from '@jest/globals'

import { plainText } from './plainText.ts'
import { withLines, withoutShortcodes } from './prepareHtml.ts'

/** Seconds of the processor that some work takes, whatever else the machine does. */
const secondsOf = (work: () => void): number => {
  const before = process.cpuUsage()
  work()
  const { system, user } = process.cpuUsage(before)
  return (system + user) / 1_000_000
}

describe('what a post holds that is made to keep its reader busy', () => {
  it.each<[what: string, read: (text: string) => unknown, text: string]>([
    ['elements of lines without an end', withLines, '<pre '.repeat(150_000)],
    ['spaces', withLines, `Un${' '.repeat(1_000_000)}deux`],
    ['empty lines', withLines, `Un${'\n \t'.repeat(400_000)}deux`],
    ['captions without an end', withoutShortcodes, `${'[caption]'.repeat(300_000)}[/caption]`],
    ['galleries without an end', withoutShortcodes, '[gallery '.repeat(400_000)],
    ['comments without an end', plainText, '<!--'.repeat(300_000)],
  ])('is read in a time that grows with its length alone: %s', (_, read, text) => {
    expect(secondsOf(() => void read(text))).toBeLessThan(5)
  })
})

describe('the lines of a post', () => {
  it('are paragraphs and breaks, but for those of what is set as it is written', () => {
    expect(withLines('Un\r\ndeux\n \n\n<h2>Titre</h2>\n\ntrois\n<PRE>a\n\n  b</PRE>\n<pre>c\nd</pre>')).toBe(
      'Un<br>deux<h2>Titre</h2>trois<br><PRE>a\n\n  b</PRE><br><pre>c\nd</pre>',
    )
  })
})
