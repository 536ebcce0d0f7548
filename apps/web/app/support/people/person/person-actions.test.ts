import { expect, test } from 'vitest'
import { ACTIONS, actionsOn, type Standing } from './person-actions.ts'
import { aClosure, anAddressOnItsWay, someChanges } from './person-page.builder.ts'

type Offered = Record<'AGENT' | 'LEAD' | 'OWNER', string>

const about = (reason: Standing['tasks'][number]['reason']): Partial<Standing> => ({ tasks: [{ reason }] })
const locked = { isLocked: true }
const closed = { isLocked: true, isClosed: true }

/** What each state of a person offers besides what a linked one with nothing on its way offers, or offers no longer (-). */
const LINKED: Offered = {
  AGENT: 'replace freeze name dateOfBirth email lock',
  LEAD: 'replace unlink freeze name dateOfBirth email lock close',
  OWNER: 'lock close',
}
const states: [string, Partial<Standing>, Offered][] = [
  ['linked', {}, LINKED],
  [
    'not linked',
    { isLinked: false },
    {
      AGENT: 'link name dateOfBirth email lock',
      LEAD: 'link name dateOfBirth email lock close',
      OWNER: 'lock close',
    },
  ],
  [
    'disputed, and seen by services',
    { isDisputed: true },
    {
      AGENT: 'replace freeze name dateOfBirth email lock',
      LEAD: 'replace unlink freeze dispute name dateOfBirth email lock close',
      OWNER: 'lock close',
    },
  ],
  [
    'frozen',
    { isDisputed: true, isFrozen: true },
    {
      AGENT: 'replace name dateOfBirth email lock',
      LEAD: 'replace unlink dispute name dateOfBirth email lock close',
      OWNER: 'lock close',
    },
  ],
  [
    'displaced',
    { isLinked: false, ...about('HOLDER_DISPLACED') },
    {
      AGENT: 'link name dateOfBirth email lock',
      LEAD: 'link displaced name dateOfBirth email lock close',
      OWNER: 'lock close',
    },
  ],
  [
    'linked to a closed record',
    { isRecordClosed: true, ...about('RECORD_CLOSED') },
    {
      AGENT: 'replace freeze closedRecord name dateOfBirth email lock',
      LEAD: 'replace unlink freeze closedRecord name dateOfBirth email lock close',
      OWNER: 'lock close',
    },
  ],
  ['linked to a closed record, without a task', { isRecordClosed: true }, LINKED],
  [
    'waiting for a withheld TRN',
    { isLinked: false, ...about('TRN_WITHHELD') },
    {
      AGENT: 'link name dateOfBirth email lock',
      LEAD: 'link release withhold name dateOfBirth email lock close',
      OWNER: 'lock close',
    },
  ],
  [
    'with an address that a colleague proposed on answers',
    { emailProposal: anAddressOnItsWay() },
    {
      AGENT: 'replace freeze name dateOfBirth stopEmail lock',
      LEAD: 'replace unlink freeze name dateOfBirth approveEmail stopEmail lock close',
      OWNER: 'stopEmail lock close',
    },
  ],
  [
    'with an address that they proposed themselves',
    { emailProposal: anAddressOnItsWay({ isOwn: true }) },
    {
      AGENT: 'replace freeze name dateOfBirth stopEmail lock',
      LEAD: 'replace unlink freeze name dateOfBirth stopEmail lock close',
      OWNER: 'stopEmail lock close',
    },
  ],
  [
    'with an address that no lead has to approve',
    { emailProposal: anAddressOnItsWay({ isApprovalNeeded: false }) },
    {
      AGENT: 'replace freeze name dateOfBirth stopEmail lock',
      LEAD: 'replace unlink freeze name dateOfBirth stopEmail lock close',
      OWNER: 'stopEmail lock close',
    },
  ],
  [
    'with an address that changed lately',
    { isEmailUndoable: true },
    { ...LINKED, LEAD: 'replace unlink freeze name dateOfBirth email undoEmail lock close' },
  ],
  [
    'locked',
    locked,
    {
      AGENT: 'replace freeze name dateOfBirth email',
      LEAD: 'replace unlink freeze name dateOfBirth email unlock close',
      OWNER: 'unlock close',
    },
  ],
  [
    'to be closed, as a colleague proposed',
    { closure: aClosure() },
    {
      AGENT: LINKED.AGENT,
      LEAD: 'replace unlink freeze name dateOfBirth email lock approveClosure refuseClosure',
      OWNER: 'lock approveClosure refuseClosure',
    },
  ],
  [
    'to be closed, as they proposed themselves',
    { closure: aClosure({ isOwn: true }) },
    {
      AGENT: LINKED.AGENT,
      LEAD: 'replace unlink freeze name dateOfBirth email lock takeBackClosure',
      OWNER: 'lock takeBackClosure',
    },
  ],
  [
    'closed',
    { ...closed, closure: aClosure({ reopenableUntil: '2026-12-26T10:00:00.000Z' }) },
    { AGENT: '', LEAD: 'reopen', OWNER: 'reopen' },
  ],
  ['closed for good', { ...closed, isLinked: false }, { AGENT: '', LEAD: '', OWNER: '' }],
]

test.each(
  states.flatMap(([state, changes, offered]) =>
    (['AGENT', 'LEAD', 'OWNER'] as const).map((role) => [state, role, changes, offered[role]] as const),
  ),
)('what a person who is %s offers to %s', (_, role, changes, offered) => {
  const keys = actionsOn({ ...someChanges(), ...changes }, role).map(({ key }) => key)
  expect(keys.join(' ')).toBe(offered)
})

test('each act is offered in some state', () => {
  const offered = new Set(states.flatMap(([, , by]) => Object.values(by).join(' ').split(' ')))
  expect(ACTIONS.map(({ key }) => key).filter((key) => !offered.has(key))).toEqual([])
})
