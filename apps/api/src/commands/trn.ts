import { runForOperator } from './run-for-operator.ts'
import { runTrnCommand } from './trn-command.ts'

// `npm run trn -- withhold|release|list`: for operators.
await runForOperator(runTrnCommand)
