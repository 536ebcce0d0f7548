import { describe, expect, test } from 'vitest'
import { lookupView } from './lookup-view.ts'

const since = new Date('2026-03-01T09:00:00Z')
const frozenAt = new Date('2026-04-01T09:00:00Z')
const verifiedName = { firstName: 'Ada' }
const none = { trn: null, trnMatchLevel: null, linkFrozenAt: null, verifiedName: null }
const linked = {
  ...({ trn: '1000001', trnMatchLevel: 'FIRM', linkFrozenAt: null, verifiedName } as const),
  ...({ trnLookupStatus: 'FOUND', trnLookupStatusSetAt: since } as const),
}

describe('what a service sees of a link', () => {
  test.each([
    ['NONE', 'SAYS_NONE'],
    ['PENDING', 'AGENT_IS_LOOKING'],
    ['FAILED', 'AGENT_FOUND_NONE'],
  ] as const)('of an identity that is %s: %s', (trnLookupStatus, trnLookupReason) => {
    const view = lookupView({ ...none, trnLookupStatus, trnLookupStatusSetAt: since }, 'STRICT')
    expect(view).toEqual({
      ...{ trn: null, trnMatchLevel: null, verifiedName: null },
      ...{ trnLookupStatus, trnLookupReason, trnLookupSince: since },
    })
  })

  test('a link that is sure enough is seen whole', () => {
    expect(lookupView(linked, 'FIRM')).toEqual({
      ...{ trn: '1000001', trnMatchLevel: 'FIRM', trnLookupStatus: 'FOUND', verifiedName },
      ...{ trnLookupReason: 'RECORD_LINKED', trnLookupSince: since },
    })
  })

  test('one below the policy of the service needs proof, and shows nothing of the record', () => {
    expect(lookupView(linked, 'STRICT')).toEqual({
      ...{ trn: null, trnMatchLevel: null, trnLookupStatus: 'PENDING', verifiedName: null },
      ...{ trnLookupReason: 'PROOF_NEEDED', trnLookupSince: since },
    })
  })

  test('a frozen one waits for an agent since it was frozen, however sure it is', () => {
    expect(lookupView({ ...linked, linkFrozenAt: frozenAt }, 'LOW')).toEqual({
      ...{ trn: null, trnMatchLevel: null, trnLookupStatus: 'PENDING', verifiedName: null },
      ...{ trnLookupReason: 'AGENT_IS_LOOKING', trnLookupSince: frozenAt },
    })
  })
})
