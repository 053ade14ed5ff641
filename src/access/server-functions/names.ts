/** The server functions of Payload's admin panel; those of a project are known by their own names. */
const NAMES: ReadonlySet<unknown> = new Set([
  'copy-data-from-locale',
  'form-state',
  'get-default-layout',
  'get-folder-results-component-and-data',
  'get-upcoming-scheduled-publish',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'render-widget',
  'schedule-publish',
  'slugify',
  'table-state',
])

/** Payload looks a function up in a plain object, where `constructor` and the other names of `Object.prototype` are found as well. */
export const isServerFunction = (name: unknown, ofProject: object = {}): boolean =>
  NAMES.has(name) || (typeof name === 'string' && Object.hasOwn(ofProject, name))
