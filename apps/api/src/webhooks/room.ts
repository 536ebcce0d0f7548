import { mailTask } from '../mail/mail-task.ts'
import { EVERY_HOUR, EVERY_NIGHT, task } from '../queue/task.ts'
import { renewWebhookKeys, renewWebhookKeysJob } from './keys/renew-webhook-keys.job.ts'
import { tellWebhookTrouble, webhookTroubleMail } from './mails/tell-webhook-trouble.job.ts'
import { webhooksRepositories } from './repositories.ts'
import { sweepWebhooks, sweepWebhooksJob } from './sweep/sweep-webhooks.job.ts'

/** Webhooks: who is told of which changes, and how they get there. */
export const webhooksRoom = {
  repositories: webhooksRepositories,
  tasks: [
    task(renewWebhookKeysJob, renewWebhookKeys, { cron: EVERY_HOUR }),
    task(sweepWebhooksJob, sweepWebhooks, { cron: EVERY_NIGHT }),
  ],
  mails: [mailTask(webhookTroubleMail, tellWebhookTrouble)],
}
