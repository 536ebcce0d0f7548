import { isStaffCommand } from '../staff/permissions.ts'
import { forMember, runForOperator } from './run-for-operator.ts'
import { runTrnCommand, USAGE } from './trn-command.ts'

// `npm run trn -- withhold|release|list`: for operators.
await runForOperator(
  USAGE,
  forMember(runTrnCommand, ([name]) => {
    const command = `trn ${name}`
    return isStaffCommand(command) ? command : null // `list` only reads
  }),
)
