import { runForOperator } from './run-for-operator.ts'
import { neededForStaff, runStaffCommand, USAGE } from './staff-command.ts'

// `npm run staff -- invite|list|end|reset`: for operators.
await runForOperator(USAGE, runStaffCommand, neededForStaff)
