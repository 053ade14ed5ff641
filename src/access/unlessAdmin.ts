/** Keeps the machinery out of an editor's menu. It hides; the access rules protect. */
export const unlessAdmin = ({ user }: { user: unknown }): boolean =>
  !(typeof user === 'object' && user !== null && 'role' in user && user.role === 'admin')
