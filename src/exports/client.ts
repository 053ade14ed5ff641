export { ClientError, createClient } from '../client/client.ts'
export type { Client, ClientOptions, FetchOptions } from '../client/client.ts'
export type { AnyProject, Change, ProjectTypes, ReadOptions, Restart } from '../client/types.ts'
export type { Affected } from '../content-events/ContentEvent.ts'
