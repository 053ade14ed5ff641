import { expect, it } from '@jest/globals'

import { sendRequest } from '../../../src/http-client/sendRequest.ts'
import { startListener } from '../../helpers/startListener.ts'
import { hook } from './hook.ts'

it.each([301, 302, 303, 307, 308])('does not follow a redirect (%i)', async (status) => {
  const target = await startListener((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'))
  const receiver = await startListener((socket) =>
    socket.end(`HTTP/1.1 ${status} Elsewhere\r\nLocation: ${target.url}/\r\nContent-Length: 0\r\n\r\n`),
  )
  try {
    expect(await sendRequest(hook(receiver.url))).toMatchObject({ headers: { location: `${target.url}/` }, status })
    expect(target.connections()).toBe(0)
  } finally {
    await Promise.all([receiver.close(), target.close()])
  }
})
