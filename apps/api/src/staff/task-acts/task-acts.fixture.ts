import type { TeachingRecord } from '@identity/teaching-record'
import type { StaffCaller } from '../../kernel/caller.ts'
import type { SupportTaskReason } from '../../tasks/domain/task-reason.ts'
import { aSupportTask } from '../../tasks/support-task.builder.ts'
import { aLastName, type World } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'

let lastTrn = 2_700_000

/** A record with the name and date of birth that every test identity has, and another address. */
export async function aRecord(world: World, facts: Partial<TeachingRecord> = {}): Promise<string> {
  lastTrn += 1
  const trn = String(lastTrn)
  await world.teachingRecords({ trn, email: `on.record.${trn}@example.sch.uk`, ...facts })
  return trn
}

/** A person, and the open task about them. */
export async function aTaskAbout(
  world: World,
  { reason = 'NO_MATCH', trn = null }: { reason?: SupportTaskReason; trn?: string | null } = {},
) {
  const { id, emailAddress } = await anIdentity(world, { trn })
  if (!trn) await world.deps.repositories.identities.setLookupStatus(id, 'PENDING', world.clock.now())
  const task = await aSupportTask(world, { reason, identityId: id, journeyId: null })
  return { id, emailAddress, task, seen: { taskId: task.id, version: task.version } }
}

/** A person whom their address and their rare name lead to one free record: a search finds it. */
export async function aFindablePerson(world: World) {
  const person = await aTaskAbout(world)
  const lastName = aLastName(person.emailAddress)
  const name = { firstName: 'Ada', middleName: null, lastName }
  await world.deps.repositories.identities.setName(person.id, 'GIVEN', name, world.clock.now())
  // The search goes by what the person keeps, and no task with other answers.
  await world.deps.repositories.supportTasks.close(
    person.task.matter,
    { outcome: 'CONFIRMED' },
    world.clock.now(),
  )
  return { ...person, trn: await aRecord(world, { lastName, email: person.emailAddress }) }
}

type Answer = { __typename: string } & Record<string, unknown>

/** The acts of a member of staff on a person or a task. */
export function actsOf(world: World, caller: StaffCaller) {
  const act = async (name: string, type: string, input: object, fields = '') => {
    const source = `mutation Act($input: ${type}!) { ${name}(input: $input) { __typename ${fields}
      ... on TaskChanged { by } } }`
    return (await world.run<Record<string, Answer>>(caller, source, { input }))[name] as Answer
  }
  const LINKED = `... on RecordLinked { level } ... on RecordHeldByAnother { holderId }
    ... on RecordNotLinkable { reason } ... on PersonHasRecord { isSame }`
  const markOf = (identityId: string, trn: string) =>
    world.deps.repositories.seenComparisons.markOf(identityId, trn)
  type Person = { id: string; seen?: { taskId: string; version: number } }
  const aboutOf = ({ id, seen }: Person) => (seen ? { task: seen } : { identityId: id })

  return {
    async link(
      person: Person,
      trn: string,
      {
        reason = 'DOCUMENT_SEEN',
        mark,
        replaces = false,
      }: { reason?: string; mark?: string; replaces?: boolean } = {},
    ) {
      const input = { about: aboutOf(person), trn, reason, mark: mark ?? (await markOf(person.id, trn)) }
      return act(replaces ? 'replaceRecord' : 'linkRecord', 'LinkRecordInput', input, LINKED)
    },
    unlink: (person: Person, reason = 'LINKED_WRONGLY') =>
      act('unlinkRecord', 'UnlinkRecordInput', { about: aboutOf(person), reason }),
    confirm: (task: Person['seen'], reason = 'RECORD_IS_THEIRS') =>
      act('confirmLink', 'ConfirmLinkInput', { task, reason }, '... on LinkConfirmed { level }'),
    notMatched: (task: Person['seen'], reason = 'NO_RECORD', detail?: string) =>
      act(
        'closeAsNotMatched',
        'CloseAsNotMatchedInput',
        { task, reason, detail },
        '... on DetailOfReasonRefused { problem }',
      ),
    escalate: (task: Person['seen']) =>
      act(
        'escalateTask',
        'EscalateTaskInput',
        { task, reason: 'POLICY_UNCLEAR' },
        '... on TaskEscalated { task { stage version } }',
      ),
    ask: (
      task: Person['seen'],
      asked: { template?: string; facts?: string[]; wantsEvidence?: boolean } = {},
    ) =>
      act(
        'askTeacher',
        'AskTeacherInput',
        { task, template: 'MORE_DETAILS', facts: ['TRN'], wantsEvidence: false, ...asked },
        '... on TeacherAsked { answerableUntil }',
      ),
  }
}

/** The mails that were sent to an address, by template, oldest first. */
export async function mailsTo(world: World, address: string) {
  const mails = await world.deliverMails()
  return mails.filter(({ to }) => to === address)
}
