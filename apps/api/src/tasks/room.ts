import { mailTask } from '../mail/mail-task.ts'
import { EVERY_NIGHT, task } from '../queue/task.ts'
import { AnswerSupportQuestionResolver } from './ask/answer-support-question.resolver.ts'
import { supportQuestionMail, tellSupportQuestion } from './ask/tell-support-question.job.ts'
import { linkConfirmedMail, tellLinkConfirmed } from './mails/tell-link-confirmed.job.ts'
import { recordNotFoundMail, tellRecordNotFound } from './mails/tell-record-not-found.job.ts'
import { tasksRepositories } from './repositories.ts'
import { warnOfHolidays, warnOfHolidaysJob } from './warn-of-holidays.job.ts'

/** Support tasks: work for agents, and what the people whom they are about are asked and told. */
export const tasksRoom = {
  repositories: tasksRepositories,
  resolvers: [AnswerSupportQuestionResolver],
  tasks: [task(warnOfHolidaysJob, warnOfHolidays, { cron: EVERY_NIGHT })],
  mails: [
    mailTask(linkConfirmedMail, tellLinkConfirmed),
    mailTask(recordNotFoundMail, tellRecordNotFound),
    mailTask(supportQuestionMail, tellSupportQuestion),
  ],
}
