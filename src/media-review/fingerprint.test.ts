import { createHash } from 'node:crypto'

import { describe, expect, it } from '@jest/globals'
import sharp from 'sharp'

import { areAlike, fingerprintOf, groupAlike } from './fingerprint.ts'

/** A scene of shapes, as large as it is asked for. */
const scene = ({ dark = 40, height = 600, moved = 0, width = 900 } = {}): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 900 600">
      <rect width="900" height="600" fill="#d8e4ee"/>
      <circle cx="${220 + moved}" cy="200" r="130" fill="rgb(${dark},${dark},90)"/>
      <rect x="${480 - moved}" y="120" width="300" height="360" fill="#c0a060"/>
      <path d="M0 ${520 - moved} L900 430 L900 600 L0 600 Z" fill="#507040"/>
    </svg>`,
  )

const jpeg = (svg: Buffer, quality = 90): Promise<Buffer> => sharp(svg).jpeg({ quality }).toBuffer()

const printOf = async (bytes: Buffer | Promise<Buffer>): Promise<string> => fingerprintOf(await bytes, sharp as never)

const flat = (background: string) =>
  printOf(
    sharp({ create: { background, channels: 3, height: 60, width: 90 } })
      .png()
      .toBuffer(),
  )

const picture = (name: string, fingerprint: string) => ({ fingerprint, name })

describe('two pictures', () => {
  it('are alike in another size, format and quality, and with a little more light', async () => {
    const whole = await printOf(jpeg(scene()))
    expect(whole).toMatch(/^[0-9a-f]{16}$/)
    for (const other of [
      jpeg(scene({ height: 200, width: 300 }), 40),
      sharp(scene()).webp({ quality: 60 }).toBuffer(),
      sharp(scene()).png().toBuffer(),
      sharp(scene()).modulate({ brightness: 1.08 }).jpeg().toBuffer(),
    ])
      expect(areAlike(whole, await printOf(other))).toBe(true)
  })

  it('are not where they show something else', async () => {
    const whole = await printOf(jpeg(scene()))
    expect(areAlike(whole, await printOf(jpeg(scene({ moved: 250 }))))).toBe(false)
    expect(areAlike(whole, await printOf(sharp(scene()).flop().jpeg().toBuffer()))).toBe(false)
  })

  it('of one colour are not alike, since every one would be', async () => {
    expect(areAlike(await flat('#fff'), await flat('#000'))).toBe(false)
  })
})

describe('groups', () => {
  it('have all that are alike, and nobody alone', () => {
    const groups = groupAlike([
      picture('a', '0f0f3355aa00ff81'),
      picture('alone', 'f0f0cc33550077e1'),
      picture('seven bits', '0f7f3355aa00ff8e'),
      picture('the same', '0f0f3355aa00ff81'),
      picture('eight bits', '0fff3355aa00ff8e'),
      picture('flat', '0000000000000000'),
      picture('flat too', '0000000000000000'),
    ])
    expect(groups.map((group) => group.map(({ name }) => name))).toEqual([['a', 'seven bits', 'the same']])
  })

  it('are found among ten thousand in less than a second of the processor', () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      picture(String(index), createHash('sha256').update(String(index)).digest('hex').slice(0, 16)),
    )
    const before = process.cpuUsage()
    const groups = groupAlike([...many, picture('twin', many[5000]?.fingerprint ?? '')])
    const { system, user } = process.cpuUsage(before)
    expect(groups.some((group) => group.some(({ name }) => name === 'twin'))).toBe(true)
    expect((system + user) / 1000).toBeLessThan(1000)
  })
})
