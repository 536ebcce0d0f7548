import { MergeReason, MergeRefusalReason, UndoMergeReason } from '@identity/graphql-client'
import { expect, test } from 'vitest'
import { reasonsOf } from './merge-reasons.ts'

test.each([
  ['propose', MergeReason],
  ['refuse', MergeRefusalReason],
  ['undo', UndoMergeReason],
] as const)('each reason to %s a merge is offered, and another one comes last', (act, reasons) => {
  expect([...reasonsOf[act]].sort()).toEqual(Object.values(reasons).sort())
  expect(reasonsOf[act].at(-1)).toBe('OTHER')
})
