import { Input } from '@identity/govuk'
import type { ReactNode } from 'react'
import { useSurroundings } from '../../../shell/surroundings/page-surroundings.tsx'
import { useWords } from '../../../words/words.ts'

const LIST = 'providers'

type ProviderFieldProps = { names: readonly string[]; value: string; errorMessage: ReactNode }

/**
 * A plain box: what is typed counts, on the list or not. The browser suggests names from the list; with JavaScript
 * (assets/training-provider.js) an autocomplete that screen readers know takes its place.
 */
export function ProviderField({ names, value, errorMessage }: ProviderFieldProps) {
  const words = useWords('training-provider')
  return (
    <div {...useAutocompleteWords()}>
      <Input
        id="providerName"
        name="providerName"
        label={{ text: words('label') }}
        hint={words('nameHint')}
        value={value}
        errorMessage={errorMessage}
        autocomplete="off"
        spellCheck={false}
        list={LIST}
      />
      <datalist id={LIST}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  )
}

/** For the head of the page. */
export function ProviderFiles() {
  const { files, nonce } = useSurroundings()
  return (
    <>
      <link rel="stylesheet" href={files.autocompleteStyles} />
      <script defer src={files.autocomplete} nonce={nonce} />
      <script type="module" src={files.providers} nonce={nonce} />
    </>
  )
}

/** What the script says while somebody types; it puts its own values in the place of the %. */
function useAutocompleteWords(): Record<`data-${string}`, string> {
  const words = useWords('training-provider')
  return {
    'data-assistive-hint': words.text('assistiveHint'),
    'data-no-results': words.text('noResults'),
    'data-too-short': words.text('tooShort'),
    'data-one-result': words.text('oneResult'),
    'data-results': words.text('results', { count: '%' }),
    'data-selected': words.text('selected', { name: '%' }),
  }
}
