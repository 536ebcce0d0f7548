/** All that GOV.UK Frontend has no styles for: blocks of code, and what is wider than a phone. */
export const guideStyles = `
.guide-wide { position: relative; overflow-x: auto; margin-bottom: 30px }
.guide-wide:focus { outline: 3px solid #fd0; box-shadow: 0 0 0 6px #0b0c0c }
.guide-wide pre { margin: 0; padding: 15px; width: max-content; min-width: 100%; box-sizing: border-box; background: #f3f2f1; font-size: 16px; line-height: 1.4 }
.guide-wide table { margin: 0; overflow-wrap: normal }
code { font-size: .9em }
.guide-wide pre code { font-size: 1em }
h2, h3, h4 { scroll-margin-top: 15px }
@media print { .guide-wide pre { white-space: pre-wrap; width: auto } }
`
