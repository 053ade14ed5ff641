import config from '@payload-config'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import { guardServerFunctions } from 'beffroi'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'

import { importMap } from './admin/importMap.js'
import './admin.css'

const handle = guardServerFunctions(handleServerFunctions)

// These two and nothing else: whatever a browser sends arrives here.
const serverFunction: ServerFunctionClient = async ({ args, name }) => {
  'use server'
  return handle({ args, config, importMap, name })
}

const Layout = ({ children }: { children: ReactNode }) => (
  <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
    {children}
  </RootLayout>
)

export default Layout
