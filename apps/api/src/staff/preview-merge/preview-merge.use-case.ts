import type { MergeChoices } from '../../identities/domain/merge-choices.ts'
import type { MergeSide } from '../../identities/domain/merge-side.ts'
import { mergeTwo } from '../../identities/domain/merge-two.ts'
import { isLiveAt } from '../../sessions/domain/session-life.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { UNDO_MERGE_FOR_MS } from '../merge-identities/merge-reason.ts'
import { missingChoices, type WeighedMerge, weighMerge } from '../merge-identities/weigh-merge.step.ts'
import { findOpenPerson, findPerson } from '../record-view/find-open-person.step.ts'
import type { Repositories } from '../repositories.ts'
import { type PersonFact, REVEALED_FOR_MS, type ShownFact, showFact } from '../show-person/person-fact.ts'
import type { MergeIdentityObject, MergeMoves } from './merge-preview.object.ts'
import type { MergePreviewOutcome } from './preview-merge.result.ts'

/** What a merge of two people whom the actor has open would do. Nothing is written. */
export async function previewMerge(
  { clock, repositories }: Pick<StaffDeps, 'clock' | 'repositories'>,
  actor: Actor,
  { choices, ...ids }: { from: string; into: string; choices: MergeChoices },
): Promise<MergePreviewOutcome> {
  const now = clock.now()
  // Of both first that they are another person's: nothing is answered beside one's own identity.
  for (const id of [ids.from, ids.into]) {
    const found = await findPerson(repositories, actor, id)
    if (found.kind !== 'found') return found
  }
  for (const id of [ids.from, ids.into]) {
    const found = await findOpenPerson(repositories, actor, id, now)
    if (found.kind !== 'open') return found
  }
  // The record of the one that stays, until another one is chosen: the preview shows what there is to choose from.
  const supposed = { ...choices, RECORD: choices.RECORD ?? ('INTO' as const) }
  const weighed = await weighMerge(repositories, ids, supposed)
  if (weighed.kind === 'notPossible') return weighed

  const { from, into, differing, record } = weighed
  const { merges } = repositories
  const shown = {
    FROM: await shower(repositories, actor, from, now),
    INTO: await shower(repositories, actor, into, now),
  }
  const { into: result } = mergeTwo(from, into, choices, record)
  return {
    kind: 'previewed',
    from: shown.FROM(from),
    into: shown.INTO(into),
    result: {
      ...shown.INTO(result),
      dateOfBirth: shown[choices.DATE_OF_BIRTH ?? 'INTO'](result).dateOfBirth,
      emailAddress: shown[choices.EMAIL_ADDRESS ?? 'INTO'](result).emailAddress,
      trn: shown[record ?? 'INTO'](result).trn,
    },
    fromVersion: merges.versionOf(from),
    intoVersion: merges.versionOf(into),
    ...{ differing, missing: missingChoices(weighed, choices), record },
    isRecordLost: from.trn !== null && into.trn !== null,
    moves: await movesOf(repositories, weighed, now),
    undoUntil: new Date(now.getTime() + UNDO_MERGE_FOR_MS),
  }
}

/** Shows a side as the member of staff may see that person’s facts now. */
async function shower(
  { personViews }: Pick<Repositories, 'personViews'>,
  { memberId }: Actor,
  { id }: MergeSide,
  now: Date,
): Promise<(side: MergeSide) => MergeIdentityObject> {
  const since = new Date(now.getTime() - REVEALED_FOR_MS)
  const revealed = await personViews.revealedSince(memberId, id, since)
  const show = (fact: PersonFact, value: string): ShownFact => {
    const shown = showFact(fact, value, revealed.get(fact))
    if (!shown) throw new Error('the fact has a value')
    return shown
  }
  return (side) => ({
    id: side.id,
    name: side.givenName,
    preferredName: side.preferredName,
    dateOfBirth: show('DATE_OF_BIRTH', side.dateOfBirth),
    emailAddress: show('EMAIL_ADDRESS', side.emailAddress),
    hasNationalInsuranceNumber: side.nationalInsuranceNumber !== null,
    trn: side.trn === null ? null : show('TRN', side.trn),
    trnLookupStatus: side.trnLookupStatus,
    trnMatchLevel: side.trnMatchLevel,
  })
}

async function movesOf(
  {
    identityMerges,
    people,
    sessionClients,
    supportTasks,
  }: Pick<Repositories, 'identityMerges' | 'people' | 'sessionClients' | 'supportTasks'>,
  { from }: WeighedMerge,
  now: Date,
): Promise<MergeMoves> {
  const services = await sessionClients.servicesUsedBy(from.id)
  const sessions = await people.sessions([from.id])
  return {
    serviceNames: services.map(({ service }) => service.name),
    sessionCount: sessions.filter((session) => isLiveAt(session, now)).length,
    taskCount: (await supportTasks.openAbout(from.id)).length,
    mergedIds: await identityMerges.mergedInto(from.id),
  }
}
