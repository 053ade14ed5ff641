'use client'
import type { FieldError } from './sendForm.ts'

/** Why something was refused, a line a field; what stands after a colon on its own, as in the panel's other notices. */
export const Refusal = ({ errors, message }: { errors: FieldError[]; message: string }) => {
  if (errors.length > 1) {
    return (
      <ul>
        {errors.map((error) => (
          <li key={`${error.path} ${error.message}`}>{error.message}</li>
        ))}
      </ul>
    )
  }
  const [reason] = errors.map((error) => error.message)
  // What a field's own rule says is not in the sentence about the form, which only names the field.
  if (reason && !message.replaceAll('\u2236', ':').includes(reason)) {
    return (
      <div>
        {message} <p>{reason}</p>
      </div>
    )
  }
  const colon = message.indexOf(':')
  return (
    <div>
      {message.slice(0, colon + 1)} <span>{message.slice(colon + 1).trim()}</span>
    </div>
  )
}
