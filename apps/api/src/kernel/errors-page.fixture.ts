import { ADVICE, type Advice } from './error-advice.ts'
import { type ErrorCodeName, isErrorCode } from './error-codes.ts'

const INTRODUCTION = `# Errors

Every error has a code in \`extensions\`. The list is closed: we add a code only with a line in the [changelog](../../CHANGELOG.md), and your client treats one that it does not know as
\`INTERNAL_SERVER_ERROR\`. What a person may run into is no error: it is a member of the union that a mutation answers with.

| in \`extensions\` | |
| --- | --- |
| \`code\` | which of the errors below |
| \`retryable\` | true: the same request may succeed later, unchanged |
| \`docs\` | where on this page the code is explained |
| \`requestId\` | the id of the request, also in the header \`x-request-id\` and in our log: quote it when you write to us |

Read \`errors\` first and the HTTP status second. The status below is that of an answer without data, whatever its media type. With data, even of some fields only, the answer is 200;
\`RATE_LIMITED\` is 429 always. An error of a field has its \`path\`. A message is for engineers, may change, and never repeats the value of a variable.

Before GraphQL is reached: another method than POST is 405, another body than \`application/json\` 415, an \`Accept\` without JSON 406, a body that is no JSON 400. A proxy on the way may answer without JSON.
`

/** docs/partners/errors.md, from the table. */
export function errorsPage(): string {
  const codes = Object.entries(ADVICE).filter((entry): entry is [ErrorCodeName, Advice] =>
    isErrorCode(entry[0]),
  )
  const overview = codes.map(
    ([code, { status, retryable }]) =>
      `| [\`${code}\`](#${code.toLowerCase()}) | ${status} | ${retryable ? 'yes' : 'no'} |`,
  )
  return [
    INTRODUCTION,
    ['| code | HTTP status | retryable |', '| --- | --- | --- |', ...overview, ''].join('\n'),
    ...codes.map(([code, advice]) => sectionOf(code, advice)),
  ].join('\n')
}

function sectionOf(code: ErrorCodeName, { status, meaning, whatToDo, details = {} }: Advice): string {
  const more = Object.entries(details).map(([name, says]) => `- \`${name}\`: ${says}`)
  const paragraphs = [`## ${code}`, `HTTP ${status}. ${meaning}`, whatToDo, more.join('\n')]
  return `${paragraphs.filter(Boolean).join('\n\n')}\n`
}
