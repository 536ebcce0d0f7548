import { wordsOfName } from '@identity/matching'
import { type SampleIdentity, SEEDED_AT } from '@identity/sample-people'
import { emailKey, nationalInsuranceNumberKey } from '@identity/values'
import { asRecord } from '../../identities/identity-match.repository.ts'
import { asName } from '../../identities/words/name-words.ts'
import { shortReference } from '../../mail/short-reference.ts'
import { keysToKeep } from '../../records/find/match-keys.ts'
import { type Column, copyLineOf } from '../../records/replica/copy-line.ts'
import type { Secrets } from '../../secrets/secrets.ts'
import { matterOf } from '../../tasks/domain/matter.ts'
import { dueDay } from '../../tasks/domain/working-days.ts'

/** The columns that are filled of each table. What is left out has its default. */
export const seededTables = {
  identity:
    'id, email_address, email_key, preferred_name, date_of_birth, national_insurance_number_sealed, national_insurance_number_digest, trn, trn_match_level, link_frozen_at, trn_lookup_status, match_keys, name_words, merged_into_id, blocked_at, created_at, updated_at',
  identity_name: 'identity_id, kind, first_name, middle_name, last_name, recorded_at',
  session: 'id, identity_id, authenticated_at, amr, acr, last_used_at, expires_at',
  session_client: 'session_id, client_id, sid, first_used_at, last_used_at',
  support_task:
    'id, identity_id, client_id, matter, reason, answers_sealed, attempts, opened_at, updated_at, told_references, due_on',
} as const
export type SeededTable = keyof typeof seededTables
export type SeededLines = Record<SeededTable, string[]>

const DAY_MS = 86_400_000
const SESSION_MS = 12 * 60 * 60 * 1_000

type With = { secrets: Secrets; clientIds: readonly string[]; words: Set<string> }

/** Adds the rows of a made-up identity to the lines of each table, and its words to those of all names. */
export function addIdentityLines(
  lines: SeededLines,
  person: SampleIdentity,
  { secrets, clientIds, words }: With,
): void {
  const { id, firstName, middleName, lastName, previousLastName, link } = person
  const createdAt = person.createdAt.toISOString()
  const given = { firstName, middleName, lastName }
  const names: [string, { firstName: string; middleName: string | null; lastName: string }][] = [
    ['GIVEN', given],
  ]
  if (link && link.level !== 'LOW') names.push(['VERIFIED', link.verifiedName])
  if (previousLastName) names.push(['PREVIOUS', { firstName, middleName: null, lastName: previousLastName }])
  for (const [kind, name] of names)
    lines.identity_name.push(
      copyLineOf([id, kind, name.firstName, name.middleName, name.lastName, createdAt]),
    )

  const nameWords = wordsOf(
    person,
    names.map(([, name]) => name),
  )
  for (const word of nameWords) words.add(word)
  lines.identity.push(
    copyLineOf(
      identityColumns(
        person,
        names.map(([, name]) => name),
        nameWords,
        secrets,
      ),
    ),
  )

  for (const [place, { daysAgo, services }] of person.visits.entries()) {
    const at = new Date(SEEDED_AT.getTime() - daysAgo * DAY_MS)
    const sessionId = idBeside(id, `5${place}`)
    const expiresAt = new Date(at.getTime() + SESSION_MS).toISOString()
    lines.session.push(
      copyLineOf([sessionId, id, at.toISOString(), ['otp'], 'trn-none', at.toISOString(), expiresAt]),
    )
    for (const service of services) {
      const clientId = clientIds[service]
      if (clientId)
        lines.session_client.push(
          copyLineOf([sessionId, clientId, `${sessionId}-${service}`, at.toISOString(), at.toISOString()]),
        )
    }
  }
  if (person.taskReason)
    lines.support_task.push(copyLineOf(taskColumns(person, person.taskReason, clientIds[0] ?? null, secrets)))
}

function wordsOf({ preferredName }: SampleIdentity, names: Parameters<typeof wordsOfName>[0][]): string[] {
  const all = preferredName ? [...names, asName(preferredName)] : names
  return [...new Set(all.flatMap(wordsOfName))].sort()
}

function identityColumns(
  person: SampleIdentity,
  names: { firstName: string; middleName: string | null; lastName: string }[],
  nameWords: string[],
  { sealer, digester }: Secrets,
): Column[] {
  const { id, emailAddress, dateOfBirth, nationalInsuranceNumber: number, link, createdAt } = person
  const matchable = {
    id,
    trn: link?.trn ?? null,
    names,
    dateOfBirth,
    nationalInsuranceNumber: number,
    email: emailAddress,
  }
  return [
    id,
    emailAddress,
    emailKey(emailAddress),
    person.preferredName,
    dateOfBirth,
    number && sealer.seal(number),
    number && digester.digest('national-insurance-number', nationalInsuranceNumberKey(number)),
    link?.trn ?? null,
    link?.level ?? null,
    link?.isDisputed ? SEEDED_AT.toISOString() : null,
    person.lookupStatus,
    keysToKeep(asRecord(matchable), digester),
    nameWords,
    person.mergedIntoId,
    person.isBlocked ? SEEDED_AT.toISOString() : null,
    createdAt.toISOString(),
    createdAt.toISOString(),
  ]
}

/** Opened within the three weeks before, some of them late by now. */
function taskColumns(
  { id, firstName, middleName, lastName, dateOfBirth }: SampleIdentity,
  reason: NonNullable<SampleIdentity['taskReason']>,
  clientId: string | null,
  { sealer }: Secrets,
): Column[] {
  const openedAt = new Date(SEEDED_AT.getTime() - (Number.parseInt(id.slice(0, 4), 16) % 21) * DAY_MS)
  const answers = { name: { firstName, middleName, lastName }, dateOfBirth, nationalInsuranceNumber: null }
  const attempt = { at: openedAt.toISOString(), outcome: 'none', given: ['name', 'dateOfBirth'] }
  const taskId = idBeside(id, '70')
  return [
    taskId,
    id,
    clientId,
    matterOf(reason, id),
    reason,
    sealer.seal(JSON.stringify(answers)),
    JSON.stringify([attempt]),
    openedAt.toISOString(),
    openedAt.toISOString(),
    [shortReference(taskId)],
    dueDay(openedAt),
  ]
}

/** An id for a row that belongs to an identity: its own, with other digits in front. */
const idBeside = (id: string, digits: string) => `${digits}${id.slice(2)}`
