import { useWords } from '../../words/words.ts'
import type { Journey } from '../question/question.ts'

/**
 * The button that ends a journey, in words that are true: to the service, if it lets the person in; if it does not, to the page that says why,
 * and from there back to the service.
 */
export function useWayOn({ service: { name: service }, entryDenial, denial }: Journey) {
  const words = useWords('way-on')
  if (!entryDenial) return words('enter', { service })
  return entryDenial === denial ? words('return', { service }) : words('why')
}
