import { readFileSync } from 'node:fs'

import { Ajv2020 } from 'ajv/dist/2020.js'

import type { Message } from '../../src/webhooks/DeliveryRow.ts'

export const MESSAGE_SCHEMA_FILE = new URL('../../docs/webhook-message.schema.json', import.meta.url)

/** The published schema lets properties be added; what we send has none but those it names: a title, or who did it, would be a leak. */
const close = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'properties' in value && 'required' in value
    ? { ...value, additionalProperties: false }
    : value

// Dates are judged by their pattern.
const validate = new Ajv2020({
  allErrors: true,
  strictRequired: false,
  strictTypes: false,
  validateFormats: false,
}).compile<Message>(JSON.parse(readFileSync(MESSAGE_SCHEMA_FILE, 'utf8'), close) as object)

/** What is wrong with a message, a line a fault; none for one as `docs/webhook-message.schema.json` has it. */
export const messageFaults = (message: unknown): string[] =>
  validate(message)
    ? []
    : (validate.errors ?? []).map(
        ({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
      )

/** The message in a body that was sent. @throws Error that says what the schema has against it. */
export const expectMessage = (body: string): Message => {
  const message: unknown = JSON.parse(body)
  const faults = messageFaults(message)
  if (faults.length > 0)
    throw new Error(`The body is no message of docs/webhook-message.schema.json:\n${faults.join('\n')}\n${body}`)
  return message as Message
}
