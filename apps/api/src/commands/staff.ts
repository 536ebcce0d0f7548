import { runForOperator } from './run-for-operator.ts'
import { runStaffCommand, USAGE } from './staff-command.ts'

// `npm run staff -- invite|list|end|reset`: for operators.
await runForOperator(USAGE, runStaffCommand)
