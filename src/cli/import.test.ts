import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { runImport } from './import.ts'

let dir: string
let told: string

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'beffroi-import-'))
  told = ''
})

afterEach(async () => rm(dir, { force: true, recursive: true }))

const run = (...args: string[]): Promise<boolean> =>
  runImport({
    args: args.map((arg) => arg.replace('DIR', dir)),
    output: { isTTY: false, write: (text: string) => ((told += text), true) },
  })

const write = async (name: string, content: Buffer | string): Promise<void> => {
  await mkdir(path.dirname(path.join(dir, 'in', name)), { recursive: true })
  await writeFile(path.join(dir, 'in', name), content)
}

const written = async (): Promise<string[]> => (await readdir(path.join(dir, 'out'))).toSorted()

const once = async (): Promise<string> => {
  await run('DIR/in', '--dry-run', '--json', 'DIR/out', '--published-on', '2024-06')
  return readFile(path.join(dir, 'out/a.json'), 'utf8')
}

describe('beffroi import', () => {
  it('writes NAME.json for each NAME.ext of a folder and of those in it', async () => {
    await write('a.txt', 'Le groupe Norvalis recrute.')
    await write('b.md', '# Un\n\nUn texte.')
    await write('more/a.html', '<p>Un autre texte.</p>')
    await write('.hidden.txt', 'Non.')

    expect(await run('DIR/in', '--dry-run', '--json', 'DIR/out')).toBe(true)
    expect(await written()).toEqual(['a-2.json', 'a.json', 'b.json'])
    expect(JSON.parse(await readFile(path.join(dir, 'out/a.json'), 'utf8'))).toMatchObject({
      organisations: [{ name: 'Norvalis' }],
      schemaVersion: 1,
      source: { format: 'text', name: 'a.txt' },
    })
  })

  it('tells which file it cannot read, and reads the others', async () => {
    await write('a.txt', 'Un texte.')
    await write('bad.pdf', '%PDF-1.7 nothing')
    await write('z.txt', 'Un autre.')

    expect(await run('DIR/in', 'DIR/gone.txt', '--dry-run', '--json', 'DIR/out')).toBe(false)
    expect(await written()).toEqual(['a.json', 'z.json'])
    expect(told).toContain('bad.pdf: The file is damaged')
    expect(told).toContain('gone.txt: There is no such file')
    expect(told).toContain('2 of 4 read')
  })

  it('says what is wrong with where it is told to write', async () => {
    await write('a.txt', 'Un texte.')

    await expect(run('DIR/in', '--json', 'DIR/out')).rejects.toThrow('--json goes with --dry-run')
    await expect(run('DIR/in', '--dry-run', '--json', 'DIR/in/a.txt')).rejects.toThrow('a.txt is a file')
  })

  it('writes the same again at the next run', async () => {
    await write('a.txt', 'Le 13 juin dernier, Norvalis a inauguré son usine de Lens.')
    expect(await once()).toBe(await once())
  })

  it('recognises the organisations of --known', async () => {
    await write('a.txt', 'Le contrat de menage zero est signé par Ménage Zéro.')
    await writeFile(path.join(dir, 'known.json'), JSON.stringify([{ id: '7', name: 'Ménage Zéro' }]))
    await run('DIR/in', '--dry-run', '--json', 'DIR/out', '--known', 'DIR/known.json')

    expect(JSON.parse(await readFile(path.join(dir, 'out/a.json'), 'utf8'))).toMatchObject({
      organisations: [{ known: '7' }],
    })
  })

  it('reads a thousand files', async () => {
    await Promise.all(
      Array.from({ length: 1000 }, (_, index) =>
        write(`${index}.txt`, `Le groupe Norvalis recrute ${index} personnes à Lens.`),
      ),
    )

    expect(await run('DIR/in', '--dry-run', '--json', 'DIR/out')).toBe(true)
    expect(await written()).toHaveLength(1000)
  })

  it.each([
    [['DIR/a.txt'], /--dry-run --json/],
    [['--dry-run', '--json', 'DIR/out'], /Say what to read/],
    [['DIR/a.txt', '--dry-run', '--json', 'DIR/out', '--published-on', '13 juin'], /"13 juin"/],
    [['DIR/a.txt', '--dry-run', '--json', 'DIR/out', '--wrong'], /--wrong/],
    [['DIR/a.txt', '--dry-run', '--json', 'DIR/out', '--known', 'DIR/none.json'], /--known/],
  ])('says what is wrong with its arguments: %j', async (args, sentence) =>
    expect(run(...args)).rejects.toThrow(sentence),
  )
})
