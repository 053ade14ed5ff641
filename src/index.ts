export { newsroomEditor } from './newsroomEditor.ts'
export type { BeffroiOptions, CollectionOption } from './options.ts'
export { beffroiPlugin } from './plugin.ts'
