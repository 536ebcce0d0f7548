// A constant, never a word from a request: React would escape its quotes, and the browser would not run it.
export const SEND_THE_FORM = "document.querySelector('main form').submit()"
