// Shows the button that prints the page. Without this file it stays hidden, and the text says to print the page or write it down.

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
