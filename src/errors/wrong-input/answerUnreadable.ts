import { classifyError } from './classifyError.ts'
import { UNREADABLE_BODY } from './sentences.ts'

const isRefusal = (error: unknown): boolean => typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' && error.status >= 400 && error.status < 500

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
