type Entity = { fields: unknown[]; slug: string }

/**
 * What an override returned, once it is known to be usable.
 *
 * @throws TypeError with the option's path when it is no collection or global, or one of another slug, which relations
 * would not find.
 */
export const checkOverride = <T extends Entity>({ given, option, override }: { given: T; option: string; override: T }): T => {
  const returned: Partial<Entity> | null | undefined = override
  if (!Array.isArray(returned?.fields)) {
    throw new TypeError(`[beffroi] options.${option} returned nothing that has fields; return what it is given, changed: ({ ...given, defaultSort: 'title' }).`)
  }
  if (returned.slug !== given.slug) {
    throw new TypeError(`[beffroi] options.${option} returned the slug ${JSON.stringify(returned.slug)} in place of "${given.slug}"; relations would not follow. Use the option slug to rename a collection.`)
  }
  return override
}
