import { isStaffCommand } from '../staff/permissions.ts'
import { runIdentityCommand, USAGE } from './identity-command.ts'
import { forMember, runForOperator } from './run-for-operator.ts'

// `npm run identity -- sign-out|block|unblock|merge`: for operators.
await runForOperator(
  USAGE,
  forMember(runIdentityCommand, ([name]) => {
    const command = `identity ${name}`
    return isStaffCommand(command) ? command : null // the usage is the answer then
  }),
)
