import { spawnSync } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'

/** The account that the server runs under. Empty for an ordinary user: it runs under their own. */
export type ServerAccount = { uid?: number; gid?: number }

const NOBODY = { uid: 65_534, gid: 65_534 }

/** PostgreSQL refuses to run as root, so root lends it another account: the one that owns the data already, else `postgres`, else `nobody`. */
export async function serverAccount(cluster: string): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) return {}
  const owner = await stat(cluster).catch(() => undefined)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '')
  return accountNamed('postgres', users) ?? NOBODY
}

function accountNamed(name: string, users: string): { uid: number; gid: number } | undefined {
  const fields = users
    .split('\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.split(':')
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])]
  return Number.isInteger(uid) && Number.isInteger(gid) && uid > 0 ? { uid, gid } : undefined
}

/** Asks the kernel rather than reading permission bits: access lists and mounts count too. */
export function canReach(account: ServerAccount, path: string): boolean {
  if (account.uid === undefined) return true
  return (
    spawnSync('/bin/sh', ['-c', '[ -x "$0" ]', path], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
  )
}
