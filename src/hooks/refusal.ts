import { ValidationError, type PayloadRequest, type ValidationFieldError } from 'payload'

type Args = { collection: string; errors: ValidationFieldError[]; req: PayloadRequest }

/**
 * Fields that cannot be as they are. The panel shows the message of the error itself, which Payload makes of the
 * fields' raw names: here it is the sentences that say what to do.
 */
export const refusal = ({ collection, errors, req }: Args): ValidationError => {
  const error = new ValidationError({ collection, errors, req }, req.t)
  // The panel begins a list after the first colon: that of a time or an address is written as a ratio, which looks the same.
  error.message = errors.map(({ message }) => message.replaceAll(/(?<=\S):(?=\S)/g, '\u2236')).join(' ')
  return error
}
