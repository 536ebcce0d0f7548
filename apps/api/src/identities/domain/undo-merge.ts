import type { MergeFact } from './merge-choices.ts'
import { isSame, linkOf, type MergeSide, type SideLink } from './merge-side.ts'

/** The two identities before a merge, and the survivor right after it. */
export type MergeSnapshot = { from: MergeSide; into: MergeSide; merged: MergeSide }

/**
 * Why a merge is not undone. NOT_MERGED: it was never done, or was undone. TOO_LATE: the time is over. MERGED_AGAIN: the survivor took part
 * in another merge since, which has to be undone first. RECORD_MOVED: the survivor no longer holds the record that it had after the merge.
 * RECORD_TAKEN: another identity has the record that one of the two would get back. ADDRESS_TAKEN: another identity signs in by an address
 * that one of the two would get back. CHANGED: the survivor changed since the caller looked.
 */
export const undoRefusals = [
  'NOT_MERGED',
  'TOO_LATE',
  'MERGED_AGAIN',
  'RECORD_MOVED',
  'RECORD_TAKEN',
  'ADDRESS_TAKEN',
  'CHANGED',
] as const
export type UndoRefusal = (typeof undoRefusals)[number]

export type Undone = {
  from: MergeSide
  into: MergeSide
  /** What changed since the merge, and therefore stays as it is with the survivor. */
  kept: MergeFact[]
}

/**
 * Both identities after the merge of `before` is undone. What the merge changed of the survivor goes back, unless it was changed again since;
 * of a link, how sure it has become stays with its record. A block that was set since holds for both.
 */
export function undoMergeOf(
  { from, into, merged }: MergeSnapshot,
  now: { from: MergeSide; into: MergeSide },
): Undone | { refusal: UndoRefusal } {
  if (from.trn && now.into.trn !== merged.trn) return { refusal: 'RECORD_MOVED' }

  const kept: MergeFact[] = []
  const back = <Key extends keyof MergeSide>(fact: MergeFact, ...keys: Key[]): Pick<MergeSide, Key> => {
    const isAsMerged = keys.every((key) => isSame(now.into[key], merged[key]))
    const wasChanged = keys.some((key) => !isSame(into[key], merged[key]))
    if (!isAsMerged && wasChanged) kept.push(fact)
    const source = isAsMerged ? into : now.into
    return Object.fromEntries(keys.map((key) => [key, source[key]])) as Pick<MergeSide, Key>
  }
  const survivor: MergeSide = {
    ...now.into,
    ...back('EMAIL_ADDRESS', 'emailAddress', 'emailKey'),
    ...back('GIVEN_NAME', 'givenName'),
    ...back('PREFERRED_NAME', 'preferredName'),
    ...back('DATE_OF_BIRTH', 'dateOfBirth'),
    ...back('NATIONAL_INSURANCE_NUMBER', 'nationalInsuranceNumber'),
    ...linkBack(into, merged, now.into),
  }
  if (survivor.emailKey === from.emailKey) return { refusal: 'ADDRESS_TAKEN' }
  const isBlockedSince = now.into.blockedAt !== null && into.blockedAt === null
  const restored: MergeSide = {
    ...from,
    ...(from.trn && from.trn === merged.trn && linkOf(now.into)),
    blockedAt: now.from.blockedAt ?? (isBlockedSince ? now.into.blockedAt : null),
    mergedIntoId: null,
  }
  return { from: restored, into: survivor, kept }
}

/** The link of the survivor: the record that it brought itself keeps how sure it has become; one that it got by the merge goes. */
function linkBack(into: MergeSide, merged: MergeSide, now: MergeSide): SideLink {
  if (now.trn !== merged.trn) return linkOf(now)
  if (now.trn && now.trn === into.trn) return linkOf(now)
  if (now.trn || now.trnLookupStatus === merged.trnLookupStatus) return linkOf(into)
  return linkOf(now)
}
