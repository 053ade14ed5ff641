import type { Config } from 'payload'

/** Has every control of the admin panel say what it does. */
export const accessibility = (config: Config): Config => ({
  ...config,
  admin: {
    ...config.admin,
    components: {
      ...config.admin?.components,
      providers: [...(config.admin?.components?.providers ?? []), 'beffroi/panel#AccessibleNames'],
    },
  },
})
