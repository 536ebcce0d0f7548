import { Router } from 'express'

/** A router of one room. It takes an address to the letter, as the web does: Express by itself takes any case, and a slash at the end. */
export const roomRouter = (): Router => Router({ caseSensitive: true, strict: true })
