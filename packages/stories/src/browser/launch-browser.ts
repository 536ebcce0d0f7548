import { existsSync } from 'node:fs'
import { type Browser, type BrowserServer, chromium } from 'playwright-core'
import { type Program, shippedChromium } from './shipped-browser.ts'

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

// Stories visit our own pages only. Root and most containers have no sandbox to offer, and a browser in a test needs no news.
const ARGUMENTS = [
  ...['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'],
  // As the npm package advises for small machines: a process fewer, and no new one from site to site. A sixth of the browser's time.
  ...['--in-process-gpu', '--disable-site-isolation-trials'],
  ...[
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-pings',
    '--no-first-run',
  ],
]

/** A headless Chromium: the one that CHROMIUM_PATH names, else the system's, else the build inside an npm package. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await launchOptions())
}

/** The same, for several processes to use. */
export async function launchBrowserServer(): Promise<BrowserServer> {
  return chromium.launchServer({ ...(await launchOptions()), host: '127.0.0.1' })
}

async function launchOptions() {
  const { executablePath, env } = findChromium() ?? (await shippedChromium())
  return { executablePath, args: ARGUMENTS, env: { ...inheritedEnvironment(), ...env } }
}

function findChromium(): Program | undefined {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist`)
  const executablePath = named || USUAL_PLACES.find((path) => existsSync(path))
  return executablePath ? { executablePath, env: {} } : undefined
}

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
