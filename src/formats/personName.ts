const PARTICLE = /^(?:de|du|des|d'|van|von|den|der|la|le|el|ben)$/iu

/** A name as it is read, in two: what stands before the family name, and the family name with its particles. One word alone is a family name. */
export const splitPersonName = (name: string): { familyName: string; givenName?: string } => {
  const words = name.trim().split(/\s+/)
  const at = words.findIndex((word, index) => index > 0 && (PARTICLE.test(word) || index === 1))
  return at > 0
    ? { familyName: words.slice(at).join(' '), givenName: words.slice(0, at).join(' ') }
    : { familyName: name.trim() }
}
