import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { samplePerson } from '@identity/sample-people'
import { launchBrowser } from './browser.ts'
import { inNewBrowser, signIn } from './main-job.ts'

// `npm run screenshots -w packages/stories`: the README's pictures, taken from a system that runs and in which Aisha Rahman has not
// signed in yet (after `npm run reset`).
const sandboxUrl = process.argv[2] ?? 'http://localhost:3003'
const folder = fileURLToPath(new URL('../../../docs/images/', import.meta.url))
const pictured = ['email', 'check-answers']

await mkdir(folder, { recursive: true })
const browser = await launchBrowser()
await inNewBrowser(
  browser,
  async (page) => {
    await signIn(page, samplePerson('aisha-rahman').facts, {
      sandboxUrl,
      async onPage(step) {
        if (pictured.includes(step)) await page.screenshot({ path: `${folder}${step}.png`, fullPage: true })
      },
    })
    await page.screenshot({ path: `${folder}claims.png`, fullPage: true })
  },
  { viewport: { width: 900, height: 640 } },
)
await browser.close()
