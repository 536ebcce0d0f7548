import { createHash } from 'node:crypto'
import type { Database } from '@identity/database'
import { type SampleMember, sampleStaff } from '@identity/sample-people'
import { emailKey } from '@identity/values'
import type { StaffCaller } from '../../../kernel/caller.ts'
import { createDeps, type Deps, type Repositories } from '../../../main/deps.ts'
import type { Secrets } from '../../../secrets/secrets.ts'

/** The transaction in which everything happens, and the members of staff who work in it. */
export type Desk = {
  now: Date
  /** The tools at an instant of the past. The mails of that time are long sent: none is queued. */
  at(instant: Date): Deps
  /** The same, with the mails: they carry links that their readers still need. */
  mailingAt(instant: Date): Deps
  staff(firstName: string): StaffCaller
}

type Setting = { database: Database; secrets: Secrets; now: Date }

/** Calls `work` with a desk whose changes are all made, or none. */
export function onDesk(
  { database, secrets, now }: Setting,
  work: (desk: Desk) => Promise<void>,
): Promise<void> {
  return database.db.transaction(async (db) => {
    const mailingAt = (instant: Date) => createDeps({ db }, secrets, { now: () => instant })
    const members = await readStaff(mailingAt(now).repositories)
    await work({
      now,
      mailingAt,
      at: (instant) => withoutJobs(mailingAt(instant)),
      staff(firstName) {
        const member = members.find(({ name }) => name.startsWith(`${firstName} `))
        if (!member) throw new Error(`no made-up member of staff is called ${firstName}`)
        return member.caller
      },
    })
  })
}

function withoutJobs(deps: Deps): Deps {
  const none = { add: async () => undefined, addOnce: async () => undefined }
  const quiet = (repositories: Repositories): Repositories => ({
    ...repositories,
    jobs: { ...none, deferringTo: () => none },
  })
  return {
    ...deps,
    repositories: quiet(deps.repositories),
    inTransaction: (work) => deps.inTransaction((repositories) => work(quiet(repositories))),
  }
}

async function readStaff({ staffMembers }: Repositories) {
  const read = async ({ emailAddress, name, role }: SampleMember) => {
    const member = await staffMembers.findByEmail(emailKey(emailAddress))
    if (!member?.identityId) throw new Error('the made-up members of staff join first')
    const caller: StaffCaller = {
      ...{ kind: 'staff', memberId: member.id, role, identityId: member.identityId },
      ...{ staffSessionId: uuidOf(emailAddress), proof: 'FRESH' },
    }
    return { name, caller }
  }
  return Promise.all(sampleStaff.map(read))
}

/** An id that is the same in every system, so that the references in tasks are. */
export function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
