import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeAssets } from '../scripts/write-assets.ts'
import { assetsDirectory, loadAssets } from './page-assets.ts'

const directory = mkdtempSync(join(tmpdir(), 'govuk-assets-'))
const manifest = writeAssets(directory)
afterAll(() => rmSync(directory, { recursive: true }))

const read = (name: string) => readFileSync(join(directory, manifest[name] ?? 'missing'), 'utf8')
const styles = { on: read('brand-on.css'), off: read('brand-off.css') }

test.each(['on', 'off'] as const)(
  'the styles with the brand %s have no unresolved Sass variable',
  (brand) => {
    expect(styles[brand]).toContain('.govuk-button')
    expect(styles[brand]).not.toContain('$')
  },
)

test.each(['on', 'off'] as const)(
  'a word that is longer than a phone is wide breaks, with the brand %s',
  (brand) => {
    expect(styles[brand]).toContain('.govuk-template__body{overflow-wrap:anywhere}')
  },
)

test('the styles for gov.uk load the licensed font and the crest', () => {
  expect(styles.on).toContain('@font-face')
  expect(styles.on).toContain('GDS Transport')
  expect(styles.on).toContain(`/assets/${manifest['images/govuk-crest.svg']}`)
})

test('the styles for anywhere else ask for no file at all, so no licensed one', () => {
  expect(styles.off).not.toMatch(/@font-face|GDS Transport|url\(/)
  expect(styles.off).toContain('font-family:arial,helvetica,sans-serif')
})

test('every address in the styles and in the web app manifest leads to a file', () => {
  const addresses = [...styles.on.matchAll(/url\("\/assets\/([^"]+)"\)/g)].map((match) => match[1] ?? '')
  const icons = [...read('site.webmanifest').matchAll(/"src": "([^"]+)"/g)].map((match) => match[1] ?? '')
  expect(addresses.length).toBeGreaterThanOrEqual(5)
  expect(icons.length).toBeGreaterThanOrEqual(5)
  for (const address of [...addresses, ...icons])
    expect(existsSync(join(directory, address)), address).toBe(true)
})

test('a file is named after its content, so that a changed file has a new address', () => {
  for (const [name, named] of Object.entries(manifest)) {
    if (name.startsWith('fonts/')) continue // govuk-frontend has named these by content itself
    const hash = createHash('sha256')
      .update(readFileSync(join(directory, named)))
      .digest('hex')
      .slice(0, 10)
    expect(named).toContain(`-${hash}.`)
  }
})

test('building again gives the same names', () => {
  expect(writeAssets(directory)).toEqual(manifest)
})

test("the script starts govuk-frontend's components and asks for no source map", () => {
  expect(read('init.js')).toBe(
    `import { initAll } from './${manifest['govuk-frontend.min.js']}'\ninitAll()\n`,
  )
  expect(read('govuk-frontend.min.js')).not.toContain('sourceMappingURL')
})

test.each(['on', 'off'] as const)('a page with the brand %s is told addresses that exist', (brand) => {
  const { stylesheet, script, init, icons } = loadAssets({ brand, directory })
  const addresses = [stylesheet, script, init, ...icons.map(({ href }) => href)]
  for (const address of addresses) {
    expect(existsSync(join(directory, address.replace(/^\/assets\//, ''))), address).toBe(true)
  }
  expect(stylesheet).toContain(`brand-${brand}`)
})

test('without the brand the icon is not a crown', () => {
  expect(loadAssets({ brand: 'off', directory }).icons.map(({ href }) => href)).toEqual([
    `/assets/${manifest['images/plain-icon.svg']}`,
  ])
})

test('pages without built files say how to build them', () => {
  expect(() => loadAssets({ brand: 'off', directory: join(directory, 'nowhere') })).toThrow('npm run build')
})

test("the files are found through the package, wherever a consumer's bundle may be", () => {
  expect(isAbsolute(assetsDirectory)).toBe(true)
  expect(readdirSync(join(assetsDirectory, '..', '..'))).toContain('package.json')
  expect(assetsDirectory).toMatch(/packages\/govuk\/dist\/assets$/)
})
