/**
 * Runs something that stops when the signal that it is given aborts: after `timeout` milliseconds, or when the caller's own signal
 * does. Rejects with the reason then, `tooLate()` or the caller's, whatever error the stopping led to.
 */
export const withinTime = async <Result>({
  run,
  signal,
  timeout,
  tooLate,
}: {
  run: (stop: AbortSignal) => Promise<Result>
  signal: AbortSignal | undefined
  timeout: number
  tooLate: () => Error
}): Promise<Result> => {
  signal?.throwIfAborted()
  // Not AbortSignal.any: Node 20 keeps what is derived from a long-lived signal (of a worker, say) for as long as that one lives.
  const controller = new AbortController()
  const giveUp = () => controller.abort(signal?.reason)
  const timer = setTimeout(() => controller.abort(tooLate()), timeout)
  signal?.addEventListener('abort', giveUp, { once: true })
  try {
    return await run(controller.signal)
  } catch (error) {
    throw controller.signal.aborted ? controller.signal.reason : error
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', giveUp)
  }
}
