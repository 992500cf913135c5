"""What danger sounds like in English, and what only sounds like it."""

from __future__ import annotations

from letterclock.danger.words import Danger, Group, few, said, theirs

# -- Who ------------------------------------------------------------------------------------------

_KIN = (
    r"(?:husbands?|wife|wifes|spouse|mothers?|fathers?|moms?|mums?|mama|momma|mommy|dads?|daddy"
    r"|papa"
    r"|brothers?|bro|sisters?|sis|sons?|daughters?|kids?|child|children|boys?|girls?|boyfriends?"
    r"|girlfriends?|gf|partners?|fiancee?|friends?|buddy|neighbors?|neighbours?|roommates?"
    r"|cousins?"
    r"|uncles?|aunts?|nephews?|nieces?|grandsons?|granddaughters?|grandmas?|grandpas?|grandmother"
    r"|grandfather|clients?|customers?|caller|coworkers?|tenants?|parents?|in laws?|inlaws?"
    r"|sibling"
    r"|stepdad|stepfather|stepmother|stepmom|stepson|stepdaughter|baby daddy|ex|exes|patients?"
    r"|students?|teen|teenager|old man|old lady|someone|somebody|man|guy|lady|woman|person"
    r"|taxpayer)"
)
_HE = rf"(?:he|hes|hell|hed|she|shes|shell|shed|{_KIN}|{_KIN} (?:is|has|will|would|just))"
_ME = (
    r"(?:me|us|myself and (?:my|the) (?:kids|children)"
    rf"|(?:my|our|the|his|her|their) {few(1)}(?:kids?|child|children|sons?|daughters?|baby|babies"
    r"|boys?|girls?|little ones?|toddler|mother|mom|sister|brother|family|grandkids|grandchildren"
    r"|grandson|granddaughter|dog|cat|parents|neck|throat|head|face))"
)
_SELF = r"(?:myself|me self|my own self|ourselves)"
_HIMSELF = r"(?:himself|herself|themself|themselves|theirself|theirselves)"
_I = r"(?:i|im|ill|id|ive|me)"
_TIRED = r"(?:so |just |really |completely |totally |only |very |fucking |all |too |absolutely )*"

# -- What -----------------------------------------------------------------------------------------

_WEAPON = (
    r"(?:guns?|pistols?|rifles?|revolvers?|shotguns?|firearms?|handguns?|glock|weapons?|ar15"
    r"|magnum|38|357|45|9mm|12 gauge|twelve gauge|knife|knives|machete)"
)
_GUN = (
    r"(?:guns?|pistols?|rifles?|revolvers?|shotguns?|firearms?|handguns?|glock|magnum|38|357"
    r"|12 gauge)"
)
_HIGH = (
    r"(?:bridge|cliff|roof|rooftop|building|balcony|ledge|overpass|window|train|trains|subway"
    r"|tracks?"
    r"|bus|truck|traffic|freeway|highway|interstate|semi|car|cars|water|river|lake|ocean|sea|dam"
    r"|parking (?:garage|deck|structure)|tower)"
)
_TO_DIE = r"(?:die|be dead|drop dead|be gone for good|cease to exist|stop existing|stop living)"
_ONWARD = (
    r"(?:live|be alive|be living|living|exist|wake up|wake|waking up|go on living|keep living"
    r"|keep on living|see tomorrow|see another day|see the (?:morning|sun|new year)"
    r"|open my eyes|keep breathing|breathe|be on this (?:earth|planet)|be (?:in|on|of) this world"
    r"|be on earth|face (?:another day|tomorrow|the (?:day|morning))|continue living|stay alive"
    r"|survive"
    r"|make it to (?:tomorrow|morning|christmas|the new year)|get (?:up|out of bed) anymore)"
)
_GO_ON = (
    r"(?:go on|keep going|carry on|keep on going|continue|keep fighting|keep trying|hang on"
    r"|hold on"
    r"|keep doing this|do this|do it|take this|take it|live like this|go on like this"
    r"|live this way"
    r"|deal with (?:it|this|life|anything)|bear (?:it|this)|stand (?:it|this)|cope|handle (?:it"
    r"|this|life))"
)
# "Go on the website", "keep going to the hearings", "I can't do this online" go on by themselves.
_THEN_NOTHING = (
    r"(?= (?:\.|anymore|like this|another|one more|much longer|any longer|without|and|but|because"
    r"|so"
    r"|i|im|god|please|alone|by myself|everything|its|it is|today|tonight|lol|with this life|if))"
)

# -- What is wished for oneself, before it is taken for what others do ----------------------------

WISHED = said(
    r"(?:better off|worth more|better) (?:\w+ ){0,3}with (?:the|my) (?:life )?insurance",
    r"(?:wish|wishes|hope|hoping|want|wanted|pray|praying|beg|begging|need) (?:\w+ ){0,5}(?:kills?"
    r"|shoots?|ends?|murders?|stabs?|strangles?|smothers?|bury) me(?= )",
    r"(?:hope|wish|want|pray|hoping) (?:\w+ ){0,3}(?:get|got|getting) (?:hit|struck|shot|killed"
    r"|murdered|run over)",
    r"(?:want|going|need|like|urge|about|ready|started|trying|tried|used|have|wanted) to (?:cut"
    r"|slit|slash|slice|open) my",
)
_FOUND_DEAD = said(
    rf"{_HE} {few(5)}(?:says?|said|told me|swears|swore|threatens|threatened) (?:\w+ ){{0,8}}(?:im"
    r"|i am|ill be|i would be|id be|were|we are) (?:\w+ )?(?:dead|next|finished"
    r"|not going to live)(?= )",
    rf"{_HE} {few(8)}(?:points?|pointed|aims?|aimed|waves?|waved) it (?:at|in) (?:me|us|my)",
    r"(?:he|she|husband|ex|boyfriend|wife) (?:\w+ ){0,6}(?:find|found) my (?:\w+ )?(?:body|remains"
    r"|bones)",
    r"hiding (?:\w+ )?with (?:the|my) (?:kids|children|baby|son|daughter)",
    r"(?:he|hes|husband|ex|boyfriend|dad) (?:\w+ ){0,3}(?:drunk and"
    r"|high and) (?:\w+ )?(?:screaming|yelling|hitting|breaking|banging|angry|violent|throwing)",
)

# -- Despair of life, and how it would end --------------------------------------------------------

_SUICIDE = said(
    r"suicid\w*",
    r"(?:self|auto) ?(?:harm|delet|exit|injur)\w*",
    r"unaliv\w*|kms|offing myself|off myself|do(?:ing)? myself in|top myself",
    r"(?:kill|killing|hurt|hurting|harm|harming|cut|cutting|shoot|shooting|hang|hanging|drown"
    r"|drowning|burn|burning|poison|poisoning|starve|starving|stab|stabbing|injure|injuring"
    r"|electrocute|gas|gassing|smother|choke|strangle|overdose|punish|punishing|drink|drinking|end"
    rf"|ending|delete|deleting|take|hit|bleed) {few(1)}{_SELF}(?! (?:on|in the foot|a break"
    r"|out of the|off the))",
    # Want to die, in all its moods
    r"(?:want|wants|wanted|wanting|rather|ready|like|wish i could|wish i would|better (?:if i"
    r"|that i|for me to)|hope i|hoping i|hoping to|pray i|pray to|praying to|prefer to|deserve to"
    r"|need to|might as well|may as well|think i should|let me|should just|could just|im going to"
    r"|i should|i will|please just|time to|time for me to|supposed to|willing to|as soon"
    r"|begging to|if i just|if i could just|if i could|plan to|planning to|decided to"
    r"|going to just|just going to|have to|ought to|wouldnt mind to|am ready to) (?:to |that i "
    rf"|all |i )?{_TIRED}(?:go ahead and |lay down and |lie down and |curl up and "
    rf"|go to sleep and |crawl in a hole and |go off and )?{_TO_DIE}",
    r"(?:thinking|think|thought|dream|dreaming|thoughts) (?:a lot |only |all day "
    r"|constantly )?(?:about|of|abt) (?:just |only )?(?:dying|death|my (?:own )?death|being dead"
    r"|ending (?:it|my|things|everything|this|all)|jumping|killing|hurting myself|taking my"
    r"|not (?:being|waking|living)|dying and|how to die|the end of my life|doing it tonight"
    r"|driving (?:off|into)|crashing|going to sleep and|just not being|my funeral|pills)",
    r"(?:dont|doesnt|didnt|no longer|not|cant|never|dont even|hardly|dont really|wouldnt) (?:even "
    r"|really |just )?(?:want|wanna|care|wish|need|like|deserve"
    rf"|see the point) {few(2)}(?:to )?{_ONWARD}(?! (?:with (?:him|her|my|the|his|this debt|that)"
    r"|in (?:my|this|the|a)|near|at|there))",
    r"(?:cant|dont|couldnt|wont|not (?:going|able) to"
    rf"|dont know how to) {few(2)}{_ONWARD} (?:anymore|like this|another day|any longer"
    r"|much longer|with this)",
    # "I don't want to be here when the hearing starts" is of a place.
    r"(?:dont|do not|didnt|no longer|not|hardly) (?:even |really |just )?(?:want|care|need|deserve"
    r"|belong|wish) (?:to be |being |to stay |to stick )?(?:here|around|alive)(?! (?:when|while"
    r"|for|in|at|during|with|on|to|until|before|all day|waiting|if))",
    r"wish(?:ed|ing|es)? (?:that )?(?:i|god|the lord|someone|somebody|it) (?:was|were|had|would"
    rf"|could|did|wasnt|werent|hadnt|wouldnt|didnt|just|never|had never|was never) {few(3)}(?:dead"
    r"|born|exist|existed|wake up|woke up|woken up|disappear|alive|gone|take me|took me|taken me"
    r"|kill me|die|died|end me|fall asleep forever|in the ground|here anymore)",
    r"(?:want|wants|wanted|going|ready|like|love|prefer|wish i could|could just"
    r"|rather) (?:to )?(?:just )?(?:disappear|vanish|cease to exist|not exist|not be here"
    r"|not wake up|be no one|stop existing|be gone|be nowhere|not be alive|fade away)(?! (?:by"
    r"|from the (?:list|system)|before))",
    r"(?:want|need|wish|like|make) (?:\w+ )?(?:it all|everything|the pain|my pain|this pain"
    r"|the hurting|my suffering|my life|this life|the suffering|my misery) (?:to |would "
    r"|could )?(?:just )?(?:end|stop|be over|go away|finish)",
    r"(?:take|taking|took|end|ending|finish|finishing|stop|leave|give up|throw away"
    r"|lose) (?:\w+ )?my (?:own )?(?:life|existence|days|suffering|misery|pain)(?! savings"
    r"| insurance|time| story| in (?:my|their))",
    r"(?:end|ending|finish|finishing) (?:it|things|this) (?:all|tonight|now today|myself|for good"
    r"|once and for all|for myself)",
    r"(?:going to|want to|ready to|thinking of|thinking about|think about|thought about"
    r"|thoughts of|time to|plan to|planning to|might as well|tempted to|feel like|just|ill"
    r"|should) (?:just )?(?:end|ending) (?:it|everything|all of it|all this|it all"
    r"|this all)(?! (?:with (?:him|her|them|my|the)|by|before|in court|early|if i))",
    # Better off, worth more
    rf"(?:better|happier|easier|best|richer|freer|safer|fine|off) {few(3)}(?:dead|without me"
    r"|if i (?:was|were|wasnt|werent|am|just|died|did not|didnt|disappeared|werent|go|left this)"
    r"|when im (?:dead|gone)|once im (?:dead|gone)|not (?:being )?alive|with me (?:dead|gone)"
    r"|in (?:a|the|my) (?:ground|grave|box|coffin))",
    r"worth more (?:\w+ )?(?:dead|than (?:i am|me)|when im (?:dead|gone)|in the ground|buried"
    r"|as a dead)",
    r"insurance (?:\w+ ){0,6}(?:worth more|if i (?:die|died|was|were|go)|when i (?:die|go)"
    r"|if im (?:dead|gone)|when im (?:dead|gone)|once im (?:dead|gone)|after im (?:dead|gone)"
    r"|pays? (?:for|out on|even on) suicide|my death|cover (?:it|this|them) all)",
    r"(?:if|when|once|after|until) (?:im|i am|i was|i were|id be) (?:\w+ )?(?:dead|six feet under"
    r"|in my grave|in the grave|in the ground|not alive)",
    r"(?:debt|taxes|it|problem|letters|they|bill|this) (?:\w+ ){0,4}(?:dies? with me"
    r"|go away if i (?:die|died|was dead)|end with me|buried with me)",
    r"(?:nobody|no one|noone|who|not a soul|no body|none of them|anyone"
    r"|anybody) (?:\w+ ){0,2}(?:miss me|notice (?:if )?(?:im|i was|i were) gone|care if i"
    r"|cares if i|cry for me|come to my funeral|cares whether i|care whether i|would notice if i)",
    r"(?:dont|doesnt|didnt|not) (?:\w+ ){0,2}(?:care|matter|mind) (?:to me )?(?:if"
    r"|whether) (?:or not )?i (?:\w+ )?(?:live|die|wake|make it|survive|am alive|get hit|crash)",
    # No point, nothing left
    r"(?:no|any|the|a|what|whats|see|good|much) (?:\w+ )?(?:point|reason|purpose|sense|use|meaning"
    r"|reasons) (?:\w+ )?(?:in |to |of |for |left to |for me to |in me |even "
    r"|is there in )*(?:live|living|life|lifes|being alive|be alive|being here|be here|stay here"
    r"|go on|going on|keep going|continue|wake up|waking up|waking|get up|getting up"
    r"|getting out of bed|exist|existing|keep living|breathe|breathing|staying alive|stay alive"
    r"|stick around|sticking around|hang around|anything anymore|anymore)",
    r"(?:nothing|no one|nobody|not much|anything|little) (?:\w+ )?(?:left )?to live for",
    r"nothing (?:left )?(?:here )?for me (?:here|in this (?:life|world))",
    r"nothing left (?:in me|to give|to lose)(?= (?:\.|and|so|but|i))",
    r"why (?:am i|are we|even|should i|do i|bother|would i) (?:\w+ )?(?:still )?(?:alive"
    r"|here anymore|still here|living|live|wake up|waking up|go on|keep going|exist|breathing"
    r"|stay alive)",
    r"life (?:\w+ ){0,2}(?:is|isnt|aint|not|has|no longer|seems|feels) (?:\w+ )?(?:worth"
    r"|no (?:meaning|point|purpose)|pointless|meaningless|unbearable|over for me)",
    r"not worth living|(?:will|desire|strength|wish) to live(?! (?:in|at|with|near|there))",
    r"(?:tired|sick|exhausted|weary|done|through|finished|over it|fed up|had enough) (?:of |with "
    r"|being )(?:being alive|living|life|my life|this life|existing|breathing|waking up|this world"
    r"|alive)(?! (?:in|with|at|near|insurance|like a (?:king)))",
    r"(?:give|gave|giving|given) up (?:on )?(?:life|living|wanting to live|my will to)",
    # Sleep, home, the dead
    r"(?:never|not|and dont|dont|wont|without) (?:\w+ ){0,2}(?:wake|waking|woke"
    r"|get) (?:back )?up(?: (?:again|ever|tomorrow|in the morning|anymore|from it))?(?= (?:\."
    r"|again|ever|tomorrow|in the|anymore|from|and|so|one|lol|is|would))",
    r"(?:go|going|fall|drift|be|put me) (?:to |off to |a ?)?sleep (?:\w+ ){0,2}(?:forever|for ever"
    r"|for good|permanently|for eternity|never wake)",
    r"sleep (?:forever|for ever|for good)|eternal (?:sleep|rest)",
    r"rest (?:forever|in peace|for good|at last)(?= )",
    r"(?:join|joining|be with|go to|follow|following|go be with|reunited with|see|meet) (?:my "
    rf"|our )?{few(2)}(?:{_KIN}|him|her|them|babies|baby) (?:\w+ )?(?:in heaven|up there"
    r"|on the other side|in the (?:grave|ground|cemetery|next life)|in paradise|who (?:is"
    r"|has) (?:dead|passed|died)|again in the|beyond|upstairs)",
    r"(?:join|joining|rather be with|want to be with|ready to be with|go be with) (?:my "
    rf"|our )?(?:dead|late|deceased|departed|angel|passed) {few(1)}{_KIN}",
    r"(?:want|ready|time|going|wish|long|longing|like) to (?:just )?join (?:him|her|them"
    rf"|my {few(1)}(?:husband|wife|mother|mom|dad|father|son|daughter|baby|brother"
    r"|sister))(?! (?:in (?:the|this|filing)|on the))",
    r"(?:lord|god|jesus|good lord|heaven|maker|angels?|death|savior) (?:\w+ ){0,5}(?:take|takes"
    r"|took|call|calls|called|bring|come (?:get|for|and get)|to take|taking) (?:me|this old)",
    r"(?:take|call|bring) me (?:\w+ )?(?:lord|god|jesus|home lord|home jesus|home to)",
    r"take me (?:home|now|tonight|already|in my sleep)(?= (?:\.|lord|god|jesus|please|already"
    r"|tonight|now|and|before|so))",
    r"(?:meet|meeting|see|go to|be with|go home to|home to) (?:\w+ )?(?:my maker|my creator"
    r"|the lord|jesus|my god)",
    r"go home to (?:be with )?(?:god|heaven)",
    r"ready to go(?= (?:\.|home to|to heaven|be with|meet))",
    r"(?:lived|been here|been around|been on this earth) (?:long enough|too long)|outlived my",
    r"(?:no|not any) (?:use|good) to (?:anybody|anyone|nobody|no one)(?= )",
    r"(?:leave|leaving|depart|exit|gone from|off|quit) (?:this|the) (?:\w+ )?(?:world|earth|planet"
    r"|life)",
    r"this (?:world|earth|life) (?:\w+ ){0,2}(?:without me|is not for me|isnt for me|behind)",
    r"(?:not|wasnt|werent|isnt) (?:\w+ )?(?:meant|made|cut out) (?:for|to be in"
    r"|to be on) this (?:world|life|earth)",
    r"(?:check|checking|bow|opt|opting|bowing) (?:myself )?out (?:of life|of this (?:life|world)"
    r"|for good|permanently|early)",
    r"(?:easy|only|permanent|quick) way out (?:is|now|left|for me|of this (?:life|misery))",
    r"(?:take|taking|took|find) the (?:easy|coward\w*|quick|permanent|only|final) (?:way out|exit"
    r"|solution)",
    r"permanent (?:solution|exit|way)",
    r"six feet under|6 feet under",
    r"(?:in|to|into|dig|digging|dug|be in|ready for) (?:my|the|an early|a) (?:own )?(?:grave"
    r"|coffin|casket)(?= (?:\.|already|now|and|with|beside|next|soon|tonight|so|than|by))",
    r"put me in the ground|bury me|out of my misery for good|(?:end|stop) my misery",
    # Ways and means
    r"(?:od|ods|oding|overdos\w+)(?= )",
    r"(?:take|taking|took|swallow\w*|down|eat|eating) (?:all |every |the |a |my |whole |too "
    r"|bunch |bottle |handful |lot |many |of |these |those |enough |some |extra |mom s |moms "
    r"|rest |entire |out )*(?:pills|tablets|meds|medication|medicine|sleeping pills|oxy|fentanyl"
    r"|tylenol|ambien|xanax|insulin)(?= (?:and|so|\.|at once|tonight|i|then|to|now|with|lol"
    r"|instead))(?! and (?:see|the|my) )",
    r"(?:pills?|meds|tablets|sleeping pills|morphine|oxy|fentanyl|insulin) (?:\w+ ){0,3}(?:saved"
    r"|stashed|stockpiled|stored|counted|ready|in my hand|in front of me|next to me|beside me"
    r"|lined up|put away|hidden|hoarded|set aside|right here|laid out|on the (?:table|nightstand"
    r"|counter)|waiting|piled|collected)",
    r"(?:saved|saving|stash\w*|stockpil\w+|count\w*|hoard\w*|collect\w*|lined|put|looking at"
    r"|staring at|hold\w*|got|enough|bottle of|bottles of|handful of|full of|jar of|stack of"
    r"|stare at|poured|pour) (?:\w+ ){0,2}(?:my |the |all |of |up |enough |her |his )*(?:pills"
    r"|sleeping pills|tablets|morphine|fentanyl)",
    r"(?:loaded|load|cleaned|clean|cleaning|bought|buy|buying|grabbed|grab|reached for|look at"
    r"|looking at|looked at|look over at|staring at|stare at|holding|hold|have|has|got|get|getting"
    r"|keep|keeping|took|take|taking|found|pulled out|put|putting|stuck|sitting with|with|theres"
    r"|there is|use|using|my|a|his|dads|late|own|old|service"
    rf"|the) {few(3)}{_GUN} (?:\w+ ){{0,2}}(?:safe all night|in (?:my|the) (?:drawer|mouth|lap"
    r"|hand|hands|closet|nightstand|glove|glovebox|safe|car|truck|desk|house|dresser|bedroom"
    r"|garage|home)|to my|in my|on the (?:table|nightstand|dresser|shelf|bed|kitchen|counter)"
    r"|under (?:my|the) (?:bed|pillow|mattress|seat)|by (?:my|the) bed|next to|beside|too long"
    r"|all night|loaded|on me|upstairs|and (?:i|one|a|im|bullets?|no)|ready|tonight|right here"
    r"|again|waiting|to the head|is loaded|out)",
    r"(?:looking|look|looked|stare|staring|stared|holding|sitting|sit|sat) (?:\w+ ){0,2}(?:at "
    rf"|with )(?:\w+ ){{0,4}}{_GUN}",
    r"(?:i|ive|im|just|went|and) (?:\w+ )?(?:have|got|loaded|bought|own|keep|took out|pulled out"
    r"|cleaned|found|reached for|grabbed) (?:a|my|the|his|one|dads|grandpas"
    rf"|out) (?:\w+ )?{_GUN}(?! (?:shop|store|business|collection|range|license|permit|dealer|safe"
    r"|cabinet|trust|sales|parts))",
    rf"{_GUN} (?:\w+ )?(?:in my mouth|to my (?:head|temple|chin)|is loaded|is calling"
    r"|looks (?:good|better))",
    rf"loaded {_GUN}",
    r"(?:blow|blowing|blew|shoot|shooting) (?:my|me) (?:own )?(?:brains?|head|damn head|face"
    r"|fucking)",
    r"bullet (?:\w+ ){0,2}(?:in|to|through|into|for) (?:my|the|me|myself)",
    r"(?:eat|bite|take|catch) (?:a|my|the) (?:bullet|gun|barrel)|pull(?:ing)? the trigger",
    r"russian roulette",
    r"(?:slit\w*|cut|cutting|slice|slicing|slash\w*|open|opening|cuts) (?:up )?(?:my|both"
    r"|me) (?:own |own damn )?(?:wrists?|throat|arms?|veins?|legs?|thighs?|skin|neck|artery)",
    r"cutting again|started cutting|cut myself",
    r"(?:razor\w*|blade|blades|box ?cutter) (?:\w+ ){0,4}(?:wrist|wrists|ready|hand|tub|bath|arm"
    r"|tonight|skin|out|drawer)",
    r"(?:with|got|have|holding|hold|bought|took|get|find|see) (?:a |the |my |out )*(?:razor|razors"
    r"|razor blades?|razorblades?|straight razor)",
    r"bleed (?:out|to death|dry in)",
    r"(?:a|the|some|my|this|bought|buy|got|have|tie|tied|with|enough) (?:\w+ )?(?:rope|noose"
    r"|extension cord) (?:\w+ ){0,4}(?:garage|tree|ready|neck|beam|rafters?|attic|closet|bought"
    r"|tied|tonight|barn|ceiling|basement|in my|around|shed|fan|hanging|waiting|trunk|car|truck)",
    r"noose",
    r"(?:bought|buying|buy|got|tied|get|getting|found|tie|have|made|looking at|look at|grab"
    r"|grabbed) (?:\w+ )?(?:rope|a rope|some rope|the rope)",
    r"rope around my|hang(?:ing)? from (?:a|the)|find me hanging",
    r"(?:car|engine|truck|motor|exhaust|hose|van) (?:\w+ ){0,3}(?:run\w*|on|going|idle"
    r"|idling) (?:\w+ ){0,4}(?:garage)",
    r"garage (?:\w+ ){0,4}(?:engine|car|truck|motor|exhaust|van) (?:\w+ ){0,2}(?:running|on|run"
    r"|going|started)",
    r"carbon monoxide|exhaust (?:pipe|hose|fumes)",
    r"garage (?:door )?(?:\w+ ){0,3}(?:closed|shut|down) (?:\w+ ){0,4}(?:car|engine|truck|running)",
    r"(?:drink|drank|drinking|swallow) (?:\w+ ){0,2}(?:bleach|antifreeze|poison|drano|pesticide"
    r"|rat poison)",
    r"rat poison|helium|head in the oven|stick my head in|toaster in the (?:bath|tub)",
    r"(?:jump|jumping|jumped|leap|leaping|throw\w* (?:myself|me)|step\w*|walk\w*|run\w*|drive"
    r"|driving|fling\w*|hurl\w*|crash\w*|steer\w*|lie|lying|lay|laying|go|going|swerv\w+|ram"
    rf"|ramming|stand\w*|sit\w*|dive|dove|fall\w*|wade|plow|veer\w*) {few(4)}(?:off|from"
    r"|in front of|into|onto|out of|out in|under|over|on|in) (?:of )?(?:a|an|the|that|my|this|some"
    rf"|one of the|oncoming|incoming|moving)? ?(?:\w+ )?(?:{_HIGH}|tree|wall|cliff|pole|ditch"
    r"|barrier|oncoming|guardrail)(?! (?:court|to court|loan|payment|title|shares?|date|stop"
    r"|appointment|for (?:a|an|the)))(?= (?:\.|and|so|tonight|on|at|i|with|because|today|if|now"
    r"|then|one|when|to end|before|near|by|just|is|would|is all|a mile|is looking|is calling"
    r"|tomorrow|of))",
    r"(?:jump|jumping) (?:off|in front|from (?:a|the)|out (?:a|the|of))",
    r"(?:want|going|ready|about|ill|just|should|could|might|think|thinking) (?:to |of "
    r"|about )?(?:just )?(?:jump|jumping)(?= (?:\.|and|tonight|today|off|from|now|or))",
    r"(?:the|that|a) (?:\w+ )?(?:bridge|overpass|train tracks|railroad tracks|tracks|cliff|ledge"
    r"|train|river) (?:\w+ ){0,5}(?:looks? (?:so |very |pretty |really |good|better|nice)"
    r"|calling (?:me|my)|thinking|keep thinking|think about|answer)",
    r"(?:think|thinking|drive|drove|standing|stand|stood|parked|sitting|sit|looking|look|walk"
    r"|walked|went|going|drive over|cross|crossing) (?:\w+ )?(?:about|on|at|by|over|to|near|off"
    r"|down at|under) (?:the|that|a|this) (?:\w+ )?(?:bridge|overpass|train tracks|railroad tracks"
    r"|tracks|cliff|ledge|rooftop|roof)(?! (?:loan|insurance))",
    # Goodbye
    r"(?:said|say|saying|wrote|write|written|writing|tell|tells|leave|leaving|left|made|making"
    r"|recorded|typed|sending|sent) (?:\w+ ){0,4}(?:goodbyes|goodbye letters?|goodbye notes?"
    r"|goodbye video|final goodbye|farewell\w*|suicide note|last letter|last words)",
    r"goodbye (?:cruel )?(?:world|everyone|everybody|forever|for good|for ever|life|to my (?:kids"
    r"|family|wife|husband|children)|to everyone|all)",
    r"this is (?:my )?(?:final |last )?goodbye",
    r"my (?:last|final) (?:goodbye|message|words|night on earth|night alive|day on (?:this )?earth"
    r"|day alive|christmas)",
    r"(?:wrote|left|writing|leaving|write|leave|written|typed) (?:a |the |my )*(?:note|notes"
    r"|letters?) (?:for|to) (?:my|the) (?:\w+ )?(?:kids|family|wife|husband|children|mom|mother"
    r"|son|daughter|parents|girls|boys|sister|brother)",
    r"(?:tell|let) (?:my|the) (?:\w+ )?(?:kids|family|wife|husband|children|mom|mother|son"
    r"|daughter|parents|girls|boys|grandkids|dog)(?: know)?(?: that)? i (?:always )?(?:love|loved"
    r"|am sorry|tried)",
    r"(?:give|giving|gave|given) (?:away|my dog|my cat|my stuff|all my) (?:\w+ ){0,3}(?:away"
    r"|things|belongings|possessions|stuff|to my neighbor)(?= )",
    r"(?:wont|will not|not going to|may not|might not|wouldnt|dont plan (?:on|to)"
    r"|not planning (?:on|to)|dont expect to|dont intend to) (?:even )?(?:be|being) (?:here|around"
    r"|alive)(?: (?:much longer|anymore|any longer|tomorrow|to see|by|next week|long|when they"
    r"|for (?:christmas|my)|in the morning|to fight|to read))(?! appointment)",
    r"(?:after|once|when|by the time|before) (?:im|i am) (?:dead|done with this life)",
    r"(?:last|final) time (?:youll|you will|anyone will|anybody will) (?:hear|see)",
    r"wont (?:hear|see) from me (?:again|anymore|ever)",
    r"(?:you|they|everyone|world|theyll|youll) (?:\w+ )?(?:wont|never) (?:have to )?(?:see|hear"
    r"|worry about|deal with) me again",
    r"not be (?:here|around|alive) (?:anymore|any longer|at all|for any of)",
    r"(?:if i|just|wish i) (?:just |simply )?(?:wasnt|werent|was not|were not|isnt) (?:here|around"
    r"|alive|born|in the picture)(?= )",
    r"(?:if i (?:was|were) (?:just )?gone)|if i (?:just )?(?:disappeared|vanished|ceased)",
    r"(?:done|finished|through) (?:with|living) (?:it all|everything|this life|life|living"
    r"|all of it|this world|all this|being here)",
    r"quit life|(?:end|finish) of me tonight|tonight is (?:the night|my last)",
    r"not (?:make|making|going to make) it (?:through|past|to) (?:the|this|tonight|tomorrow"
    r"|another|christmas|morning|new)(?= )(?! (?:deadline|hearing|court|mail|post))",
    r"die tonight|dead (?:by|before) (?:morning|tomorrow|christmas|monday)",
    r"(?:do|doing|try|trying|done) (?:something|anything) (?:\w+ )?(?:stupid|drastic|terrible"
    r"|crazy|desperate|dumb|foolish|bad|awful|permanent|horrible|rash|i (?:cant|wont|will|would"
    r"|might|may|could) (?:\w+ )?(?:take back|regret|undo)|to myself|to hurt|to harm)(?= (?:\.|and"
    r"|to myself|tonight|if|because|with|i|lol|over|about|now|before|so"
    r"|today))(?<!did i do something stupid)",
    r"(?:dont|do not|cant|not) trust (?:myself|me) (?:tonight|alone|with|around|right now|anymore"
    r"|to be|not to|to stay)",
    r"(?:not|dont feel|isnt|im not|am i) safe (?:with|from|around|by) myself",
    r"not safe (?:alone|to be alone|being alone|being by myself|on my own)",
    r"(?:scared|afraid|frightened|terrified|fear) (?:of|for) (?:myself|what i (?:\w+ )?(?:might"
    r"|could|will|may|am going to|would|want to|am|ll) ?(?:\w+ )?(?:do|thinking|to do|capable))",
    r"(?:scared|afraid) (?:im |i am |that i |that im |i )(?:going to |will |might |may |could |ll "
    r"|would )*(?:hurt|kill|do something|end|harm|not make|not be)",
    r"(?:shouldnt|cant|should not|dont want to) be (?:left )?alone (?:tonight|right now|with (?:my"
    r"|these|this))",
    r"what i might do(?= )",
    r"(?:bad|dark|scary|ugly|suicidal|awful|horrible|morbid|evil|intrusive|black"
    r"|terrible) (?:thoughts|ideas|place (?:in my|right now|tonight|lately|mentally))",
    r"(?:in|such) (?:a )?(?:very |really |pretty |such a )?dark place",
    r"thoughts of (?:ending|dying|death|hurting|taking|not being|self|harming|killing|doing it)",
    r"(?:final|permanent) exit|voices? (?:\w+ ){0,3}(?:tell|telling|say|saying) (?:me )?to",
    r"crisis line|suicide line|hotline (?:for|before i)|988(?= )",
    r"(?:set|setting|light|lighting) myself (?:on fire|alight|ablaze)",
    r"(?:stop|stopped|stopping|quit|not) (?:taking|eating|drinking) (?:\w+ ){0,4}(?:so (?:i"
    r"|that i)|and (?:let|just let|wait|die)|until i (?:die|am gone|go)|to die)",
    r"let (?:the|my|this) (?:\w+ )?(?:cancer|sugar|diabetes|heart|disease|infection|cold"
    r"|illness) (?:just )?(?:take|kill|finish|have) me",
    r"let (?:myself|me) (?:just )?(?:die|go|bleed|starve|drown|fade|freeze)(?= (?:\.|and|to|in"
    r"|tonight|now|so|of))",
    r"(?:rather|sooner|would|id) (?:\w+ )?(?:be dead|die|be shot|be in (?:my|the) grave"
    r"|be six feet)",
    r"(?:ready|time) (?:for me )?to (?:go|leave|check out) (?:\w+ )?(?:be with|meet|see|join"
    r"|forever|for good|for ever|permanently)",
    r"death (?:\w+ ){0,3}(?:easier|better|sweeter|relief|release|a relief|looks good|sounds"
    r"|would be|is the only|is my only)",
    r"(?:only|just) (?:death|dying)",
    r"(?:someone|somebody|you|please|just|can you|will you|god|they|them) (?:please |just |should "
    r"|can |to |could )*(?:shoot|kill) me(?= (?:\.|now|already|please|and|so|dead|tonight"
    r"|in the head|instead))",
    r"(?:would|will|going to|theyll|you can|you will|youll|hell|shell|they can|somebody will"
    r"|let them) (?:\w+ )?(?:find|bury|collect from|take it from) my (?:dead )?(?:body|corpse"
    r"|grave|estate when i)",
    r"over my dead body tonight|my (?:dead )?body (?:\w+ ){0,3}(?:found|find|river|morgue)",
    r"funeral (?:\w+ ){0,3}(?:my own|planned mine)",
    r"plan(?:ning|ned)? my (?:own )?(?:funeral|death|exit|suicide)",
    r"picked (?:out )?(?:a|the|my) (?:date|day|spot|place) to (?:die|do it|end)",
    r"die (?:by|at) my own|by my own hand",
)

_DESPAIR = said(
    r"(?<!levy )(?<!lien )(?<!this )(?<!it )(?<!that )(?<!they )(?:cant|cannot|couldnt"
    r"|dont think i can|dont know (?:if|how much longer|how long) i can|not able to|unable to"
    r"|no longer able to|dont have (?:it in me|the strength) to|too (?:tired|weak|old) to"
    r"|dont know how to|im (?:too )?done trying to|no strength to"
    rf"|not strong enough to) {few(2)}{_GO_ON}{_THEN_NOTHING}",
    r"(?<!levy )(?<!lien )(?<!this )(?<!it )(?<!that )(?<!they )(?:cant|couldnt|dont think i can"
    r"|dont know how to|no longer) (?:\w+ )?(?:go on|keep going|carry on)(?! (?:\w+ )?(?:the|to|a"
    r"|with (?:the|my|a) (?:case|plan|hearing|petition|payment)|vacation|record|their|your|that"
    r"|paying|making|trip|this (?:site|website|page)|line|my|these|online|it|irs|is))",
    r"(?:cant|couldnt) (?:take|bear|do|stand|handle|endure) (?:\w+ ){0,3}(?:anymore|another day"
    r"|any longer|one more (?:day|minute|second))",
    r"(?:give|giving|gave|given) up (?:on )?(?:everything|myself|hope|all hope|trying anymore"
    r"|it all)",
    r"(?:lost|losing|given up|no|without|out of) (?:\w+ )?(?:all )?hope(?= (?:left|anymore|at all"
    r"|for me|in life|for the future|\.|whatsoever|to))(?! (?:for (?:the|my) (?:case|appeal)"
    r"|to (?:win|get|file|keep)))",
    r"(?:im|i feel|i am|feel|feeling|just|being|such|become|became|nothing but) (?:so |just |like "
    r"|only |nothing but |such |completely |totally |a |an )*(?:worthless|useless|a burden|burden"
    r"|dead inside|dead weight|nothing|hopeless|a failure|failure|a waste|waste of"
    r"|trapped in my own)(?= (?:\.|to|and|i|on|now|of (?:space|air|life|skin)|anymore|so|since"
    r"|because|inside|my))(?! (?:to (?:file|me|report|owe|declare|prove)))",
    r"(?:hate|despise|loathe) (?:\w+ )?(?:my life|being alive|myself|living|life)",
    r"my life (?:\w+ )?(?:is|s) (?:\w+ )?(?:over|finished|done|not worth|worthless|nothing"
    r"|ruined forever|unlivable|hell)(?= )",
    r"(?:end|edge) of my rope|at (?:my|the) breaking point",
    r"(?:cant|dont|couldnt|no longer|not) (?:\w+ )?see (?:\w+ )?(?:a |any |no |the "
    r"|another )*(?:future|way out|way forward|way through|light|end to this pain|point anymore"
    r"|tomorrow)(?! of (?:the|this|my) (?:levy|lien|contract))",
    r"(?:no|only|one) (?:other )?way out (?:of (?:this )?(?:life|hell|nightmare)|for me|left"
    r"|i can see|except|but)",
    r"(?:theres|there is|see|i have|got|have) no (?:other )?way out",
    r"(?:i am|im|i m|just|so|completely|totally) (?:\w+ )?(?:done|finished"
    r"|through)(?= \. (?:nothing|no one|nobody|goodbye|no reason|forget|its over|i have nothing"
    r"|i cant|tell my))",
    r"nothing left for me|(?:in|so much|too much) (?:despair|agony)|desperate (?:and|i|enough)",
    r"(?:dont|do not) (?:\w+ )?care (?:\w+ ){0,2}(?:what happens to me|to go on|about (?:living"
    r"|life|anything) anymore|anymore about anything)",
    r"(?:cry|call) for help|no future(?= (?:\.|for me|left|anymore|and))",
    r"(?:no|lost) (?:the )?(?:strength|will) (?:left|to (?:go on|live|keep going|continue"
    r"|fight anymore))",
    r"(?:im|i am|feel like im|like im|slowly|ive been) (?:\w+ )?(?:falling apart"
    r"|drowning in (?:despair|sorrow)|losing (?:my mind|the will)|dying inside|broken inside"
    r"|breaking down|giving up on (?:life|everything|living)|not okay|not ok)(?= )",
)

# -- Somebody else --------------------------------------------------------------------------------

_OTHERS_WORDS = (
    r"(?:say|says|said|saying|saids|told|tells|telling|keeps|kept|talks|talking|talked|texted"
    r"|wrote|posted|writes|swears|swore"
    r"|threatened|threatening|threaten|mentioned|mentions|jokes|thinks|believes|feels|cries"
    r"|screaming|screams|yells|messaged|called|wants|want|hinted|speaks|spoke|thinking|begging"
    r"|prays|praying)"
)
_OTHER = said(
    r"(?:hes|shes|he|she|they|theyve) (?:have |had |got )?(?:\w+ )?(?:lines|cuts|cut marks"
    r"|razor marks|slashes) (?:\w+ ){0,3}(?:arms?|legs?|wrists?|thighs?)",
    rf"{_HE} {theirs(8)}(?:sat|sitting|standing|stood|lay|laid|lying) (?:\w+ ){{0,2}}on the"
    r" (?:train |railroad )?(?:tracks|rails|ledge|railing)",
    r"(?:nobody|no one) (?:would|will|will ever) (?:have|need) to worry about (?:her|him)"
    r"(?= (?:\.|any|again|and|so|she|he))",
    rf"{_HE} {theirs(8)}(?:hugged (?:me|us) goodbye|said goodbye to (?:me|us)|where (?:his"
    r"|her) will is|has plans|wants to end it|wants it to end|cleaned (?:his|her) (?:gun|guns"
    r"|rifle|pistol)|(?:its|it is) time to die|stopped taking (?:his|her)|left (?:his"
    r"|her) (?:wallet|ring|phone) and)(?= )",
    r"(?:kill|killing|hurt|hurting|harm|harming|cut|cutting|cuts|shoot|shooting|hang|hanging|drown"
    r"|drowning|burn|poison|starve|starving|stab|end|ending|off|unalive|throw|throwing|jump|set"
    rf"|locked|lock|locks|locking|overdose|do|doing|injure|strangle|gas) {theirs(1)}{_HIMSELF}",
    r"(?:take|taking|end|ending|took|ends|takes|finish|finishing|stop|blow|slit|cut|cutting|slash"
    r"|slitting|throw away|throwing away|lose) (?:\w+ )?(?:his|her|their) (?:own )?(?:life|lives"
    r"|wrists?|brains?|throat|arms?|veins|pills|head off)(?! (?:savings|insurance|saving"
    r"|interest))",
    rf"{_HE} {theirs(4)}(?:wants?|wanted|wanting|wishes|wished|ready|hopes|rather|prays|praying"
    r"|begs|threatened|threatening|tries|tried|trying|going|plans|planning|keeps wanting"
    rf"|like) (?:to |for |that )?{theirs(2)}(?:die|dies|be dead|dead|it all to end"
    r"|everything to end|end it|end it all|end everything|end things|jump|kill|disappear"
    r"|not wake up|not be here|never wake up|commit|go to sleep forever|be gone|overdose"
    r"|to be over|join (?:her|his|him|my|their|dad|mom|grandma|grandpa))(?! (?:him|her|them|me|us"
    r"|my|the|off|this|in (?:it|the suit)|in court|time))",
    rf"{_HE} {theirs(4)}(?:doesnt|dont|didnt|isnt|no longer|not|never|cant|couldnt|wont"
    r"|wouldnt) (?:\w+ )?(?:want|wants|care|cares|going|see|feel|have|be"
    rf"|wish)? ?{theirs(3)}(?:live|living|be alive|be here anymore|wake up|go on|exist|keep going"
    r"|be around anymore|alive|a reason to|any reason to|be here|reason to live|here anymore"
    r"|to live)(?! (?:with|in|at|near|there|here with|for the|to the|by|off|the|on the|when"
    r"|vacation|until|alone))",
    rf"{_HE} {theirs(4)}{_OTHERS_WORDS} {theirs(6)}(?:die|dying|dead|suicid\w*|ending it|end it"
    r"|end it all|ending (?:\w+ )?(?:life|all)|better off|worth more|goodbye|jump|jumping|pills"
    r"|kill \w+self|no reason to|not worth|gun to (?:his|her)|drive off|drive into|bridge"
    r"|live anymore|be here anymore|want to live|cant go on|take (?:him|her) home"
    r"|lord takes (?:him|her)|wake up|give up on life|done with life|hang|overdose|end of it all"
    r"|a burden)(?! (?:me|us|him|her(?! self)|my|wife|husband|the debt|with money|spouse|mother"
    r"|father|people|to the|about the|for (?:the|my)|for tax|that he died))",
    rf"{_HE} {theirs(3)}(?:is|seems|hes|shes|been|was|feeling|feels|got|getting|has been|became"
    r"|acting|might be|may be|be) (?:\w+ )?(?:suicidal|on the (?:bridge|roof|ledge|edge|balcony"
    r"|tracks|overpass)|a danger to|not safe (?:alone|with)|in danger|on suicide watch|at risk of"
    r"|overdosing|cutting again|standing on)",
    rf"{_HE} {theirs(6)}(?:have|use|uses|took|take|takes|taking|swallowed|grabbed|grabs|has|got"
    r"|gets|bought|loaded|holding|holds|hiding|left with|ran (?:off|out) with|went (?:\w+ )?with"
    r"|went (?:\w+ )?for|pulled out|sitting with|sits with|locked (?:in|up)|found|keeps|counting"
    r"|stares at|staring at|looking at|looks at|saving|saved|sleeps with|sitting|cleaning|cleans"
    rf"|put) {theirs(5)}(?:{_GUN}|pills|tablets|rope|noose|razor|razor blades|razorblade"
    r"|sleeping pills|bottle of|too many)(?! (?:shop|store|collection|business|for (?:his"
    r"|her) (?:blood|heart|sugar|pressure)|at me|to my|on me|and (?:points|pointed)))(?= )",
    rf"{_HE} {theirs(4)}(?:left|wrote|leaves|sent|texted|leaving|writing|posted|said|saying|gave"
    rf"|mailed|read) {theirs(4)}(?:suicide note|goodbye (?:note|letter|text|message)|(?:a "
    r"|the )?note (?:saying|and|on|that says|for us)|goodbyes?(?= (?:forever|to (?:us|me|everyone"
    r"|the kids|the family)|and|\.))|farewell|her goodbyes|his goodbyes)",
    rf"{_HE} {theirs(4)}(?:stopped eating|wont eat|not eating|quit eating|refuses to eat"
    r"|hasnt gotten out of bed|wont get out of bed|doesnt get out of bed|wont come out (?:of|and)"
    r"|not answering the door|gave away (?:his|her|all)|giving away (?:his|her|all)|giving (?:his"
    r"|her) (?:things|stuff)|gave up on life|given up on (?:life|living)|lost the will"
    r"|doesnt see (?:a|any|the) (?:point|reason|way)|disappeared after|would be better off (?:dead"
    r"|if)|is better off dead)",
    r"(?:terrified|afraid|scared|worried|fear|frightened|worry) (?:\w+ )?(?:for|about|that"
    rf"|of losing|to leave) {theirs(3)}(?:{_KIN}|he|she|him|her|hes|shes|hell"
    r"|shell) (?:\w+ ){0,5}(?:alone|hurt|hurting|kill|harm|do something|do it|life|suicid\w*|dying"
    r"|die|end|wake|not make it|safe|jump|gun|pills|stupid)(?! (?:me|us|my|insurance|savings))",
    rf"{_HE} {theirs(4)}(?:attempted|tried it|tried to take|tried to od|od|oded|overdosed"
    r"|cut (?:his|her)|slit|jumped|jumping|walked into traffic|drive off|drives? (?:his"
    r"|her) (?:car|truck) (?:off|into)|drove (?:his|her) (?:car|truck) (?:off|into))(?= )",
    rf"{_HE} {theirs(3)}(?:do|does|did|doing) something (?:\w+ )?(?:stupid|drastic|crazy|terrible"
    r"|desperate|to (?:himself|herself))",
    rf"(?:he|she|theyll|hell|shell|{_KIN}) (?:\w+ )?(?:might|may|could|will|would|is going to"
    r"|going to) (?:\w+ )?(?:do something|do it|jump|die|end it|not make it)(?= (?:\.|stupid"
    r"|drastic|crazy|terrible|to (?:himself|herself)|tonight|if|before|and))",
)

# -- Violence, and being found --------------------------------------------------------------------

_HIT = (
    r"(?:hits?|hitting|beats?|beat up|beats up|beating|beaten|beated|punch\w*|slap\w*|kicks?"
    r"|kicked|kicking|chok\w+|strangl\w+"
    r"|shov\w+|smack\w*|attack\w*|assault\w*|rap(?:e|es|ed|ing)|molest\w*|batter\w*|whip(?:s|ped"
    r"|ping)?|stab\w*|hurts?|hurting|headbutt\w*"
    r"|throttl\w+|burns?|bites?|bit|spit on|spits on|backhand\w*|threw|throws|throwing|drag(?:s"
    r"|ged|ging)?|pin(?:s|ned) (?:down )?|knock(?:s|ed)? (?:around )?|smother\w*"
    r"|cut|shot|shoots|shot at|shoots at|pushe[sd]|pushing|push|grab(?:s|bed|bing)?|manhandl\w*"
    r"|terroriz\w*|tortur\w*|abus(?:es|ed|ing)|mistreat\w*)"
)
_HARM = (
    r"(?:kill|hurt|beat|shoot|stab|strangle|choke|murder|harm|bury|burn|hit|punch|slap|cut|attack"
    r"|rape|destroy|finish|bash|snap|break|end|get rid of|come after|drown|poison|gut|slit|smash)"
)
_WILL = (
    r"(?:will|ll|going to|would|is going to|wants? to|wanted to|to|could|might|may|can|tries to"
    r"|tried to|trying to|shall|about to|gets? to)"
)
_ABUSE = said(
    rf"{_HE} {few(5)}{_HIT} (?:on |at |up |up on |down on )?(?:and \w+ )?{_ME}(?! (?:with (?:a "
    r"|an |the |this |that |another |his |her )?(?:bill|penalt\w+|levy|lien|letter|notice|tax\w*"
    r"|debt|fine|charge|audit|divorce|interest|news|papers|lawsuit|half)|to (?:it|the punch|sign"
    r"|file|pay|court)|into (?:sign|filing|a bad)|under the bus|off (?:the|his|her)|out of the"
    r"|name|return|refund|credit|chances|case|odds|an email|a (?:text|email|message)))",
    rf"(?:keeps|started|starts|been|gets|likes|is) {_HIT} (?:on )?(?:me|us|my (?:kids|children|son"
    r"|daughter|mom|mother))(?! (?:with|to|out|off))",
    rf"{_HIT} (?:on )?(?:me|us) (?:again|up|last (?:night|week)|every|in front of|so (?:bad|hard)"
    r"|until|if|when(?:ever)?|and|because|before|with (?:a|his|her) (?:fist|belt|bat|hand|cord"
    r"|bottle|hammer|shoe|chair|pan|knife|stick|gun|extension|iron|fists|boot))(?! (?:i (?:filed"
    r"|file|signed|sign|get|got)))",
    r"(?:put|puts|putting|laid|lays|lay|raised|raises|got|had|has|wrapped|wraps"
    r"|around) (?:\w+ )?(?:his|her|their) (?:\w+ )?(?:hands?|fists?|fingers|belt) (?:\w+ )?(?:on"
    r"|around|to|at|over|up (?:to|at)) (?:me|my|us|the (?:kids|children))",
    r"(?:hands|grip) around my (?:neck|throat)|by (?:the|my) (?:throat|neck|hair)",
    r"(?<!to )(?<!i )(?<!ill )(?<!me )(?<!just )(?<!and )(?<!i have )(?:broke|breaks|broken"
    r"|fractured|cracked|busted|dislocated|bruised|blackened|bloodied|smashed|burned|burnt|twisted"
    r"|twists|split|cut|punched) (?:\w+ )?my (?:\w+ )?(?:arms?|wrists?|ribs?|jaw|nose|hand"
    r"|fingers?|leg|collarbone|eye|eyes|face|lip|skull|teeth|tooth|cheekbone|finger|bones?|back"
    r"|neck|eardrum)(?! (?:when i fell|at work|in (?:a|an|the) (?:accident|fall|car)))",
    r"black eye|(?:covered in|full of|have|hide|hiding|cover) (?:\w+ )?bruises",
    r"knocked (?:\w+ )?(?:me out|me down|my teeth|teeth out)",
    r"beat (?:me|us) (?:up|bloody|black|unconscious|half|so)",
    r"beatings? (?:me|me|again|start|started|will|get|have|every)|left (?:bruises|marks) on",
    r"(?:put|puts|held|holds|pointed|points|pulled|pulls|pull|aimed|aims|waved|waves|shoved|stuck"
    r"|has|holding|pointing|waving|brandish\w*|pressed|press) (?:\w+ )?(?:a|the|his|her|my|that"
    rf"|loaded) (?:\w+ ){{0,2}}{_WEAPON} (?:\w+ )?(?:to|at|on|against|in|up to|under"
    r"|around) (?:\w+ )?(?:me|us|my|our|the (?:kids|children)|his head and)",
    r"(?:at )?(?:gun|knife) ?point",
    rf"with a (?:\w+ )?{_WEAPON} (?:to my|at my|in his|in her|in my|on the table)",
    r"(?:forced|forces|made|makes|making|forcing) (?:me|us) (?:\w+ ){0,5}(?:with (?:a|the"
    rf"|his) (?:\w+ )?{_WEAPON}|or he|or hed|or hell|to have sex|to do things|while holding"
    r"|to sleep with|under threat|by beating|by hitting)",
    rf"{_HE} {few(6)}{_WILL} {few(1)}{_HARM} (?:me|us|my|our|the (?:kids|children|baby|dog)"
    r"|everyone|all of us)(?! (?:with (?:a |the )?(?:bill|penalt|tax)|credit|case|chances|refund"
    r"|savings|name|return|bank|budget|side|business|eyes|spirit|lease|taxes|half|later|if the irs"
    r"|over (?:the|this) (?:head|bill) lol))",
    rf"(?:{_HARM}|killed|find|found|beaten|hurt) (?:me|us) (?:\w+ )?(?:if|when|before|unless|once"
    r"|for (?:telling|talking|this|leaving|calling|writing|going|filing|signing)|over (?:this|it"
    r"|the money)|and (?:my|the|bury|hide|then|make)|like (?:he|she)|one day|some day|someday"
    r"|next time|this time|in my sleep|too)(?! (?:i (?:file|filed|pay|paid|do|dont|sign|get|missed"
    r"|miss|am late|win|lose|go|send|call|ask|owe)|they (?:levy|take)|the irs|my refund|later))",
    r"(?<!i )(?<!i have )(?<!ive )(?:says?|said|saying|told me|tells me|swears?|swore|promised"
    r"|threatened|threatening|threaten|warned(?: me)?|texted|screamed|screams|yells|yelled"
    rf"|keeps saying|messages? (?:me )?saying|left a message saying) {few(5)}(?:kill|murder|hurt"
    r"|shoot|stab|bury|strangle|choke|beat|make me (?:sorry|disappear|regret)|burn (?:the|my|our"
    r"|down)|cut me|slit|find me|come (?:after|for) (?:me|us)|take the kids|take my (?:kids"
    r"|children|baby|son|daughter)|put me in (?:the ground|a hole|the hospital)|ill be sorry"
    r"|i would be sorry|i will regret|end me|finish me|be dead|im dead|destroy me|snap my|break my"
    r"|never see (?:my|the) (?:kids|children)|get me killed|make me pay|smash my"
    r"|rape)(?! (?:you should|the time|two))",
    rf"{_HE} {few(4)}(?:threatened|threatening|threaten|menac\w+|terroriz\w+|intimidat\w+"
    r"|harass\w*|stalk\w*|bully\w*|blackmail\w*) (?:\w+ )?(?:me|us|my|to|with|her|him|the (?:kids"
    r"|children))(?! (?:to (?:file|audit|levy|sue|garnish|divorce|report me to the irs"
    r"|stop paying)|with (?:a )?(?:levy|lien|audit|jail|lawsuit|court|divorce)))",
    r"(?:getting|got|get|gets|receiving|received) (?:\w+ )?(?:death threats|threats"
    r"|threatening (?:calls|texts|messages))(?! from (?:the )?irs)",
    r"death threats?|stalk(?:s|ed|er|ers|ing)?",
    r"threat(?:s|en|ened|ening)? (?:on|against|to) my life",
    r"restraining order (?:\w+ ){0,4}(?:violat\w+|broke|breaks|ignores|keeps|still|showed"
    r"|doesnt stop)",
    r"violat\w+ (?:the|my|his|a|her) (?:restraining|protecti\w+|order)",
    rf"{_HE} {few(4)}(?:follows?|followed|following|parks?|parked|sits|sitting|waits|waiting"
    r"|drives? (?:by|past|around)|drove (?:by|past|around)|driving (?:by|past)|shows? up|showed up"
    r"|showing up|lurks?|hangs? around|came (?:to|by|at|after)|comes (?:to|by|at|after)"
    r"|coming (?:to|by|after|for)|watches|watching|been outside|is outside|standing outside"
    r"|stands outside|outside|circles|circling|knocks|banging|bangs|pounding|broke in|breaks in"
    r"|kicked in|kicked down|breaking|tracks|tracking|tracked|spies|spying|monitors|monitoring"
    rf"|checks|checking|goes through|hacked|reads all) {few(3)}(?:me|us|my (?:\w+ )?(?:house|home"
    r"|door|apartment|place|work|job|car|window|street|phone|location|texts|messages|school|kids"
    r"|every move|mail|email|driveway|building|church|mothers|moms|parents|sisters|calls|letters"
    r"|purse)|the (?:kids school|house|school|door|apartment|shelter|window|street|motel|mailbox"
    r"|parking lot)|everywhere i|where i (?:go|work|live)|everything i)(?! (?:a check|the check"
    r"|with (?:the|a) (?:bill|letter)|on his (?:return|taxes)|refund|for (?:the|his) (?:mail"
    r"|taxes)|to (?:sign|drop off|pick up)))",
    r"(?:following|follows|stalking|hunting|tracking|watching|chasing) (?:me|us) (?:home|around"
    r"|everywhere|to (?:work|my|the)|from|again|and|down|on|now|at)",
    r"(?:parked|sitting|waiting|standing|been|outside) (?:outside"
    r"|in front of) my (?:\w+ )?(?:house|home|door|apartment|place|work|job|building|window)",
    r"(?:gps|tracker|air ?tag|tracking (?:device|app)|spyware|camera) (?:\w+ )?(?:on|in"
    r"|under) my (?:car|phone|purse|bag|truck|house)",
    r"(?:knows|know|found out|finds out|find out|figured out|learned|discovered|discovers|has"
    r"|got) (?:\w+ )?(?:where (?:i|we|me and (?:my|the) (?:kids|children)|my (?:kids|children|mom"
    r"|mother)|im|were) (?:\w+ )?(?:live|living|lives|stay|staying|am|are|work|sleep|moved|hiding"
    r"|go|go to school|now)|my (?:new )?address|our (?:new )?address|my new (?:place|apartment"
    r"|phone|number)|my (?:location"
    r"|whereabouts))(?<!does he know where i live)(?<!find out where i live if i file)",
    r"(?:if|when|once|before|afraid|scared|terrified|worried|case|until|day|because|fear|that"
    rf"|swore|says|so|cuz) (?:\w+ )?{_HE} (?:\w+ ){{0,3}}(?:finds?|found|find|gets|tracks?|catches"
    r"|catch|comes|locates|shows up|sees|reads|discovers|learns|knows|hears|opens|ever sees"
    r"|wakes up and sees) (?:\w+ ){0,8}(?:me|us|hurt|kill|kills|hit|beat|beats|hits|dead|violent"
    r"|punish|lose it|snap|god help|god knows|afraid|scared|terrified|blows up|explodes|explode"
    r"|rage|worse|flip|furious|pay for it|all over|hell to pay|safe|what happens to me"
    r"|what he will do|what hell do)(?! (?:on the (?:return|petition)|anything|my half|copies"
    r"|the papers))",
    r"(?:afraid|scared|terrified|frightened|petrified|fearful|fear|fearing|in fear|live in fear"
    r"|living in fear|scares me) (?:\w+ )?(?:of|that|for my|for our|for the|from|what|hell|shell"
    r"|him|to death of) ?(?:\w+ )?(?:him(?! (?:seeing|getting my))|her(?= (?:\.|and|because|she|he"
    rf"|husband|temper))|my {few(1)}(?:husband|ex|wife|boyfriend|partner|spouse|father|dad|stepdad"
    r"|girlfriend|son)|the father of|his (?:temper|rage|family|friends|anger|violence)|what (?:he"
    r"|hell|she|shell|my (?:ex|husband|wife)) (?:\w+ ){0,3}(?:do|does|capable|did)|(?:he|hell|she"
    rf"|shell|my {few(1)}(?:husband|ex|wife|boyfriend|partner)) (?:\w+ ){{0,3}}(?:hurt|kill|find"
    r"|come|hit|beat|do something|take (?:the|my) kids|show up|track|retaliate|snap|go off|harm"
    r"|get me|get us|try something|shoot|know where|come after|locate)|(?:our|my|the|his"
    r"|her) (?:\w+ )?(?:life|lives|safety|kids|children|son|daughter|baby|childs|childrens"
    r"|kids) ?(?:\w+ )?(?:safety|lives|life)?(?= (?:\.|and|if|because|with|when|every|he|she|from"
    r"|at|around|right|now|here|in)))",
    r"fear(?:ing|s|ed)? for (?:my|our|her|his) (?:life|safety|lives|kids|children|life and)",
    r"(?:in|im in|were in|we are in|i am in|put me in|puts me in|real|serious|grave|immediate"
    r"|physical) (?:\w+ )?danger (?:\w+ )?(?:from|because|right now|at home|now|of (?:being|him"
    r"|my)|if|with him|here|and|\.)",
    r"(?:my|our|her|the kids|the childrens|childrens) (?:life|lives) (?:\w+ )?(?:is|are|at|may be"
    r"|could be|in) (?:\w+ )?(?:danger|risk|threatened)",
    r"(?:not|dont feel|never feel|isnt|arent|im not|dont|no longer|wont be|havent been"
    r"|havent felt) (?:feel )?safe (?:at home|in my (?:own )?(?:home|house|apartment|bed)|here"
    r"|in this house|with (?:him|her|my|that|this man)|around (?:him|her|my)|at my|going home"
    r"|anywhere|to go home|living|from (?:him|her|my)|sleeping|anymore|for me|tonight|if he"
    r"|when he|where i|until|because (?:he|of him|my)|\.)(?! (?:giving|sending|typing|sharing"
    r"|putting|mailing|using|online|paying|uploading|calling|for (?:my )?(?:info|data)))",
    r"(?:are|is|aint) (?:\w+ )?not safe (?:with|at home|around|from)",
    r"isnt safe (?:with|at home|around|from|here)",
    r"(?:kids|children|mother|mom|sister|daughter|son|baby|family) (?:arent|are not|isnt|is not"
    r"|dont feel|doesnt feel) safe",
    r"(?:hiding|hide|hid|ran away|run away|escape|escaped|fled|flee|running|on the run|get away"
    r"|got away) "
    r"(?:(?!(?:it|this|that|them|letters?|mail|papers|notice|money) )\w+ )?"
    r"(?:from (?:him|her|my (?:\w+ )?(?:husband|ex|wife|boyfriend|partner"
    r"|father|dad|abuser))|with my (?:kids|children)|at (?:a|my) (?:\w+ )?(?:friends?|cousins?"
    r"|sisters?|motel|moms?|mothers?|aunts?|neighbors?)|in (?:the|my|a) (?:bathroom|closet|car"
    r"|basement|room|motel|garage)) ?(?:\w+ ){0,8}(?:he|scared|afraid|find|finds|looking|drunk"
    r"|yelling|hit|beat|hurt|kill|kids|him|gun|angry|now|please|door|right now|again"
    r"|house)(?! (?:knowing|without))",
    r"(?:abusive|violent|controlling|dangerous) (?:\w+ )?(?:husband|ex|wife|boyfriend|partner"
    r"|relationship|marriage|father|man|home) (?:\w+ ){0,5}(?:looking for|found|finds|knows where"
    r"|wont stop|still|threat\w*|will (?:kill|hurt|find|hit)|is (?:going|coming|outside|here|back)"
    r"|hits|hit|beats|now|tracks|follows|stalks|every)",
    r"(?:im|i am|we are|stuck|trapped|still|living|live) (?:\w+ )?(?:in|with) (?:a |an "
    r"|my )?(?:\w+ )?(?:abusive|violent) (?:\w+ )?(?:marriage|relationship|home|husband|man|house"
    r"|partner|wife|boyfriend|ex|father|situation)",
    r"(?:being|getting|am|get|gets|is|are|been) (?:\w+ )?(?:abused|beaten|beat up|hit|raped"
    r"|molested|assaulted|choked|strangled|stalked|hunted|threatened|battered|terrorized"
    r"|harassed) (?:by|at home|again|every|and|right now|in|daily|\.|now|if|when"
    r"|because)(?! (?:the )?(?:irs|taxes|a collector))(?! (?:by|and) (?:the )?(?:irs|letters|with"
    r"|collect))",
    r"domestic (?:violence|abuse) (?:at home|in my|situation|now|again|happening|every|hotline"
    r"|help|shelter (?:now|near|tonight)|victim and (?:he|im))",
    r"(?:he|she|husband|wife|ex|boyfriend|dad|partner) (?:\w+ )?(?:is|gets|got|becomes|turns"
    r"|has been|has gotten|turned|becoming|can be|getting) (?:\w+ )?(?:violent|physical|abusive"
    r"|physically|dangerous)(?! (?:copies|copy|custody|address))(?= (?:\.|when|if|with|and|toward"
    r"|at|every|again|now|i|about|because|to|lately|over))",
    r"(?:wont|doesnt|never|not|refuses to|didnt|dont) (?:\w+ )?let (?:me|us) (?:\w+ )?(?:leave|out"
    r"|go|use (?:the|my) phone|have (?:my|a) phone|see (?:my|anyone|anybody|family|friends)"
    r"|talk to (?:anyone|anybody|my|people)|work|sleep|eat|outside)(?! (?:the irs|on (?:a"
    r"|the) (?:plan|website)|of the (?:plan|contract|lease)))",
    r"lock(?:s|ed|ing)? (?:me|us) (?:up|in|inside|in the|out of my own)(?! (?:out|of my account"
    r"|out of the account))",
    r"keeps? (?:me|us) (?:locked|prisoner|captive|hostage|trapped|from leaving)",
    r"(?:prisoner|hostage|captive) (?:in|at) (?:my|this|our) (?:own )?(?:home|house)",
    r"hold(?:s|ing)? (?:me|us) (?:hostage|captive|against|prisoner|down)",
    r"not allowed to (?:leave|go out|have a phone|talk to)",
    r"(?:took|takes|hid|hides|smashed|broke|taken|takes away|stole) (?:away )?my (?:phone|keys"
    r"|passport|papers and|id|green card|kids|children|baby|son|daughter)(?! (?:number|as|tax"
    r"|on (?:his|her)|refund|dependent|off|for (?:his|her) (?:return|taxes)|credit|exemption"
    r"|to (?:school|college)|out|return))(?= )",
    r"(?:kidnap\w*|abduct\w*|traffick\w+)(?! (?:charges))",
    r"(?:forc|coerc)\w+ (?:himself|herself) on",
    rf"{_HE} {few(5)}{_HIT} (?:on |up )?(?:his (?:wife|kids|girlfriend|mother|children|son"
    r"|daughter)|her(?= (?:\.|and|so|again|up|every|with|when|if|because|at|bad|last|in|until"
    r"|over))|him(?= (?:\.|and|again|up|every|with|when|if|because|bad|last|in|until))"
    r"|them(?= (?:\.|and|again|up|every|when|if|bad|with))|my (?:sister|mom|mother|daughter|son"
    r"|niece|nephew|grandkids|neighbor|friend|aunt|cousin|grandmother|grandma|dad|father"
    r"|brother))(?! (?:with (?:a )?(?:levy|bill|penalt|lien|tax)|up about))",
    r"(?<!of )(?<!about )(?<!i )(?<!to )(?<!might )(?<!could )(?<!ill )(?<!will )(?:hurting"
    r"|hitting|beating|abusing|molesting|starving|touching|neglecting|raping|choking|harming|hit"
    r"|hurt|beat|threatened|threaten) (?:the|my|our|his|her|a|these|those) (?:\w+ )?(?:kids?|child"
    r"|children|baby|son|daughter|boys?|girls?|grandson|granddaughter|grandkids|grandchildren"
    r"|mother|mom|wife|elderly|grandmother|sister)(?! (?:tax|credit|support))",
    r"child (?:\w+ )?(?:in danger|being (?:hurt|abused|hit|beaten|molested))",
    r"(?:kids|children|child|son|daughter|baby|mother|mom|sister|friend|neighbor|grandma) (?:are"
    r"|is|gets|get|being|was|has been) (?:\w+ )?(?:in danger|being (?:hurt|abused|hit|beaten"
    r"|threatened|held)|beaten|abused|hurt by|hit by|unsafe|being stalked)",
    r"(?:looking|searching|hunting|been looking|out looking) for (?:me|us)(?= (?:\.|and|now|with"
    r"|again|because|since|everywhere|all|he|so|i|to (?:hurt|kill|beat)"
    r"|after))(?<!irs is looking for me)",
    r"(?:he|she|ex|husband|boyfriend|wife|man|abuser|father|dad) (?:\w+ ){0,4}(?:looking for"
    r"|hunting|searching for|asking (?:\w+ )?where|asking around|come for|coming for|coming after"
    r"|come after|came after|after|get to|got to|track down|tracked down|find|found"
    r"|finding) (?:\w+ )?(?:me|us)(?= (?:\.|and|again|now|with|if|because|there|he|here|i|through"
    r"|before|at|this time|last|in))(?<!can he find me)(?<!cant find me)(?! through (?:the"
    r"|this) (?:court|petition|case|papers))",
    r"(?:abuser|batterer|rapist|stalker|tormentor|attacker)(?= (?:found|finds|find|is|knows|will"
    r"|has|got|came|showed|comes|wants|looking|out|lives|here|back|he|s|just|now|keeps|threat\w*"
    r"|called|texted))",
    r"(?:got|get|gets|getting|is|hes) (?:out of|released from) (?:jail|prison) (?:\w+ ){0,6}(?:me"
    r"|find|kill|scared|afraid|coming|threat\w*|after|us)",
)

# -- What the person threatens --------------------------------------------------------------------

_GOING_TO = (
    r"(?:i will|ill|im going to|im about to|i am going to|im going down there (?:to|and)|i want to"
    r"|want to|i swear (?:i|ill|to god)|id like to|i would like to|about to|ready to"
    r"|thinking (?:of|about)|i should|i feel like|feel like|ima|we will|well|were going to"
    r"|going to|someone should|somebody should|i might|might|i may|i could|tempted to"
    r"|one of these days i|gonna have to|i will have to|i plan to|planning to|going down there to"
    r"|i dream of|fantasi\w+ about|urge to|want him to|i hope (?:i|someone|somebody)|let me|i can"
    r"|dying to|swear to god ill|i need to)"
)
_DO_HARM = (
    r"(?:kill|killing|shoot|shooting|murder|murdering|stab|stabbing|bomb|bombing|strangle"
    r"|strangling|hurt|hurting|choke|choking|run over|running over|poison|burn|burning|slaughter"
    r"|execute|behead|hang|beat|beating|smash|bash|torch|harm|harming|attack|attacking|assassinate"
    r"|massacre|break the (?:neck|legs|arms) of|blow away|gut|slit|punch|cut|waste|whack|hunt down"
    r"|beat up|take out|put down|bury)"
)
_THEM = (
    r"(?:him|her|them|you|you all|yall|you people|everyone|everybody|somebody|someone|anybody"
    r"|people|all of (?:them|you)|every (?:one|last one) of|that (?:\w+ ){0,3}(?:agent|officer"
    r"|lady|man|guy|woman|bitch|bastard|judge|clerk|son|sob|asshole|person|idiot|jerk|lawyer)"
    r"|those (?:\w+ )?(?:people|agents|bastards|thieves|crooks|idiots|sons|officers|fuckers)"
    r"|these (?:\w+ )?(?:people|agents|bastards|thieves|crooks)"
    r"|(?:the|this|an|a|some|any|every|irs|my|his) (?:\w+ ){0,3}(?:agents?|officers?|irs"
    r"|employees?|people|judges?|husband|wife|ex|boyfriend|revenue officer|settlement officer"
    r"|appeals officer|clerk|worker|boss|neighbor|kids|family|children|lawyer|landlord|preparer"
    r"|accountant|girlfriend|partner|mother in law|brother|father|mother|son|collector|guy|lady"
    r"|supervisor|manager)|irs (?:agents?|people|employees?|officers?))"
)
_THREAT = said(
    rf"{_GOING_TO} (?:\w+ ){{0,3}}{_DO_HARM} (?:the (?:shit|hell|crap) out of "
    rf"|up )?{_THEM}(?! (?:an email|a (?:text|message|fax|letter|line|copy|call)|the (?:forms?"
    r"|papers?)|my (?:case|chances)|with (?:facts|evidence|kindness|paper)|in (?:court"
    r"|the petition)|at (?:their|this) (?:own )?game|to the|case|chances|feelings|credit"
    r"|over (?:the )?(?:numbers|taxes)|if i file|by (?:filing|appealing)|later|lol|off))",
    r"(?:blow|blowing|blew) (?:\w+ ){0,4}(?:up)(?= (?:\.|the|their|your|that|this|irs|every|with"
    r"|and|before|if|like|over|now))(?<!blow this up)",
    r"(?:blow|blowing) up (?:\w+ ){0,3}(?:irs|office|building|place|court|federal|center|house|car"
    r"|them|you)",
    r"(?:blow|burn|burning|torch|shoot) (?:\w+ )?(?:down |up )?(?:the|that|your|their|this|his|her"
    r"|every) (?:\w+ ){0,3}(?:irs|office|building|place|courthouse|house|court|center|agency"
    r"|branch)(?: (?:down|up))?",
    r"(?:office|building|place|irs|court|courthouse) (?:\w+ )?(?:up in (?:flames|smoke)|on fire"
    r"|burn down|burn to the ground|to the ground|blown up)",
    r"shoot(?:ing)? up|mass shooting|go(?:ing)? postal|set(?:ting)? fire to",
    r"(?:put|plant|leave|mail|send|make|build|making|building|with) (?:\w+ )?(?:a "
    r"|the )?(?:pipe )?bombs?(?= )",
    r"bomb (?:the|your|that|their|in|under|threat|at)",
    r"(?:fly|crash|ram|drive) (?:\w+ ){0,4}(?:into|through) (?:the|that|your"
    r"|their) (?:\w+ )?(?:irs|office|building|courthouse|court|front door|lobby)",
    r"(?:bring|bringing|take|taking|come|coming|carry|carrying|show up|showing up|go|going|walk in"
    r"|walking in|went|grab|grabbing|get|getting|got) (?:\w+ ){0,4}(?:with )?(?:my|a"
    rf"|the) (?:\w+ )?{_WEAPON} (?:\w+ ){{0,2}}(?:to (?:the|that|your|his|her|their|court|irs"
    r"|work)|down|there|with me|over there|and (?:go|wait|visit|show|see|make|settle)|for (?:him"
    r"|her|them|you|that))",
    rf"{_WEAPON} (?:\w+ ){{0,3}}(?:for (?:the (?:next|first)|him|them|you|that|whoever|anyone)"
    r"|waiting for (?:him|them|you|the|whoever|anyone)|at the (?:irs|office|court)|and (?:wait"
    r"|waiting) for)",
    r"put (?:a|one|two) (?:bullets?|rounds?) (?:\w+ )?(?:in|through|into|between) (?:him|her|them"
    r"|his|her|that|the|their|somebody|every|your|someone|each)",
    rf"(?:my|the) {_GUN} (?:and|will) (?:\w+ ){{0,4}}(?:talk|answer|settle)",
    r"shoot (?:whoever|anyone|anybody|the (?:next|first)|who ever|on sight)",
    r"(?:ill|will) (?:be )?(?:waiting|shoot|shooting) (?:for (?:him|them|you) )?with (?:a"
    rf"|my) {_GUN}",
    r"(?:somebody|someone|people|they|you|everyone|heads?|he|she|agent|youre|your people|blood"
    r"|everybody|you all|yall) (?:\w+ ){0,3}(?:going to|will|gonna|is going to|are going to"
    r"|deserves?|should all|should|needs? to|must|all) (?:\w+ )?(?:die|get hurt|get shot|be shot"
    r"|bleed|be killed|get killed|be dead|pay in blood|pay with (?:his|her|their|your)|be blood"
    r"|end up dead|roll(?= \.))(?! (?:by (?:the )?irs|with the))(?= )",
    r"blood on (?:the|your|their|his) (?:hands|walls|floor)",
    r"(?:theyll|youll|they will|you will|hell|shell|they are going to|im going to make (?:them|him"
    r"|her|you)|make (?:them|him|her|you|him and)|he will|all|ill make (?:them|him|her"
    r"|you)) (?:\w+ )?(?:pay for (?:what|this)|regret (?:this|it|what|messing)|be sorry)(?= )",
    r"make (?:them|him|her|you|someone|somebody) (?:\w+ )?suffer",
    r"(?:take|taking|bring) (?:\w+ ){0,2}(?:some of|as many|a few of|the (?:whole )?(?:family|kids"
    r"|agent)|my (?:\w+ )?(?:kids|family|wife|husband|children|ex)|all of us|us all|everyone"
    r"|everybody|someone|somebody|him|her|them|all of them|you all) (?:\w+ ){0,2}(?:with me"
    r"|down with me|along with me|out with me)",
    r"with me when i go",
    r"(?:want|wish|hope|see|seeing|want to see|make sure) (?:\w+ )?(?:him|her|them|that agent"
    r"|that officer|you|my ex|my husband|my wife|you all|that man) (?:\w+ )?(?:dead|die|dies|bleed"
    r"|in the ground|suffer and die|in a (?:body bag|coffin))(?= )",
    r"(?:want|wants) (?:\w+ )?(?:him|her|them|my (?:ex|husband|wife)|that agent) (?:to die|dead)",
    r"i know where (?:he|she|that|they|you|the (?:agent|officer)|this) (?:\w+ ){0,3}(?:lives?"
    r"|works?|parks?|sleeps?|eats)(?! (?:but|and the irs|so they can))",
    r"(?:kill|murder|shoot|stab|choke|strangle|burn) (?:him|her|them|you all|that (?:man|bastard"
    r"|agent|officer|woman|bitch)|those (?:people|bastards|agents)|everyone|everybody"
    r"|every one)(?= (?:\.|all|and|if|for|before|tonight|with|myself|in|when|one|because|too|now"
    r"|first|or|dead|someday|like))(?! (?:an email|in court))",
    r"(?:homicidal|homicide|murderous)",
    r"(?:hurt|hurting|harm|harming|kill|killing|shoot) (?:someone|somebody|anybody|people|others"
    r"|other people|my (?:kids|children|baby|family|wife|husband|mother|ex|boss|son|daughter"
    r"|parents|neighbor|brother|sister))(?= )(?! (?:s |chances|case|if (?:i"
    r"|they) file))(?<!does that hurt my kids)",
)

# -- Wider: fewer words, and what has no other place in a talk about taxes ------------------------

_ABUSE_WIDER = said(
    rf"{_HE} {few(6)}(?:slam\w*|threw|throws|throw|burned|burnt|drag\w*|shov\w+|chok\w+|strangl\w+"
    r"|kick\w*|punch\w*|slap\w*|smash\w*|bash\w*|stab\w*|whip\w*|rap(?:e|ed|es|ing)|bruis\w+"
    r"|corner\w*|run|pull\w*|yank\w*|twist\w*|tied|tie|lock\w*|trap\w*|grop\w+|touch\w*"
    r"|forc\w+) (?:me|us)(?= (?:against|into|over|down|across|by|with|to the|on the|up|in|so|when"
    r"|every|again|and|\.|under|around|off|until|if|because|onto|at))(?! (?:in to|to sign|by mail"
    r"|with (?:the|his|all|this) (?:bill|debt|tax\w*)|(?:in|into) (?:the|this|a) (?:debt|mess)"
    r"|under the bus|a (?:check|copy)|out|up (?:the|his|to date)|over to|off guard"
    r"|and the kids as))",
    r"(?:kill|shoot|stab|strangle|choke|murder|rape|beat up|bury|smother)(?:ed|s|ing|led)? (?:me"
    r"|us)(?= )",
    rf"{_HE} {few(3)}(?:outside|waiting|waits|banging|pounding|drunk and (?:screaming|yelling"
    r"|banging|outside|angry|he|in)|coming|come back|back in town|out of (?:jail|prison)|breaks"
    r"|broke|break) (?:\w+ )?(?:right now|now|for me|in the parking lot|at the door|on (?:my"
    r"|the) door|into (?:my|our|the)|down (?:my|the) door|in(?:to)? my|hiding|i|violent|over here"
    r"|to my|here|drinking|my door|everything|the door|my window|my windows|again tonight)(?= )",
    r"(?:car|man|guy|someone|somebody|stranger|truck|ex|he|they) (?:\w+ )?(?:is |keeps |has been "
    r"|been |was |s )?(?:following|watching|stalking|chasing|tailing|hunting) (?:me|us|my)",
    r"(?:sends?|sent|sending|mailed|texts?|texted) me (?:\w+ ){0,3}(?:pictures?|photos?|threats?"
    r"|videos?) (?:\w+ )?(?:of (?:my|the|our|me|dead|a (?:gun|knife|coffin))|from outside)",
    r"domestic (?:violence|abuse) (?:\w+ ){0,4}(?:still|lives|now|he|she)(?= )",
    r"(?:im|i am|am) (?:\w+ )?(?:being|getting) (?:\w+ )?(?:abused|beaten|hit|raped|stalked|hunted"
    r"|threatened|followed|choked|held|trafficked|controlled|hurt|harassed"
    r"|blackmailed)(?! by (?:the )?(?:irs|debt|letters))",
    r"(?:hand|hands|arm|belt|cord) around my (?:neck|throat)|on my (?:neck|throat)|barricad\w+",
    r"(?:push|dresser|chair|couch) (?:\w+ ){0,3}against (?:the|my) door|eggshells",
    r"sleep with (?:a|my|the) (?:\w+ )?(?:chair|knife|bat|door|lights|one eye)",
    r"safe (?:place|house) (?:to (?:go|hide|stay)|tonight|for me)",
    r"(?:told|tells|says?|said) (?:\w+ ){0,4}(?:id be|ill be|i will be|i would be|youll be"
    r"|you will be) sorry",
    r"(?:come|came|coming|comes|get) (?:to|at|over to|after) (?:my|our) (?:house|home|kids|job"
    r"|family) (?:\w+ ){0,3}(?:kill|hurt|and|with|gun|to get|armed)",
    r"nobody (?:would|will) (?:\w+ )?find (?:my|me)|make it look like (?:an accident|suicide)",
    r"(?:want|wants|wanted) me dead|(?:put|have) (?:a hit|someone) (?:out )?on me",
    r"(?:afraid|scared|terrified|frightened) (?:\w+ ){0,2}(?:of|because|that|when|if|my|he|hes"
    r"|hell) ?(?:\w+ ){0,3}(?:him|husband|boyfriend|my ex|my wife|stepfather|he|hes|hell)(?= (?:\."
    r"|and|comes|finds|will|is|gets|when|because|might|going|hits|does|would|shows|knows|i|has"
    r"|drinks|again|kill|hurt|coming|so|but|at))(?! (?:will (?:get|see|claim|take the (?:refund"
    r"|house)|not (?:pay|sign))|might (?:not )?(?:sign|pay)|is going to (?:get|owe)|knows (?:my"
    r"|about) (?:tax|refund)))",
    rf"{_HE} {few(3)}(?:finds?|found|find|track\w*|locat\w+|catch\w*|knows?"
    r"|know) (?:\w+ )?(?:out )?(?:me|us|where (?:i|we|my|im)|my (?:\w+ )?(?:address|location"
    r"|apartment|place|house|school|job))(?= (?:\.|and|he|hell|or|now|are|am|live|work|is|im|hes"
    r"|stay|sleep|moved|she|they|because|so|i|again))(?! (?:through|by|on|in) (?:the|this"
    r"|my) (?:petition|court|papers|case"
    r"|return))(?<!can he find me)(?<!cant find me)(?<!so he cant find me)",
    r"(?:he|she|husband|wife|ex|boyfriend|partner|father|dad|son"
    r"|stepdad) (?:\w+ ){0,2}(?:explodes?|rages?|beats?|hits?|strikes?|lashes out|snaps|threatens?"
    r"|threatened|terrorizes|attacks?|attacked|punches|punched|chokes|choked|slaps?|slapped|kicks?"
    r"|kicked|rapes?|raped|strangles?|strangled|stalks|stalked|harasses|molests|molested|abuses"
    r"|abused)(?= (?:\.|and|when|if|at|every|again|so|i|because|the|my|whenever|like|til|until|out"
    r"|on|over))(?! (?:the (?:deadline|levy|irs|case|system|ceiling|market|roof)|my (?:case|claim"
    r"|credit)|(?:and|at) (?:the )?(?:irs|deadline)))",
)

_THREAT_WIDER = said(
    r"(?:run|running|mow|mowing) (?:him|her|them|my (?:\w+ )?(?:ex|husband|wife|boyfriend))"
    r" (?:over|down)(?= (?:\.|with|and|in|does|if|would|tonight))",
    r"(?:do|doing|did|something|turn|get|getting|become|becoming|be"
    r"|thoughts of) (?:\w+ )?(?:violent|violence)(?= (?:\.|to|with|if|and|against|because|toward"
    r"|soon|when|tonight))(?<!he get violent)",
    r"another waco|leave in a (?:hearse|box|bag|coffin|body)",
    r"(?:agent|officer|irs|them|him|her|judge|somebody|someone|you) (?:\w+ ){0,4}(?:get|gets|catch"
    r"|take|deserves?|needs?|eat|earned) (?:\w+ )?(?:a )?bullets?",
    r"(?:come|coming|go|going|drive|driving|walk|walking|fly) (?:\w+ ){0,3}(?:down|over|up|in"
    rf"|there|to \w+) (?:\w+ ){{0,4}}with (?:a|my|the) (?:\w+ )?{_WEAPON}",
    r"(?:start|started|starting) shooting|(?:open|opening) fire on",
    r"(?:come|coming|be|show up|get) (?:\w+ ){0,4}(?:to|at|in) (?:your|their|the|that|his"
    r"|her) (?:\w+ )?(?:office|building|house|desk|lobby) (?:\w+ ){0,2}with (?:a|my"
    r"|the) (?:\w+ )?(?:gun|rifle|shotgun|pistol|bat|knife|machete|can of|gas|bomb|weapon|glock)",
    r"(?:loading|loaded|load|cleaning|sharpening|polishing) (?:my|the|up) (?:\w+ )?(?:gun|rifle"
    r"|shotgun|pistol|knife|ammo|truck with)",
    r"body bags?",
    r"(?:run|running|mow|gun|hunt|track|take|cut|chase|strike|shoot|put) (?:\w+ ){0,4}(?:agent"
    r"|officer|judge|him|her|them|you|people|bastards?|lady|ex|bitch) (?:over with|over|down"
    r"|out with)(?= (?:\.|with|and|myself|like|one|if|in|before|for good))(?! (?:and (?:call"
    r"|explain)))",
    r"(?:hope|wish|want) (?:\w+ ){0,4}(?:agents?|officers?|judge|people|you all|yall|them all|him"
    r"|her|ex|husband|wife) (?:\w+ ){0,2}(?:dies|die|dead|burns?|rots?|hangs?|suffers?|bleeds?"
    r"|gets? (?:shot|killed|hurt|hit by|cancer))",
    r"(?:you|they|people|all|officer|agent|bastards|building|office|them) (?:\w+ )?(?:will|should"
    r"|can|deserve to|going to|must|gonna) (?:\w+ )?(?:burn|hang|bleed|suffer|rot|choke)(?= )",
    r"make (?:them|him|her|you|that \w+|those \w+) (?:\w+ )?(?:bleed|suffer|beg|hurt|scream"
    r"|pay with|wish they)",
    r"(?:will|ill|im going to|going to|gonna|might|could|want to|afraid i"
    r"|scared i) (?:\w+ ){0,3}(?:snap and|lose it and|go off and|explode and) (?:\w+ )?(?:hurt"
    r"|kill|hit|shoot|do)",
    r"hurt(?:ing)? (?:my own|somebody|someone|other people|others)",
    r"(?:get|getting|got|take|taking) (?:my )?revenge|an eye for an eye|with my bare hands",
    r"(?:ill|i will|im going to|gonna) (?:\w+ )?(?:kill|murder|shoot|stab|hurt|strangle|beat|choke"
    r"|end|destroy|slaughter)(?= )(?! (?:myself|me|my self|it|the (?:levy|deadline|debt|case|time"
    r"|deal|petition|lien)|some time|time|two birds|this (?:levy|lien|debt|case)|them in court))",
    r"(?:kill|killing|murder\w*|massacre|slaughter) (?:all |every |each |one of |some of |those "
    r"|these |that |the )*(?:them|him|her|people|agents?|officers?|bastards?|employees?|someone"
    r"|somebody|everyone|everybody|irs people|judge|neighbor|husband|wife|ex|boss)(?= )",
)

_SUICIDE_WIDER = said(
    r"(?:to|just|should|could|would|will|gonna|me|ill|rather|and|can|then|i|hope|wish|might|please"
    r"|must|lets?|let|or|way to|ready|not|id|going to|wanna) (?:just |all |finally |slowly "
    r"|quietly |alone |maybe )*die(?= )(?<!he to die)(?! (?:with|from"
    r"|of) (?:a )?(?:the )?(?:cancer|covid|heart|stroke))",
    r"(?:my|own) (?:own )?(?:death|demise|dying)",
    r"(?:being|be|am|im|were|was|id be|me) (?:\w+ )?dead(?= (?:\.|now|soon|already|is|sounds|and"
    r"|than|in|or|to|inside|tomorrow|would|so|tonight|before|if|they|by|because|instead|too|anyway"
    r"|maybe|here))",
    r"(?:for|about|to|of|want|welcome|prefer|choose|chose|choosing|await|waiting for|crave|craving"
    r"|pick) death(?= )(?! (?:benefits?|certificate|of|tax|gratuity|row))",
    r"death (?:is|would|sounds|seems|looks|will|by|has to|cant|could|feels|over|before)(?= )",
    r"dying (?:is|would|sounds|seems|in|alone|inside|tonight|and|\.|by|peacefully|than|to end"
    r"|quietly|early|young|for)(?= )(?! (?:mother|father|husband))",
    r"(?:fantasi[sz]\w*|daydream\w*|dream\w*|imagin\w+|obsess\w+|picture|picturing|visuali[sz]\w+"
    r"|romantici[sz]\w+) (?:\w+ ){0,3}(?:dying|death|dead|killing|suicide|not existing|ending"
    r"|my funeral|crashing|jumping|being gone|not being)",
    r"painless\w*|quick(?:est)? way to (?:go|die)|(?:easiest|best|fastest) way to (?:go|die|end)",
    r"(?:reason|thing|things|only thing|one|ones|keeping|keeps|keep|kept|why) (?:\w+ ){0,3}(?:im"
    r"|i am|me|i|ive|holding me) (?:\w+ )?(?:alive|still here|breathing|here still|going is|havent"
    r"|havent done it|haven t|still standing|stay)(?= )",
    r"(?:being|be|stay|staying|am|im|remain|keep me|left me|feel|felt|not"
    r"|to) alive(?= )(?! (?:and well|or dead|in the|in court|for the|when he))",
    r"(?:reason|why) i (?:havent|have not|didnt|dont|stay|am here|keep living"
    r"|keep going)(?= (?:done|end\w*|kill\w*|do|\.|gone|jumped|yet|left|pulled|just))",
    r"(?:almost|nearly|about to|going to|gonna|ready to|want to|could|might|will|ill|tried to"
    r"|came close to|close to|have to|decided to|plan to|how to|before i|afraid to|scared to"
    r"|brave enough to|courage to|strength to|guts to|nerve to) (?:just )?(?:do|did|doing"
    r"|go through with|went through with) it(?= (?:tonight|last night|this time|now|myself"
    r"|tomorrow|before|again|but|if|soon|once|yesterday|last|with (?:pills|a gun|the)"
    r"|in the (?:garage|car|tub|bath|woods)|quick|\. goodbye|today and"
    r"|already tried))(?! (?:before (?:the|nov|dec|jan|my|that|it)|today|if (?:i|it) (?:file|can)"
    r"|now (?:that|is|or)|last (?:year|time i filed)|with the (?:form|petition)))",
    r"(?:end|finish|destroy|delete|erase) me(?= (?:\.|already|now|please|tonight|lord|god"
    r"|from this|and))(?! (?:off|from the (?:list|case|return)))",
    r"(?:danger|harm|threat|risk) to (?:myself|me)",
    r"(?:im|i am|am|feel) (?:\w+ )?(?:not safe|unsafe)(?= (?:\.|right now|tonight|with|alone|being"
    r"|to be|here|in my|at|because|anymore|now|from|today))",
    r"stop me (?:before|from (?:doing|killing|hurting|ending|jumping|going))",
    r"talk me (?:out of (?:it|this|doing|killing|suicide)|down)",
    r"before i (?:do (?:it|something|this)|end|kill|jump|go through)(?= )(?! (?:it wrong"
    r"|this (?:form|petition)))",
    r"(?:ending|end) (?:things|everything|all this|all of it|this life|this pain|the suffering"
    r"|this misery)(?= )(?! (?:with (?:him|her|my)|between|at))",
    r"(?:ive been|i been|im|i am|been|started|back to|started back) cutting(?= (?:\.|again|my|to"
    r"|and|since|every|tonight|at night|because))(?! (?:my (?:expenses|hours|budget|costs|grass)"
    r"|hair|costs|back))",
    r"(?:attempted|attempt|attempts|tried) (?:\w+ )?(?:before|once|last (?:year|month|week|time"
    r"|night)|twice|again|in the past|three times)(?= (?:\.|and (?:im|i|it|failed|will|this)|but"
    r"|tonight|this|im|i))(?! (?:i|but) (?:\w+ )?(?:call|get|reach|file|send))",
    r"in the hospital (?:\w+ ){0,3}(?:attempt|trying to (?:kill|die|end))",
    r"(?:not|dont|wont|cant|couldnt|no longer|never|nor|didnt|hardly) (?:\w+ ){0,3}(?:see|live"
    r"|make|survive|last|care to see|want to see|wish to see|face|get to see|be around for"
    r"|be here for|want|need|wish to|care to|like) (?:\w+ )?(?:it )?(?:to |past |through |until "
    r"|till )?(?:see )?(?:another|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday"
    r"|sunday|christmas|thanksgiving|the (?:new year|morning|weekend|end of (?:this|the) (?:night"
    r"|week|year|day))|morning|the night|tonight|this (?:night|weekend|winter|life|world)|spring"
    r"|next (?:week|year|month|christmas|birthday)|my next birthday|any more (?:days|mornings"
    r"|sunrises)|(?:this|my) life|continue|stick around|continue (?:on|this|living)"
    r"|be here anymore|hang around)(?= (?:\.|birthday|christmas|day|morning|night|sunrise|year"
    r"|anymore|and|alive|i|like this|without|if|at all|for|because|winter"
    r"|spring))(?! (?:and (?:the|my) (?:petition|deadline|clinic)|if (?:the|i) (?:court|file|mail)"
    r"|for (?:the|my) (?:appointment|hearing|clinic)))",
    r"i (?:wont|will not|dont) (?:\w+ )?(?:need|be needing) (?:it|them|anything|my \w+"
    r"|any of (?:it|this)|this|money) (?:soon|anymore|where im going|where i am going|after"
    r"|much longer|tomorrow)(?= )",
    r"where im going",
    r"(?:last|final) (?:person|one|thing|people|words|text|message|conversation|time|meal|night"
    r"|sunset|cigarette|walk) (?:\w+ ){0,2}(?:im|i|ill|i will|youll|anyone|ever|ill ever"
    r"|of my life|before i (?:go|die|do)|alive|on earth|here on)(?= (?:talk\w*|ever|send|say|do"
    r"|hear|tell|will|write|going|speak\w*|see|have|type|need|eat|am|\.|go|die))(?! (?:tell|told"
    r"|do|say|have to|need to) (?:before|when|the))",
    r"when im gone|after im gone|once im gone|if im gone|im not here anymore",
    r"without me (?:in it|here|around|anyway|there|breathing)",
    r"(?:what|have|got|get|bought|has|find) (?:\w+ )?(?:the means|a way to (?:do it|go|die)"
    r"|what i need to (?:do it|end)|everything i need to (?:do|end))",
    r"(?:have|got|made|making|has) (?:a|my|the) plan (?:\w+ ){0,2}(?:to (?:do it|end|die|go|kill)"
    r"|for tonight|and (?:the|a|i have the) (?:pills|means|gun|rope|date|place|method)|for how"
    r"|for my (?:death|end))",
    r"planning it (?:for|all|since|out)|i have what i need(?= (?:\.|to (?:do it|end)))",
    r"(?:should have|shouldve|should of|wish i had|wish id|wish i|if i had|could have|had i"
    r"|better if i had|easier if i had|simpler if i had|supposed to have) (?:\w+ )?(?:died|been me"
    r"|gone (?:first|with (?:him|her)|instead)|perished|passed (?:first|with|instead)"
    r"|been in the (?:car|casket|coffin) (?:too|with))",
    r"i (?:died|had died|passed) (?:with|instead|too|when|before|along|first)",
    r"(?:took|take|taken|swallowed|ate|drank|downed|popped|had|need|enough|bottle of|rest of the"
    r"|handful of|all the|all my) (?:\w+ ){0,3}(?:tylenol|xanax|ambien|oxy\w*|percocet|vicodin"
    r"|fentanyl|morphine|ativan|valium|klonopin|benadryl|advil|aspirin|insulin|sleeping (?:pills?"
    r"|tablets?)|antidepressants|seroquel|heroin|antifreeze|bleach|poison|whole bottle|drano"
    r"|cyanide)(?= )",
    r"how many (?:\w+ ){0,3}(?:pills|tablets|tylenol|xanax|sleeping|mg|milligrams|stories|floors"
    r"|feet)(?= )",
    r"bullets?(?= )(?! (?:point|points|list))",
    r"(?:out of|done with|enough of|quit|exit|escape|leave|leaving|sick of|through with|end of"
    r"|finished with|over with|off) (?:this )?(?:life|living|existence)(?= )(?! (?:insurance"
    r"|savings|estate))",
    r"(?:exit|way|door|road|escape|answer|solution|peace|rest|relief|freedom|option"
    r"|choice) (?:\w+ ){0,3}(?:grave|death|die|dying|dead|suicide|six feet|heaven|graveyard"
    r"|cemetery|coffin|tombstone|the end of a rope)",
    r"(?:grave|graveyard|cemetery|coffin|casket|tombstone|headstone) (?:\w+ ){0,3}(?:waiting"
    r"|next to|ready|calls|calling|me|mine|is where)",
    r"(?:told|tell|telling|asked|ask|asking|beg|begged|begging|pray|prayed|praying|prayer|prayers"
    r"|wish|hope|waiting for) (?:to )?(?:god|jesus|the (?:good )?lord|him|the lord above"
    r"|every night|each night) (?:\w+ ){0,4}(?:ready|take me|have me|come get|take it|end it"
    r"|wake up|let me go|not to wake|bring me|call me|finish)",
    r"(?:he|god|lord|jesus) can (?:have|take) me",
    r"(?:under|front of|path of|hit by|run over by|wheels of) (?:\w+ )?(?:it|a|an|the|that"
    r"|the next|some|oncoming) ?(?:\w+ )?(?:bus|train|truck|car|semi"
    r"|subway)(?= )(?! (?:last (?:year|month)|in (?:january|february|march|april|may|june|july"
    r"|august|september|october|november|december|20\d\d)|and (?:was|broke|in the hospital|have)))",
    r"(?:on|off|from|over|climb\w*|up on|edge of|top of) (?:the |a |my |this "
    r"|that )*(?:\w+ )?(?:roof|rooftop|ledge|cliff|overpass|railing|guardrail|water tower"
    r"|balcony railing|bridge|parking (?:garage|deck|structure))(?= (?:\.|of|and|right|now|looking"
    r"|it|with|tonight|thinking|again|i|at|one|above|over|ready|edge))(?! of (?:my|the) (?:house"
    r"|home) (?:leaks?|needs|caved|fell))",
    r"(?:past|by|near|over|across|at|into|see|look\w* at|stare at|staring at|drawn to) (?:the|that"
    r"|a) (?:river|lake|bridge|ocean|water|train tracks?|tracks|cliff|overpass|dam|reservoir"
    r"|quarry)(?= (?:\.|and|i|wonder\w*|on|every|tonight|thinking|a lot|long|longer|looks|is|under"
    r"|today|too|with))(?! (?:and (?:the|my) (?:house|post)|is (?:where|flooded)|on (?:main"
    r"|highway)))",
    r"(?:wonder\w*|think\w*) (?:\w+ ){0,3}(?:how (?:cold|deep|high|long it (?:takes|would)"
    r"|much it (?:hurts|would hurt)|it would feel|easy it would be)|if it (?:hurts|would hurt)"
    r"|what it (?:would be|feels) like to (?:die|not|be dead|jump)|would it hurt)(?= )",
    r"(?:train|tracks|railroad|railway) (?:\w+ ){0,4}(?:under|lie|lay|wait|waiting|behind my house"
    r"|near|end|walk|sit|whistle|stand|end it|solve)(?= )",
    r"hanging (?:there|from|in the|by my|myself|by the neck|dead)",
    r"hang (?:from|in the (?:barn|garage|closet|basement|shed))",
    r"(?:rope|noose|razor|razors|ligature|revolver|shotgun|handgun|pistol|rifle|firearm|ammunition"
    r"|ammo|glock|9mm|trigger)(?= )(?! (?:burn|course|thin|sharp|store|shop|an (?:audit|alert)"
    r"|a (?:levy|lien|audit|review)|the (?:clock|deadline|30|90|levy)))",
    r"\bguns?(?= )(?! (?:shop|store|business|collection|range|license|permit|dealer|show|sales"
    r"|control|owner|trust))",
    r"(?:garage|car|tub|bathtub|woods) (?:\w+ ){0,4}(?:with the (?:door|engine|doors|hose"
    r"|windows) (?:closed|shut|on|running|up)|forever|and never come|bleed|go to sleep)",
    r"(?:insurance|policy) (?:money|pays?|paying|payout|check|would|will|could"
    r"|covers?) (?:\w+ ){0,6}(?:be fine|if (?:i|im)|when i|fixed|set|ok|okay|free|after me"
    r"|me being|wont owe|without me|off the debt|pay(?:s|ing)? (?:this|it|them|everything) off"
    r"|gone)(?= )",
    r"(?:worth|value|valued) (?:\w+ )?more (?:\w+ )?(?:dead|gone|buried|in the ground|to (?:them"
    r"|my family) dead)",
    r"(?:give|gave|giving|given|found|find|finding|need) (?:\w+ )?(?:away )?(?:my|a home for my"
    r"|a new home for my|someone to take my|the) (?:\w+ )?(?:dogs?|cats?|pets?|birds?|things"
    r"|jewelry|belongings|watch|ring|guitar)(?= (?:away|to (?:my|the) (?:neighbor|friend|shelter"
    r"|sister|brother)|when i|before i|because i wont|already))",
    r"(?:feed|look after|take care of|raise|care for|watch over|take in|take) (?:my"
    r"|the) (?:\w+ )?(?:cats?|dogs?|kids|children|baby|boys|girls|son|daughter|pets?|parents|mom"
    r"|mother|wife|husband) (?:\w+ ){0,3}(?:when i|when im|after i|after im|once i|once im"
    r"|if i (?:go|die|leave|do)|if im|for me when)(?= )(?! (?:work|go to (?:court|the hearing"
    r"|work)))",
    r"(?:nothing|no one|nobody|anything|any reason|something|reason) (?:\w+ ){0,3}(?:wake up for"
    r"|get up for|live for|keep me here|stay for|stay alive for|keeping me here|hold me here"
    r"|go on for|left in life|worth living)",
    r"(?:see|picture|imagine) (?:myself|me) (?:making it|alive|being here|living|dead"
    r"|in a (?:coffin|casket|grave)|around|hanging|gone|getting (?:old|through))",
    r"(?:how to|know how to|cant|couldnt|dont|not|hard to|too hard to|pointless to|no point to"
    r"|tired to) (?:\w+ )?(?:keep (?:on )?(?:living|existing|breathing|being alive)|go on living"
    r"|exist|stay alive|keep myself alive|be a person|do life|live through this)",
    r"(?:hurts|hard|painful|exhausting|difficult|heavy) (?:\w+ ){0,2}to (?:be alive|exist|live"
    r"|breathe anymore|keep living|be here anymore|wake up)",
    r"(?:cant|dont want to|done) do(?:ing)? life",
    r"(?:world|everyone|family|kids|wife|husband|everybody|they|people|life"
    r"|it) (?:\w+ ){0,3}(?:lighter|better|brighter|easier|happier|simpler|fine|relieved"
    r"|better place|at peace|richer|be free|okay|ok|move on|manage) (?:\w+ )?(?:without me"
    r"|if i (?:was|were|wasnt|werent|am not|died|disappeared|didnt|wasn t)|once i|with me gone"
    r"|when im (?:gone|dead))",
    r"(?:asleep|sleep|bed|night) (?:\w+ ){0,4}(?:never (?:wake|woke|get|got) up|not wake|dont wake"
    r"|didnt wake|stay asleep|forever)",
    r"never (?:woke|wake|waking|open\w*) (?:up|my eyes)(?= )",
    r"(?:hope|wish|praying|pray|want) (?:\w+ ){0,3}(?:i get|to get|get|for|i have|i catch"
    r"|i got) (?:\w+ )?(?:cancer|a heart attack|hit by|killed|shot|a stroke|run over|struck"
    r"|murdered|sick and die|in a (?:wreck|crash)|my heart (?:to stop|stops))",
    r"heart (?:would|to|could) just (?:stop|quit|give out)",
)

_ABUSE_LAST = said(
    r"(?:showed up|shows up|came|came over|comes|waited) (?:\w+ ){0,3}with (?:a|his|the) (?:bat"
    r"|baseball bat|gun|knife|machete|crowbar)",
    r"(?:held|holds|pressed|pushed) (?:my|her|our) (?:hands?|face|arm|head) (?:\w+ ){0,2}(?:stove"
    r"|burner|under|water|sink|wall)",
    rf"{_HE} {few(4)}(?:put|puts|threw|knock\w*|pour\w*|held|holds|pinn\w*|pin|got|has|keeps|kept"
    r"|shut|cut|squeez\w*|scald\w*|trap\w*|ripp?\w*|spit|spits|pee|starv\w*|drugg\w*|tased?"
    r"|mace\w*|pepper\w*) (?:\w+ ){0,3}(?:me through|through a (?:wall|window|door)|on me(?= \.)"
    r"|my head|me down|me under|under water|underwater|me trapped|me locked|me here|me in a"
    r"|me prisoner|me by|me against|hot \w+ on|my throat|me with a|me off from|my hair"
    r"|my clothes)(?! (?:in the (?:loop|dark)|to (?:date|sign)|the debt))",
    r"(?:makes?|made|has|have|leaves?) me (?:\w+ )?(?:scared|afraid|fear|terrified|fearful"
    r"|frightened) (?:for|of) (?:my|him|her|going|the|our)",
    rf"{_HE} (?:\w+ ){{0,12}}(?:in my (?:driveway|yard|house|garage|kitchen|backyard|building"
    r"|hallway|car)|at my (?:window|door|job|gate|school)|on my (?:porch|street|lawn"
    r"|doorstep))(?= (?:\.|this|last|again|right|and|when|at|with|today|yesterday|now"
    r"|tonight))(?! (?:\w+ )?(?:name|return))",
    rf"{_HE} (?:\w+ ){{0,6}}(?:gonna|going to|will|ll|wants to|trying to|come|coming to"
    r"|out to) (?:\w+ )?(?:get|finish|end|hurt|find|destroy|ruin|punish) (?:me|us)(?= (?:\.|and|if"
    r"|when|one|for|now|soon|before|so))(?! (?:(?:out|off|a|the|to) )?(?:in trouble with|refund"
    r"|money|a lawyer))",
    r"(?:there was|theres|there is|more|it was|had|so much|constant|daily"
    r"|physical) (?:\w+ )?violence (?:\w+ )?(?:again|last night|yesterday|every|in my|at home"
    r"|in our|now|and i|tonight|this)",
    r"never see (?:them|my (?:\w+ )?(?:kids|children|baby|son|daughter)) again",
    r"(?:took|take|takes|taken|hid|hides) (?:\w+ )?(?:my )?(?:car keys|keys and|cards and"
    r"|phone and|wallet and|bank cards and|passport and)",
    r"(?:cant|cannot|couldnt|not able to|afraid to) leave (?:\w+ ){0,3}(?:he|him|because he|or he"
    r"|the house|hell|she|if i)",
    r"watch(?:es|ing)? (?:what|everything|every \w+|all) (?:i )?(?:type|write|do|say|on my|i)",
    r"(?:cameras?|microphones?) (?:\w+ ){0,4}(?:watch|listen|spy|house|bedroom|bathroom)(?= (?:\."
    r"|and|watch|to|me|so|he|i))",
    r"(?:threatened|threatens|threatening|threat to|threats to|attempt on"
    r"|attempts on) (?:on )?my life",
    r"(?:type|write|talk|chat) (?:\w+ )?(?:when|while|before|until|til) (?:hes|he is|he|my husband"
    r"|my ex|shes|my wife) (?:\w+ )?(?:asleep|sleeping|away|gone|out|at work|comes|gets|wakes"
    r"|sees)",
    r"delete (?:this|that|it) (?:fast|quick|quickly|now|before he|hes|he is|he)",
    r"if i go (?:to court|back|home) (?:\w+ ){0,2}(?:im|i am|ill be) dead",
    r"(?:im|i am|ill be) (?:a )?dead (?:if|when|woman|man|wife)(?= )(?! (?:if the irs"
    r"|in the water))",
    r"(?:took|take|taken|has|keeping|kept|stole|stolen) (?:the|my|our) (?:kids|children|baby|son"
    r"|daughter) (?:\w+ ){0,3}(?:wont|and i|says|away|refuses|from me|hostage|never|to (?:mexico"
    r"|another|hurt|get back))(?! (?:tax|claim|credit|return|as))",
    rf"{_HE} {few(4)}(?:slam\w*|punch\w*|smash\w*|bash\w*|hit|hits|bang\w*|shov\w*|split|press\w*"
    r"|step\w*|stomp\w*) my (?:\w+ )?(?:head|face|body|hand|arm|back|belly|stomach|ribs|fingers"
    r"|neck)",
    r"(?:waits?|waiting|sits?|lurks?|parks?|stands?) (?:\w+ )?(?:in the parking lot|by my car"
    r"|at my (?:job|work|school|gate|door)|down the street|across the street)",
    r"(?:hes|he is|he|husband|ex|dad) (?:\w+ ){0,2}outside (?:\w+ ){0,3}(?:with|and|right|now"
    r"|again)",
    r"(?:caretaker|caregiver|aide|nurse|landlord|roommate|pastor|boss|uncle|coach|collector|pimp"
    r"|guardian|nephew|niece|stepson|in law) (?:\w+ ){0,3}(?:hits|hit|beats|hurts|touches|slaps"
    r"|kicks|chokes|threatens|threatened|shoves|pushes|locks|starves|abuses) (?:me|us)",
    r"bruises? (?:all over|everywhere|on my|from|again|up and)",
    r"restraining order (?:\w+ ){0,6}(?:showed|came|still|again|outside|calls|texts)",
    r"(?:hunting|stalking|tracking|chasing|terrorizing|abusing) (?:me|us)(?= )",
    r"(?:child|children|kids|baby|son|daughter|grandkids|grandchildren|mother|mom|sister"
    r"|family) (?:\w+ )?(?:is|are|may be|in) (?:\w+ )?(?:in )?(?:real |immediate |serious )?danger",
)

_SUICIDE_LAST = said(
    # What is done to one's own body; what is put in order; words that get past a filter.
    r"(?:banged|banging|bang|smash|smashed) my head (?:\w+ ){0,4}(?:wall|floor|till"
    r"|until|bled|bleeds?)",
    r"plan(?:ning)? (?:on )?(?:to be|being) around (?:for (?:it|that|this)|then|much longer|by)",
    r"(?:arrangements|paid) (?:\w+ ){0,2}(?:at|with|to) the funeral (?:home|parlor)",
    r"ctb(?= (?:tonight|today|tomorrow|soon|\.|this))|sewer ?slide",
    # A death that is to look like none.
    r"(?:crash|crashed|wreck|wrecked|drive|drove|ran|run|fall|fell|slip|slipped|drown|drowned)"
    r" (?:\w+ ){0,10}(?:look|looks|seem|pass|be taken) (?:like|as|for) (?:an|a pure) accident",
    r"(?:look|looking|looked|stare|staring|stared) (?:\w+ ){0,2}(?:medicine|bathroom|pill) cabinet",
    r"how long (?:\w+ ){0,3}(?:til|till|until|before) (?:\w+ ){0,2}finds? (?:a|my|the) body",
    r"help (?:me )?(?:\w+ )?(?:\. )?i (?:just )?took (?:something|everything|all of them|too many"
    r"|them all)(?= (?:\.|and|i|help|the|a))",
    r"(?:sat|sit|sitting|standing|stood|lay|laid|laying|lying) (?:\w+ ){0,2}on the (?:train "
    r"|railroad )?(?:tracks|rails|ledge|railing)",
    r"(?:keep|keeps|kept|stop|stopped|dread|hate) (?:\w+ )?waking up",
    r"(?:bottle|whiskey|vodka|booze|beer|drink) (?:\w+ ){0,3}(?:pills|gun)",
    r"(?:let|letting|steer|drift|veer) (?:\w+ ){0,4}(?:drift|into a (?:truck|wall|tree|pole|semi)"
    r"|off the road|cross the line)",
    r"(?:ready|time|want|going|soon) (?:\w+ ){0,2}(?:see|be with|meet|home to) (?:\w+ )?(?:savior"
    r"|saviour|lord|jesus|god|maker|creator|my (?:mom|mother|dad|father|husband|wife|son"
    r"|daughter) again)",
    r"(?:reason|reasons|excuse) (?:\w+ )?to (?:stay|be here|stick|keep on|carry on"
    r"|remain)(?= )(?! (?:in (?:the|this)|on (?:the|hold)|married))",
    r"(?:everyone|everyones|everybody|everybodys|theyre|they are|they d|theyd|theyll|kids are"
    r"|family is|wife is|world is) (?:\w+ )?(?:better|happier) off without",
    r"(?:dont|doesnt|never|no longer) matter to (?:anyone|anybody|them|him|her|the world)",
    r"(?:nobody|no one|noone) (?:\w+ )?(?:needs|wants|loves|would miss|will miss|cares about"
    r"|cares if|will cry|would cry|would notice) (?:me|i)(?= )",
    r"(?:my|this) (?:\w+ )?existence(?= (?:\.|is|was|has|on|hurts))",
    r"waste of (?:space|air|oxygen|skin|life)|(?:this|do|doing|done with) (?:this )?life thing",
    r"(?:end|stop|kill) (?:all )?(?:the|my|this) (?:pain|hurt|hurting|suffering|misery|agony)(?= )",
    r"(?:what|wat) if i (?:just )?(?:die|died|end\w*|disappear\w*|kill\w*|jump\w*|dont wake"
    r"|ceased)",
    r"(?:feel like|keep|about|of|with|into|like) (?:dying|cutting)(?= (?:\.|again|and|tonight"
    r"|after|because|myself|every|so|now|is|right|inside|since))(?! (?:my (?:hours|expenses)"
    r"|costs))",
    r"(?:sorry|forgive me|apologi[sz]e) (?:\w+ ){0,2}(?:for|about) (?:\w+ )?(?:what )?(?:im|i am"
    r"|ill|i will|i) (?:about to|going to|will|have to|must|plan to) do",
    r"(?:made|making|found) (?:my |our )?peace with (?:it|dying|death|god|going|leaving|everything"
    r"|my maker)",
    r"(?:made up my mind|decided|decision)(?: \.)? (?:\w+ ){0,3}(?:tonight|im leaving|its over"
    r"|im going|end|going to die)",
    r"too (?:tired|sad|broken|old|weak|hurt|ashamed|depressed) to (?:live|go on|be alive|exist"
    r"|keep living|wake up|carry on)",
    r"(?:wish|hope|want|pray) (?:\w+ ){0,6}(?:hits? me|takes? me|crush me|run me over|finish me"
    r"|end me|hit me|stops? my heart|my heart stops?|get me)(?= )(?! (?:off|seriously|to the))",
    r"(?:dont|not|no longer|never) (?:\w+ )?(?:fear|afraid of|scared of) (?:\w+ )?(?:death|dying"
    r"|to die)",
    r"(?:welcome|embrace|accept) (?:it|death|the end)(?= )",
    r"wont (?:have to )?worry (?:\w+ ){0,6}(?:ever again|anymore|no one will|nobody will"
    r"|because ill be)",
    r"(?:ever again|nobody will see me|no one will see me)(?= (?:\.|nobody|no one))",
    r"way (?:forward|out) (?:\w+ ){0,2}but one",
    r"said (?:what|everything|all) i (?:needed|wanted|had) to (?:say )?(?:\w+ )?(?:to )?(?:my"
    r"|the) (?:kids|family|wife|husband|children)",
    r"(?:google|googling|googled|searching|searched|looking up|looked up|researching|researched"
    r"|reading about) (?:\w+ )?(?:how to|ways to|painless|methods|lethal|deadly|ld50|nooses"
    r"|exit)(?= )(?! (?:file|petition|appeal|write|pay|get))",
    r"lethal",
    r"(?:psych|psychiatric) (?:ward|unit|hospital|hold) (?:\w+ ){0,5}(?:tried|attempt|again|kill"
    r"|end|last)",
    r"5150|baker act|burn myself|starving myself|hurting myself",
    r"(?:sit|sitting|alone|lie|lying|stare|staring) (?:\w+ ){0,4}with (?:the|my"
    r"|a) (?:\w+ )?(?:bottle|pills|knife|blade|rope)",
    r"(?:kill|killed|kills|killing) (?:my ?self|me self)|my (?:\w+ )?dead body",
    r"(?:lord|god|jesus) should (?:just )?(?:take|have)",
    r"(?:plan|note|will|letter) (?:\w+ )?and (?:the |my |some )*(?:pills|gun|rope|razor|bullets)",
    r"(?:might|will|ill|going to|gonna|could|should) be (?:under|on) (?:it|the (?:tracks|rails))",
    r"(?:join|with) my dead \w+",
)

_DESPAIR_WIDER = said(
    r"(?:dont know|not sure|wonder) how (?:much|many|long)(?:er| more| longer"
    r"| much longer)? (?:\w+ ){0,2}i can (?:\w+ )?(?:take|go on|do this|stand|bear|hold on|handle"
    r"|last|survive|hang on)",
    r"(?:at|past|reached|beyond) my (?:limit|breaking|end)(?= )",
    r"(?:im|i am|everything is|it is|its|feels|all is|life is) (?:\w+ )?(?:broken|hopeless"
    r"|pointless|meaningless)(?= (?:\.|and|inside|now|i))(?! and (?:out of|the website))",
    r"(?:get|make it|getting|live|survive|got) through (?:\w+ )?(?:another day|one more day"
    r"|another night|today|tonight|the day|the night)(?: of this)?(?= (?:\.|of this|like|without"
    r"|and|alone))",
    r"breaking point|at the end of (?:my|the|our) (?:rope|strength|tether|road)",
    r"(?:my|this|whole) (?:\w+ )?(?:life|world|soul|spirit) (?:is |has been |was |s )?(?:over"
    r"|ruined|finished|destroyed|falling apart|crumbling|broken|collapsed|shattered)(?= (?:\.|and"
    r"|because|i|now|since|by))",
    r"make it stop (?:please|god|make)|please make it stop",
    r"(?:i have|ive got|got|with) (?:nothing and no one|no one and nothing|nobody and nothing"
    r"|no one left|nobody left|nothing left to lose)",
    r"ive (?:had enough|got nothing left)(?= (?:\.|of life|of everything|i))(?! of (?:the irs"
    r"|these letters))",
    r"(?:completely|totally|so|utterly|just|all) (?:alone|broken|hopeless|numb|empty"
    r"|defeated)(?= (?:\.|and|inside|in this|in the world|with this|now|i))",
    r"(?:feel|feeling|felt) (?:\w+ )?(?:like )?(?:im |i am |i m )?(?:drowning|suffocating|numb"
    r"|empty|hopeless|dead|trapped|worthless|broken|lost all)(?= (?:\.|and|inside|in|every|all"
    r"|with|i|since))(?! in (?:debt|paper\w*|bills))",
    r"cant (?:find|see) (?:a|any) (?:reason|way) (?:to|out)(?= (?:\.|go|keep|live|continue"
    r"|of this (?:life|pain|hell)))",
)

# -- What only sounds like it ---------------------------------------------------------------------

_THING = (
    r"(?:this|that|it|its|tax|taxes|debt|interest|penalt\w+|letters?|irs|stress|worry|wait|waiting"
    r"|suspense|paperwork|forms?|fees?|bills?|levy|lien|deadlines?|feet|back|knees?|heat|job|audit"
    r"|process|system|computer|phone|website|site|government|payments?|rent|mess|thing|uncertainty"
    r"|anxiety|legalese|language|small print|cost|costs|price|gas|what|which|these|those|they|the)"
)
FIGURES = said(
    r"(?:before|until|till|when) (?:its|it is|theyre|they are|its all|the money is) gone (?:from"
    r"|out of) (?:my|our)"
    r" (?:account|bank|check|paycheck)",
    # What swindlers on the telephone say.
    r"(?:deputies|deputy|sheriffs?|police|marshals?|agents?|cops|officers?) (?:is |are |will |would"
    r" |were )?(?:be )?(?:coming|come|showing up|show up|sent|on their way) (?:to|at|for|over to)"
    r" (?:my|our|the) \w+",
    r"(?:irs|government|deadline|they) (?:\w+ ){0,3}(?:has|have|had|holding|putting|put"
    r"|holds) (?:\w+ )?a gun to (?:my|our) head",
    r"gun to my head with (?:this|the)|suicide (?:mission|squad|to (?:go|file|represent))",
    r"bite the bullet|bit the bullet|bullet ?proof|dodg\w+ (?:a|the|that) bullet",
    r"(?:silver|magic) bullet|jump(?:ed|ing)? the gun",
    r"ill be dead (?:before|by the time) (?:they|the irs|this is|anyone)",
    r"threatened to (?:stop|leave|sue|quit|divorce|cut off|withhold|call a lawyer"
    r"|take me to court)",
    r"before i die of old age|dead by the time (?:they|the irs)",
    r"(?:dying|die) for (?:a|an|some) (?:cigarette|drink|coffee|break|vacation|answer|nap)",
    r"dropped a bomb|photo ?bomb|bomb(?:ed)? the (?:test|exam|interview)",
    r"blew up (?:at|on|my phone|the phone)|blow(?:ing|s)? up my phone",
    r"(?:my|the) (?:\w+ )?(?:tax guy|accountant|cpa|lawyer|preparer) (?:\w+ )?(?:died|was killed"
    r"|is dead)",
    r"stress is making me",
    # A cause of death that is a thing; "it's to die for"
    rf"{_THING} (?:(?!(?:he|she|him|her|hes|shes|husband|wife|ex|dad|mom) )\w+ ){{0,3}}"
    r"(?:will|is|are|was|were|s|re|ll|be|gonna|going to|would|almost"
    r"|nearly|really|literally|just|about|slowly|has|have|been|might|could|may"
    r"|to)* ?(?:be )?(?:the (?:end|death) of me|kill(?:s|ed|ing)? me(?! (?:if|when|self"
    r"|and (?:bury|hide)))|killing us|eating me alive|the death of us|driving me (?:crazy|nuts"
    r"|up the wall))(?! tonight)",
    r"(?:killing|kills|kill) me (?:that|to (?:wait|pay|say|see|think|admit|ask|have)|not knowing"
    r"|how|with (?:the|these|all))",
    r"(?:be )?the death of me|bored to death",
    r"(?:scared|worried|sick|frightened|bored|tickled|starving|freezing|stressed|taxed|worked"
    r"|worrying|worry|nagging|starve|tired) (?:me |myself |us |him "
    r"|her )?(?:half )?to death(?! of (?:him|my|her))",
    r"matter of life and death|life or death|to die for|die hard|death and taxes",
    r"death (?:certificate|tax|benefits?|taxes)",
    r"dead ?(?:lines?|beats?|ends?|letter|serious|wrong|in the water|horse|tired|set|last"
    r"|on arrival|battery|phone|weight loss)",
    r"over my dead body(?! tonight)|drop dead (?:date|day|deadline)|dead or alive",
    r"dying (?:to|for) (?:know|hear|find|see|ask|tell|a (?:cigarette|drink|coffee)|an answer|get"
    r"|understand|learn|talk|finish|be done)",
    r"(?:nearly|almost|about|just|could have|could of|wanted to|practically|i"
    r"|literally) (?:\w+ )?died (?:when|laughing|of|on the spot|reading|inside|lol)",
    r"die (?:laughing|of (?:embarrassment|boredom|laughter|shame|curiosity|old age|thirst|laughing"
    r"|suspense))",
    r"(?:phones?|battery|laptop|computer|car|engine|tablet) (?:\w+ ){0,3}(?:die|dies|died|dying"
    r"|dead)",
    r"(?:ill|i will|going to|im going to|gonna) die (?:laughing|of|waiting|if (?:i have to (?:read"
    r"|fill|call|wait|hear|see|talk)|one more|they put me on hold|this))",
    r"(?:rather|sooner) (?:\w+ )?(?:die|be dead|be shot) than (?:\w+ )?(?:pay|call|fill|talk|file"
    r"|read|sign|give|wait|do another|do this form|sit|go (?:to|through) (?:court|the phone"
    r"|that phone|an audit|another)|deal with the irs|listen|hear|see him get|let him get"
    r"|let them)",
    r"cross my heart and hope to die|never say die|die (?:out|down)|old (?:habits|ways) die",
    # Where somebody lives, asked calmly, is a question about the court
    r"what(?:s| is) the meaning of life",
    r"(?:checks|reads|goes through|sees|looks at) my phone so (?:make|delete|erase|clear|forget"
    r"|can|please)",
    r"(?:(?:can|could|will|does|would|so|if) (?:he|she|my ex|they|him) (?:cant |cannot |can |will "
    r"|to )*|(?:he|she|my ex|they|him|ex) (?:cant|cannot|doesnt|wont|must not|mustnt"
    r"|isnt allowed to|should not|shouldnt|may not|must never) (?:ever |to |even )?)(?:find|know"
    r"|learn|see|find out) (?:me|us|where (?:i|we) (?:live|am|are|moved|stay|work)|where im"
    r"|my (?:new )?address)(?= (?:\.|through|from|by|because|with|in|on|does|anymore|now|will|when"
    r"|do))",
    r"i hide from my ex|how can i keep",
    # Who owes when somebody dies, whose death it is, guns as goods
    r"(?:if|when|after|before|until|once|in case|should) (?:i|he|she|they|we|you|one of us|my \w+"
    r"|someone|a person|people) (?:\w+ )?(?:dies?|passe?s?(?: away)?)(?= (?:\.|do|does|who|will"
    r"|what|is|are|before|can|would|my (?:kids|wife|husband|estate)|the (?:debt"
    r"|irs)))(?! (?:\w+ ){0,4}(?:insurance|go away|die with me))",
    r"(?:is|was|are|were|mother|father|mom|dad|husband|wife|hes|shes|he|she|sister|brother"
    r"|friend) (?:\w+ )?dying(?= (?:\.|of|from|and|in|at|so|right|with|now))(?! (?:inside|to))",
    r"(?:seize|seized|levy|levied|sell|selling|sold|take|took|taking|auction|inherited|pawn\w*"
    r"|value of|list) (?:\w+ )?(?:my|the|his|some|our|any|a|of my) (?:\w+ )?(?:guns?|rifles?"
    r"|pistols?|shotguns?|firearms?)(?= (?:\.|for|to pay|and my|collection|too|as|in|on|or))",
    r"death of (?:my|his|her|our|the|a) (?!me)\w+",
    r"(?:his|her|their|husbands|wifes|mothers|fathers|moms|dads|sons|spouses|due to (?:a )?|near"
    r"|after (?:a|the)|by reason of|cause of|date of|accidental|wrongful) death",
    r"(?<!i )(?<!if )(?:is|was|are) (?:already |now |long |been )?dead(?= (?:and (?:left|owed|his"
    r"|her|i)|since|for|but|now (?:and|but)|years|\.))(?<!be dead)",
    r"(?:he|she|mother|father|husband|wife|mom|dad|brother|sister|son|daughter|uncle) (?:is|was|s"
    r"|has been|hes) (?:\w+ )?dead",
    r"(?:says?|think|thinks|records?|listed|marked|declared|show|shows) (?:\w+ ){0,3}(?:im|i am|me"
    r"|me as|i was|as) (?:\w+ )?dead",
    r"(?:is|was|s) (?:\w+ )?(?:still )?alive(?= (?:and|but|when|then"
    r"|\.))(?<!im alive)(?<!i am alive)",
    # An accountant, a levy, two birds
    r"(?:could|would|want to|wanna|going to|id|might|ready to|ill|like to|gonna|could just"
    r"|swear ill|feel like) (?:\w+ )?(?:kill|killing|strangle|strangling|murder|murdering|choke"
    r"|wring|shoot|throttle) (?:my|our|the|that|his) (?:\w+ )?(?:accountant|cpa|tax (?:guy|man"
    r"|lady|preparer|person|lawyer)|preparer|bookkeeper|lawyer|attorney|turbotax|printer|computer"
    r"|phone|scanner|fax machine|mailman|software|website|hold music|alarm|cat"
    r"|dog for eating)(?! (?:with (?:a|my)|tonight|and (?:then|bury|his)|for real"
    r"|dead))(?:s neck)?",
    r"(?:could|would|might|id) (?:just |have )?(?:kill|strangle|wring|throttle|killed"
    r"|strangled) (?:him|her|them|my husband|my wife|my ex|my son|my daughter|my brother)(?:s neck"
    r"| neck)? (?:for (?:not|never|losing|hiding|forgetting|throwing|this|leaving|signing|telling"
    r"|that|doing)|sometimes|lol|when i|right now lol|over this|but i love)",
    r"(?:wife|husband|mom|mother|dad|boss|she|he|hubby|sister) (?:\w+ ){0,3}(?:kill|killing|murder"
    r"|strangle) me (?:\w+ ){0,6}lol",
    r"(?:kill|kills|killed|killing) (?:the|my|this|a|that|our|your|off|their) (?:\w+ )?(?:levy"
    r"|lien|debt|case|deal|time|mood|appeal|penalt\w+|interest|chances|whole|momentum|credit"
    r"|refund|engine|plan|vibe|petition|offer|budget|business|lights?|claim|right|rights|process"
    r"|battery|sale|loan|tree|weeds|grass|session)",
    r"kill(?:ing|ed)? (?:time|two birds|some time|for (?:a|an|some))|dressed to kill",
    r"make a killing|killer|buzz ?kill",
    r"shoot (?:me|him|her|them|you|us|over|off) (?:\w+ )?(?:an? )?(?:\w+ )?(?:email|text|message"
    r"|fax|copy|note|line|link|letter|reply|answer|quick)",
    r"shoot (?:down|for the|myself in the foot|from the hip)|shot in the (?:dark|foot)",
    r"shoot yourself in the foot|shot (?:down|myself in the foot)",
    r"(?:give|take|worth|best|long|another|one more|flu|booster"
    r"|covid) (?:\w+ )?(?:a )?shot(?! (?:me|at))",
    r"beat (?!the (?:hell|shit|crap|living|daylights|out|heck))"
    r"(?:the|this|them|it|him|her|the irs|me to|us to|around|up about|myself up|yourself up"
    r"|a dead|a deadline|my head) ?(?:levy|lien|case|deadline|irs|system|in court|to it|to the"
    r"|bush|clock|about|over|at|against|on the|rap|odds|punch)?(?= )(?! (?:up with|half|bloody"
    r"|unconscious))",
    r"beat me to|(?:heart|drum) ?beats?",
    # "End it" of what has an end
    r"(?:hearing|plan|agreement|installment|appeal|case|marriage|subscription|contract|lease"
    r"|collection|levy|lien|payments?|garnishment|audit|process|lawsuit|petition|meeting|call|chat"
    r"|engagement|relationship|partnership|business|separation|divorce|offer|letters|court"
    r"|conversation|judge|officer|they|withdraw\w*|settle\w*) (?:\w+ ){0,8}(?:end|ends|ended"
    r"|ending|finish|over|close|stop) (?:it|this|everything|things|that)(?! all)",
    r"(?:how|when|where|who|what|can they|could they|did they|do they|does it|will it|can the \w+"
    r"|can i|could i|should i|may i) (?:\w+ ){0,4}(?:end|ended|ending) (?:it|this)(?! all)",
    r"(?:end|ending) (?:it|this|things) (?:with (?:him|her|the|a|my|an)|by (?:paying|filing"
    r"|settling|signing)|early|amicably|in (?:court|settlement))",
    r"never ending",
    r"at the end of (?:the|this|my (?:time|days to|month|petition)|november|october|january)",
    r"in the end|dead end|end result|year ?end",
    r"end of (?:the|this|my|november|october|december|january|\w+ber|year|day|month|line"
    r"|story)(?! (?:me|life|rope|road for me))",
    # The dead, and who were lost to it: the ordinary topic
    r"(?:committed|died (?:by|from|of)|dead by|lost (?:him|her|them|my \w+|our \w+) to"
    r"|after (?:his|her|my \w+s?|the|their)|since (?:his|her|my \w+s?)|death by|his|her|(?:husband"
    r"|brother|son|father|dad|mother|mom|wife|sister|friend|ex"
    r"|uncle)s?) (?:own )?suicide(?! (?:note|attempt|watch|threat\w*))(?<!commit suicide)",
    r"committed suicide",
    r"(?:he|she|who|husband|wife|brother|son|father|dad|mother|mom|sister|daughter|ex|friend"
    r"|partner|uncle|spouse) (?:had |has |then |sadly |also |already )?(?:killed (?:himself"
    r"|herself)|took (?:his|her) (?:own )?life|shot (?:himself|herself)|hung (?:himself|herself)"
    r"|hanged (?:himself|herself)|overdosed and died|died of an overdose|drank (?:himself"
    r"|herself) to death)(?! (?:almost|attempt))",
    # Life savings, life insurance, take my life …
    r"life (?:savings?|insurance|time|story|estate|expectancy|long|style|changing|sentence"
    r"|support)(?! (?:\w+ ){0,6}(?:worth more|if i (?:die|died|was)|when i (?:die|go)|im (?:dead"
    r"|gone)|my death))",
    r"(?:take|taking|took|run|running|ruin\w*|turned?|make|making|change|live|spent|rest of|all"
    r"|control|spend|upset|took over|taken over) (?:over )?my life (?:savings|upside|miserable"
    r"|back|apart|over|easier|harder|hell)",
    r"jump (?:through (?:hoops|\w+ hoops)|to conclusions?|the gun|ship|in (?:on|line)|on (?:this"
    r"|the|a) (?:call|phone|zoom|website|page|offer|site|line))",
    r"jumped through|under the gun|smoking gun|(?:hired|top|son of a) gun",
    r"gun (?:shop|store|business|dealer|range|license|permit|sales)",
    r"cut (?:my|me|him|her|them|us|his|their|our) (?:\w+ )?(?:check|a check|off|some slack|losses"
    r"|hours|pay|grass|hair|deal|out|wages|salary|benefits|pension|a deal|bill)",
    r"bridge (?:loan|the gap)|(?:show|know|learn|learned|shows) (?:me |you )?the ropes|rope me in",
    r"roped (?:me|in)|on the ropes|skip(?:ping)? rope|jump rope",
    r"(?:bitter|hard|chill|tough|easier|harder) pill (?:\w+ )?to swallow|blood pressure pills",
    r"my (?:heart|sugar|pressure|diabetes|thyroid|bp) (?:pills|meds|medicine)(?! (?:and die"
    r"|all at once|at once|so i))",
    r"burn(?:ed|t|ing)? (?:out|through|a hole|me on|bridges)|burn the midnight|under fire",
    r"fire (?:my|the|him|her) (?:\w+ )?(?:accountant|lawyer|attorney|preparer|cpa)",
    r"hit (?:me|us|him|her|them) (?:with|up|hard|like|that|at once|out of|in the (?:wallet"
    r"|pocketbook))(?! (?:a |an |the |his |her )(?:\w+ )?(?:fist|belt|bat|hand|cord|bottle|hammer"
    r"|shoe|chair|pan|knife|stick|gun|iron|fists|boot|phone|bat|pipe|broom|plate|car"
    r"|truck))(?! again)",
    r"(?<!he )(?<!she )(?<!hes )(?<!shes )(?:it|just|then|reality|that) (?:just )?hit me",
    r"hit the (?:\w+ )?(?:wall|road|roof|fan|sack|hay|button|deadline|mailbox)|hit(?:s)? home",
    r"beaten (?:down|path)",
    r"hurt (?:my|his|her|our|their|the) (?:\w+ )?(?:case|chances?|credit|feelings|appeal|claim"
    r"|side|score|business|back|knee|refund|odds|standing|position)(?= )",
    r"(?:does|will|would|can|could|do|did) (?:it|this|that|they|filing|waiting|being late|asking"
    r"|the irs) (?:\w+ ){0,3}hurt (?:me|us|anything|my case|to)(?! if he)",
    r"hurt to (?:ask|try|file|call|check)|hurts my (?:eyes|head|brain|hands|case|chances|heart)",
    r"strangled by (?:debt|red tape|taxes|paper)|choking on",
    r"drowning in (?:debt|paper\w*|bills|taxes|forms|letters)",
    r"(?:bleed|bleeding|bled|sucking) (?:me|us) dry",
    r"hanging (?:by a thread|in there|on hold|over my head|over me|up|over us|out)",
    r"hang(?:ing)? (?:up|in there|on a (?:second|sec|minute)|tight|on to|out|onto)",
    r"hang on(?= (?:\.|a |let|i|while|is|so|wait|the))",
    r"hold on(?= (?:\.|a |let|i (?:have|need|got|am|m|think|just|will)|is|so|wait|the|to (?:my|the"
    r"|it)))",
    r"put (?:me|us) on hold",
    r"want to do it (?:again|over|from scratch|online|by mail|right|myself|on my own|for my)",
    r"(?:letter|notice|paper|warning|step|chance) the last thing i (?:see|get|hear|receive)",
    # Forms and letters that are had enough of, cases without hope, a debt for life
    r"never want to see (?:another|that|this|a|one more) (?:\w+ )?(?:form|letter|bill|paper|notice"
    r"|envelope|tax)",
    r"(?:pay|paying|paid|owe|owing|fight|fighting|chasing) (?:\w+ ){0,3}(?:till|until|til) (?:i die"
    r"|im dead|the day i die|my dying day)(?! (?:which|and that|so|tonight|soon))",
    r"(?:bill|tax|chase|collect|follow|billing|taxing|chasing) (?:\w+ )?(?:me|us) (?:in|to|into)"
    r" (?:my|our|the) grave",
    r"shoot me straight|(?:losing|lose|lost) my mind (?:with|over) (?:this|these|the|all)",
    r"cant (?:do|deal with|handle|figure) (?:the|these|those|any|another|more) (?:\w+ )?(?:online"
    r"|forms?|website|site|hold|phone|math|paperwork|printer|questions?|letters?|dates?|irs)",
    r"(?:no|any) way out of (?:the|this|paying|my|that) (?:\w+ )?(?:levy|lien|debt|plan|audit|bill"
    r"|tax|taxes|fee|letter)",
    r"alone (?:in|with) (?:doing |filing |this |the |these )+(?:petition|forms?|letters?|paperwork"
    r"|taxes)",
    r"says? (?:its|it is|thats|that is|my case is|the case is|this is) hopeless",
    r"give(?:n)? up (?:my|the|a|any|his|her|our|on (?:the|my|this|that|it|filing|calling|getting"
    r"|trying to|appeal|court|them))(?! (?:will|life|lives|on life))",
)

GROUPS: tuple[Group, ...] = (
    (Danger.ABUSE, _FOUND_DEAD),
    (Danger.OTHER_PERSON, _OTHER),
    (Danger.ABUSE, _ABUSE),
    (Danger.THREAT, _THREAT),
    (Danger.SUICIDE, _SUICIDE),
    (Danger.DESPAIR, _DESPAIR),
    (Danger.THREAT, _THREAT_WIDER),
    (Danger.ABUSE, _ABUSE_WIDER),
    (Danger.SUICIDE, _SUICIDE_WIDER),
    (Danger.ABUSE, _ABUSE_LAST),
    (Danger.SUICIDE, _SUICIDE_LAST),
    (Danger.DESPAIR, _DESPAIR_WIDER),
)
