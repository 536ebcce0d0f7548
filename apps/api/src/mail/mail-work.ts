import {
  type Notify,
  NotifyFailure,
  type NotifyPersonalisation,
  type NotifyTemplateName,
} from '@identity/notify'
import type { Clock } from '@identity/values'
import type { Repositories as EventsRepositories } from '../events/repositories.ts'

/** The tools of a job that sends a mail. */
export type MailWork<Repositories> = {
  /** Our public address, where links lead. */
  origin: string
  /** The page where teachers ask for their teaching record to be changed. */
  changeDetailsUrl: string
  clock: Clock
  repositories: Repositories
  notify: Notify
  /** The job's own name for its mail, the same at every try. */
  reference: string
}

/** The subject of a mail, for the event log. */
export type MailSubject = { identityId?: string; journeyId?: string; clientId?: string }

const NEVER_SENDABLE = 400 // Notify: not an address, or one that our key may not send to

/**
 * Sends a mail, and records that it did. One that Notify will never take ends here, with an event, because Notify would refuse it again. Every other failure, a
 * refused key among them, is thrown, so that the queue tries again and the operator hears of it.
 */
export async function sendMail<Name extends NotifyTemplateName>(
  { clock, repositories, notify, reference }: MailWork<EventsRepositories>,
  template: Name,
  to: string,
  personalisation: NotifyPersonalisation<Name>,
  about: MailSubject,
): Promise<void> {
  try {
    await notify.send(template, { to, personalisation, reference })
    await repositories.events.record({ type: 'MailSent', template, ...about }, clock.now())
  } catch (error) {
    if (!(error instanceof NotifyFailure) || error.status !== NEVER_SENDABLE) throw error
    await repositories.events.record(
      { type: 'MailNotSent', template, error: error.notifyError, ...about },
      clock.now(),
    )
  }
}
