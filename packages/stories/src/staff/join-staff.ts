import { randomUUID } from 'node:crypto'
import { type SampleFacts, sampleStaff } from '@identity/sample-people'
import { withTables } from '../system/tables.ts'

export type Role = (typeof sampleStaff)[number]['role']

/** A member of staff of one story alone. */
export type Member = {
  id: string
  role: Role
  /** As colleagues and records of what was done have it. */
  name: string
  facts: SampleFacts
  /** The seeded member whose authenticator app they have a copy of: the sandbox shows its codes. */
  appOf: string
}

/**
 * Joins a member of staff, as an accepted invitation does: an identity for their work, and an authenticator app. Each story has members of its
 * own, so that two stories never need the same code. `facts` are of the identity by which they sign in.
 */
export async function joinStaff(
  databaseUrl: string,
  role: Role,
  facts: Partial<SampleFacts> = {},
): Promise<Member> {
  const appOf = sampleStaff.find((member) => member.role === role)?.emailAddress ?? ''
  const own = { ...aColleague(), ...facts }
  const name = `${own.firstName} ${own.lastName}`
  const id = await withTables(databaseUrl, async (sql) => {
    const [joined] = await sql<{ id: string }[]>`
      with person as (
        insert into identity (email_address, email_key, date_of_birth, trn_lookup_status, created_at, updated_at)
        values (${own.email}, ${own.email}, ${own.dateOfBirth}, 'NONE', now(), now()) returning id
      ), named as (
        insert into identity_name (identity_id, kind, first_name, last_name, recorded_at)
        select id, 'GIVEN', ${own.firstName}, ${own.lastName}, now() from person
      ), member as (
        insert into staff_member (email_address, email_key, name, role, identity_id, invited_at, invitation_expires_at, joined_at)
        select ${own.email}, ${own.email}, ${name}, ${role}::staff_role, id, now(), now(), now() from person returning id
      )
      insert into staff_factor (member_id, kind, name, added_at, last_used_at, secret_sealed, last_used_step)
      select member.id, 'AUTHENTICATOR_APP', 'Sandbox', now(), now(), seeded.secret_sealed, 0
      from member, staff_factor seeded join staff_member owner on owner.id = seeded.member_id
      where owner.email_address = ${appOf} and seeded.kind = 'AUTHENTICATOR_APP'
      returning member_id as id`
    return joined?.id
  })
  if (!id) throw new Error(`${appOf} is no seeded member of staff, or has no app`)
  return { id, role, name, facts: own, appOf }
}

/** Of a name and an address that no other person has. */
function aColleague(): SampleFacts {
  const unlike = randomUUID().replace(/[^a-f]/g, '')
  const lastName = `Q${unlike}`
  return {
    email: `${randomUUID()}@support.example`,
    firstName: 'Robin',
    lastName,
    dateOfBirth: '1986-05-04',
    hasQts: false,
  }
}
