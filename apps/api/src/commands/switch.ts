import { runForOperator } from './run-for-operator.ts'
import { neededForSwitch, runSwitchCommand, USAGE } from './switch-command.ts'

// `npm run switch -- off|on|list`: for operators.
await runForOperator(USAGE, runSwitchCommand, neededForSwitch)
