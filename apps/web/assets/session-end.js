// Warns 5 minutes before a journey ends, and asks for more time without leaving the page. Without this file the same
// form stands at the foot of the page. Seconds are counted from the page's arrival: the computer's clock may be wrong.

const WARNING_SECONDS = 5 * 60

for (const section of document.querySelectorAll('[data-session-seconds]')) watch(section)

function watch(section) {
  const dialog = section.querySelector('dialog')
  let endsAt = endOf(section)
  let timer
  schedule()
  // A computer that was asleep has not counted.
  document.addEventListener('visibilitychange', () => document.hidden || schedule())
  section.addEventListener('submit', keep)

  function schedule() {
    clearTimeout(timer)
    const left = endsAt - Date.now()
    if (left <= 0) return leave(location.pathname)
    const untilWarning = left - WARNING_SECONDS * 1000
    if (untilWarning <= 0 && !section.hasAttribute('data-warned')) {
      section.setAttribute('data-warned', '')
      dialog.showModal()
    }
    timer = setTimeout(schedule, untilWarning > 0 ? untilWarning : left)
  }

  // What has been typed stays where it is: the answer is read from the page that comes back.
  async function keep(event) {
    event.preventDefault()
    const form = event.target
    const { name, value } = event.submitter
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        body: new URLSearchParams({ [name]: value }),
      })
      const page = new DOMParser().parseFromString(await response.text(), 'text/html')
      const kept = page.querySelector('[data-session-seconds]')
      if (!response.ok || !kept) return leave(response.url)
      endsAt = endOf(kept)
      for (const part of ['.govuk-details__summary-text', 'dialog p'])
        section.querySelector(part).textContent = kept.querySelector(part).textContent
      section.removeAttribute('data-warned')
      if (dialog.open) dialog.close()
      say(page.querySelector('#session-kept')?.textContent ?? '')
      schedule()
    } catch {
      form.submit() // the network failed: let the browser say so
    }
  }

  function say(text) {
    const status = section.querySelector('[role=status]') ?? section.appendChild(document.createElement('p'))
    status.className = 'govuk-body'
    status.setAttribute('role', 'status')
    status.textContent = text
  }
}

function endOf(section) {
  return Date.now() + Number(section.dataset.sessionSeconds) * 1000
}

function leave(address) {
  location.assign(address)
}
