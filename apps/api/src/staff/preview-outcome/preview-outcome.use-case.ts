import {
  composeMail,
  type NotifyTemplateName,
  notifyTemplates,
  sentencesOfNotFound,
  sentencesOfQuestion,
} from '@identity/notify'
import type { MatchLevel } from '../../identities/domain/match-level.ts'
import type { Identity } from '../../identities/identity.repository.ts'
import type { StaffCaller } from '../../kernel/caller.ts'
import { decideStaffLevel } from '../../links/domain/decide-staff-level.ts'
import { dateAndTime } from '../../mail/clock-time.ts'
import { greetingName } from '../../mail/greeting-name.ts'
import { ANSWERABLE_MS } from '../../tasks/ask/domain/judge-reply.ts'
import { referenceOf } from '../../tasks/support-task.repository.ts'
import { trueTemplates } from '../ask-teacher/true-templates.ts'
import type { StaffDeps } from '../deps.ts'
import type { Repositories } from '../repositories.ts'
import { maskFact } from '../show-person/person-fact.ts'
import { fitOf } from '../task-acts/facts-of-subject.step.ts'
import { findShownSubject, type ShownSubject } from '../task-acts/shown-subject.step.ts'
import type {
  OutcomeMailObject,
  OutcomePreviewObject,
  PreviewOutcomeInput,
} from './preview-outcome.object.ts'

/** What an act will bring, before it is done: the level of a link, and the mail, with links and numbers left out. */
export async function previewOutcome(
  { clock, repositories }: Pick<StaffDeps, 'clock' | 'repositories'>,
  caller: StaffCaller,
  input: PreviewOutcomeInput,
): Promise<OutcomePreviewObject | null> {
  const shown = await findShownSubject(repositories, caller, input, clock.now())
  if (shown.kind !== 'shown') return null
  const level = await levelOf(repositories, shown, input)
  const until = dateAndTime(new Date(clock.now().getTime() + ANSWERABLE_MS))
  return { level, mail: mailOf(shown, input, level, until) }
}

async function levelOf(
  repositories: Repositories,
  shown: ShownSubject,
  { act, trn, linkReason }: PreviewOutcomeInput,
): Promise<MatchLevel | null> {
  const isThere = act === 'LINK' && trn && linkReason && (await repositories.teachingRecords.find(trn))
  if (!isThere) return null
  const { byFacts, isNamesake } = await fitOf(repositories, shown, trn)
  const before = await repositories.ruledOutRecords.levelBefore(shown.identity.id, trn)
  return decideStaffLevel({ reason: linkReason, byFacts, isNamesake, before })
}

function mailOf(
  { identity, task }: ShownSubject,
  { act, trn, notFoundReason, ask }: PreviewOutcomeInput,
  level: MatchLevel | null,
  until: string,
): OutcomeMailObject | null {
  const reference = task ? referenceOf(task) : ''
  const write = (template: NotifyTemplateName, fields: Record<string, string> = {}) =>
    written(template, identity, { reference, contact_link: CONTACT, ...fields })
  switch (act) {
    case 'LINK':
      if (!level || !trn) return null
      return level === 'LOW'
        ? write('recordToProve')
        : write('recordFound', { trn: maskFact('TRN', trn) ?? '' })
    case 'UNLINK':
      return write('recordLost')
    case 'CONFIRM':
      return write('linkConfirmed')
    case 'NOT_MATCHED':
      return notFoundReason ? write('recordNotFound', sentencesOfNotFound(notFoundReason)) : null
    case 'ASK': {
      if (!ask || !trueTemplates(identity).includes(ask.template)) return null
      const link = { reply_link: '(the link to the page for the answer)', answerable_until: until }
      return write('supportQuestion', { ...sentencesOfQuestion(ask), ...link })
    }
  }
}

const CONTACT = '(the link to our contact page)'

function written(
  template: NotifyTemplateName,
  identity: Identity,
  fields: Record<string, string>,
): OutcomeMailObject {
  const { subject, body } = composeMail(notifyTemplates[template], {
    name: greetingName(identity),
    ...fields,
  })
  return { subject, body }
}
