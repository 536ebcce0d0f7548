/** An act of staff that undoes another one. */
export const inverseActs = ['BLOCK', 'UNBLOCK', 'LINK', 'UNLINK', 'UNMERGE'] as const
export type InverseAct = (typeof inverseActs)[number]

/** How a person stands now. */
export type Standing = { isBlocked: boolean; isLinked: boolean; mergedIds: string[] }

type Details = Record<string, unknown>

/** The act that undoes what an event tells of, for the acts of staff that have one. */
const inverses: Record<string, { act: InverseAct; isDue: (now: Standing, details: Details) => boolean }> = {
  IdentityBlocked: { act: 'UNBLOCK', isDue: ({ isBlocked }) => isBlocked },
  IdentityUnblocked: { act: 'BLOCK', isDue: ({ isBlocked }) => !isBlocked },
  IdentitiesMerged: {
    act: 'UNMERGE',
    isDue: ({ mergedIds }, { mergedIdentityId }) => mergedIds.includes(String(mergedIdentityId)),
  },
  RecordRemoved: { act: 'LINK', isDue: ({ isLinked }) => !isLinked },
}

/** The act that undoes an event, while there is something to undo. Null: there is none. */
export function inverseOf(type: string, details: Details, now: Standing): InverseAct | null {
  const inverse = inverses[type]
  return inverse?.isDue(now, details) ? inverse.act : null
}
