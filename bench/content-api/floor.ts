import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the others are compared with: `node:http` that sends bytes it holds already. */
let body = Buffer.alloc(0)
const server = createServer((_, response) => {
  response.writeHead(200, { 'Content-Length': body.length, 'Content-Type': 'application/json' }).end(body)
})
process.on('message', (text: string) => {
  if (text !== 'usage') body = Buffer.from(text)
  process.send?.({ cpu: process.cpuUsage(), isReady: true, rss: process.memoryUsage().rss })
})
server.listen(0, '127.0.0.1', () => process.send?.({ floor: (server.address() as AddressInfo).port }))
