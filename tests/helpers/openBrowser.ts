import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The Chromium at CHROMIUM_PATH, talking to nobody but the page. */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({ args: FLAGS, executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium' })
