import { phrasesOf, placesOf, type Place } from '../triage/phrases.js';
import { wordsOfDangerInOtherLanguages } from './words-of-danger-in-other-languages.js';

const person =
  'me|him|her|them|us|somebody|someone|people|patient|patients|resident|residents|mum|mam|mother|dad|father|nan|nana|gran|grandma|grandad|grandmother|grandfather|husband|wife|partner|son|daughter|child|children|kid|kids|baby|brother|sister|uncle|aunt|friend|neighbour|you';
const feared =
  'husband|wife|partner|boyfriend|girlfriend|father|dad|stepdad|stepfather|mother|son|daughter|brother|uncle|carer|him|her|them|ex';
const waste = 'urine|faeces|feces|wee|pee|poo|excrement|vomit|blood|nappy|pad';
const own = 'my|his|her|their|our|mums|mothers|dads|fathers|patients';

/**
 * Words by which people tell of danger to themselves or somebody else. The list is there to bring an answer to the top
 * of a person's pile, so it would rather name one too many. It decides nothing.
 */
const wordsOfDanger = [
  // Taking one's life, and harming oneself
  'suicide|suicidal|suicides|kms|unalive',
  'suicidal',
  'kill myself',
  'want to die',
  'end my life',
  'kill|kills|killing|killed|hang|hanged|hanging|harm|harming|harmed|hurt|hurting|cut|cutting|burn|burning|starve|starving myself|himself|herself|themselves|themself',
  'end|ends|ending|ended my|his|her|their *1 life',
  'end|ending it all',
  'take|takes|taking|took my|his|her|their own life',
  'want|wants|wanted|wish|wishes|wanna|ready|going to|2 die',
  'wanna die',
  'wish|wished i|he|she *1 dead|died',
  'wish i * never *1 born',
  'better off dead',
  'better off without me',
  'no|not reason|point *1 live|living',
  'nothing to live for',
  'dont|not|never want to live|exist|wake',
  'dont|not|didnt|never want to be here|alive',
  'cant|cannot go on any|anymore|living|like',
  'life is|was|isnt *1 worth living',
  'self harm|harms|harmed|harming',
  'selfharm|selfharms|selfharmed|selfharming',
  'cut|cuts|cutting|slit|slash|slashed my|his|her|their *1 arm|arms|wrist|wrists|leg|legs|thigh|thighs|throat',
  'overdose|overdosed|overdosing|ligature',
  'take|took|taken|taking|swallow|swallowed all *1 tablets|pills|medication|meds|medicine',
  'jump|jumped|jumping off|from *1 bridge|roof|window|cliff',
  'jump|jumped|jumping in|under *1 train',
  'stopped eating',
  // Violence and restraint
  `hit|hits|hitting|slap|slapped|slaps|slapping|punch|punched|punches|punching|kick|kicked|kicks|kicking|beat|beats|beating|strangled|strangles|choked|chokes|dragged|drags|dragging|smacked|smacks|shook|shakes|attacked|attacks|pinned|assaulted|bites|headbutted|whipped *1 ${person}`,
  'was|were|is|be|been|being|get|gets|getting|got hit|beaten|slapped|punched|kicked|strangled|attacked|assaulted|dragged|pinned|shaken|manhandled|abused',
  'abuse|abused|abuses|abusing|abuser|abusive',
  'assault|assaults|assaulted|assaulting|strangle|strangled|stabbed|manhandled',
  'beaten up',
  `pushed|pushes|shoved|threw|thrown *1 ${person} over|down|onto|into|against|across`,
  `hold|held|holding|holds *1 ${person} down`,
  `restrain|restrained|restraining *1 ${person}`,
  'face down',
  `lock|locked|locks|locking *1 ${person} * in|inside|up`,
  'locked in *1 room|cell|cupboard|bedroom|toilet|all',
  `tied *1 ${person} *1 to|up|down`,
  'unexplained bruise|bruises|bruising|injuries|injury|marks|fracture|burns',
  'bruise|bruises|bruised|bruising * arm|arms|leg|legs|face|body|neck|over|wrist|wrists|everywhere|explain',
  'covered in *1 bruises|blood|sores',
  'black eye',
  'domestic violence|abuse',
  'violent to|towards|with|against',
  // Threats
  `threaten|threatens|threatened *1 ${person}`,
  'threaten|threatens|threatened|threatening to *1 kill|hurt|hit|leave|stop|harm',
  `kill|stab|shoot|murder *1 ${person}|doctor|nurse|nurses|staff|everyone|everybody`,
  `killed|murdered *1 ${person}|doctor|nurse`.replace('me|', ''),
  `hurt|hurting|hurts|harm|harming *1 ${person}`.replace('me|', ''),
  'bring|bringing|brought|carry|carries|got|has *1 knife|gun|bomb|acid|machete',
  'burn|burning|blow|blowing|smash|shoot|bomb|torch *1 place|hospital|ward|building|clinic|house *1 down|up',
  'burn|blow it|this|them *1 down|up',
  'know|knows where * live|lives',
  'will|gonna|going|to pay for it|this|that',
  // Sexual harm
  'rape|raped|rapes|raping|rapist|molest|molested|molests|molesting|groomed|grooming|paedophile|incest',
  'sexual|sexually * assault|assaulted|abuse|abused|touched|touching|harassed|harassment|exploited|exploitation|attacked',
  `touched|touches|touching|touch|groped|gropes|fondled|fondles *1 ${person} * where|inappropriately|inappropriate|sexually|private|privates|there|breast|breasts|bottom|down`,
  'touches|groped|gropes|fondled|fondles me|him|her|my|a',
  'touched me inappropriately',
  'made|makes|make|forced *1 touch|undress|strip|kiss|watch|perform',
  'made|makes|forced me|her|him *1 touch|undress|strip|kiss|watch|do',
  'hand|hands up|under|down|inside my|her|his|their',
  'private parts',
  'inappropriate|inappropriately touching|touched',
  'in|into|got|getting|climbed in|into my|her|his|their bed',
  'come|comes|came into|in my|her|his room at|when|during|every',
  'exposed himself',
  'indecent|indecently',
  // Neglect
  `left|leave|lying|lie|lay|laid|sat|sitting|found *1 in *3 ${waste}|soiled`,
  `covered in * ${waste}`,
  'soiled * hours|sheets|bed|clothes|days|night',
  'not|never|hasnt|havent|isnt|wasnt|werent *1 fed|hydrated|washed',
  'not|never|nothing|anything|no|without|any * drink|water|food|eat * day|days|night|nights|weekend|morning|hours|24|48',
  'neglect|neglected|neglects|neglectful|neglecting|dehydrated|starved|malnourished|starve|maggots',
  'left|lying|lay *1 on the floor *1 for|all|hours|until',
  // Children and others who depend on somebody
  'child|children|kid|kids|baby|toddler * alone|danger|unsafe|unsupervised|scared|beaten|shaken',
  'child|children|kid|kids|baby|toddler is|are|was|were|left|being * alone|danger|unsafe|hurt|hit|shaken|beaten',
  'leave|leaves|leaving|left *1 child|children|kids|baby|toddler * alone',
  'home alone',
  'child protection|abuse|neglect',
  'vulnerable adult',
  // Money and things
  `take|takes|taking|took|steal|steals|stealing|stole|stolen *1 ${own} *1 money|purse|pension|savings|wallet|jewellery|cash|benefits|card`,
  `take|takes|taking|took|steal|steals|stealing|stole|stolen money|cash|things *1 from ${own}|me|him|her|patients`,
  'steal|steals|stealing|stole|stolen * morphine|drugs|medication|medicine|medicines|tablets|money|from',
  'has|have|had|took|takes|keeps|kept|uses|using my|her|his|their bank card|account',
  'make|makes|made|making|force|forced|forces me|her|him|them *1 sign',
  'change|changed|changing my|her|his will',
  // Staff who are not fit to work, and hidden mistakes
  'doctor|nurse|surgeon|carer|midwife|driver|consultant|staff|he|she was|is|were|seemed|looked|turned *1 drunk|high|intoxicated|stoned',
  'smell|smells|smelled|smelt|stank|reeked of alcohol|drink|booze|cannabis|weed|beer|vodka',
  'wrong injection|drug|drugs|blood|dose|dosage|patient|medicine|medication|tablets|pills|operation',
  'else|elses|other|another *1 medicine|medication|tablets|pills|injection',
  'times the *1 dose|amount',
  'cover|covers|covered|covering it|this|that|things|everything up',
  'falsified|forged|fabricated',
  // Being held, sold, cut or married against one's will
  'trafficked|trafficking|slavery|slave',
  'forced *1 marriage|marry|wed|work|labour',
  'marry|marrying|marriage *1 man|someone|somebody|stranger|cousin * never|not|dont|against',
  'marry against',
  'abroad * cut|marry|married',
  'female genital mutilation',
  'fgm|circumcised',
  'keep|keeps|kept|took|takes|has|have|hold|holds my|her|his|their|our passport|passports',
  'not|dont|doesnt|wont|never|didnt|cannot|cant|wouldnt let|allow|allows|allowed me|us|her|him *1 leave|out|outside|see|speak|talk|phone',
  'not|never allowed|permitted|let to *1 leave|out|outside|phone',
  'prisoner in my|her|his own',
  // Fear
  `afraid|scared|frightened|terrified|fear|fearful of *1 ${feared}`,
  'afraid|scared|frightened|terrified to *1 home|sleep|speak|complain|tell',
  'afraid|scared|frightened|terrified for *1 life|safety|lives',
  'not|dont|never|didnt|isnt|wasnt|arent|doesnt * safe',
  'unsafe at|in|with',
  'controls|controlling me|my|everything|her',
  'in danger',
  'safeguarding',
] as const;

const listed = phrasesOf([...wordsOfDanger, ...wordsOfDangerInOtherLanguages]);

/** Where a text names danger, first place first. */
export const placesOfDanger = (text: string): Place[] => placesOf(listed, text);

/** Whether a text names danger, so that a person should read it first. */
export const namesDanger = (text: string | null): boolean => text !== null && placesOfDanger(text).length > 0;
