export { guardServerFunctions } from './access/server-functions/guardServerFunctions.ts'
export { newsroomEditor } from './newsroomEditor.ts'
export type { BeffroiOptions, CollectionOption, NewsroomOption } from './options.ts'
export { beffroiPlugin } from './plugin.ts'
