/** A command was called in a way that makes no sense. It ends with code 2; a problem that was found ends with 1. */
export class WrongUse extends Error {}
