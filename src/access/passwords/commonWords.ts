/**
 * What passwords are made of that are guessed first: the words at the top of the lists of leaked passwords, French and English, and the rows that
 * fingers run along. Whole lists are of no use here: hardly anything in them has twelve characters that is not made of these.
 */
export const COMMON_WORDS = [
  'abonnement', 'admin', 'administrateur', 'administrator', 'amour', 'anniversaire', 'azerty', 'azertyuiop', 'baseball', 'batman', 'bienvenue', 'bonjour',
  'changeme', 'changemoi', 'charlie', 'chocolat', 'chouchou', 'computer', 'default', 'demo', 'doudou', 'dragon', 'facebook', 'football', 'freedom', 'google',
  'guest', 'hello', 'iloveyou', 'internet', 'invite', 'jesus', 'jetaime', 'jordan', 'letmein', 'login', 'loulou', 'marseille', 'master', 'michael',
  'monkey', 'motdepasse', 'mustang', 'newsroom', 'ninja', 'ordinateur', 'paris', 'passe', 'passer', 'passphrase', 'passw', 'password', 'passwort', 'pokemon', 'princess',
  'princesse', 'qazwsx', 'qwerty', 'qwertyuiop', 'redaction', 'root', 'secret', 'secure', 'shadow', 'soleil', 'starwars', 'sunshine', 'superman', 'temp', 'temporaire',
  'test', 'trustno', 'user', 'utilisateur', 'vacances', 'welcome', 'whatever', 'winter', 'xxxxxx', 'zaqxsw',
  'janvier', 'fevrier', 'mars', 'avril', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre', 'printemps', 'automne', 'hiver',
  'january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'spring', 'summer', 'autumn',
] as const

export const ROWS = ['abcdefghijklmnopqrstuvwxyz', 'azertyuiop', 'qsdfghjklm', 'wxcvbn', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertzuiop', 'yxcvbnm'] as const
