import type { Bilingual } from '../../messages/t.ts'
import {
  hiddenFields,
  UNREADABLE_ADDRESS,
  UNREADABLE_BODY,
  UNREADABLE_FORM,
  unreadableValue,
} from '../../messages/wrongInput.ts'
import { isRecord } from '../../payload/values.ts'

/** What libraries throw when a value has a wrong form: Mongoose's casting, and the writer of BSON. */
const VALUE_ERRORS: ReadonlySet<unknown> = new Set([
  'BSONError',
  'BSONTypeError',
  'CastError',
  'ObjectExpectedError',
  'ObjectParameterError',
  'StrictModeError',
])

/** Codes of MongoDB's errors (error_codes.yml of the server) that say that a query cannot be read. */
const SERVER_CODES: ReadonlySet<unknown> = new Set([
  2, // BadValue
  9, // FailedToParse
  14, // TypeMismatch
  16_410, // a path that begins with a dollar sign
  31_249, // a path that is both read whole and in part
  51_091, // a regular expression that cannot be read
  51_108, // options of one
  10_334, // BSONObjectTooLarge
])

/** What Payload and busboy say of a form that they cannot read; neither gives these errors a name or a status of their own. */
const FORM =
  /^(Request is not eligible for file upload|Unexpected end of form|Malformed (part header|content type|urlencoded form)|Multipart: Boundary not found|Missing Content-Type|Unsupported content type)/

/** By its shape, since more than one copy of a library, and of JavaScript itself, may throw here. */
const isError = (error: unknown): error is Error =>
  typeof error === 'object' &&
  error !== null &&
  'name' in error &&
  'message' in error &&
  typeof error.message === 'string'

const codeOf = (error: Error): unknown => ('code' in error ? error.code : undefined)

const pathOf = (error: Error): string | undefined =>
  'path' in error && typeof error.path === 'string'
    ? error.path.replace(/^_id$/, 'id').replace(/^version\./, '')
    : undefined

/** A choice that is none of its field's: drafts are stored without the validation that says so. */
const isChoice = (error: Error): boolean => error.name === 'ValidatorError' && 'kind' in error && error.kind === 'enum'

/** What an error of Mongoose's validation says, when it is about the form of values alone. */
const wrongValues = (error: Error): Error[] => {
  const errors =
    error.name === 'ValidationError' && 'errors' in error && isRecord(error.errors) ? Object.values(error.errors) : []
  return errors.every((one): one is Error => isError(one) && (VALUE_ERRORS.has(one.name) || isChoice(one)))
    ? errors
    : []
}

/** The paths of a condition that Payload refuses, because who asks may not read their fields. Our own refusals have the name of this error, and no such list. */
const hiddenPaths = (error: Error): string[] =>
  error.name === 'QueryError' && 'data' in error && Array.isArray(error.data)
    ? error.data.flatMap((one) => (isRecord(one) && typeof one.path === 'string' ? [one.path] : []))
    : []

/**
 * What is wrong with a request, told by an error that it made a library throw; undefined for any other error. The last resort behind what looks at requests
 * before: it names the path that the library names, and nothing else of its message. Works by the error's shape, so that it knows errors whichever copy of
 * a library threw them.
 */
export const classifyError = (error: unknown): Bilingual | undefined => {
  if (!isError(error)) return undefined
  if (FORM.test(error.message)) return UNREADABLE_FORM
  const hidden = hiddenPaths(error)
  if (hidden.length > 0) return hiddenFields(hidden)
  if ('status' in error) return undefined
  if (error.name === 'URIError') return UNREADABLE_ADDRESS
  // Thrown by `JSON.parse` alone at run time.
  if (error.name === 'SyntaxError') return UNREADABLE_BODY
  if (VALUE_ERRORS.has(error.name)) return unreadableValue(pathOf(error))
  const [wrong] = wrongValues(error)
  if (wrong) return unreadableValue(pathOf(wrong))
  if (error.name === 'MongoServerError' && SERVER_CODES.has(codeOf(error))) return unreadableValue(undefined)
  return undefined
}

const isRefusal = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'status' in error &&
  typeof error.status === 'number' &&
  error.status >= 400 &&
  error.status < 500

/**
 * Answers a body that Payload's handlers could not read (GraphQL's, and that of a POST in place of a GET), which they throw at whoever called them.
 *
 * @throws any other error as it came.
 */
export const answerUnreadable = (request: Request, error: unknown): Response => {
  const wrong = classifyError(error) ?? (isRefusal(error) ? UNREADABLE_BODY : undefined)
  if (!wrong) throw error
  const message = /^\s*en\b/i.test(request.headers.get('accept-language') ?? '') ? wrong.en : wrong.fr
  return Response.json({ errors: [{ extensions: { statusCode: 400 }, message }] }, { status: 400 })
}
