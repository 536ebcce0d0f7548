import { forMember, runForOperator } from './run-for-operator.ts'
import { runSwitchCommand, USAGE } from './switch-command.ts'

// `npm run switch -- off|on|list`: for operators.
await runForOperator(
  USAGE,
  forMember(runSwitchCommand, ([name = '']) => (['on', 'off'].includes(name) ? 'switch' : null)),
)
