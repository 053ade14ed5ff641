import { describe, expect, it } from '@jest/globals'

import { embedOf, oEmbedUrl } from './embedProviders.ts'

describe('a page of another site', () => {
  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=4', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://youtu.be/dQw4w9WgXcQ?si=a', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://www.youtube.com/shorts/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://vimeo.com/channels/staffpicks/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
    ['https://www.dailymotion.com/video/x8abcde', 'https://geo.dailymotion.com/player.html?video=x8abcde'],
    ['https://dai.ly/x8abcde', 'https://geo.dailymotion.com/player.html?video=x8abcde'],
    [
      'https://soundcloud.com/une-radio/un-son',
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fune-radio%2Fun-son',
    ],
    [
      'https://open.spotify.com/intl-fr/episode/4rOoJ6Egrf8K2IrywzwOMk',
      'https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk',
    ],
    ['https://datawrapper.dwcdn.net/aB3dE/2/', 'https://datawrapper.dwcdn.net/aB3dE/'],
  ])('is shown by its player: %s', (url, player) => {
    expect(embedOf(url)?.player).toBe(player)
    expect(oEmbedUrl(url)).toMatch(/^https:\/\/[\w.]+\/[\w./]*oembed[\w.]*\?.*url=https%3A%2F%2F/)
  })

  it.each([
    'https://example.org/watch?v=dQw4w9WgXcQ',
    'http://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com.example.org/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com@example.org/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com:8443/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com/watch?v="><script>',
    'https://www.youtube.com/watch?v=../../evil',
    'https://www.youtube.com/@uneChaine',
    'https://vimeo.com/about',
    'https://soundcloud.com/une-radio',
    'https://open.spotify.com/user/a',
    'javascript:alert(1)//www.youtube.com/watch?v=dQw4w9WgXcQ',
    'constructor',
    '',
    null,
    7,
    {},
  ])('is none of those that we show: %j', (url) => {
    expect(embedOf(url)).toBeUndefined()
    expect(oEmbedUrl(url)).toBeUndefined()
  })
})
