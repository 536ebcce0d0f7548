import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyClientSecret } from '../clients/verify-client-secret/verify-client-secret.use-case.ts'
import { useWorld } from '../testing/a-world.ts'
import { runClientCommand } from './client-command.ts'

const world = useWorld()
const client = (...args: string[]) => runClientCommand(world.get().deps, args)

const SECRET = /gai_[\w-]{43}/
const secretIn = (lines: string[]) => SECRET.exec(lines.join('\n'))?.[0] ?? ''

async function isGood(clientId: string, secret: string): Promise<boolean> {
  return (await verifyClientSecret(world.get().deps, { clientId, secret })).kind === 'accepted'
}

const aService = [
  '--name',
  'A service',
  '--url',
  'https://service.example/',
  '--redirect-uri',
  'https://service.example/cb',
]

test('a new client gets a secret, which is shown once', async () => {
  const lines = await client('create', 'made-by-hand', ...aService, '--scope', 'openid email trn')
  expect(await isGood('made-by-hand', secretIn(lines))).toBe(true)
  const list = await client('list')
  expect(list).toContain(
    'made-by-hand: A service; match policy LOW; client_secret_basic; 1 live secrets; openid email trn',
  )
  expect(list.join('\n')).not.toMatch(SECRET)
})

test('a service says how surely a record has to be somebody’s own, in words that there are', async () => {
  await client('create', 'shows-records', ...aService, '--match-policy', 'STRICT')
  expect((await client('list')).join('\n')).toContain('shows-records: A service; match policy STRICT')
  await expect(client('create', 'unsure', ...aService, '--match-policy', 'SOME')).rejects.toThrow(
    'matchPolicy',
  )
})

test('a client that is there already is not made again', async () => {
  await client('create', 'once-only', ...aService)
  await expect(client('create', 'once-only', ...aService)).rejects.toThrow('already')
})

test('a description with a mistake registers nothing and says what is wrong', async () => {
  await expect(
    client('create', 'no-address', '--name', 'A service', '--url', 'https://a.example/'),
  ).rejects.toThrow('needs a redirect URI')
  expect((await client('list')).join('\n')).not.toContain('no-address')
})

test('rotating gives a second secret and the first one a week', async () => {
  const first = secretIn(await client('create', 'to-rotate', ...aService))
  const lines = await client('rotate-secret', 'to-rotate')
  expect(lines.join('\n')).toContain('works until 2026-11-29T10:00:00')
  expect([await isGood('to-rotate', first), await isGood('to-rotate', secretIn(lines))]).toEqual([true, true])
  await client('rotate-secret', 'to-rotate', '--overlap-days', '0')
  expect([await isGood('to-rotate', first), await isGood('to-rotate', secretIn(lines))]).toEqual([
    false,
    false,
  ])
})

test('clients are registered from a file, and registered again without another secret', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'clients-'))
  const file = join(folder, 'clients.json')
  const described = {
    id: 'from-a-file',
    service: { id: 'from-a-file', name: 'Conformance suite', url: 'https://suite.example/' },
    redirectUris: ['https://suite.example/test/a/gai/callback'],
    grantTypes: ['authorization_code', 'refresh_token'],
    legacySwitches: [{ name: 'PKCE_OPTIONAL', expiresAt: '2027-01-01T00:00:00Z' }],
  }
  await writeFile(file, JSON.stringify({ clients: [described] }))
  expect(await client('import', file)).toEqual(['from-a-file is registered', expect.stringMatching(SECRET)])
  expect(await client('import', file)).toEqual(['from-a-file is changed'])
  await writeFile(
    file,
    JSON.stringify({ clients: [{ ...described, redirectUris: ['http://evil.example/'] }] }),
  )
  await expect(client('import', file)).rejects.toThrow('https')
})

test('a new service has its words, its help and its rules of entry by flags', async () => {
  await client(
    ...[
      'create',
      'by-flags',
      ...aService,
      '--header-name',
      'Our service',
      '--closing-text',
      'Choose a course next.',
    ],
    ...['--help-email', 'help@service.example', '--help-phone', '01632 960 123'],
    ...[
      '--help-url',
      'https://service.example/help',
      '--trn-requirement',
      'OPTIONAL',
      '--match-policy',
      'FIRM',
    ],
    ...['--refuse-pending', '--refuse-none', '--block-prohibited'],
  )
  const registered = await world.get().deps.repositories.clients.find('by-flags')
  expect(registered?.service).toMatchObject({
    headerName: 'Our service',
    closingText: 'Choose a course next.',
    helpEmailAddress: 'help@service.example',
    helpPhoneNumber: '01632 960 123',
    helpUrl: 'https://service.example/help',
    trnRequirement: 'OPTIONAL',
    matchPolicy: 'FIRM',
    allowsPending: false,
    allowsNone: false,
    blocksProhibited: true,
  })
})

test('a service that needs a TRN before entry lets no one in without, and needs no other flag for it', async () => {
  await client('create', 'needs-trn', ...aService, '--trn-requirement', 'NEEDED_BEFORE_ENTRY')
  const registered = await world.get().deps.repositories.clients.find('needs-trn')
  expect(registered?.service).toMatchObject({ allowsPending: false, allowsNone: false })
})

test.each([
  ['--help-email', 'nowhere'],
  ['--help-url', 'http://elsewhere.example/'],
  ['--trn-requirement', 'SOMETIMES'],
  ['--no-such-flag', 'yes'],
])('a flag that makes no sense registers nothing: %s %s', async (...flag) => {
  await expect(client('create', 'senseless', ...aService, ...flag)).rejects.toThrow()
  expect(await world.get().deps.repositories.clients.registered('senseless')).toBeNull()
})

test('anything else is answered with what there is', async () => {
  await expect(client('remove', 'everything')).rejects.toThrow('npm run client -- create')
})
