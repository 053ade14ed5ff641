/** The body as it came, since the signature is that of its bytes, or undefined once it is longer than `limit` bytes: the rest is not read. */
export const readBody = async (request: Request, { limit }: { limit: number }): Promise<string | undefined> => {
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop cancels the stream.
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > limit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
