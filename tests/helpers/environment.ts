/** Loaded before each file of integration tests. */
if (!process.env.TEST_MONGODB_URI) {
  throw new Error(
    'TEST_MONGODB_URI is not set: run the tests with npm test, which starts a MongoDB for them, or set it to the address of a replica set made for tests.',
  )
}
Object.assign(process.env, {
  // No test asks other people's websites for anything.
  LINK_CHECKS: 'off',
  NEXT_TELEMETRY_DISABLED: '1',
  // Payload compares a config's tables with those of the config before, in whatever database that was.
  PAYLOAD_FORCE_DRIZZLE_PUSH: 'true',
  PAYLOAD_SECRET: 'a secret for tests only',
})
