/** Keeps what editors look after out of the menu of those who may not publish. It hides; the access rules protect. */
export const unlessEditor = ({ user }: { user: unknown }): boolean =>
  !(typeof user === 'object' && user !== null && 'role' in user && (user.role === 'admin' || user.role === 'editor'))
