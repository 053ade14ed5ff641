import { describe, expect, it } from '@jest/globals'

import { DATE_PRECISIONS, formatEdtf, parseEdtf, periodOf } from './edtf.ts'
import type { DatePrecision } from './edtf.ts'
import { TIME_ZONES, toWallTime } from './timeZones.ts'
import { instantOf } from './writtenDate.ts'

/** Those of the newsroom, and those whose clocks have done the strangest things: half hours, seconds, a day left out, an hour of summer twice. */
const ZONES = [
  ...TIME_ZONES.map(({ value }) => value),
  'Africa/Monrovia',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
]

/** The same numbers at each run (mulberry32). */
const randomFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

const pad = (value: number, length = 2) => String(value).padStart(length, '0')

const samples = (count: number) => {
  const random = randomFrom(20260101)
  const upTo = (most: number) => Math.floor(random() * most)
  return Array.from({ length: count }, () => ({
    day: 1 + upTo(28),
    hour: upTo(24),
    minute: upTo(60),
    month: 1 + upTo(12),
    precision: DATE_PRECISIONS[upTo(DATE_PRECISIONS.length)] as DatePrecision,
    timeZone: ZONES[upTo(ZONES.length)] as string,
    year: 1800 + upTo(301),
  }))
}

const SAMPLES = samples(1500)

const edtfOf = ({ day, month, precision, year }: (typeof SAMPLES)[number]): string => {
  const season = 21 + Math.floor(((month + 9) % 12) / 3)
  const forms: Record<Exclude<DatePrecision, 'minute'>, string> = {
    day: `${year}-${pad(month)}-${pad(day)}`,
    month: `${year}-${pad(month)}`,
    season: `${month < 3 ? year - 1 : year}-${season}`,
    year: String(year),
  }
  return precision === 'minute' ? forms.day : forms[precision]
}

describe('a date of 1800 to 2100, in any time zone', () => {
  it('is shown as it was written, to the day, month, season or year', () => {
    for (const sample of SAMPLES.filter(({ precision }) => precision !== 'minute')) {
      const { day, month, precision, timeZone, year } = sample
      const text = edtfOf(sample)
      // Samoa went from 29 to 31 December 2011.
      if (timeZone === 'Pacific/Apia' && text === '2011-12-30') continue
      expect([timeZone, formatEdtf({ ...parseEdtf(text, timeZone), timeZone })]).toEqual([timeZone, text])
      for (const written of [`${year}-${pad(month)}-${pad(day)}`, `${year}-${pad(month)}-${pad(day)}T00:00:00.000Z`]) {
        const date = instantOf(written, { precision, timeZone })
        expect([timeZone, written, formatEdtf({ date, precision, timeZone })]).toEqual([timeZone, written, text])
      }
    }
  })

  it('is read back from what is shown, to the minute', () => {
    for (const { day, hour, minute, month, timeZone, year } of SAMPLES) {
      const instant = new Date(Date.UTC(year, month - 1, day, hour, minute, 17))
      const shown = formatEdtf({ date: instant, precision: 'minute', timeZone })
      const read = parseEdtf(shown, timeZone)
      expect([timeZone, shown, formatEdtf({ ...read, timeZone })]).toEqual([timeZone, shown, shown])
      expect(Math.abs(Date.parse(read.date) - instant.getTime())).toBeLessThan(60_000)
    }
  })

  it('lies in its period, which is followed by the next without a gap', () => {
    for (const { day, hour, minute, month, precision, timeZone, year } of SAMPLES) {
      const date = new Date(Date.UTC(year, month - 1, day, hour, minute, 41))
      const { end, start } = periodOf({ date, precision, timeZone })
      expect(start <= date && date < end).toBe(true)
      expect(periodOf({ date: end, precision, timeZone }).start).toEqual(end)
      expect(periodOf({ date: start, precision, timeZone })).toEqual({ end, start })
    }
  })

  it('has the hour that the clocks of the place showed', () => {
    for (const { day, hour, minute, month, timeZone, year } of SAMPLES) {
      const instant = new Date(Date.UTC(year, month - 1, day, hour, minute, 0))
      const [date = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
        dateStyle: 'short',
        timeStyle: 'short',
        timeZone,
      })
        .format(instant)
        .split(' ')
      const wall = toWallTime(instant, timeZone)
      expect([
        timeZone,
        `${wall.year}-${pad(wall.month)}-${pad(wall.day)}`,
        `${pad(wall.hour)}:${pad(wall.minute)}`,
      ]).toEqual([timeZone, date, time])
    }
  })
})
