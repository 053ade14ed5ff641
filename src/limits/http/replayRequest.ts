import { IncomingMessage } from 'node:http'

/** The same request, its body read already: for a listener that wants to read it itself. */
export const replayRequest = (request: IncomingMessage, body: Buffer): IncomingMessage => {
  const { headers, httpVersion, httpVersionMajor, httpVersionMinor, method, rawHeaders, url } = request
  const replay = Object.assign(new IncomingMessage(request.socket), { httpVersion, httpVersionMajor, httpVersionMinor, method, rawHeaders, url })
  // A getter on the prototype, computed once: what other listeners may have changed stays.
  replay.headers = headers
  replay.complete = true
  replay.push(body)
  replay.push(null)
  return replay
}
