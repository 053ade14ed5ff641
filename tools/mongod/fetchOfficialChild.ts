import { MongoBinary } from 'mongodb-memory-server-core'

/** The process behind `fetchOfficial.ts`: prints `path …` or, as its last line, the reason why not. */
try {
  const path = await MongoBinary.getPath({ downloadDir: process.argv[2] })
  console.log(`path ${path}`)
} catch (error) {
  console.log(error instanceof Error ? error.message.replaceAll('\n', ' ') : String(error))
  process.exitCode = 1
}
