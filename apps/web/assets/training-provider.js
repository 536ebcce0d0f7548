// Puts an accessible autocomplete in the place of the plain box for the training provider. What is typed stays the answer, whether or
// not it is on the list.

const box = document.getElementById('providerName')
const list = box?.list
if (list && window.accessibleAutocomplete) enhance(box, list)

function enhance(box, list) {
  const names = Array.from(list.options, (option) => option.value)
  const words = list.parentElement.dataset
  const described = box.getAttribute('aria-describedby')
  const place = document.createElement('div')
  const isWrong = box.classList.contains('govuk-input--error')
  box.replaceWith(place)
  list.remove()

  window.accessibleAutocomplete({
    element: place,
    id: box.id,
    name: box.name,
    defaultValue: box.value,
    source: (typed, show) => show(matching(names, typed)),
    minLength: 2,
    confirmOnBlur: false,
    autoselect: false,
    displayMenu: 'overlay',
    inputClasses: isWrong ? 'govuk-input govuk-input--error' : 'govuk-input',
    menuAttributes: { 'aria-labelledby': box.id },
    tAssistiveHint: () => words.assistiveHint,
    tNoResults: () => words.noResults,
    tStatusQueryTooShort: () => words.tooShort,
    tStatusNoResults: () => words.noResults,
    tStatusSelectedOption: (name) => words.selected.replace('%', () => name),
    tStatusResults: (count, selected) =>
      `${count === 1 ? words.oneResult : words.results.replace('%', count)} ${selected}`,
  })

  const input = document.getElementById(box.id)
  input.setAttribute('spellcheck', 'false')
  if (described)
    input.setAttribute('aria-describedby', `${described} ${input.getAttribute('aria-describedby') ?? ''}`)
}

/** Names with every word that was typed; those that begin with it come first. */
function matching(names, typed) {
  const query = plain(typed).trim()
  const words = query.split(/\s+/)
  return names
    .filter((name) => words.every((word) => plain(name).includes(word)))
    .sort((a, b) => Number(plain(b).startsWith(query)) - Number(plain(a).startsWith(query)))
    .slice(0, 20)
}

function plain(text) {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
}
