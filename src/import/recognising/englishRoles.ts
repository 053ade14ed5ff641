export type FoundRole = {
  /** The organisation is not named beside the person: it is the one that the text speaks of. */
  isOfContext?: true
  organisation?: string
  role: string
}

type Mention = { end: number; name: string; start: number }

const JOB = String.raw`(?:[Cc]hief \p{L}+(?: [Oo]fficer)?|CEO|CFO|CTO|[Mm]anaging director|[Gg]eneral (?:manager|director)|[Dd]irector(?: general)?|[Cc]hair(?:man|woman|person)?|(?:[Vv]ice-)?[Pp]resident|[Mm]ayor|(?:[Pp]rime )?[Mm]inister(?:-[Pp]resident)?|[Hh]ead ?teacher|(?:[Cc]o-)?[Ff]ounder|[Ss]pokes(?:man|woman|person)|[Aa]dvis[eo]r|[Mm]anager|[Cc]urator|[Aa]rtist|[Ss]culptor|[Pp]ainter|[Ee]ngineer|[Aa]rchitect|[Pp]rofessor|[Rr]esearcher|[Pp]lant manager|[Hh]arbour ?master|[Cc]aptain|[Ss]ecretary(?: general)?|[Tt]reasurer|[Cc]ommissioner|[Pp]refect|[Oo]wner|[Dd]esigner|[Gg]eophysicist|[Gg]eologist|[Bb]iologist|[Cc]hemist|[Ee]conomist|[Hh]istorian|[Hh]ead of (?:\p{Ll}+ ){0,2}\p{Ll}+|(?:[Ss]ales|[Ff]inance|[Tt]echnical|[Ss]ite) director)(?!\p{L})`
/** « , the company's chief executive », « , a regional adviser at… » */
const AFTER = new RegExp(
  String.raw`^, (?:(?:a|an|the|its|his|her) )?(?<whose>(?:\p{Ll}+|\p{Lu}[\p{L} -]{1,40})'s )?(?<role>(?:[\p{Ll}-]+ )?${JOB})(?<of> (?:of|at) )?`,
  'u',
)
/** « Brixel's chief executive, » and « the mayor of Roanne, » before a name. */
const BEFORE = new RegExp(
  String.raw`(?:^|[ "“(])(?<role>(?:(?!the |its |whose |and )[\p{Ll}-]+ )?${JOB})(?: of [^,.;]{2,40})?,? $`,
  'u',
)
/** « , who chairs the association » */
const WHO = /^,? who (?<verb>chairs|heads|runs|leads|founded|co-founded) /u
/** « Jeanne Dupont took over as harbour master », « was appointed chief executive of » */
const BECAME = new RegExp(
  String.raw`^,? (?:(?:has |had )?(?:took|taken|takes) over as|(?:was|is|has been|had been) (?:appointed|named|elected|chosen)(?: as)?|(?:becomes|became|has become)|succeeds .{2,40} as|joined as|joins as) (?:the |its |a )?(?<role>(?:new )?(?:[\p{Ll}-]+ )?${JOB})(?<of> (?:of|at) )?`,
  'u',
)
/** « Paul Durand handed over the presidency to Jeanne Dupont » */
const HANDS_OVER = /^,? (?:has )?(?:handed|hands|passed|passes) (?:over )?the (?<what>presidency|chair|reins) to /u
const GIVEN_TO = /(?:handed|hands|passed|passes) (?:over )?the (?:presidency|chair|reins) to $/u
/** « Jeanne Dupont↵Chairman, Port Sud »: who signs, with a title below. */
const SIGNED = new RegExp(String.raw`^(?:,|\s*\n)\s*(?<role>${JOB})(?<of>, | of )?`, 'u')
const ROLE_OF: Record<string, string> = {
  'co-founded': 'co-founder',
  chairs: 'president',
  founded: 'founder',
  heads: 'head',
  leads: 'head',
  runs: 'head',
}

/** What an English sentence says a person is. */
export const englishRolesOf = (
  person: Mention,
  text: string,
  { earlier, organisations }: { earlier: string | undefined; organisations: Mention[] },
): FoundRole[] => {
  const [left, right] = [text.slice(0, person.start), text.slice(person.end)]
  const within = (from: number, to: number): string | undefined =>
    organisations.find(({ start }) => start >= from && start <= to)?.name
  const after = AFTER.exec(right)
  if (after?.groups?.role) {
    const { of, role, whose } = after.groups
    const end = person.end + after[0].length
    const isOfContext = whose !== undefined && /^\p{Ll}/u.test(whose)
    const owner = isOfContext ? earlier : whose ? within(person.end, end) : of ? within(end, end + 6) : undefined
    return [{ role, ...(owner && { organisation: owner }) }]
  }
  const became = BECAME.exec(right) ?? SIGNED.exec(right)
  if (became?.groups?.role) {
    const end = person.end + became[0].length
    const owner = became.groups.of ? within(end, end + 6) : (within(0, person.start) ?? earlier)
    return [{ role: became.groups.role.replace(/^new /u, ''), ...(owner && { organisation: owner }) }]
  }
  if (HANDS_OVER.test(right)) {
    const owner = within(0, person.start) ?? earlier
    return [{ role: 'former president', ...(owner && { organisation: owner }) }]
  }
  if (GIVEN_TO.test(left)) {
    const owner = within(0, person.start) ?? earlier
    const verbAfter = WHO.exec(right)
    const led = verbAfter ? within(person.end, person.end + verbAfter[0].length + 50) : undefined
    return [
      { role: 'president', ...(owner && { organisation: owner }) },
      ...(led ? [{ organisation: led, role: ROLE_OF[verbAfter?.groups?.verb ?? ''] ?? 'head' }] : []),
    ]
  }
  const verb = WHO.exec(right)
  if (verb?.groups?.verb) {
    const end = person.end + verb[0].length
    const owner = within(end, end + 50)
    return [{ role: ROLE_OF[verb.groups.verb] ?? 'head', ...(owner && { organisation: owner }) }]
  }
  const before = BEFORE.exec(left)
  if (!before?.groups?.role) return []
  const start = before.index + before[0].indexOf(before.groups.role)
  const owner =
    organisations.find(({ end }) => /^'s? $/.test(text.slice(end, start)))?.name ??
    within(start + before.groups.role.length, person.start)
  return [{ role: before.groups.role, ...(owner && { organisation: owner }) }]
}
