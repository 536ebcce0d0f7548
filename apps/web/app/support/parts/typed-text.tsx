import { inOrder } from '@identity/govuk'

/** Text of several lines as it was typed. */
export function TypedText({ text }: { text: string }) {
  return inOrder(text.split('\n'), (line) => <p className="govuk-body govuk-!-text-break-word">{line}</p>)
}
