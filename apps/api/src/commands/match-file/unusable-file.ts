/** A file that cannot be used as it is. The sentence is for the person at the keyboard, and holds nothing that stands in the file. */
export class UnusableFile extends Error {}
