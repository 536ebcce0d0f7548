import { runForOperator } from './run-for-operator.ts'
import { runWebhookKeysCommand, USAGE } from './webhook-keys-command.ts'

// `npm run webhook-keys -- list|rotate|pull`: for operators. The running workers sign with what it made from their next look on.
await runForOperator(USAGE, runWebhookKeysCommand)
