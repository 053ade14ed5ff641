import { describe, expect, it } from '@jest/globals'

import type { HttpResponse } from '../http-client/sendRequest.ts'
import { readOEmbed } from './readOEmbed.ts'

const URL = 'https://youtu.be/dQw4w9WgXcQ'

const answering = (status: number, body: unknown) => {
  const asked: string[] = []
  const send = async ({ url }: { url: string }): Promise<HttpResponse> => {
    asked.push(url)
    if (status === 0) throw new Error('no connection')
    return {
      body: typeof body === 'string' ? body : JSON.stringify(body),
      bytes: new Uint8Array(),
      headers: {},
      isComplete: true,
      status,
    }
  }
  return { asked, send }
}

describe('what a site tells of one of its pages', () => {
  it('is its title and author, as text', async () => {
    const { asked, send } = answering(200, {
      author_name: 'Une chaîne',
      html: '<script>alert(1)</script>',
      thumbnail_url: 'https://mal.example/a.jpg',
      title: ' La\u0007 première\n coulée ',
    })
    expect(await readOEmbed(URL, send)).toEqual({
      authorName: 'Une chaîne',
      provider: 'YouTube',
      title: 'La première coulée',
    })
    expect(asked).toEqual([
      'https://www.youtube.com/oembed?format=json&url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DdQw4w9WgXcQ',
    ])
  })

  it('is cut where it is longer than a title', async () => {
    const facts = await readOEmbed(URL, answering(200, { title: 'a'.repeat(5000) }).send)
    expect('title' in facts && facts.title).toHaveLength(300)
  })

  it.each([
    [404, 'Not Found', 'notFound'],
    [401, 'Unauthorized', 'notFound'],
    [302, '', 'notFound'],
    [503, '', 'unreachable'],
    [0, '', 'unreachable'],
    [200, '<html>', 'badResponse'],
    [200, [], 'badResponse'],
    [200, { title: { a: 1 } }, 'badResponse'],
  ])('is nothing when it answers %s %j', async (status, body, failure) => {
    expect(await readOEmbed(URL, answering(status, body).send)).toEqual({ failure, provider: 'YouTube' })
  })

  it.each(['http://169.254.169.254/latest', 'https://mal.example/?v=dQw4w9WgXcQ', 'file:///etc/passwd', null])(
    'is not asked for of any other address: %s',
    async (url) => {
      const { asked, send } = answering(200, { title: 'a' })
      expect(await readOEmbed(url, send)).toEqual({ failure: 'notListed', provider: '' })
      expect(asked).toEqual([])
    },
  )
})
