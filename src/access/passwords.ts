import type {
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  CollectionSlug,
  GlobalSlug,
  PayloadRequest,
} from 'payload'

import { fieldRefusal } from '../errors/refusal.ts'
import { translate } from '../messages/validation.ts'
import { childReq } from '../payload/transactions.ts'
import { isRecord } from '../payload/values.ts'

/**
 * What passwords are made of that are guessed first: the words at the top of the lists of leaked passwords, French and English, and the rows that
 * fingers run along. Whole lists are of no use here: hardly anything in them has twelve characters that is not made of these.
 */
const COMMON_WORDS = [
  'abonnement',
  'admin',
  'administrateur',
  'administrator',
  'amour',
  'anniversaire',
  'azerty',
  'azertyuiop',
  'baseball',
  'batman',
  'bienvenue',
  'bonjour',
  'changeme',
  'changemoi',
  'charlie',
  'chocolat',
  'chouchou',
  'computer',
  'default',
  'demo',
  'doudou',
  'dragon',
  'facebook',
  'football',
  'freedom',
  'google',
  'guest',
  'hello',
  'iloveyou',
  'internet',
  'invite',
  'jesus',
  'jetaime',
  'jordan',
  'letmein',
  'login',
  'loulou',
  'marseille',
  'master',
  'michael',
  'monkey',
  'motdepasse',
  'mustang',
  'newsroom',
  'ninja',
  'ordinateur',
  'paris',
  'passe',
  'passer',
  'passphrase',
  'passw',
  'password',
  'passwort',
  'pokemon',
  'princess',
  'princesse',
  'qazwsx',
  'qwerty',
  'qwertyuiop',
  'redaction',
  'root',
  'secret',
  'secure',
  'shadow',
  'soleil',
  'starwars',
  'sunshine',
  'superman',
  'temp',
  'temporaire',
  'test',
  'trustno',
  'user',
  'utilisateur',
  'vacances',
  'welcome',
  'whatever',
  'winter',
  'xxxxxx',
  'zaqxsw',
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
  'printemps',
  'automne',
  'hiver',
  'january',
  'february',
  'march',
  'april',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'spring',
  'summer',
  'autumn',
] as const

const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'yxcvbnm',
] as const

type PasswordFault = 'passwordCommon' | 'passwordPersonal' | 'passwordShort' | 'passwordSite'

type About = {
  /** E-mail and name of the account. */
  person?: (null | string | undefined)[]
  /** Names of the newsroom and of its address. */
  site?: (null | string | undefined)[]
}

const SHORTEST = 12

/** Letters that differ in fewer ways than these are one key held down, or a few. */
const FEWEST_CHARACTERS = 5

/** A shorter word is part of many others. */
const SHORTEST_WORD = 4

/** Less than this beside the name of the site is no password of its own. */
const LEAST_BESIDE_SITE = 8

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

const LOOKALIKES: Record<string, string> = {
  '!': 'i',
  $: 's',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
}

const withoutLookalikes = (text: string): string =>
  text.replaceAll(/[!$013457@]/g, (character) => LOOKALIKES[character] ?? character)

const lettersOf = (text: string): string => text.replaceAll(/\P{L}/gu, '')

const without = (text: string, words: readonly string[]): string =>
  words.toSorted((one, other) => other.length - one.length).reduce((rest, word) => rest.replaceAll(word, ''), text)

/** Every run of four or more letters along a row, there and back. */
const RUNS: readonly string[] = [...ROWS, ...ROWS.map((row) => [...row].toReversed().join(''))].flatMap((row) =>
  Array.from({ length: row.length - 3 }, (_, from) => from).flatMap((from) =>
    Array.from({ length: row.length - from - 3 }, (_, more) => row.slice(from, from + 4 + more)),
  ),
)

/** What is left of it once common words, runs and all that is no letter are gone: a letter may stay, as in "mypassword1". */
const isMadeOfCommonWords = (password: string): boolean =>
  [password, withoutLookalikes(password), withoutLookalikes(password.replace(/[^\p{L}]+$/u, ''))]
    .map(lettersOf)
    .some((letters) => without(without(letters, COMMON_WORDS), RUNS).length < 2)

const isRepetition = (password: string): boolean =>
  Array.from({ length: Math.floor(password.length / 2) }, (_, index) => index + 1).some(
    (length) =>
      length < SHORTEST &&
      password ===
        password
          .slice(0, length)
          .repeat(Math.ceil(password.length / length))
          .slice(0, password.length),
  )

/** An address without its host, a name in its parts. */
const wordsOf = (texts: About['person'] = []): string[] =>
  texts
    .flatMap((text) =>
      plain(text ?? '')
        .replace(/@.*/, '')
        .split(/[^\p{L}\p{N}]+/u),
    )
    .filter((word) => word.length >= SHORTEST_WORD)

const hosts = (texts: About['site'] = []): string[] =>
  texts.map((text) => (text?.includes('@') ? text.replace(/.*@/, '').replace(/\.\w+$/, '') : (text ?? '')))

const isAboutSite = (password: string, site: About['site']): boolean => {
  const words = wordsOf(hosts(site))
  const rest = without(password, words)
  return rest !== password && rest.replaceAll(/[^\p{L}\p{N}]/gu, '').length < LEAST_BESIDE_SITE
}

/**
 * What is wrong with a password, by the rules of NIST SP 800-63B, section 5.1.1.2: long rather than mixed, none that is guessed first, none that is
 * made of the name of its owner or of the service. Nothing is asked of digits and signs.
 */
export const judgePassword = (password: string, { person, site }: About = {}): PasswordFault | undefined => {
  if ([...password.normalize('NFKC')].length < SHORTEST) return 'passwordShort'
  const text = plain(password)
  if (new Set(text).size < FEWEST_CHARACTERS || isRepetition(text) || isMadeOfCommonWords(text)) return 'passwordCommon'
  const joined = text.replaceAll(/[^\p{L}\p{N}]/gu, '')
  if (wordsOf(person).some((word) => text.includes(word) || joined.includes(word))) return 'passwordPersonal'
  return isAboutSite(text, site) ? 'passwordSite' : undefined
}

type Person = Record<string, unknown>

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const siteNames = async (req: PayloadRequest): Promise<(string | undefined)[]> => {
  const slug = req.payload.globals.config.find((global) => global.slug === 'newsroom')?.slug as GlobalSlug | undefined
  const newsroom: unknown = slug && (await req.payload.findGlobal({ depth: 0, req: childReq(req), slug }))
  const { serverURL } = req.payload.config
  return [
    'Beffroi',
    isRecord(newsroom) ? text(newsroom.name) : undefined,
    URL.canParse(serverURL) ? new URL(serverURL).hostname : undefined,
  ]
}

const assertGood = async ({
  collection,
  password,
  person,
  req,
}: {
  collection: string
  password: string
  person: Person
  req: PayloadRequest
}): Promise<void> => {
  const [email, name, username] = [text(person.email), text(person.name), text(person.username)]
  const fault = judgePassword(password, { person: [email, name, username], site: [...(await siteNames(req)), email] })
  if (fault)
    throw fieldRefusal({ collection, errors: [{ message: translate(req, `beffroi:${fault}`), path: 'password' }], req })
}

/** Refuses a bad password of a new account, and a new one of an account, once it is known that the caller may set one. */
export const checkPassword: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  const password: unknown = data?.password
  if (typeof password === 'string' && password !== '')
    await assertGood({ collection: collection.slug, password, person: { ...originalDoc, ...data }, req })
  return data
}

const accountOf = async (token: unknown, collection: CollectionSlug, req: PayloadRequest): Promise<Person | null> => {
  if (typeof token !== 'string') return null
  const where = {
    resetPasswordExpiration: { greater_than: new Date().toISOString() },
    resetPasswordToken: { equals: token },
  }
  return req.payload.db.findOne<Person & { id: number | string }>({ collection, req: childReq(req), where })
}

/** Refuses a bad password that is set with the link of a forgotten one. */
export const checkResetPassword: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation !== 'resetPassword' || !('data' in args) || !isRecord(args.data)) return
  const { password, token }: Record<string, unknown> = args.data
  const person = await accountOf(token, collection.slug, req)
  if (person && typeof password === 'string') await assertGood({ collection: collection.slug, password, person, req })
}
