import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { StaffRole } from '../kernel/caller.ts'
import { STAFF_COMMANDS, type StaffCommand } from '../staff/permissions.ts'
import { aStaffMember } from '../testing/a-staff-member.ts'
import { useWorld } from '../testing/a-world.ts'
import { anIdentity } from '../testing/an-identity.ts'
import { signIn } from '../testing/sign-in.ts'
import { CLIENT_CHANGES, neededForClient, runClientCommand } from './client-command.ts'
import { neededForIdentity, runIdentityCommand } from './identity-command.ts'
import { forMember } from './run-for-operator.ts'
import { neededForStaff, runStaffCommand } from './staff-command.ts'
import { neededForSwitch, runSwitchCommand } from './switch-command.ts'
import { neededForTrn, runTrnCommand } from './trn-command.ts'

const world = useWorld()

const commands = {
  identity: forMember(runIdentityCommand, neededForIdentity),
  trn: forMember(runTrnCommand, neededForTrn),
  client: forMember(runClientCommand, neededForClient),
  switch: forMember(runSwitchCommand, neededForSwitch),
  staff: forMember(runStaffCommand, neededForStaff),
}
type Name = keyof typeof commands

const run = (name: Name, args: string[]) => commands[name](world.get().deps, args)

/** A command that was run before, by another member. */
async function before(role: StaffRole, name: Name, ...args: string[]): Promise<string> {
  const { emailAddress } = await aStaffMember(world.get(), role)
  return (await run(name, [...args, '--by', emailAddress])).join(' ')
}

/** Signed in, so that an act that ends sessions has one to end. */
async function aPerson(): Promise<string> {
  const { id, emailAddress } = await anIdentity(world.get())
  await signIn(world.get(), emailAddress)
  return id
}

let lastTrn = 4960000
async function aDisputedPerson(): Promise<string> {
  lastTrn += 1
  const trn = String(lastTrn)
  const { id, emailAddress } = await anIdentity(world.get(), { trn, trnMatchLevel: 'LOW' })
  await signIn(world.get(), emailAddress)
  const { identities } = world.get().deps.repositories
  await identities.freezeLink(id, { trn, atMost: 'LOW' }, world.get().clock.now())
  return id
}

async function aProposal(): Promise<string> {
  const said = await before('AGENT', 'identity', 'propose-merge', await aPerson(), await aPerson())
  return said.split(' ')[1] ?? ''
}

async function aMerge(): Promise<string> {
  const id = await aProposal()
  await before('OWNER', 'identity', 'approve-merge', id)
  return id
}

const SERVICE = ['--name', 'A', '--url', 'https://a.example/', '--redirect-uri', 'https://a.example/cb']
let lastClient = 0
async function aClient(...changes: string[]): Promise<string> {
  lastClient += 1
  const id = `of-an-operator-${lastClient}`
  await before('OWNER', 'client', 'create', id, ...SERVICE)
  for (const change of changes) await before('OWNER', 'client', change, id)
  return id
}

async function aClientFile(): Promise<string> {
  const file = join(tmpdir(), `clients-${crypto.randomUUID()}.json`)
  const service = { id: 'imported', name: 'A', url: 'https://a.example/' }
  const imported = { id: 'imported', service, redirectUris: ['https://a.example/cb'] }
  await writeFile(file, JSON.stringify({ clients: [imported] }))
  return file
}

type Case = { name: Name; permission: StaffCommand; role: StaffRole; args: () => Promise<string[]> }
const of = (name: Name, permission: StaffCommand, role: StaffRole, args: () => Promise<string[]>): Case => ({
  ...{ name, permission, role, args },
})

const cases: Case[] = [
  of('identity', 'identity sign-out', 'AGENT', async () => ['sign-out', await aPerson()]),
  of('identity', 'identity block', 'AGENT', async () => ['block', await aPerson()]),
  of('identity', 'identity unblock', 'LEAD', async () => {
    const id = await aPerson()
    await before('AGENT', 'identity', 'block', id)
    return ['unblock', id]
  }),
  of('identity', 'identity keep-record', 'LEAD', async () => ['keep-record', await aDisputedPerson()]),
  of('identity', 'identity remove-record', 'LEAD', async () => ['remove-record', await aDisputedPerson()]),
  of('identity', 'identity propose-merge', 'AGENT', async () => [
    ...['propose-merge', await aPerson(), await aPerson()],
  ]),
  of('identity', 'identity approve-merge', 'LEAD', async () => ['approve-merge', await aProposal()]),
  of('identity', 'identity undo-merge', 'LEAD', async () => ['undo-merge', await aMerge()]),
  of('trn', 'trn withhold', 'OWNER', async () => ['withhold', '4970001', '4970002']),
  of('trn', 'trn release', 'LEAD', async () => {
    await before('OWNER', 'trn', 'withhold', '4970003')
    return ['release', '4970003']
  }),
  of('client', 'client', 'OWNER', async () => ['create', 'made-by-command', ...SERVICE]),
  of('client', 'client', 'OWNER', async () => ['rotate-secret', await aClient()]),
  of('client', 'client', 'OWNER', async () => ['disable', await aClient()]),
  of('client', 'client', 'OWNER', async () => ['enable', await aClient('disable')]),
  of('client', 'client', 'OWNER', async () => ['delete', await aClient('disable'), '--yes']),
  of('client', 'client', 'OWNER', async () => ['import', await aClientFile()]),
  of('switch', 'switch', 'OWNER', async () => ['off', 'sign-up', '--reason', 'test']),
  of('switch', 'switch', 'OWNER', async () => ['on', 'sign-up']),
  of('staff', 'staff invite', 'AGENT', async () => [
    ...['invite', '--first', 'first@education.example', '--name', 'Olive Davies'],
  ]),
  of('staff', 'staff end', 'OWNER', async () => ['end', (await aStaffMember(world.get())).emailAddress]),
  of('staff', 'staff reset', 'OWNER', async () => ['reset', (await aStaffMember(world.get())).emailAddress]),
]

/** `identity merge` is for a system without staff: with any, it is refused, and `propose-merge` has two of them say so. */
const REFUSED_WITH_STAFF: StaffCommand[] = ['identity merge']

beforeEach(async () => {
  await world.get().database.sql`truncate staff_member cascade`
})

const lastEventId = async () => {
  const [row] = await world.get().database.sql<{ id: string | null }[]>`select max(id)::text as id from event`
  return row?.id ?? '0'
}

test.each(cases.map((one, place) => ({ ...one, title: `${one.permission} (${place + 1})` })))(
  'each event of `$title` says which member of staff it was done for',
  async ({ name, role, args }) => {
    const typed = await args()
    const { id: memberId, emailAddress } = await aStaffMember(world.get(), role)
    const since = await lastEventId()
    await expect(run(name, typed)).rejects.toThrow('--by ADDRESS')
    expect(await lastEventId()).toBe(since)
    await run(name, [...typed, '--by', emailAddress])
    const events = await world.get().database.sql<{ type: string; by: string | null }[]>`
      select type, staff_member_id as by from event where id > ${since}::bigint`
    expect(events).not.toEqual([])
    expect(events.filter(({ by }) => by !== memberId)).toEqual([])
  },
)

test('every command that changes anything is among them', () => {
  const walked = new Set<StaffCommand>([...cases.map(({ permission }) => permission), ...REFUSED_WITH_STAFF])
  expect([...walked].toSorted()).toEqual(STAFF_COMMANDS.toSorted())
  expect(cases.filter(({ name }) => name === 'client')).toHaveLength(CLIENT_CHANGES.length)
})
