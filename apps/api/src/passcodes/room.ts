import { EARLIER_EVERY_NIGHT, EVERY_MINUTE, task } from '../queue/task.ts'
import { reportBrake, reportBrakeJob } from './brake/report-brake.job.ts'
import { settleBrakeJob, settlePasscodeBrake } from './brake/settle-brake.job.ts'
import { sweepKnownBrowsers, sweepKnownBrowsersJob } from './known-browser/sweep-known-browsers.job.ts'
import { passcodesRepositories } from './repositories.ts'
import { sendPasscode, sendPasscodeJob } from './send/send-passcode.job.ts'

/** One-time passcodes: requested, sent, tried, and the brake on guessing them. */
export const passcodesRoom = {
  repositories: passcodesRepositories,
  tasks: [
    task(sendPasscodeJob, sendPasscode),
    task(settleBrakeJob, settlePasscodeBrake, { cron: EVERY_MINUTE }),
    task(reportBrakeJob, reportBrake),
    task(sweepKnownBrowsersJob, sweepKnownBrowsers, { cron: EARLIER_EVERY_NIGHT }),
  ],
}
