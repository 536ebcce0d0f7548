import { mailTask } from '../mail/mail-task.ts'
import { EARLIER_EVERY_NIGHT, EVERY_MINUTE, task } from '../queue/task.ts'
import { DisputeClaimResolver } from './dispute/dispute-claim.resolver.ts'
import { followRecordJob, followRecordLater } from './follow/follow-record.job.ts'
import { matchPerson, matchPersonJob } from './look-again/match-person.job.ts'
import { matchWaitingPeople, matchWaitingPeopleJob } from './look-again/match-waiting-people.job.ts'
import { detailsDifferMail, tellDetailsDiffer } from './mails/tell-details-differ.job.ts'
import { disputeDecidedMail, tellDisputeDecided } from './mails/tell-dispute-decided.job.ts'
import { recordClaimedMail, tellRecordClaimed } from './mails/tell-record-claimed.job.ts'
import { recordFoundMail, tellRecordFound } from './mails/tell-record-found.job.ts'
import { recordLostMail, tellRecordLost } from './mails/tell-record-lost.job.ts'
import { recordMovedMail, tellRecordMoved } from './mails/tell-record-moved.job.ts'
import {
  teacherReferenceNumberMail,
  tellTeacherReferenceNumber,
} from './mails/tell-teacher-reference-number.job.ts'
import { renewMatchKeysAndTell, renewMatchKeysJob } from './renew-keys/renew-match-keys.job.ts'
import { linksRepositories } from './repositories.ts'
import { syncTeachingRecords, syncTeachingRecordsJob } from './sync/sync-teaching-records.job.ts'
import { unlockTeacherAccount, unlockTeacherAccountJob } from './unlock/unlock-teacher-account.job.ts'

/** The link between an identity and its teaching record: found, claimed, raised, followed, withheld, disputed. */
export const linksRoom = {
  repositories: linksRepositories,
  resolvers: [DisputeClaimResolver],
  tasks: [
    task(followRecordJob, followRecordLater),
    task(matchPersonJob, matchPerson),
    task(matchWaitingPeopleJob, matchWaitingPeople),
    task(renewMatchKeysJob, renewMatchKeysAndTell, { cron: EARLIER_EVERY_NIGHT }),
    task(syncTeachingRecordsJob, syncTeachingRecords, { cron: EVERY_MINUTE, isAloneInQueue: true }),
    task(unlockTeacherAccountJob, unlockTeacherAccount),
  ],
  mails: [
    mailTask(detailsDifferMail, tellDetailsDiffer),
    mailTask(disputeDecidedMail, tellDisputeDecided),
    mailTask(recordClaimedMail, tellRecordClaimed),
    mailTask(recordFoundMail, tellRecordFound),
    mailTask(recordLostMail, tellRecordLost),
    mailTask(recordMovedMail, tellRecordMoved),
    mailTask(teacherReferenceNumberMail, tellTeacherReferenceNumber),
  ],
}
