import { runForOperator } from './run-for-operator.ts'
import { neededForTrn, runTrnCommand, USAGE } from './trn-command.ts'

// `npm run trn -- withhold|release|list`: for operators.
await runForOperator(USAGE, runTrnCommand, neededForTrn)
