import { describeDemo } from './demo/describeDemo.ts'
import { openDemo } from './demo/openDemo.ts'

/** `npm run demo`: the whole newsroom with its demo content, on this machine. */
const { attend, lifetime, load, prepare, progress, startNewsroom } = openDemo()

await lifetime.run(async () => {
  const { address, env } = await prepare()
  await load(env)
  const server = await startNewsroom({ address, env })
  progress.say(describeDemo({ address }))
  await attend([server])
})
