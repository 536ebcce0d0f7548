import { neededForIdentity, runIdentityCommand, USAGE } from './identity-command.ts'
import { runForOperator } from './run-for-operator.ts'

// `npm run identity -- sign-out|block|unblock|merge`: for operators.
await runForOperator(USAGE, runIdentityCommand, neededForIdentity)
