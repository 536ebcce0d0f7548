import { runClientCommand, USAGE } from './client-command.ts'
import { runForOperator } from './run-for-operator.ts'

// `npm run client -- create|rotate-secret|import|list`: for operators.
await runForOperator(USAGE, runClientCommand)
