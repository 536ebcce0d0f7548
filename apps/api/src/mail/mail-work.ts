import {
  type Notify,
  NotifyFailure,
  type NotifyPersonalisation,
  type NotifyTemplateName,
} from '@identity/notify'
import type { Clock } from '@identity/values'
import type { Repositories as EventsRepositories } from '../events/repositories.ts'

/** What a job that sends a mail may use. */
export type MailWork<Repositories> = {
  /** Our public address, where links lead. */
  origin: string
  /** Where people ask for their teaching record to be changed. */
  changeDetailsUrl: string
  clock: Clock
  repositories: Repositories
  notify: Notify
  /** The job's own name for its mail, the same at every try. */
  reference: string
}

/** Whom a mail is about, for the event log. */
export type MailSubject = { identityId?: string; journeyId?: string; clientId?: string }

const NEVER_SENDABLE = 400 // Notify: not an address, or one that our key may not send to

/**
 * Sends a mail. One that Notify will never take ends here, with an event, because another try would be refused again. Everything else that goes
 * wrong, a refused key among it, is thrown, for the queue to try again and the operator to hear of.
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
  } catch (error) {
    if (!(error instanceof NotifyFailure) || error.status !== NEVER_SENDABLE) throw error
    await repositories.events.record(
      { type: 'MailNotSent', template, error: error.notifyError, ...about },
      clock.now(),
    )
  }
}
