import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Several processes may use one server; each leaves a file named after its process, so that only the last to leave stops it. */
export async function joinUsers(dataDir: string): Promise<{ leave(): Promise<{ isLast: boolean }> }> {
  const folder = join(dataDir, 'users')
  const mine = `${process.pid}-${randomUUID()}`
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, mine), '')
  return {
    async leave() {
      await rm(join(folder, mine), { force: true })
      const others = await readdir(folder).catch(() => [])
      return { isLast: !others.some((name) => isAlive(Number.parseInt(name, 10))) }
    },
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
