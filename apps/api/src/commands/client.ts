import { neededForClient, runClientCommand, USAGE } from './client-command.ts'
import { runForOperator } from './run-for-operator.ts'

// `npm run client -- create|rotate-secret|disable|enable|delete|import|list`: for operators.
await runForOperator(USAGE, runClientCommand, neededForClient)
