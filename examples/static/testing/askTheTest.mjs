import { readFileSync } from 'node:fs'

/** The build command of the tests: hands over what it was given, and ends as the test says, when it says so. */
const response = await fetch(process.env['FOREMAN'] ?? '', {
  body: JSON.stringify({
    knowsSecret: 'WEBHOOK_SECRET' in process.env,
    messages: JSON.parse(readFileSync(process.env['BEFFROI_MESSAGES'] ?? '', 'utf8')),
  }),
  method: 'POST',
})
console.log('output of the build')
process.exitCode = Number(await response.text())
