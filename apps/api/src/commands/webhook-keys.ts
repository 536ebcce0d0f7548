import { runForOperator } from './run-for-operator.ts'
import { runWebhookKeysCommand, USAGE } from './webhook-keys-command.ts'

// `npm run webhook-keys -- list|rotate|pull`: for operators. As with the facade's keys, no role of staff has a part in it.
await runForOperator(USAGE, runWebhookKeysCommand, () => null)
