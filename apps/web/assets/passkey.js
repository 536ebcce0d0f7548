// Lets the browser show or make a passkey, and sends its answer with the form. Without this file the form stays hidden, and the page says that
// a code will do.

const { browserSupportsWebAuthn, startAuthentication, startRegistration } = window.SimpleWebAuthnBrowser ?? {}

if (browserSupportsWebAuthn?.()) {
  for (const section of document.querySelectorAll('[data-passkey]')) enhance(section)
}

function enhance(section) {
  const form = section.querySelector('form')
  section.querySelector('[data-passkey-form]').hidden = false
  section.querySelector('[data-passkey-none]').hidden = true
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    // A member who turns the browser's question down tells the server nothing: the page is as it was.
    const answer = await ask(section.dataset).catch(() => null)
    if (!answer) return
    form.elements.namedItem('passkey').value = JSON.stringify(answer)
    form.submit()
  })
}

async function ask({ passkey: mode, passkeyOptions }) {
  const response = await fetch(passkeyOptions, { method: 'POST', body: new URLSearchParams({ mode }) })
  if (!response.ok) return location.reload() // signed out, or locked: the page says what to do
  const optionsJSON = await response.json()
  return mode === 'add' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON })
}
