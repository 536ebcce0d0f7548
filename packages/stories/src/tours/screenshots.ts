import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startSystem } from '@identity/launcher'
import { freePorts } from '@identity/test-support'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../browser/launch-browser.ts'
import { delayed } from './delayed.tour.ts'
import { smallPng } from './small-png.ts'
import { tours } from './tours.ts'

// `npm run screenshots`: a picture of every page and state of a page, and the list of them. The system must be built; it is started for
// this alone, with an empty database of its own.
const folder = fileURLToPath(new URL('../../../../docs/screenshots/', import.meta.url))
const WIDTH = 1000 // CSS pixels: the whole of a GOV.UK page, with little around it
/** Pages that go on like their top: it is enough. */
const LONG = /^(sandbox\.|support\.dashboard$)/

type Picture = { name: string; heading: string }
const titles: Record<string, string> = {
  standing: 'Pages that are always there',
  notFound: 'Every question, and no record found',
  noTrn: 'A person without a TRN',
  found: 'The record is found',
  prohibited: 'A person whom the service does not let in',
  toBeProved: 'The record has to be proved theirs',
  claimed: 'The record is linked to another address',
  disputed: 'This was not me',
  endings: 'Too often, too late, elsewhere, done',
  sandbox: 'The sandbox',
  support: 'The pages of support',
  delayed: 'The records are out of date',
}

await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
const dataDir = await mkdtemp(join(tmpdir(), 'screenshots-'))
const browser = await launchBrowser()
const system = await startSystem({ ports: await freePorts(), dataDir })
try {
  const sections: string[] = []
  // `delayed` comes last: after it every page would say so.
  for (const [tour, walk] of Object.entries({ ...tours, delayed })) {
    const pictures: Picture[] = []
    await walk({ ...system, browser }, async (name, page) => {
      pictures.push({ name, heading: await takePicture(name, page) })
    })
    sections.push([`## ${titles[tour] ?? tour}`, '', ...pictures.map(entry)].join('\n'))
    process.stdout.write(`${tour}: ${pictures.length}\n`)
  }
  await writeFile(join(folder, 'README.md'), `${[head(), ...sections].join('\n\n')}\n`)
} finally {
  await browser.close()
  await system.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function takePicture(name: string, page: Page): Promise<string> {
  await page.setViewportSize({ width: WIDTH, height: 700 })
  await writeFile(
    join(folder, `${name}.png`),
    smallPng(await page.screenshot({ fullPage: !LONG.test(name) })),
  )
  return (await page.locator('h1').innerText()).trim()
}

function entry({ name, heading }: Picture): string {
  return `- [${name}](${name}.png): ${heading}`
}

function head(): string {
  return '# Screenshots\n\nEvery page and the states it can be in, taken by `npm run screenshots` from a system that runs. This list is written by it too.'
}
