import { sentencesOfQuestion } from '@identity/notify'
import { z } from 'zod'
import { dateAndTime } from '../../mail/clock-time.ts'
import { greetingName } from '../../mail/greeting-name.ts'
import { mailJob } from '../../mail/mail-task.ts'
import { type MailWork, sendMail } from '../../mail/mail-work.ts'
import type { PayloadOf } from '../../queue/job.ts'
import type { Repositories } from '../repositories.ts'
import { referenceOf } from '../support-task.repository.ts'

export const supportQuestionMail = mailJob('tell-support-question', z.object({ questionId: z.uuid() }))

/**
 * Asks a teacher what an agent needs to know, with a one-time link to answer. The token is drawn here, so that no queue row ever holds it.
 * Nothing is sent when the question was answered or asked anew meanwhile.
 */
export async function tellSupportQuestion(
  work: MailWork<Pick<Repositories, 'events' | 'identities' | 'supportQuestions' | 'supportTasks'>>,
  { questionId }: PayloadOf<typeof supportQuestionMail>,
): Promise<void> {
  const { identities, supportQuestions, supportTasks } = work.repositories
  const asked = await supportQuestions.find(questionId)
  if (!asked || asked.answeredAt || asked.withdrawnAt) return
  const task = await supportTasks.find(asked.taskId)
  const identity = task && (await identities.find(task.identityId))
  if (!task || !identity) return
  await sendMail(
    work,
    'supportQuestion',
    identity.emailAddress,
    {
      ...{ name: greetingName(identity), reference: referenceOf(task) },
      ...sentencesOfQuestion(asked),
      answerable_until: dateAndTime(asked.answerableUntil),
      reply_link: `${work.origin}/support-reply?token=${await supportQuestions.drawToken(questionId)}`,
    },
    { identityId: identity.id },
  )
}
