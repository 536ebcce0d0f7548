/** @jsxRuntime automatic */
import { inOrder } from '@identity/govuk'

/** An email address. On a narrow screen it breaks after the @ or a dot, as a person would write it, and inside a word only if it must. */
export function Address({ children }: { children: string }) {
  const [first, ...rest] = children.split(/(?<=[@.])/)
  return (
    <span className="govuk-!-text-break-word">
      {first}
      {inOrder(rest, (part) => (
        <>
          <wbr />
          {part}
        </>
      ))}
    </span>
  )
}
