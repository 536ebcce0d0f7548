import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { addClientSecret } from '../clients/add-client-secret.use-case.ts'
import { type ClientRegistration, clientRegistration } from '../clients/domain/client-registration.ts'
import { registerClient } from '../clients/register-client.use-case.ts'
import type { Deps } from '../main/deps.ts'
import { NOTICES_KEPT_MS } from '../sessions/domain/kept-for.ts'
import { readClientFlags } from './client-flags.ts'
import { runStandingCommand } from './client-standing.ts'
import type { Needed } from './run-for-operator.ts'

export const USAGE = `npm run client -- create ID --name NAME --url URL [--redirect-uri URI …] [--post-logout-redirect-uri URI …]
                                [--scope "openid email …"] [--grant-type TYPE …] [--auth-method METHOD]
                                [--jwks-uri URI] [--back-channel-logout-uri URI]
                     its words  [--header-name NAME] [--closing-text TEXT]
                     its help   [--help-email ADDRESS] [--help-phone NUMBER] [--help-url URL]
                     its entry  [--match-policy LOW|FIRM|STRICT] [--trn-requirement REQUIRED|OPTIONAL|NEEDED_BEFORE_ENTRY]
                                [--refuse-pending] [--refuse-none] [--block-prohibited]
npm run client -- rotate-secret ID [--overlap-days N]
npm run client -- disable ID         no one signs in through it, and its tokens are dead, until it is enabled
npm run client -- enable ID
npm run client -- delete ID --yes    a disabled one, for good: its secrets, addresses and keys go, and its id stays taken
npm run client -- import FILE
npm run client -- list

With --by ADDRESS of the service owner for whom it is done, once there are members of staff.`

export const CLIENT_CHANGES = ['create', 'rotate-secret', 'disable', 'enable', 'delete', 'import']

export const neededForClient: Needed = ([name = '']) => (CLIENT_CHANGES.includes(name) ? 'client' : null)

const DAY_MS = 24 * 60 * 60 * 1000
const clientFile = z.strictObject({ clients: z.array(clientRegistration).min(1) })

/** Runs a command of an operator. Answers the lines to print; throws the message to show. */
export async function runClientCommand(deps: Deps, [command, ...args]: string[]): Promise<string[]> {
  switch (command) {
    case 'create':
      return create(deps, args)
    case 'rotate-secret':
      return rotateSecret(deps, args)
    case 'disable':
    case 'enable':
    case 'delete':
      return runStandingCommand(deps, command, args)
    case 'import':
      return importFile(deps, args)
    case 'list':
      return list(deps)
    default:
      throw new Error(USAGE)
  }
}

async function create(deps: Deps, args: string[]): Promise<string[]> {
  const registration = readRegistration(readClientFlags(args))
  return register(deps, registration, { onlyIfNew: true })
}

async function rotateSecret(deps: Deps, args: string[]): Promise<string[]> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'overlap-days': { type: 'string', default: '7' } },
  })
  const clientId = positionals[0] ?? ''
  const overlapMs = z.coerce.number().min(0).max(90).parse(values['overlap-days']) * DAY_MS
  const added = await addClientSecret(deps, { clientId, overlapMs })
  if (!added) throw new Error(`there is no client ${clientId}`)
  return [
    ...secretLines(clientId, added.secret),
    ...added.previousExpireAt.map((at) => `the previous secret works until ${at.toISOString()}`),
  ]
}

async function importFile(deps: Deps, [file]: string[]): Promise<string[]> {
  if (!file) throw new Error(USAGE)
  const read = clientFile.safeParse(JSON.parse(await readFile(file, 'utf8')))
  if (!read.success) throw new Error(z.prettifyError(read.error))
  const lines: string[] = []
  for (const registration of read.data.clients) {
    lines.push(...(await register(deps, registration, { onlyIfNew: false })))
  }
  return lines
}

async function register(
  deps: Deps,
  registration: ClientRegistration,
  how: { onlyIfNew: boolean },
): Promise<string[]> {
  const { id } = registration
  const done = await registerClient(deps, registration, how)
  if (done.kind === 'taken') throw new Error(`there is a client ${id} already; change it with import`)
  if (done.kind !== 'registered') throw new Error(`${id} is deleted`)
  const line = `${id} is ${done.isNew ? 'registered' : 'changed'}`
  return done.secret ? [line, ...secretLines(id, done.secret)] : [line]
}

async function list({ clock, repositories }: Deps): Promise<string[]> {
  const { clients, clientSecrets, logoutNotices } = repositories
  const now = clock.now()
  const rows = await clients.list()
  return Promise.all(
    rows.map(async ({ client, service }) => {
      const { id, tokenEndpointAuthMethod, scopes } = client
      const secrets = await clientSecrets.live(id, now)
      const switches = await clients.legacySwitches(id, now)
      const until = switches.map(
        ({ name, expiresAt }) => `${name} until ${expiresAt.toISOString().slice(0, 10)}`,
      )
      const notTold = await logoutNotices.countNotTold(id, new Date(now.getTime() - NOTICES_KEPT_MS))
      const facts = [
        service.name,
        ...standingFact(client),
        `match policy ${service.matchPolicy}`,
        tokenEndpointAuthMethod,
        `${secrets.length} live secrets`,
        scopes.join(' '),
        ...until,
        ...(notTold > 0 ? [`not told of ${notTold} sign-outs in 30 days`] : []),
      ]
      return `${id}: ${facts.join('; ')}`
    }),
  )
}

function standingFact({ disabledAt, deletedAt }: { disabledAt: Date | null; deletedAt: Date | null }) {
  const day = (instant: Date) => instant.toISOString().slice(0, 10)
  if (deletedAt) return [`deleted on ${day(deletedAt)}`]
  return disabledAt ? [`disabled since ${day(disabledAt)}`] : []
}

function readRegistration(described: unknown): ClientRegistration {
  const read = clientRegistration.safeParse(described)
  if (!read.success) throw new Error(`${z.prettifyError(read.error)}\n\n${USAGE}`)
  return read.data
}

function secretLines(clientId: string, secret: string): string[] {
  return [`the secret of ${clientId}, shown only now: ${secret}`]
}
