import { describe, expect, test } from 'vitest'
import { TOLD_TO_PARTNERS, type ToldType } from '../../events/domain/told-to-partners.ts'
import { changesOf, type ToldEvent } from './change-of.ts'

const ada = '0b5ad1c4-5c5e-4b3f-8a54-6ff7c2d6c8d4'
const gone = '1c6be2d5-6d6f-4c40-9b65-7008d3e7d9e5'

const told = (type: ToldType, facts: Partial<ToldEvent> = {}): ToldEvent => ({
  ...{ type, identityId: ada, factKinds: [] },
  ...facts,
  details: { mergedIdentityId: gone, sessionId: 'a-session', reason: 'SIGNED_OUT', ...facts.details },
})

const RECORD = 'NAMES TRN MATCH'

/** Each event with the details that it needs: what the feed says, which data changed, and the webhook. */
const table: Record<ToldType, string> = {
  ServiceJoined: 'VISIBLE, identity.created',
  DetailsChanged: 'CHANGED MATCH, identity.updated',
  OfficialNameChanged: 'CHANGED NAMES, identity.updated',
  DateOfBirthChanged: 'CHANGED DATE_OF_BIRTH, identity.updated',
  RecordNameChanged: 'CHANGED NAMES, identity.updated',
  EmailChanged: 'CHANGED EMAIL_ADDRESS, identity.updated',
  EmailChangeReverted: 'CHANGED EMAIL_ADDRESS, identity.updated',
  TrnClaimed: `CHANGED ${RECORD}, identity.match-resolved`,
  MatchLevelRaised: `CHANGED ${RECORD}, identity.updated`,
  TrnMoved: `CHANGED ${RECORD}, identity.updated`,
  TrnDeactivated: `CHANGED ${RECORD}, identity.updated`,
  TrnReactivated: `CHANGED ${RECORD}, identity.updated`,
  HolderDisplaced: `CHANGED ${RECORD}, identity.updated`,
  RecordUnlinked: `CHANGED ${RECORD}, identity.updated`,
  LinkFrozen: `CHANGED ${RECORD}, identity.updated`,
  RecordKept: `CHANGED ${RECORD}, identity.updated`,
  RecordRemoved: `CHANGED ${RECORD}, identity.updated`,
  RecordHandedOver: `CHANGED ${RECORD}, identity.updated`,
  SupportTaskOpened: 'nothing',
  SupportTaskReopened: 'CHANGED MATCH, identity.updated',
  SupportTaskClosed: 'nothing',
  IdentityBlocked: 'CHANGED BASICS, identity.blocked',
  IdentityUnblocked: 'CHANGED BASICS, identity.unblocked',
  IdentityClosed: 'REMOVED, identity.removed',
  IdentityReopened: 'VISIBLE, identity.created',
  IdentityErased: 'REMOVED, identity.removed',
  IdentitiesMerged: 'MERGED, identity.merged',
  MergeUndone: 'UNMERGED, identity.unmerged; REMOVED, no webhook',
  SessionEnded: 'not in the feed, identity.signed-out',
}

const inWords = (event: ToldEvent) =>
  changesOf(event)
    .map(({ kind, dataGroups, webhook }) =>
      [[kind ?? 'not in the feed', ...dataGroups].join(' '), webhook ?? 'no webhook'].join(', '),
    )
    .join('; ') || 'nothing'

test.each(TOLD_TO_PARTNERS)('of %s partners learn what the table says', (type) => {
  expect(inWords(told(type))).toBe(table[type])
})

test('a change names data, and nothing else does', () => {
  for (const type of TOLD_TO_PARTNERS) {
    for (const { kind, dataGroups } of changesOf(told(type, { details: { reason: 'NO_MATCH' } })))
      expect(dataGroups.length > 0, type).toBe(kind === 'CHANGED')
  }
})

describe('facts', () => {
  test.each([
    [['name'], 'CHANGED NAMES MATCH, identity.updated'],
    [['name', 'preferredName', 'dateOfBirth'], 'CHANGED NAMES DATE_OF_BIRTH MATCH, identity.updated'],
    // No service is shown a previous name.
    [['previousName'], 'CHANGED MATCH, identity.updated'],
  ])('of details with other %j', (factKinds, said) => {
    expect(inWords(told('DetailsChanged', { factKinds }))).toBe(said)
  })
})

describe('searches', () => {
  test.each([
    ['NO_MATCH', 'CHANGED MATCH, identity.updated'],
    ['HOLDER_DISPLACED', 'CHANGED MATCH, identity.updated'],
    ['POSSIBLE_DUPLICATE', 'nothing'],
    ['CHANGE_REQUEST', 'nothing'],
  ])('that a task opens for %s', (reason, said) => {
    expect(inWords(told('SupportTaskOpened', { details: { reason } }))).toBe(said)
  })

  test.each([
    ['NOT_MATCHED', 'search', 'CHANGED MATCH, identity.match-resolved'],
    ['NOT_MATCHED', 'other', 'CHANGED MATCH, identity.match-resolved'],
    ['REFUSED', 'search', 'CHANGED MATCH, identity.match-resolved'],
    ['REFUSED', 'other', 'nothing'],
    // TrnClaimed tells of it.
    ['LINKED', 'search', 'nothing'],
    ['NO_LONGER_NEEDED', 'search', 'nothing'],
  ])('that ends as %s, of a task about %s', (outcome, matter, said) => {
    expect(inWords(told('SupportTaskClosed', { details: { outcome, matter } }))).toBe(said)
  })
})

describe('who is told', () => {
  test.each([
    ['EmailChanged', { kind: 'VISITED', identityIds: [ada] }],
    ['ServiceJoined', { kind: 'JOINED' }],
    ['IdentitiesMerged', { kind: 'VISITED', identityIds: [gone, ada] }],
    ['SessionEnded', { kind: 'TOOK_PART', sessionId: 'a-session' }],
  ] as const)('of %s', (type, audience) => {
    expect(changesOf(told(type)).map((change) => change.audience)).toEqual([audience])
  })

  test('of an undone merge both sides, and of the survivor that is seen no longer who saw it by the merge', () => {
    expect(changesOf(told('MergeUndone'))).toMatchObject([
      { identityId: gone, mergedIntoId: ada, audience: { kind: 'VISITED', identityIds: [gone, ada] } },
      { identityId: ada, mergedIntoId: null, audience: { kind: 'LOST', identityId: ada, seen: gone } },
    ])
  })
})

describe('what webhooks say besides', () => {
  test.each([
    ['IdentitiesMerged', { isTrnMoved: true }, { mergedInto: ada, trnMoved: true }],
    ['MergeUndone', {}, { mergedInto: ada }],
    ['SessionEnded', { reason: 'AGENT' }, { reason: 'AGENT' }],
    ['TrnClaimed', { level: 'LOW', agreed: ['name'] }, {}],
    ['IdentityBlocked', { reason: 'FRAUD' }, {}],
  ] as const)('of %s with %j', (type, details, about) => {
    expect(changesOf(told(type, { details }))[0]?.about).toEqual(about)
  })
})

test('an event that names no identity of a merge is refused, and not passed over', () => {
  const event = { ...told('IdentitiesMerged'), details: {} }
  expect(() => changesOf(event)).toThrow('an event IdentitiesMerged names no mergedIdentityId')
})
