import { expect, it } from '@jest/globals'

import { sendRequest } from '../../../src/http-client/sendRequest.ts'
import { startListener } from '../../helpers/startListener.ts'
import { hook } from './hook.ts'

it('says that nobody listens', async () => {
  const gone = await startListener(() => {})
  await gone.close()
  await expect(sendRequest(hook(`${gone.url}/secret`))).rejects.toMatchObject({
    code: 'connection',
    message: `No connection to 127.0.0.1:${gone.port} (ECONNREFUSED). Check that the receiver runs, and the port of its address.`,
  })
})

it('says that what listens does not speak HTTP', async () => {
  const mail = await startListener((socket) => socket.end('220 mail.example.org ESMTP\r\n'))
  try {
    await expect(sendRequest(hook(mail.url))).rejects.toMatchObject({
      code: 'notHttp',
      message: expect.stringContaining('not HTTP'),
    })
  } finally {
    await mail.close()
  }
})
