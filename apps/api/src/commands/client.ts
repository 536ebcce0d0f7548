import { runClientCommand, USAGE } from './client-command.ts'
import { forMember, runForOperator } from './run-for-operator.ts'

const CHANGES = ['create', 'rotate-secret', 'disable', 'enable', 'delete', 'import']

// `npm run client -- create|rotate-secret|disable|enable|delete|import|list`: for operators.
await runForOperator(
  USAGE,
  forMember(runClientCommand, ([name = '']) => (CHANGES.includes(name) ? 'client' : null)),
)
