import type { Config, Payload, SanitizedConfig } from 'payload'

/** A task that the worker runs behind the requests. */
export type WorkerTask = {
  /** Called once when this process has become the one that works, before the first round; it is tried again until it succeeds. */
  begin?: () => Promise<void>
  /**
   * Does what there is to do now, and does not wait for slow receivers.
   *
   * @returns when it wants to be called again at the latest; nothing: when it is woken.
   */
  round: () => Promise<Date | undefined>
  /** Called before the database is closed. */
  stop?: () => Promise<void>
}

/** A stored change that gives a task something to do. Only MongoDB tells of changes; elsewhere the worker asks every second. */
export type WakeCondition = {
  /** The slug of a collection. */
  collection: string
  /** Conditions on the change stream's events, by MongoDB's names (`updateDescription.updatedFields.state`). */
  match?: Record<string, unknown>
  /** @default any */
  operation?: 'insert' | 'update'
}

/** How a task is made, what wakes it, and where it runs. */
export type WorkerTaskConfig = {
  create: (args: { payload: Payload; wake: () => void }) => WorkerTask
  /** What it is called in the log. */
  name: string
  /** `first`: its round ends before those of the other tasks begin. @default with the others, side by side */
  order?: 'first'
  /** `every process`, or the one that holds the lease. @default one process */
  runsIn?: 'every process' | 'one process'
  wakesOn?: (payload: Payload) => WakeCondition[]
}

type WithTasks = { beffroi?: { workerTasks?: WorkerTaskConfig[] } }

/** The tasks that the features and plugins of a config have added. */
export const workerTasks = ({ custom }: Pick<Config | SanitizedConfig, 'custom'>): WorkerTaskConfig[] =>
  (custom as undefined | WithTasks)?.beffroi?.workerTasks ?? []

/** Adds a task for the worker, which starts it with the newsroom. A plugin that is not Beffroi's may do so as well, before it or after it. */
export const addWorkerTask = (config: Config, task: WorkerTaskConfig): Config => ({
  ...config,
  custom: {
    ...config.custom,
    beffroi: { ...(config.custom as undefined | WithTasks)?.beffroi, workerTasks: [...workerTasks(config), task] },
  },
})

const HOUR_IN_MS = 3_600_000

/** Wraps work that is done when the worker starts and every hour from then on. */
export const hourly = (work: () => Promise<unknown>): (() => Promise<Date>) => {
  let nextAt = 0
  return async () => {
    if (Date.now() >= nextAt) {
      nextAt = Date.now() + HOUR_IN_MS
      await work()
    }
    return new Date(nextAt)
  }
}
