import { Select } from '@identity/govuk'
import { useWords } from '../../../words/words.ts'
import { Filter } from '../../parts/filter.tsx'
import type { Searched } from './find-people.page.tsx'
import { CHOICES, type ChosenFilters, FILTER_NAMES, type FilterName } from './people-filters.ts'

type PeopleFilterProps = { chosen: ChosenFilters; services: Searched['filterableServices'] }

/** Narrows the search. Each filter is a list with "Any" first. */
export function PeopleFilter({ chosen, services }: PeopleFilterProps) {
  const words = useWords('find-people')
  const items: Record<FilterName, { value: string; text: string }[]> = {
    status: CHOICES.status.map((status) => ({ value: status, text: words.text('status', { status }) })),
    level: CHOICES.level.map((level) => ({ value: level, text: words.text('level', { level }) })),
    service: services.map(({ id, name }) => ({ value: id, text: name })),
    task: CHOICES.task.map((value) => ({ value, text: words.text('yesNo', { value }) })),
    blocked: CHOICES.blocked.map((value) => ({ value, text: words.text('yesNo', { value }) })),
  }
  const on = FILTER_NAMES.flatMap((name) => {
    const value = chosen[name]
    if (!value) return []
    const text = items[name].find((item) => item.value === value)?.text ?? value
    return [{ name, text: words.text(`chosen.${name}`, { text }) }]
  })
  return (
    <Filter chosen={on} keep={['q']}>
      {FILTER_NAMES.map((name) => (
        <Select
          key={name}
          id={name}
          name={name}
          label={{ text: words(`filter.${name}`) }}
          items={[{ value: '', text: words.text('anyStatus') }, ...items[name]]}
          value={chosen[name]}
        />
      ))}
    </Filter>
  )
}
