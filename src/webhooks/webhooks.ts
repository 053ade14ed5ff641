import type { Config } from 'payload'

import type { SanitizedBeffroiOptions } from '../options.ts'

/** Tells the forms and endpoints of webhooks, which get only the config, what the project allows. */
export const webhooks = (config: Config, { webhooks: { allowedNetworks, allowLoopback } }: SanitizedBeffroiOptions): Config => ({
  ...config,
  custom: { ...config.custom, beffroi: { ...config.custom?.beffroi, webhooks: { allowedNetworks, allowLoopback } } },
})
