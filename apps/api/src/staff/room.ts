import { mailTask } from '../mail/mail-task.ts'
import { EVERY_HOUR, EVERY_NIGHT, task } from '../queue/task.ts'
import { ApproveMergeResolver } from './approve-merge/approve-merge.resolver.ts'
import { AskTeacherResolver } from './ask-teacher/ask-teacher.resolver.ts'
import { AssignTaskResolver } from './assign-task/assign-task.resolver.ts'
import { AssignTasksResolver } from './assign-tasks/assign-tasks.resolver.ts'
import { ChangeDetailsResolver } from './change-details/change-details.resolver.ts'
import { CloseAsNotMatchedResolver } from './close-as-not-matched/close-as-not-matched.resolver.ts'
import { CloseIdentityResolver } from './close-identity/close-identity.resolver.ts'
import {
  eraseClosedIdentities,
  eraseClosedIdentitiesJob,
} from './close-identity/erase-closed-identities.job.ts'
import { CompareRecordResolver } from './compare-record/compare-record.resolver.ts'
import { ConfirmLinkResolver } from './confirm-link/confirm-link.resolver.ts'
import { DashboardResolver } from './dashboard/dashboard.resolver.ts'
import { DecideLinkResolver } from './decide-dispute/decide-link.resolver.ts'
import { EndPersonSessionsResolver } from './end-person-sessions/end-person-sessions.resolver.ts'
import { EndStaffSessionResolver } from './end-staff-session/end-staff-session.resolver.ts'
import { EscalateTaskResolver } from './escalate-task/escalate-task.resolver.ts'
import { factorResolvers } from './factors/resolvers.ts'
import { LinkRecordResolver } from './link-record/link-record.resolver.ts'
import { LockIdentityResolver } from './lock-identity/lock-identity.resolver.ts'
import { memberResolvers } from './members/resolvers.ts'
import { forgetMerges, forgetMergesJob } from './merge-identities/forget-merges.job.ts'
import { accountsMergedMail, tellAccountsMerged } from './merge-identities/mails/tell-accounts-merged.job.ts'
import {
  accountsSeparatedMail,
  tellAccountsSeparated,
} from './merge-identities/mails/tell-accounts-separated.job.ts'
import { NextTaskResolver } from './next-task/next-task.resolver.ts'
import { NotesResolver } from './notes/notes.resolver.ts'
import { OpenPersonResolver } from './open-person/open-person.resolver.ts'
import { OpenStaffSessionResolver } from './open-staff-session/open-staff-session.resolver.ts'
import { OwnStaffSessionsResolver } from './own-staff-sessions/own-staff-sessions.resolver.ts'
import { actDoneMail, tellActDone } from './person-acts/tell-act-done.job.ts'
import { PersonChangesResolver } from './person-changes/person-changes.resolver.ts'
import { PersonTimelineResolver } from './person-timeline/person-timeline.resolver.ts'
import { PreviewMergeResolver } from './preview-merge/preview-merge.resolver.ts'
import { PreviewOutcomeResolver } from './preview-outcome/preview-outcome.resolver.ts'
import { ProposalsWaitingResolver } from './proposals-waiting/proposals-waiting.resolver.ts'
import { ProposeEmailResolver } from './propose-email/propose-email.resolver.ts'
import { ProposeMergeResolver } from './propose-merge/propose-merge.resolver.ts'
import { warnOfLookups, warnOfLookupsJob } from './record-view/warn-of-lookups.job.ts'
import { RefuseMergeResolver } from './refuse-merge/refuse-merge.resolver.ts'
import { ReleaseTaskResolver } from './release-task/release-task.resolver.ts'
import { ReleaseWithheldResolver } from './release-withheld/release-withheld.resolver.ts'
import { ReopenTaskResolver } from './reopen-task/reopen-task.resolver.ts'
import { staffRepositories } from './repositories.ts'
import { RevealFactResolver } from './reveal-fact/reveal-fact.resolver.ts'
import { warnOfSearches, warnOfSearchesJob } from './search-limit/warn-of-searches.job.ts'
import { SearchPeopleResolver } from './search-people/search-people.resolver.ts'
import { serviceResolvers } from './services/resolvers.ts'
import { ShowMergeResolver } from './show-merge/show-merge.resolver.ts'
import { ShowPersonResolver } from './show-person/show-person.resolver.ts'
import { StaffSessionResolver } from './show-staff-session/staff-session.resolver.ts'
import { ShowTaskResolver } from './show-task/show-task.resolver.ts'
import { SupportTaskCountsResolver } from './support-task-counts/support-task-counts.resolver.ts'
import { SupportTasksResolver } from './support-tasks/support-tasks.resolver.ts'
import { switchResolvers } from './switches/resolvers.ts'
import { TakeTaskResolver } from './take-task/take-task.resolver.ts'
import { TaskDeskResolver } from './task-desk/task-desk.resolver.ts'
import { TaskViewsResolver } from './task-views/task-views.resolver.ts'
import { UndoMergeResolver } from './undo-merge/undo-merge.resolver.ts'
import { UnlinkRecordResolver } from './unlink-record/unlink-record.resolver.ts'
import { webhookResolvers } from './webhooks/resolvers.ts'
import { WithheldTrnsResolver } from './withheld-trns/withheld-trns.resolver.ts'

/** What staff may ask and do. */
export const staffRoom = {
  repositories: staffRepositories,
  resolvers: [
    ...factorResolvers,
    ...memberResolvers,
    ...serviceResolvers,
    ...switchResolvers,
    ...webhookResolvers,
    ApproveMergeResolver,
    AskTeacherResolver,
    AssignTaskResolver,
    AssignTasksResolver,
    ChangeDetailsResolver,
    CloseAsNotMatchedResolver,
    CloseIdentityResolver,
    CompareRecordResolver,
    ConfirmLinkResolver,
    DashboardResolver,
    DecideLinkResolver,
    EndPersonSessionsResolver,
    EndStaffSessionResolver,
    EscalateTaskResolver,
    LinkRecordResolver,
    LockIdentityResolver,
    NextTaskResolver,
    NotesResolver,
    OpenPersonResolver,
    OpenStaffSessionResolver,
    OwnStaffSessionsResolver,
    PersonChangesResolver,
    PersonTimelineResolver,
    PreviewMergeResolver,
    PreviewOutcomeResolver,
    ProposalsWaitingResolver,
    ProposeEmailResolver,
    ProposeMergeResolver,
    RefuseMergeResolver,
    ReleaseTaskResolver,
    ReleaseWithheldResolver,
    ReopenTaskResolver,
    RevealFactResolver,
    SearchPeopleResolver,
    ShowMergeResolver,
    ShowPersonResolver,
    ShowTaskResolver,
    StaffSessionResolver,
    SupportTaskCountsResolver,
    SupportTasksResolver,
    TakeTaskResolver,
    TaskDeskResolver,
    TaskViewsResolver,
    UndoMergeResolver,
    UnlinkRecordResolver,
    WithheldTrnsResolver,
  ],
  tasks: [
    task(warnOfLookupsJob, warnOfLookups),
    task(warnOfSearchesJob, warnOfSearches),
    task(eraseClosedIdentitiesJob, eraseClosedIdentities, { cron: EVERY_NIGHT }),
    task(forgetMergesJob, forgetMerges, { cron: EVERY_HOUR }),
  ],
  mails: [
    mailTask(actDoneMail, tellActDone),
    mailTask(accountsMergedMail, tellAccountsMerged),
    mailTask(accountsSeparatedMail, tellAccountsSeparated),
  ],
}
