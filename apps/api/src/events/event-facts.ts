/** The kinds of personal data that an event may keep. `detail`: what staff wrote beside a reason. A National Insurance number is none of them. */
export const factKinds = [
  'name',
  'recordName',
  'previousName',
  'preferredName',
  'dateOfBirth',
  'emailAddress',
  'trn',
  'detail',
] as const
export type FactKind = (typeof factKinds)[number]

/** Each fact as it was and as it became. Null: there was none, or there is none any more. */
export type EventFacts = Partial<Record<FactKind, { before: string | null; after: string | null }>>

/** The facts that differ. Undefined when none does, so that no event keeps personal data of which nothing changed. */
export function changedFacts(
  before: Partial<Record<FactKind, string | null>>,
  after: Partial<Record<FactKind, string | null>>,
): EventFacts | undefined {
  const changed = factKinds.flatMap((kind) => {
    const change = { before: before[kind] ?? null, after: after[kind] ?? null }
    return change.before === change.after ? [] : [[kind, change] as const]
  })
  return changed.length > 0 ? Object.fromEntries(changed) : undefined
}
