// Journeys as the build of 26 November 2026 stored them. Never bring them up to date: a person may be on such a journey when a new build starts.

const fresh = {
  version: 1,
  suggestedEmail: null,
  email: null,
  knownIdentityId: null,
  hasBegunQuestions: false,
  answers: {},
  match: null,
  isOutOfGuesses: false,
  networkDigest: null,
  claimedRecord: null,
  isToldOfNoMatch: false,
  attempts: [],
  isPickedUp: false,
  isAddingFacts: false,
  isNewlyFound: false,
  settled: null,
  recordProof: null,
  isNotMe: false,
  denial: null,
  isCompleted: false,
}

export const ids = {
  ada: '11111111-1111-4111-8111-111111111111',
  older: '22222222-2222-4222-8222-222222222222',
}

const at = '2026-11-26T10:00:00.000Z'
const networkDigest = 'd1:1bf5e3f7ecaaf5d6d9c2fbebb0d40b6149f950e52b7d54ba99df3a9001dc17ca'
const proved = { ...fresh, email: { address: 'ada@example.com', isProved: true }, networkDigest }

const named = {
  name: { firstName: 'Ada', middleName: null, lastName: 'Byron' },
  nameChange: { change: 'NOT_CHANGED', previous: null },
  preferredName: 'Ada Byron',
  dateOfBirth: '1990-12-10',
}
const allButProvider = {
  ...named,
  nationalInsuranceNumber: null,
  trn: { knowledge: 'FORGOTTEN', trn: null },
  hasQts: false,
}

const decision = (facts: Record<string, unknown>) => ({
  ruleSet: 'scored-v2',
  level: null,
  agreed: [{ identifier: 'dateOfBirth', strength: 'firm' }],
  arithmetic: [
    { field: 'prior', level: 'one-record-in-three-million', bits: -21.5 },
    { field: 'dateOfBirth', level: 'exact', bits: 14.5 },
  ],
  bits: -7,
  runnerUpBits: null,
  possibleDuplicate: false,
  refusedBy: ['score-too-low', 'too-few-identifiers'],
  ...facts,
})
const matchedAt = (level: 'low' | 'firm' | 'strict') => ({
  outcome: 'matched',
  trn: '1000001',
  agreed: ['name', 'dateOfBirth', 'nationalInsuranceNumber'],
  isQtsRecorded: true,
  decision: decision({ level, bits: 27.5, refusedBy: [] }),
})
const insufficient = { outcome: 'insufficient', decision: decision({}) }
const several = {
  outcome: 'several',
  decision: decision({ bits: 25.5, runnerUpBits: 25.5, refusedBy: ['another-record-as-likely'] }),
}

const halfWay = {
  ...proved,
  hasBegunQuestions: true,
  answers: named,
  match: insufficient,
  attempts: [
    { at, outcome: 'insufficient', given: ['email', 'name'] },
    { at, outcome: 'insufficient', given: ['email', 'name', 'dateOfBirth'] },
  ],
}
const unmatched = {
  ...halfWay,
  answers: allButProvider,
  match: several,
  attempts: [{ at, outcome: 'several', given: ['email', 'name', 'dateOfBirth'] }],
}
const matched = {
  ...halfWay,
  answers: { ...named, nationalInsuranceNumber: 'AB123456C' },
  match: matchedAt('strict'),
}
const claimedRecord = {
  cause: 'RECORD',
  identityId: ids.older,
  emailAddress: 'older@example.com',
  hasSentPasscode: false,
  isProved: false,
  helpReason: null,
}
const known = { ...proved, knownIdentityId: ids.ada }
const addingFacts = { ...known, hasBegunQuestions: true, answers: named, isAddingFacts: true }
const settled = { identityId: ids.ada, trnSurprise: 'REMINDED', detailsThatDiffer: ['NAME'] }
const recordProof = { emailAddress: 'record@school.example', hasSentPasscode: false }
const proving = { ...matched, match: matchedAt('low'), settled, recordProof, denial: 'TRN_NEEDED' }

/** As the first builds stored it: later fields have a default. */
const firstShape = {
  version: 1,
  suggestedEmail: null,
  email: proved.email,
  knownIdentityId: null,
  hasBegunQuestions: true,
  answers: matched.answers,
  match: { outcome: 'matched', trn: '1000001', agreed: ['name', 'dateOfBirth', 'nationalInsuranceNumber'] },
  isCompleted: false,
}

/** Named after what had happened. */
export const keptJourneys = {
  begun: { ...fresh, suggestedEmail: 'hint@example.com' },
  'address given': { ...fresh, email: { address: 'ada@example.com', isProved: false }, networkDigest },
  'address proved': proved,
  'half of the questions answered': halfWay,
  'matched by a National Insurance number': matched,
  'matched by a build that kept less': {
    ...firstShape,
    match: { ...matchedAt('firm'), decision: undefined },
  },
  'several records found': unmatched,
  'told of no match': { ...unmatched, isToldOfNoMatch: true },
  'picked up': { ...unmatched, isPickedUp: true, isOutOfGuesses: true },
  'record of another identity matched': { ...matched, claimedRecord },
  'passcode sent to the owner': { ...matched, claimedRecord: { ...claimedRecord, hasSentPasscode: true } },
  'help asked for': { ...matched, claimedRecord: { ...claimedRecord, helpReason: 'NO_ACCESS' } },
  'older identity with the same answers': {
    ...unmatched,
    isToldOfNoMatch: true,
    claimedRecord: { ...claimedRecord, cause: 'IDENTITY' },
  },
  'owner proved': {
    ...matched,
    claimedRecord: { ...claimedRecord, hasSentPasscode: true, isProved: true, helpReason: 'NO_ACCESS' },
  },
  'record to be proved': proving,
  'passcode sent to the record': { ...proving, recordProof: { ...recordProof, hasSentPasscode: true } },
  settled: { ...matched, settled },
  'settled, and not let in': { ...unmatched, isToldOfNoMatch: true, settled, denial: 'TRN_NEEDED' },
  'settled, and not theirs': { ...matched, settled, isNotMe: true },
  'settled, and blocked': { ...matched, settled, recordProof, denial: 'BLOCKED' },
  known: { ...known, isNewlyFound: true },
  'known, and not let in': { ...known, denial: 'PROHIBITED' },
  'known, and not theirs': { ...known, isNewlyFound: true, isNotMe: true },
  'known, and telling more': addingFacts,
  'known, and told of no match': {
    ...addingFacts,
    answers: allButProvider,
    match: several,
    isToldOfNoMatch: true,
  },
  'known and telling more, then settled': { ...addingFacts, isAddingFacts: false, settled },
  'known, and blocked': { ...known, denial: 'BLOCKED' },
  'signed in': { ...matched, settled, isCompleted: true },
  'left before an address was given': { ...fresh, isCompleted: true },
  'left before the address was proved': {
    ...fresh,
    email: { address: 'ada@example.com', isProved: false },
    isCompleted: true,
  },
  'left with an owner to prove': { ...matched, claimedRecord, isCompleted: true },
} as const satisfies Record<string, object>

export type KeptJourney = keyof typeof keptJourneys

/** As the API reads it from a row after unsealing it. */
export const keptAs = (name: KeptJourney): unknown => JSON.parse(JSON.stringify(keptJourneys[name]))
