import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const MODULES = '/usr/lib/apache2/modules'
const NEEDED = ['mpm_prefork', 'authn_core', 'authz_core', 'authz_user', 'auth_openidc']
const LOOK_AGAIN_MS = 50
const LONGEST_START_MS = 10_000

export const isInstalled = existsSync(join(MODULES, 'mod_auth_openidc.so'))

export type Apache = { origin: string; redirectUri: string; stop(): Promise<void> }
export type Registration = { issuer: string; clientId: string; secret: string; scopes: string }

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** A relying service in C: Apache, with mod_auth_openidc in front of everything, set up as Register for an NPQ sets up its own client. */
export async function startApache(port: number, registration: Registration): Promise<Apache> {
  const folder = await mkdtemp(join(tmpdir(), 'relying-service-'))
  await chmod(folder, 0o755) // started as root, Apache reads it as www-data
  const origin = `http://127.0.0.1:${port}`
  const redirectUri = `${origin}/callback`
  const config = join(folder, 'apache.conf')
  await writeFile(join(folder, 'index.html'), 'signed in')
  await writeFile(config, configuration({ folder, port, redirectUri, registration }))
  const apache = spawn('apache2', ['-DFOREGROUND', '-f', config], { stdio: 'ignore', detached: true }) // it ends its whole process group
  const stop = async () => {
    await end(apache)
    await rm(folder, { recursive: true })
  }
  try {
    await answers(origin, apache)
  } catch (error) {
    const log = await readFile(join(folder, 'error.log'), 'utf8').catch(() => 'no log')
    await stop()
    throw new Error(`apache did not start: ${log}`, { cause: error })
  }
  return { origin, redirectUri, stop }
}

function configuration(about: {
  folder: string
  port: number
  redirectUri: string
  registration: Registration
}): string {
  const { folder, port, redirectUri, registration } = about
  return `
ServerName 127.0.0.1
KeepAlive Off
ServerRoot ${folder}
DocumentRoot ${folder}
PidFile ${folder}/pid
Listen 127.0.0.1:${port}
ErrorLog ${folder}/error.log
User www-data
Group www-data
${NEEDED.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
OIDCProviderMetadataURL ${registration.issuer}.well-known/openid-configuration
OIDCClientID ${registration.clientId}
OIDCClientSecret "${registration.secret}"
OIDCScope "${registration.scopes}"
OIDCProviderTokenEndpointAuth client_secret_basic
OIDCPKCEMethod S256
OIDCRedirectURI ${redirectUri}
OIDCCryptoPassphrase made-up-for-this-run
OIDCInfoHook id_token userinfo access_token session
OIDCOAuthAcceptTokenAs header
<Location />
  AuthType openid-connect
  Require valid-user
  OIDCUnAuthAction auth true
</Location>
`
}

async function answers(origin: string, apache: ChildProcess): Promise<void> {
  const deadline = Date.now() + LONGEST_START_MS
  while (Date.now() < deadline && apache.exitCode === null) {
    const response = await fetch(origin, { redirect: 'manual' }).catch(() => undefined)
    if (response) return
    await pause(LOOK_AGAIN_MS)
  }
  throw new Error('no answer')
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}
