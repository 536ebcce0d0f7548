import { spawnSync } from 'node:child_process'
import { constants, existsSync } from 'node:fs'
import { access, chmod, lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

export type Program = { executablePath: string; env: Record<string, string> }

/** Unpacks once, under another name first, so that two runs at once and a run that was killed leave no half a browser. */
export async function shippedChromium(): Promise<Program> {
  const { version, parent } = await whereToUnpack()
  const folder = join(parent, `browser-${version}`)
  if (!existsSync(folder)) {
    const draft = await mkdtemp(join(parent, 'draft-'))
    await unpackInto(draft)
    await writeFile(join(draft, FONT_SETTINGS), fontSettings(folder))
    await Promise.all([draft, join(draft, 'chromium')].map((path) => chmod(path, 0o755)))
    await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }))
  }
  const executablePath = join(folder, 'chromium')
  const env = { FONTCONFIG_FILE: join(folder, FONT_SETTINGS) }
  if (findsItsLibraries(executablePath)) return { executablePath, env }
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return { executablePath, env: { ...env, LD_LIBRARY_PATH: libraries } }
}

const FONT_SETTINGS = 'font-settings.xml'

/** The package's own settings look for its fonts in Lambda's folders, and a page without a single font kills its browser. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`
}

/** Beside the installed packages, so that a new install starts afresh; for a user who may not write there, a folder of their own. */
async function whereToUnpack(): Promise<{ version: string; parent: string }> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const modules = entry.slice(0, entry.lastIndexOf(join('@sparticuz', 'chromium')))
  const description = await readFile(join(modules, '@sparticuz/chromium/package.json'), 'utf8')
  const { version }: { version: string } = JSON.parse(description)
  const shared = join(modules, '.cache/get-an-identity')
  const isShared = await mkdir(shared, { recursive: true })
    .then(() => access(shared, constants.W_OK))
    .then(() => true)
    .catch(() => false)
  return { version, parent: isShared ? shared : await privateFolder() }
}

async function privateFolder(): Promise<string> {
  const folder = join(tmpdir(), `get-an-identity-browser-${userInfo().uid}`)
  await mkdir(folder, { mode: 0o700, recursive: true })
  const { uid } = await lstat(folder)
  if (uid !== userInfo().uid)
    throw new Error(`${folder} belongs to another user; set TMPDIR to a folder of your own`)
  return folder
}

/** The package unpacks to the temporary folder, and its own copies of NSS only when it believes that it is on Lambda. */
async function unpackInto(folder: string): Promise<void> {
  const before = { TMPDIR: process.env.TMPDIR, AWS_LAMBDA_JS_RUNTIME: process.env.AWS_LAMBDA_JS_RUNTIME }
  const loader = {
    LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH,
    FONTCONFIG_PATH: process.env.FONTCONFIG_PATH,
  }
  setEnvironment({ TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' })
  try {
    const { default: shipped } = await import('@sparticuz/chromium')
    await shipped.executablePath()
  } finally {
    setEnvironment({ ...before, ...loader })
  }
}

function setEnvironment(values: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}

/** NSS is on most systems, and the system's own is the better match for its C library. */
function findsItsLibraries(program: string): boolean {
  const listed = spawnSync('ldd', [program], { encoding: 'utf8' })
  return listed.status === 0 && !listed.stdout.includes('not found')
}
