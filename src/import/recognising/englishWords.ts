import { foldName } from './words.ts'

/** Words that English writes with a capital and that name no organisation: days, months, peoples and languages, titles, what begins a sentence. */
export const NOT_ORGANISATIONS_IN_ENGLISH = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december spring summer autumn winter
  american australian austrian basque belgian brazilian breton british bulgarian canadian catalan chinese croatian czech danish dutch english estonian european finnish flemish french german greek hungarian indian irish italian japanese korean latvian lithuanian luxembourgish mediterranean mexican moroccan norman norwegian parisian polish portuguese romanian russian saudi scottish slovak slovenian spanish swedish swiss taiwanese tunisian turkish ukrainian walloon welsh alsatian atlantic african asian
  chairman chairwoman chair chief executive officer president vice director manager mayor minister minister-president captain designed founded created opened led ground investor investors media relations professor prof doctor sir lady king queen prince ceo cfo cto coo phd mr mrs ms dr
  north south east west northern southern eastern western upper lower central state government internet web covid christmas easter eur euro euros gbp usd co2 eu uk us usa ai it hr r&d vat pdf am pm
  i he she it they we you who what which why how there here then thus however unusually today tomorrow yesterday now soon people visitors residents workers work more less much twenty thirty ten two three four five six seven eight nine one half read about contact contacts press note notes editor editors photo photos source sources correction update financing funding total cost thank thanks dear welcome news newsletter diary agenda business rail art infrastructure industry energy unemployment drilling training
  her his its their our your this that these those the a an and but or nor so yet for if when where while since until once after before during under over between although though because also even still only just not no yes not everyone everything nobody nothing all both each every some any many most other another such same new old first last next
  site tour booking deal deals issue page spring view map table figure road street zero follow share related sign subscribe unsubscribe privacy cookie cookies twitter linkedin facebook instagram youtube email x`
    .split(/\s+/)
    .map(foldName),
)
