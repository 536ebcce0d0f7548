import { BRAKE_WINDOW_MS, shouldBrake } from '../domain/passcode-brake.ts'
import type { Repositories } from '../repositories.ts'
import { reportBrakeJob } from './report-brake.job.ts'

type Needed = Pick<Repositories, 'passcodeBrake' | 'events' | 'jobs'>

/**
 * Turns the service-wide brake on or off when the latest tries ask for it, and tells operators: by an event, and by a line in the worker's
 * log. It runs after each wrong passcode, and once a minute in the worker, so that the brake also comes off when there are no more tries.
 */
export async function settleBrake({ passcodeBrake, events, jobs }: Needed, now: Date): Promise<void> {
  const brake = await passcodeBrake.find()
  const tally = await passcodeBrake.tally(new Date(now.getTime() - BRAKE_WINDOW_MS))
  const isOn = shouldBrake(brake, tally, now)
  if (isOn === (brake?.isOn ?? false) || !(await passcodeBrake.turn(isOn, now))) return

  const figures = { tries: tally.right + tally.wrong, failures: tally.wrong }
  await events.record({ type: isOn ? 'BrakeOn' : 'BrakeOff', ...figures }, now)
  await jobs.add(reportBrakeJob, { isOn, ...figures })
}
