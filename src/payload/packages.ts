import path from 'node:path'

type Require = NodeJS.Require

/** Asks from here or, where this stands in a bundle, from where the project runs. A bundler would take what `createRequire` finds for a module. */
const ask = <Answer>(question: (require: Require) => Answer): Answer => {
  const { createRequire } = process.getBuiltinModule('node:module')
  try {
    return question(createRequire(import.meta.url))
  } catch {
    return question(createRequire(path.join(process.cwd(), 'package.json')))
  }
}

/** The path of a file of a package: of a font, which no bundle has. */
export const packageFile = (name: string): string => ask((require) => require.resolve(name))

/** A package as Node loads it, where it is installed: one that reads files and modules by names that it makes when it runs works in no bundle. */
export const loadPackage = (name: string): unknown => ask((require): unknown => require(name))
