/** Whether Payload has closed an account for the moment, after wrong passwords. */
export const isLocked = ({ lockUntil }: { lockUntil?: null | string }): boolean => Boolean(lockUntil) && Date.parse(String(lockUntil)) > Date.now()
