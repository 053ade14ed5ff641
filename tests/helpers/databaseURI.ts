/** The address of a database of its own on the test server: the name goes between the hosts and the options. */
export const databaseURI = (server: string, name: string): string => {
  const parts = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(server)
  if (!parts) {
    throw new Error('TEST_MONGODB_URI: expected an address such as mongodb://127.0.0.1:27017/?replicaSet=rs0.')
  }
  return `${parts[1]}/${name}${parts[2] ?? ''}`
}
