// @ts-check
import { Webhook } from 'standardwebhooks'

/**
 * @typedef {object} Settings
 * @property {string} command what builds the site, given to the shell
 * @property {string} host the address to listen on
 * @property {boolean} interrupt whether a new message ends the running build
 * @property {number} port where to listen; 0 for any free one
 * @property {number} timeout milliseconds a build may take
 * @property {Webhook} webhook verifies with the secret
 */

/** @type {(args: { maximum: number, name: string, value: string }) => number} */
const readNumber = ({ maximum, name, value }) => {
  const number = Number(value)
  if (value.trim() === '' || !(number >= 0 && number <= maximum))
    throw new TypeError(`${name}: expected a number from 0 to ${maximum}, got "${value}".`)
  return number
}

/** @type {(secret: string | undefined) => Webhook} */
const readSecret = (secret) => {
  if (!secret)
    throw new TypeError(
      'WEBHOOK_SECRET is not set: give it the secret that the admin panel showed for this webhook (whsec_…).',
    )
  try {
    return new Webhook(secret)
  } catch {
    throw new TypeError('WEBHOOK_SECRET is no secret of a webhook: expected whsec_ followed by base64.')
  }
}

/**
 * @param {{ args: string[], environment: NodeJS.ProcessEnv }} where
 * @returns {Settings}
 * @throws {TypeError} with the name of the setting that is missing or wrong
 */
export const readSettings = ({ args, environment }) => {
  const unknown = args.find((arg) => arg !== '--interrupt')
  if (unknown !== undefined) throw new TypeError(`Unknown argument ${unknown}: the only one is --interrupt.`)
  const {
    BUILD_COMMAND: command,
    HOST: host = '127.0.0.1',
    PORT: port = '8080',
    TIMEOUT: timeout = '600',
    WEBHOOK_SECRET: secret,
  } = environment
  if (!command) throw new TypeError('BUILD_COMMAND is not set: give it what builds the site, e.g. "hugo --minify".')
  return {
    command,
    host,
    interrupt: args.includes('--interrupt'),
    port: readNumber({ maximum: 65_535, name: 'PORT', value: port }),
    timeout: readNumber({ maximum: 86_400, name: 'TIMEOUT', value: timeout }) * 1000,
    webhook: readSecret(secret),
  }
}
