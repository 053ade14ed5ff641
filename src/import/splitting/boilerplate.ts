import { withoutAccents } from '../../formats/withoutAccents.ts'

/** A whole line that belongs to a page or an e-mail, not to its stories. Compared without accents and capitals. */
const LINES: readonly RegExp[] = [
  /^[>→»\s]*(?:en savoir (?:plus|\+)|lire (?:la suite|plus|l'article|aussi|egalement).*|voir (?:plus|la video|tout|toutes.*|l'article)|decouvrir|je decouvre|cliquez ici.*|plus d'infos?|read more|learn more|continuer la lecture|suite)\s*[>→.…!]*$/,
  /^(?:pour )?plus d'informations?(?: ici)? ?:.*$/,
  /^(?:a lire (?:aussi|egalement)|lire aussi|voir aussi|sur le meme sujet|dans la meme rubrique|articles? (?:similaires?|lies?|recents?)|vous aimerez aussi)\b.*$/,
  /(?:se |me )?desinscrire|desabonn|unsubscribe|se desabonner|preferences d'abonnement|gerer (?:vos|mes) (?:preferences|abonnements)/,
  /^(?:suivez|rejoignez|retrouvez)[- ]nous\b.{0,60}$/,
  /^(?:follow us|ajouter a mon (?:calendrier|agenda)|partager|partagez|tweeter|imprimer|envoyer par e-?mail|facebook|twitter|linkedin|instagram|youtube|x|whatsapp|share)(?:[\s|,·•/–—-]+(?:facebook|twitter|linkedin|instagram|youtube|x|whatsapp|e-?mail|sur|cet article|partager|imprimer|ajouter a (?:mon|l')? ?(?:calendrier|agenda)))*\s*!?$/,
  /\b(?:this (?:web)?site uses cookies|cookies? (?:pour|afin|to|are)|utilise(?:r|nt)? des cookies|accepter (?:les|tous les) cookies|accept all|tout (?:accepter|refuser)|politique de confidentialite|privacy policy|mentions legales|conditions generales)\b/,
  /(?:si (?:vous|cet? (?:e-?mail|message)).{0,40}(?:s'affiche|ne (?:visualisez|voyez|s'affiche))|voir (?:la version|cet e-?mail|dans (?:le|votre) navigateur)|version en ligne|view (?:this email )?in (?:your )?browser|afficher (?:la version|dans le navigateur))/,
  /(?:vous recevez (?:cet?|ce) (?:e-?mail|message|newsletter|lettre)|cet e-?mail (?:a ete envoye|vous est)|this email was sent|conformement (?:a la loi|au rgpd)|donnees personnelles)/,
  /^pour ne plus recevoir|^si vous ne souhaitez plus|^communique(?: de presse)?$|^press release(?: ?[–—|:-] ?.{0,40})?$|^(?:par|by) (?:la|notre|the) (?:redaction|newsroom|editors)$|^(?:contacts? )?(?:presse|media)s? ?:|^contacts?(?: presse)? ?:|^(?:dossier|communique) de presse\b.{0,20}$/,
  /\b0\d(?:[ .]?\d\d){4}\b.*\b\d{5}\b|\b\d{5} \p{L}.*(?:\btel\b|telephone|\b0\d(?:[ .]?\d\d){4}\b)|^(?:tel|e-?mail|courriel)\.? ?: ?\S+.{0,40}$/u,
  /^(?:©|\(c\)|copyright|tous droits reserves|all rights reserved)/,
  /^(?:accueil|menu|recherche(?:r)?[….]*|contact(?:ez-nous)?|connexion|s'inscrire|s'abonner|abonnez-vous.*|inscri(?:vez-vous|ption) a (?:la|notre) (?:newsletter|lettre).*|plan du site|retour (?:en haut|a l'accueil).*|haut de page|precedent|suivant|page \d+(?: sur \d+)?|pages? \d[\d ….]*(?:suivante?s?)?|publicite|commentaires?|laisser un commentaire|repondre|aller au contenu(?: principal)?|skip to content|sommaire)(?:\s*[|>/·•].*)?$/,
  // What an advertiser has paid for; where a printed page goes on; its running head and its number.
  /^\[ ?(?:publicite|annonce|pub|communique) ?\].*$|^suite (?:en )?page \d+\b.{0,10}$|^(?!(?:janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec))\p{L}[\p{L} &'-]{2,30} [—–|] (?:p(?:age|\.)? ?)?\d{1,3}$|^\d{1,3} \| [\p{L} &'-]{3,40}$/u,
  // « La lettre | Newsletter | Contact »: a menu; « Accueil | Services | Espace presse ».
  /^(?=.*\b(?:accueil|contacts?|newsletter|espace presse|qui sommes-nous|mentions|nos services|home|about us|press room)\b)[^|.!?;]{2,30}(?: ?[|·•] ?[^|.!?;]{2,30}){2,}$/,
  /^(?:(?:pre-?)?inscriptions? (?:obligatoires?|gratuites?|en ligne|ici)|sur (?:simple )?inscription|places? limitees?|registration required)[ .!]*$/,
  /\bproposez-(?:le|la|les)(?:-nous)? (?:ici|en ligne)\b|^ce communique (?:de presse )?(?:contient|peut contenir|comporte) /,
  /^(?:video suivante\b.*|autres videos|vos reactions\b.*|soyez le premier a (?:reagir|commenter).*|ajouter un commentaire|connectez-vous pour.*|reserve (?:aux|a nos) abonnes|article reserve aux abonnes|il vous reste .{0,40} a lire|\[?\d+ ?% reste a lire\]?)$/,
  // The list of other news beside a text: « 13:23Sports – … »
  /^\d{1,2}[:h/]\d\d ?\p{L}{3,}.{0,160}$/u,
  /^(?:la suite est reservee.*|accedez en illimite.*|contactez le service client|mot de passe oublie.?|(?:recevez|inscrivez-vous a) (?:notre|nos|la) (?:newsletter|lettre).*|selectionne pour vous|les plus lus(?: ?:.*)?|a ne pas manquer|sur le meme theme|scooped by.*|your new post is loading.*|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}(?:, \d{4})?,? \d{1,2}:\d\d (?:am|pm))$/,
  /^(?:image|photo|illustration|logo)\s*:?\s*$|^(?:(?:(?:picture|image|photo) )?(?:credits?|photos?) ?(?:photo)?s? ?:|©).{0,80}$/,
  /^[#*\s-]*(?:fin|end)(?: du communique)?[#*\s-]*$/,
  /^vous avez une info(?:rmation)? a nous (?:transmettre|signaler)\b.*|(?:^|[.!?:] )(?:je m'(?:inscris|abonne)|inscrivez-vous a (?:la|notre) (?:lettre|newsletter).{0,60})[ >.!]*$|^(?:restez (?:connecte|informe)e?s? ?[:!]).*|^(?:cet? (?:article|entretien|interview|portrait) vous a plu|deja abonnee? ?\?).*|^vous ne souhaitez plus recevoir.*/,
  /^(?:share this (?:story|article).*|related ?:.*|cookie preferences.*)$/,
  // Who publishes, at the end of a newsletter: « Association loi 1901 – SIRET 123… », « Directrice de la publication : … »
  /(?:association (?:loi|regie).{0,40}|^siret ?:? ?)\d{3} ?\d{3} ?\d{3}|^(?:directeur|directrice|responsable) de (?:la )?publication ?:|\bcommission paritaire\b.*\d/,
  /^1 2 3 [\d .…]*(?:pages? )?(?:suivante?s?)?[ >»]*$/,
  /^(?:voici|regardez|decouvrez) (?:une|la|cette) video\b.*:?$/,
]

export const plainOf = (text: string): string =>
  withoutAccents(text.replaceAll('’', "'").replaceAll(/œ/g, 'oe')).toLowerCase().trim()

/** Whether a line is furniture: menus, cookies, unsubscribe, follow us, read more, copyright, credits. */
export const isBoilerplate = (text: string): boolean => {
  const plain = plainOf(text)
  if (!/[\p{L}\p{N}]/u.test(plain)) return true
  return plain.length <= 400 && LINES.some((line) => line.test(plain))
}

const READ_MORE_LINES = LINES.slice(0, 2)
const CREDIT_LINE = /^(?:(?:(?:picture|image|photo) )?(?:credits?|photos?) ?(?:photo)?s? ?:|©).{0,80}$/

/** What becomes of the pictures beside a line of furniture: those at « lire la suite » are of the text above it, those at a credit stay, a page's own go with it. */
export const fateBeside = (text: string): 'leaves pictures' | 'leaves pictures upwards' | 'takes pictures along' => {
  const plain = plainOf(text)
  if (READ_MORE_LINES.some((line) => line.test(plain))) return 'leaves pictures upwards'
  return text.length <= 1 || CREDIT_LINE.test(plain) ? 'leaves pictures' : 'takes pictures along'
}

const READ_MORE =
  /\s*(?:[>→»]\s*)?(?:Lire la suite|En savoir (?:plus|\+)|Lire (?:plus|l['’]article)|Read more|Suite)\s*[>→»]*\s*$/u

/** Takes the link off that leads from a teaser to its page. */
export const withoutLink = (text: string): string => {
  const rest = text.replace(READ_MORE, '')
  return rest !== text && /[.!?…»)\]]$/.test(rest) ? rest : text
}

/** Whether a text was cut: it ends with an ellipsis in the middle of a sentence. `[…]` and `(...)` as well. */
export const isTruncated = (text: string): boolean => /(?:…|\.{3}|\[…\]|\[\.{3}\]|\(…\))\s*$/.test(text)
