import { runTrnCommand } from './records/trn-command.ts'
import { runForOperator } from './run-for-operator.ts'

// `npm run trn -- withhold|release|list`: for operators.
await runForOperator(runTrnCommand)
