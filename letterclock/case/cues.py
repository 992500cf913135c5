"""Words that tell what a day is the day of, and what else a message says of a case.

Patterns over normalised text (lower case, no accents), English and Spanish together: people mix
them. `said` decides by them; nothing is decided here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

WHY = re.compile(
    r"\bwhy\b|\bhow come\b|\bwalk me through\b|\bhow is (?:it |that )?\d"
    r"|\bno entiendo (?:eso|lo|por|como|el|de)\b|\bdon'?t (?:get|understand) (?:why|how|the)\b"
    r"|\bwhere (?:did|does|do|is|are) .{0,40}(?:com(?:e|ing) from|get)"
    r"|\bhow (?:did|do|does|is|was|are) (?:you|u|it|they|that|this|the)\b.{0,30}\b(?:get|got"
    r"|count\w*|com(?:e|ing)|figur\w*|calculat\w*|arriv\w*|reach\w*|work\w* out)\b"
    r"|\bhow you (?:get|got|count)|\bexplain\b.{0,30}\b(?:how|why|count)"
    r"|\bshow me the (?:count|math)"
    r"|\bpor que (?:lo |la |no |es |el |los |dice |sale |seria |hasta |me |se |son |cae |entonces "
    r"|me dice |hoy |ese |esa |\x02)|\bpor ?que\W*$"
    r"|\bcomo (?:es que |le hizo|saco|sacaron|sacas|saca|salio|sale|llego|llegaron|llegas?|conto"
    r"|cuenta|contaron|calculo|calcula\w*|dio con|da)\b"
    r"|\bde donde (?:salio|sale|saca|saco|sacaron|viene|salen)\b"
    r"|(?<!\ble )(?<!\bles )\bexpliq\w+|\ba que se debe\b"
    r"|\b(?:show|see|ver|hagame|hazme) (?:\w+ ){0,2}(?:math|count\w*|cuenta|suma)\b"
    r"|\bwhat made you\b|\bon what basis\b|\bfor what reason\b|\bwhat for\b(?! the\b)"
    r"|\breason (?:of|for|behind)\b"
    r"|\bhow (?:u|you|it|is it|was|did u) .{0,25}(?:figure|arrive|come|land|\d)|\bcite the\b"
    r"|\bwhich (?:rule|law|section)\b|\bbreak down\b|\byou lost me\b|\bwhat'?s wrong with\b"
    r"|\bhow'?d (?:you|u|it)\b"
    r"|\b(?:did|do|does|was|were|are) (?:you|they|it|that|christmas|thanksgiving|veterans"
    r"|u)\b.{0,30}\b(?:skip\w*|count\w*|take out|left out|leave out|tally)\b"
    r"|\bis .{0,25}day (?:one|1|number one)\b|\bdia (?:uno|1)\b"
    # within a sentence it is "because"
    r"|(?:^|[.?!,;]\s*)(?:y |pero |entonces )?(?:xq|xke|pork|porke|porq|pq|por q)\b"
    r"|\b(?:xq|xke|pork|porke|porq|pq|por q)\W*$|\bpor que razon\b|\bque paso con\b"
    r"|\ben que se basa\b|\bcual es la razon\b|\ba cuenta de que\b|\bque (?:ley|regla)\b"
    r"|\bno me cuadra\b|\bdesglos\w+|\bno le hallo\b|\bdonde quedo\b|\bdescuentan\b"
    r"|\b(?:brinc|salt)(?:o|aron|a|an)\b"
    r"|\b(?:cuentan|contaron|se cuenta|entra en la (?:suma|cuenta))\b|\bquitan de la cuenta\b"
    r"|\bexplik\w+|\bdia por dia\b|\bday by day\b"
    r"|\bcomo (?:tu |usted |se |le )?(?:sacas?|cayo|llegan|es q)\b|\bque tiene de malo\b"
    r"|\bonde esta escrito\b"
)
PETITION_VERB = (
    r"(?:fil(?:e|ed|es|ing)|re-?file|e-?fil(?:e|ed|ing)|submit\w*|send\w*|sent|mail(?:ed|ing|s)?"
    r"|post(?:ed|ing)?|upload\w*|click(?:ed|ing)? submit|walk(?:ed|ing)?|g[ai]ve(?=\W+(?:it|the)\b)"
    r"|left it|leaving it|drop(?:ped|ping)?|ship(?:ped|ping)?|overnight(?:ed|ing)?"
    r"|petition(?:ed|ing)|hand(?:ed|ing)|hand(?= (?:it|them|this|the|my|over)\b)|deliver(?:ed"
    r"|ing)?|put(?:ting)? (?:it|the \w+) in|put in"
    r"|turn(?:ed|ing)? in|go(?:es|ing)? out|went out|fax(?:ed|ing)?|e-?mail(?:ed|ing)?|fedex(?:ed)?"
    r"|pay(?:ing)?|paid|take|took|drive|drove|bring|brought|start(?:ed)?|hit submit"
    r"|get it (?:in|there|out|postmarked)|have it postmarked|went (?:certified|out|by)|go certified"
    r"|have it (?:in|there))"
)
PETITION_VERB_ES = (
    r"(?:present\w+|mand\w+|envi\w+|met(?:o|i|er\w*|imos|ido|emos|iera|a)|radi[cq]\w+"
    r"|sub(?:o|i|ir\w*|imos|ido|iera|a|iendo)|ech(?:o|e|ar\w*|amos|ado|ando)|entreg\w+"
    r"|puse (?:en el correo|la peticion|el sobre en)|(?:la|lo) puse en el (?:correo|buzon)"
    r"|pong(?:o|a)|poner\w*|llev(?:o|e|ar\w*|amos|ado|ando)|deposit\w+|pag(?:o|ue|ar\w*|ando)"
    r"|somet\w+|despach\w+|se la d[iy]|la dej(?:o|e)|entr(?:o|a) (?:electronic|por)\w*)"
)
FILING = re.compile(
    rf"\b{PETITION_VERB}\b|\b{PETITION_VERB_ES}\b|\b(?:petition|peticion)\b"
    r"|\b(?:clinic|lawyer|attorney|clinica|abogad[oa])\b.{0,25}\b(?:appointment|meet\w*|see\w*"
    r"|cita|ver|veo)\b"
    r"|\b(?:appointment|meet\w*|seeing|cita)\b.{0,30}\b(?:clinic|lawyer|attorney|clinica"
    r"|abogad[oa])\b"
    r"|\bpayday\b|\bget paid\b|\bgo to the (?:post office|court)\b|\bwalk it in\b|\bvoy al correo\b"
    r"|\bir al correo\b"
    r"|\bcobro\b(?= (?:el|hasta))|\bquincena\b"
    r"|\b(?:transmitted|lodge\w*|docketed|give(?:n)? the papers|stamped filed|scan(?:ned|s)? it"
    r"|hit send|hit dawson|expects? to|sign it|notary|legal aid|library)\b|\b(?:filie|fil[ei]ar"
    r"|archiv(?:ad[ao]|o|e)|le di(?:o)? send|tir(?:e|o)|fax(?:e|i)\w*|jal(?:e|o)|aplique"
    r"|boto en el buzon|botar|deposit\w+|notario|escane\w+|firm(?:amos|ar)|ahi firma|va pa fuera"
    r"|ir al mail|al mail|fue a dejar)\b|\blo (?:hice|ise|puso|tire)\b|\bdid it\b"
)
DONE = re.compile(
    r"\b(?:filed|refiled|efiled|e-filed|mailed|sent|submitted|uploaded|posted|dropped|shipped"
    r"|handed|turned|faxed|emailed|fedexed|overnighted|paid|took|drove|brought|went out|delivered"
    r"|petitioned|already|hit submit|clicked|walked|gave|left|got it in|put it in|put it"
    r"|put the (?:petition|envelope|papers)|went"
    r"|is in the mail|have the (?:receipt|slip|stamped)|stamped (?:it |mine )?(?:at|by|in))\b"
    r"|\b(?:presento|mando|envio|metio|llevo|entrego) (?:mi|el|la|una?) \w+"
    r"|\b(?:presente|mande|envie|meti|radique|subi|eche|entregue|puse|lleve|pague|deposite|someti"
    r"|despache|mandamos|presentamos|enviamos|metimos|radicamos|entregamos"
    r"|(?:mi \w+|ella|el) (?:la|lo) (?:mando|envio|presento|entrego|echo)"
    r"|(?<!\bla )(?<!\blo )(?<!\bsi )(?:presento|mando|envio)|metio|radico|subio"
    r"|(?<!\bla )(?<!\blo )(?:echo|entrego)|puso|llevo|entro|se la di|la deje|lo deje|di|deje"
    r"|mandaron|presentaron|enviaron|metieron|ya (?:la|lo|esta|se|fue|quedo|presente|mande|envie)"
    r"|fue (?:presentada|enviada|radicada|mandada)|presentada|enviada|radicada|mandada"
    r"|he (?:presentado|mandado|enviado))\b"
    r"|\b(?:transmitted|docketed|given|stamped filed|did it|grabbed|got it in|got around|answered"
    r"|filie|archivado|sometio|le dio|tire|tiro|faxeo|jale|hice|ise|aplique|metida|salio|quedo"
    r"|conteste|recibido en la corte|enviado|boto)\b"
)
PLANNED = re.compile(
    r"\b(?:if|will|'ll|ill|gonna|going to|gona|plan\w*|can i|could i|may i|i'?d|id|what if|want to"
    r"|wanna|tomorrow|would|should|next|until i|have to|need to|wait)\b"
    r"|\b(?:si|voy a|vamos a|va a|puedo|podria|quiero|queremos|quisiera|pensamos|pienso|planeo"
    r"|manana|proximo|proxima"
    r"|que pasa si|y si|tengo que|debo|para el|hasta el)\b"
)
NOT_A_PETITION = re.compile(
    r"\b(?:12153|8857|12509|9465|433\w*|656|8822|2848|4506\w*|12257|843|chapter (?:7|11|13)"
    r"|capitulo \d+|1040\w*|tax return|returns?|taxes|divorce|bankruptcy"
    r"|hearing request|request (?:for|a) (?:a )?hearing|my request|asked for|hearing|amended"
    r"|extension|complaint|w-?2|audiencia|declaracion|impuestos|taxes|divorcio|bancarrota|solicitud"
    r"|formulario|planilla)\b"
)
BY_IRS = re.compile(
    r"\b(?:irs|they|appeals|gobierno|ellos)\s+(?:\w+ )?(?:mail\w*|sent|send|post\w*|stamp\w*)\b"
    r"|\b(?:was|were|got|been) (?:\w+ )?(?:mailed|sent|posted|stamped|postmarked|shipped)\b"
    r"|\b(?:mailed|sent) (?:to me|out to me|me)\b|\b(?:mailing|mail) date\b"
    r"|\bdate (?:it was )?mailed\b|\bsent out on\b|\bcancell?ation\b"
    r"|\bme (?:mandaron|mando|enviaron|envio|despacharon)\b|\bthey sent me\b"
    r"|\bme (?:la|lo) (?:pusieron en|volvieron a (?:mandar|enviar|poner)|re-?mandaron|reenviaron)\b"
    r"|\b(?:me )?(?:la|lo|los|las) (?:mandaron|enviaron|echaron|despacharon)\b"
    r"|\bfue (?:enviada|mandada|puesta)\b|\b(?:enviada|mandada) (?:el|por)\b"
    r"|\bel irs (?:la |lo |me la )?(?:mando|envio|despacho)\b|\bfecha de envio\b|\bfranquead\w+"
    r"|\btimbre\b|\bsalio del? (?:irs|correo|oficina)\b"
    r"|\bput it in the mail (?:until|till|on)\b(?<=they )"
    r"|\b(?:they|irs) (?:\w+ ){0,2}(?:didn'?t|did not) (?:\w+ )?(?:put|mail|send)\b|\bthey ship\w*"
    r"|\b(?:mailed|sent) by (?:the )?irs\b|\bnot sent out\b|\bwhen they mail|\bno la h?echaron\b"
    r"|\bla (?:enviaron|mandaron|despach\w+|devolvieron)\b|\bsalio de\b|\bel irs la\b"
    r"|\bfue despachad[ao]\b"
)
ENVELOPE = re.compile(
    r"\benv\b|\bstamp on\b|\bpost ?mark\w*|\bpost-mark\w*|\benvelop\w*|\btracking\b"
    r"|\btrack(?:ed)? (?:number|it|info)\b|\binformed delivery\b"
    r"|\bcertified (?:mail )?(?:receipt|slip|card|sticker|label|letter|number|notice|tag)"
    r"|\bgreen (?:card|slip|sticker)\b|\bmail(?:ing)? (?:receipt|slip|stamp)\b"
    r"|\bmeter(?:ed)? (?:mark|stamp)\b|\bpeach (?:slip|card)\b"
    r"|\busps (?:says|shows|site|app|website|has|scan\w*|accept\w*)\b"
    r"|\b(?:accepted|scanned) (?:at|by)\b|\bmata ?s?sell\w*|\b(?:el|del|en el|su|mi|al) sobre\b"
    r"|\bsobre (?:dice|tiene|trae|esta|viene|pone|marca|amarillo|blanco|con)\b"
    r"|\bsello (?:del? )?(?:correo|postal|sobre)\b|\brastreo\b|\bacuse\b|\bguia\b"
    r"|\b(?:recibo|papelito|tarjeta|talon|etiqueta)\b.{0,20}\b(?:certificad\w+|correo|verde|rosa"
    r"|postal)\b|\btarjet(?:a|ita) verde\b|\bsellad[oa] (?:el|en)\b|\bmarca postal\b"
    r"|\bstamp (?:says?|shows?|reads?|is)\b|\bsello (?:dice|tiene|marca|trae)\b"
    r"|\bstamp(?:ed)? (?:on|by) the (?:envelope|post|outside|front|back)"
    r"|\boutside (?:of it |says|stamp)"
    r"|\b(?:meter(?:ed)?|pitney|frank\w*|franque\w+|postage|barcode|bar code|peach"
    r"|pink (?:slip|notice|card)|yellow sticker|sticker|cert(?:ified)? (?:mail )?label"
    r"|delivery attempt|attempted delivery|in transit|departed|forwarded|on the outside|resent"
    r"|re-sent|return receipt|return card|wavy lines)\b|\bstamp(?:ed)? (?:of|from|by) the post\w*"
    r"|\b(?:ink|round|date|zip code|post|red) stamp\b|\bpost seal\b|\bthe cover\b"
    r"|\boutside (?:of (?:it|the)|says|stamp\w*)\b|\bcu[nñ]os?\b|\bestamp(?:a|ad[ao])\b"
    r"|\bestampilla\b|\bsello redondo\b|\bla posta\b|\bcodigo de barra\w*|\betiqueta\b"
    r"|\baviso (?:rosado|rosa|amarillo|del cartero)\b|\bintento de entrega\b"
    r"|\bre-?envi(?:o|ad[ao])\b|\bcubierta\b|\benvoltura\b|\btinta roja\b|\bpor (?:a?fuera)\b"
    r"|\bpapel del cartero\b|\busps\b|\bponchad[ao]\b|\bcancelad[ao]\b"
)
_IN_HAND = (
    r"[^.,;]{0,25}\b(?:in (?:my|his|her) hands? (?:right )?(?:now|here)|right here|in front of)"
)
"""What is had, and did not come just then."""
RECEIVED = re.compile(
    rf"\b(?:(?:got|get (?:it|the|my|this|that|a letter)\b)(?!{_IN_HAND})(?!\s+(?:right|correct|\d"
    rf"|to"
    r"|(?:that|it|this|them) (?:right|correct)|it\s*(?:[?.!,]|$|in\b|there\b|done\b|out\b)|until"
    r"|till|paid|an?\b|time|me\b))|gotten|receiv\w*|reciev\w*|recvd|rcvd|recd|came|arriv\w*"
    r"|delivered|delivery|picked (?:it |this |them |the letter )?up|pick(?:ed)? up|signed for"
    r"|open(?:ed|ing)|showed up|turned up|landed|mailbox|in (?:my|the) mail|handed (?:it )?to me"
    r"|gave me|gave it to me|first saw|saw it|found it|laid eyes|had it since|have it since"
    r"|have had it|in my hands?(?! (?:right )?(?:now|here))|reached me|mailman|mail carrier"
    r"|brought it)\b|\b(?:i|we) got it\s*$"
    r"|\bg[eo]t it (?:on|in the mail|yesterday|today|last|the|from)\b"
    r"|\b(?:recib(?!os?\b)\w+|resib\w+|lleg(?:o|aron|ado|ando|ue|ar)|yego|recog\w+|abri(?:mos|o)?"
    r"|la vi|lo vi|encontre|(?<!al )(?<!un )buzon|agarr\w+|firme (?:de|el|por|cuando)"
    r"|(?<!\bno )me (?:la|lo) (?:dieron|dio|entregaron|entrego|trajeron|trajo)|vino el|obtuve|cayo"
    r"|cartero"
    r"|en mis manos|la entregaron|lo entregaron|la trajo|entrega)\b"
    r"|\b(?:reach(?:ed)?|handed (?:me|to me|it)|collected my mail|was given|given it"
    r"|passed it to me|tore (?:it )?open|read it (?:on|to me|last|yesterday)|first read|seen it"
    r"|held it|hid it|signed (?:for|at the door)|po box|came in the mail|get to my hands?"
    r"|wrong house|thats when i knew)\b"
    r"|\b(?:recivi\w*|resivi\w*|resibi\w*|yego|halle|aparecio|mis manos|fui por ella"
    r"|fui notificad[ao]|notificad[ao]|destap\w+|la lei|me la leyo|leyo|escondio|conociendo"
    r"|la habia (?:mirado|visto)|se la quite|la tenia|po box|en la puerta|la firmo|lo firmo|mesa"
    r"|se la entregaron)\b"
)
HANDED_TO_ME = re.compile(
    r"\bfirm\w+ (?:de|como|el|por) recib\w+|"
    r"(?<!\bno )\bme (?:la|lo|las|los) (?:entreg\w+|d(?:io|ieron)|traj\w+|dej\w+|llev\w+|pas\w+"
    r"|sub(?:io|ieron)|baj(?:o|aron))\b"
    r"|\bno me (?:la|lo) \w+ (?:sino )?(?:hasta|asta)\b|\bla tengo desde\b"
    r"|\b(?:handed|gave|brought|delivered|dropped) (?:it |the letter )?(?:to|off to|at) (?:me|my)\b"
    r"|\bgave me\b|\bse la entregaron a mi\b"
    r"|\bmy (?:neighbor|roommate|aide|mom|lawyer|landlord) (?:\w+ )?(?:handed|gave|read|hid|held"
    r"|tore)\b"
)
STRONG_EVENT = re.compile(
    r"\b(?:calle|avenida|av|colonia|street|avenue)\s*$|\bday (?:1|one)\b|\bdia (?:1|uno)\b"
    r"|\bassess(?:ed|ment)\b|\btasad[ao]\b|\btasacion\b"
    r"|\b(?:tax (?:period|year)s?|periods? end\w*|year end\w*|quarter|payment plan|installment\w*"
    r"|my plan|bill|rent|mortgage|passed (?:on|away))\b"
    r"|\b(?:periodos? (?:de impuestos?|fiscal\w*|que termin\w*|termin\w*)|ano fiscal|trimestre"
    r"|plan de pagos?|mensualidad|factura|bil|biles|renta|hipoteca)\b"
)
JUDGED = re.compile(
    r"\b(?:too late|in time|on time|late|works?|make it|makes it|good enough|soon enough"
    r"|cutting it)\b"
    r"|\b(?:tarde|a tiempo|alcanz\w+|sirve|chance|todavia (?:se puede|puedo|cuenta))\b"
)
LAST_DAY = re.compile(
    r"\b(?:day|dia) (?:30|90|thirty|ninety|treinta|noventa)\b|\bdays are up\b"
    r"|\b(?:my last (?:is|was)|last one|dead ?line|last (?:day|date|possible|chance)"
    r"|final (?:day|date)|due|until|till?|by(?! when)|before|no later than|latest|expir\w*"
    r"|runs? out"
    r"|(?:time|window|it|that) ends?|cut-? ?off|too late after|good (?:until|thru|through))\b"
    r"|\bhave (?:until|till|through)\b|\bgives? (?:me|us|you)\b"
    r"|\b(?:plazo|venc\w+|hasta|antes del?|limite|ultim[oa] (?:dia|fecha)|a mas tardar|caduc\w+"
    r"|se (?:me )?acaba|termina|se cumpl\w+|fecha tope|tope|ultimo chance)\b"
    r"|\b(?:closes?|time is up|prints?|window|still inside|due date|extension to|prorroga|lo maximo"
    r"|maximo|asta|plaso|limite|todabia cuenta|se cierra)\b"
)
NAMED_BY = re.compile(
    r"\b(?:told|tells?|said|says|saying|thinks?|thought|claims?|swears?|insist\w*|according|counted"
    r"|count|calculat\w*|website|web site|google\w*|chatgpt|ai|app|calculator|calendar"
    r"|over the phone|my math|i get|i got|comes out|came out|comes to|wrote down|put|marked"
    r"|noted)\b"
    r"|\b(?:dice|dicen|dijo|dijeron|diciendo|segun|cree|creo|calcul\w+|cont[eo]|cuento|abogad[oa]"
    r"|contador[a]?|notari[oa]|muchach[ao]|senorita|senor[a]?|prim[oa]|herman[oa]|vecin[oa]"
    r"|amig[oa]|comadre|compadre|pagina|(?<!por )internet|google|telefono|me sale|me da|sale|anote"
    r"|apunt\w+|puse|marque)\b"
    r"|\b(?:figured|makes?|i make it|should be|reckons?|informed|informaron|takes me to|gave me"
    r"|believe|you'?re off|grupo|jura|puso|aseguraron|hablo de|deberia ser|no sera|seria|dan al"
    r"|quedaria|tiktok|youtube|compa|comadre|patron|preparador|oficial)\b"
)
RIGHT = re.compile(
    r"^\W*(?:ok |okay |and )?so\b|\bso (?:its|it'?s|the|my|that|i have|we have)\b"
    r"|\b(?:calendar|planner|fridge|phone|calendario|agenda|celular|telefono)\b"
    r"|\b(?:right|correct|rite|yes\?|ok\?|isn'?t it|is it|is that|then|sure|confirm\w*|got it|good"
    r"|still|check|double check|huh|yeah\?|no\?|for sure|just to be)\b"
    r"|\b(?:verdad|correcto|cierto|entonces|seguro|segura|o sea|osea|esta bien|asi es|no es asi"
    r"|si\?|confirm\w*|vdd|sierto|berdad)\b|\bva\s*\?"
)
OUTRIGHT_LETTER = re.compile(
    r"\b(?:re)?dated?\b(?!\s+(?:i|we|it|they|he|she|for|to|of (?:my|the) (?:hearing|birth|divorce"
    r"|call|petition)))|\b(?:date|fecha) (?:on|of|at|printed|typed|in|de|en|que|impresa|escrita)\b"
    r"|\bletter'?s? date\b"
    r"|\b(?:letter|ltr|carta|determination|determinacion|\u0298+)\)?\s*(?:'s|is|was|says|reads"
    r"|shows|has|es|era|dice|trae|tiene|pone|,|:|-)?\s*(?:actually |really |en realidad |it'?s "
    r"|it is )?(?:from|of|de|del|con fecha(?: de)?|says|dice)?\s*(?:the |el |dia )*$|\bprinted\b"
    r"|\btyped\b|\bat the top\b|\bat top\b|\bon top\b|\btop of\b|\bupper (?:right|left|corner)\b"
    r"|\bcorner\b|\b(?:carta|papel) (?:dice|trae|tiene|pone|marca)\b|\bfechad[oa]\b|\bimpres[oa]\b"
    r"|\barriba\b|\besquina\b|\bencabezado\b|\bfecha (?:es|correcta|buena|real|verdadera)\b"
    r"|\bla fecha\b|\bthe date is\b|\breal date\b|\bright date\b|\bcorrect date\b|\bissued\b"
    r"|\bemitid[oa]\b"
)
CORRECTING = re.compile(
    r"\b(?:sorry|i me?ant|i mean|no wait|wait|correction|oops|whoops|my bad|my mistake|mistake"
    r"|mistyped|typo|misread|mis-?read|read it wrong"
    r"|wrong (?:date|month|day|year|number|page|paper|line|spot|corner)"
    r"|scratch that|i was wrong|i said .{0,20} but"
    r"|should(?:'ve| have) said|looked again"
    r"|checked again|actually|instead)\b"
    r"|\b(?:perdon|disculpe\w*|digo|mejor dicho|me equivoqu\w*|equivocad[ao]|quise decir"
    r"|quiero decir|fe de erratas|error|lei mal|lo lei mal|la lei mal|mire bien|vi mal|no era"
    r"|no es el|en realidad|corrijo|corrigo|me confundi)\b"
    r"|^\W*no[,.;:!]+\s"
    r"|^\W*no (?:hold on|wait|espere|espera)\b|\bhold on\b|\besper[ea]\b"
    r"|^\W*no (?:it'?s|its|it is|es del?|era)\b"
)
EVENT = re.compile(
    r"\b(?:hearing|married|wedding|divorc\w*|separated|born|birthday|died|passed away|funeral|moved"
    r"|surgery|hospital|decree|custody|bankruptcy|discharg\w*|trial|meeting|conference|audit\w*"
    r"|tax (?:year|period)s?|periods?|quarter|year end\w*|levied|garnish\w*|seized"
    r"|lien (?:was )?(?:filed|recorded)|called|calls?|spoke|talked|phoned|hired|fired|12153|8857"
    r"|return|returns|refund|bill|statement|started|trip|vacation|rent|paycheck|school|wrote them"
    r"|asked for)\b"
    r"|\b(?:audiencia|me case|nos casamos|boda|divorci\w*|separ\w+|naci\w*|cumpleanos|muri\w+"
    r"|fallec\w+|mud\w+|operacion|hospital|custodia|bancarrota|juicio|reunion|conferencia|auditoria"
    r"|periodos?|trimestre|ano fiscal|embargaron|gravamen se|llame|hable|hablamos|contrate"
    r"|declaracion|reembolso|factura|bil|biles|empece|viaje|renta)\b"
    r"|\b(?:family court|child support|ssi|medicaid|new job|job begins|settlement officer|levy hit"
    r"|garnish|wages|nos dejamos|condado|manutencion|medicaid|trabajo nuevo|vaciaron|sueldo|cheke"
    r"|me llamo|marque al)\b"
)
OF_THE_LETTER_BEFORE = re.compile(
    r"(?:^|[,;:.]\s*)[^,;:.]*\u0298\)?(?: (?:to|for|para|a) (?:her|him|me|us|ella|el"
    r"|mi))?(?P<apart>[,;:.-])?\s*$"
)
"""A letter's number with the date right behind it ("its a 4390, october 26"): the clause."""
FOUND = re.compile(r"\bfound\b|\bencontr\w+|\bhall[eo]\b")
"""The letter, or its date, was looked for: the date beside it is what is printed."""
HELD_THEN = re.compile(
    r"\b(?:hearing|conference|call(?:ed)?|talked|spoke|divorc\w*|married|died|moved|born|trial"
    r"|audit"
    r"|audiencia|conferencia|llam\w+|habl\w+|murio|fallecio|mud\w+|casad?\w*|juicio)\b"
)
"""What happened on a day, told beside a letter's number."""
A_NUMBER = re.compile(r"\u0298")
"""A letter's number, in the sentence before a date that stands alone in its own."""
SAYS_A_NUMBER = re.compile(r"\b(?:says?|dice|reads|trae)\s+\u0298+[\s,]*$")
"""What is printed: the number and the date ("que dice 4390 november 5")."""
NOTED = re.compile(r"\b(?:calendar\w*|planner|reminder|agenda|recordatorio)\b")
"""Where somebody writes a day down that is not the letter's."""
BEGINS = re.compile(r"(?:^|[:;(\n])\W*$")
"""Nothing before a date in its clause."""
NUMBER_BEHIND = re.compile(
    r"^[\s,(]*(?:(?:irs|la|mi|my|the|una?) )?(?:letter|ltr|notice|carta|aviso)?[\s#:]*\u0298++\)?"
    r"(?!\W*(?:(?:it|that|que|la|me|finally|only) )*(?:came|got|arrived|received|lleg|recib|vino))"
)
"""The letter's name right behind its date ("November 4, Letter 4390")."""
IT_IS_PRINTED = re.compile(
    r"^\W*(?:it'?s|it is|that'?s|that is|es lo que|asi|eso)\s+(?:what(?:'s| is) )?(?:printed|typed"
    r"|dice"
    r"|at the top|on (?:the|my) letter|impres[ao]|what it says|what the letter says)\b"
)
"""Says of the date before it that it is the letter's ("October 30. It's printed under …")."""
IS_THE_DAY_IT = re.compile(
    r"^[\s,]*(?:is|was|es|fue|era|that's|thats)\s+(?:when|(?:the|what) (?:day|date)|cuando"
    r"|el dia(?: en)? que|la fecha(?: en)? que)\b[^.,;]{0,30}?\b(?:(?P<came>g[eo]t|came|come"
    r"|receiv\w*"
    r"|reciev\w*|arriv\w*|open\w*|brought|deliver\w*|handed|picked|signed|lleg\w+|recib\w+|abri\w*"
    r"|traj\w+|entreg\w+|vino|dej\w+)|(?P<sent>mailed|sent|postmark\w*|mand\w+|envi\w+|ech\w+))\b"
)
"""Says outright of a day that it is the one on which the letter came, or was mailed."""
THAT_IS_THE_DAY_IT = re.compile(
    r"\b(?:that'?s|that is|that was|it'?s|it was|esa es|esa fue|ese es|ese fue|es|fue"
    r"|era)\s+(?:only "
    r"|just |actually |nomas )*(?:when|(?:the|what) (?:day|date)|cuando|el dia(?: en)? que"
    r"|la fecha(?: en)? que)\s+(?:it|i|we|he|she|they|the \w+|my \w+|la|lo|me|el \w+|mi \w+)\s"
    r"[^.,;]{0,20}?\b(?:g[eo]t|came|received|recieved|arrived|opened|brought|delivered|handed"
    r"|mailed"
    r"|signed|lleg\w+|recib\w+|abri\w*|traj\w+|entreg\w+|vino|mandaron|enviaron)\b"
    r"|\b(?:that'?s|that is|that was|it'?s|it was|es|fue|era)\s+(?:only |just )?(?:the |el "
    r"|la (?:fecha )?"
    r"(?:del )?)(?:postmark|envelope(?:'?s date| date)?|date (?:on|of) the envelope|matasellos"
    r"|sobre)\b"
)
"""Says of the date given before that the letter came or was mailed then."""
TELLS = re.compile(
    r"^[\s,]*(?:(?:(?:and|y) )?(?:i|we) (?:called|phoned|rang|tried)|(?:yo )?(?:llame|hable"
    r"|marque))\b"
    r"|^[\s,]*(?:me|nos) (?:dijo|dijeron|dice|dicen|llamo|hablo|aviso)\b"
    r"|^[\s,]*(?:(?:and|y) )?(?:he|she|they|(?:my|the|mi|el|la) \w+|ella|el)\s+(?:says?|said|told"
    r"|tells|admit\w*|confess\w*|called|dijo|dice|hablo|llamo|me (?:dijo|dice|llamo|hablo|aviso))\b"
)
"""Somebody told something on a day."""
CLOCKED = re.compile(
    r"\b(?:\d{1,2}(?::\d{2})+|\d{1,2}\s?[ap]\.?\s?m\b|midnight|medianoche|de la (?:noche|madrugada"
    r"|tarde|manana))[^.;]{0,40}$|\b(?:night|evening|noche) (?:of|del?)\s+(?:the |el )?$"
)
"""An hour right before a day: of something done, never of a letter."""
INTO = re.compile(
    r"^[\s,]*(?:going |turning |running )?(?:in)?to\s+(?:the )?$|^\s*(?:para|al?)\s+(?:el )?$"
)
"""Between two days of one night."""
MATTERS = re.compile(
    r"^[\s,]*(?:matters?|counts?|changes?|affects?|importa|cuenta|afecta|cambia)\b"
)
"""Behind a holiday's name: it is asked whether it counts."""
GIFT_CARD = re.compile(r"\bgift ?cards?\b|\btarjetas? de regalo\b")
"""A day by which a scammer wants to be paid."""
I_SENT = re.compile(r"\b(?:mailed|sent|mande|envie|eche|puse)\b")
"""Somebody sent something, wherever it stands."""
ON_THE_ENVELOPE = re.compile(r"^[\s,]*(?:on|en) (?:the|el|su|its) (?:envelope|sobre)\b")
"""Behind a day: it stands on what the letter came in."""
MY_ACT = re.compile(
    r"\b(?:(?:si|que|yo|y|ya|si (?:la|lo)|voy a|va a|vamos a|pienso|quiero|puedo)\s+)(?:ya )?"
    r"(?:(?:la|lo|se la|se lo)\s+)?(?:dej(?:o|e|ar\w*)|mand(?:o|e|ar\w*)|pong(?:o|a)|poner\w*|puse"
    r"|ech(?:o|e|ar\w*)|met(?:o|i|er\w*)|present(?:o|e|ar\w*)|llev(?:o|e|ar\w*)|envi(?:o|e|ar\w*))"
    r"(?: (?:en|por|al?|con) [\w ]{1,20}?)?(?:\s+(?:el|hoy|manana|este|la))*\s*$"
    r"|\b(?:sobre|peticion|paquete) (?:ya )?(?:la|lo) (?:puse|mande|eche|deje|pienso \w+|voy a \w+"
    r"|quiero \w+|mando|dejo|pongo|echo)\b[^.;,]{0,40}$"
    r"|\bsi (?:sale|va|lleva|la mando|lo mando)\b[^.;,]{0,20}\bsello (?:del? )?(?:el )?$"
    r"|\bif (?:they|he|she|usps|the (?:clerk|post office|lady|guy|man)) (?:post ?marks?|stamps?)"
    r" (?:it|mine|the envelope)?\s*(?:on |by )?(?:the )?$"
    r"|\bstamped (?:it |mine )?(?:at|by|in) (?:the |a )?(?:\w+ )?(?:counter|window|post office|usps"
    r"|clerk\w*|court\w*)\s*(?:on )?(?:the )?$"
    r"|\b(?:take|takes|drive|drives|taking) (?:me|it|us) to (?:mail|send|file|drop|post) (?:it"
    r"|them)?\s*"
    r"(?:on |by )?(?:the )?$"
)
"""What the person does or did with a petition, right before its day."""
SENT_AGAIN = re.compile(
    r"^[\s,]*(?:me (?:la|lo) (?:volvieron a \w+|mandaron|enviaron|re-?mandaron|re-?enviaron"
    r"|pusieron)"
    r"|(?:they|the irs) (?:\w+ )?(?:re-?)?(?:mailed|sent|resent) it)\b"
)
"""The IRS mailed it on the day before these words."""
_DECISION = (
    r"(?:(?:me|us|out|la|su|una|the|their|its|a) )*(?:decision|determination|determinacion"
    r"|resolucion)\b"
)
DECISION_SENT = re.compile(
    r"^[\s,]*(?:(?:me|nos|le|les|apelaciones|el irs) )*(?:mandaron|enviaron|mando|envio|sacaron) "
    rf"{_DECISION}|^[\s,]*(?:they|the irs|irs|appeals) (?:\w+ )?(?:sent|mailed|issued) {_DECISION}"
)
"""The decision was sent on the day before these words: what is printed may well be that day."""
SEEN = re.compile(
    r"\b(?:la|lo) (?:vine a ver|vengo viendo|abri|vi|lei|mire|encontre)\s*(?:apenas "
    r"|hasta )?(?:el )?$"
)
"""The letter was seen on the day behind these words."""
GIVES_A_DAY = re.compile(
    r"\b(?:gets|gives (?:me|him|her|us|you|them)|that gives \w+|(?:says?|said|dice|dijo|dicen|cree)"
    r" (?:que |that )?(?:es|it'?s|its|it is|seria|it would be|vence|se vence|tengo hasta|hasta))\s*"
    r"(?:until |till )?(?:the |el |hasta el )*$"
)
"""Somebody's reckoning, right before the day it gives."""
DECIDED = re.compile(
    r"\b(?:appeals?|apelaciones)\s+(?:\w+ ){0,2}?(?:turned (?:me|us|her|him|it) down|denied|decided"
    r"|ruled|said no|rejected|refused|answered|contesto|me contesto|nego|me nego|decidio|resolvio"
    r"|rechazo|respondio)\b[^.,;]{0,20}$"
)
DECISION_SENT_BEFORE = re.compile(
    rf"\b(?:irs|appeals|they) (?:\w+ )?(?:sent|mailed|issued) {_DECISION}[^.,;]{{0,12}}$"
    rf"|\b(?:mandaron|enviaron|sacaron|(?:apelaciones|irs) (?:\w+ )?(?:mando|envio)) {_DECISION}"
    r"[^.,;]{0,12}$"
)
"""What the letter says, told with its day."""
LETTER_SENT = re.compile(
    r"\b(?:irs|they) (?:just |also |have )?(?:sent|mailed) (?:me|us) (?:an? |the |this |my )?"
    r"(?:(?:letter|notice)[\s\u0298#\d]*|[\s\u0298]+)(?:on |dated |from )?(?:the )?$"
    r"|\bme (?:mandaron|mando|enviaron|envio) (?:la |una |esta |mi )?"
    r"(?:(?:carta|notificacion)[\s\u0298#\d]*|[\s\u0298]+)(?:el |del? |en )*$"
)
"""Right before the day on which the IRS sent the letter: what is printed may well be that day."""
UNDATED = re.compile(
    r"\b(?:sin (?:la )?fecha|no (?:trae|tiene|viene|le pusieron|dice"
    r"|lleva) (?:con )?(?:ninguna )?fecha"
    r"|undated|not dated|(?:has|with|there'?s|there is) no date|without (?:a|any) date"
    r"|no date (?:on|at|anywhere)"
    r"|(?:nothing|none|no) (?:\w+ )?(?:that )?says? (?:\w+ )?(?:letter )?date"
    r"|(?:nada|ninguna) (?:que )?(?:dice|diga|trae) (?:la )?fecha)\b"
)
"""The letter, or its copy, is said to bear no date."""
OF_AN_ANSWER = re.compile(
    r"\b(?:answer|reply|response|respuesta|contestacion)\b[^.,;]{0,35}$"
    r"|\b(?:answered|replied|wrote back|responded|contest[oa]ron|contesto|respondieron|respondio)\b"
    r"[^.,;]{0,25}$"
)
"""An office's answer to something, with its day: another paper than the letter that is known."""
SEIZED = re.compile(
    r"\b(?:bank|irs|government|state|levy|they|(?:(?:el|mi|the) )?banco|el irs)\s+(?:\w+ )?"
    r"(?:took|take|froze|emptied"
    r"|grabbed|vacio|congelo|quito)\b(?!.{0,15}\bto (?:the )?(?:court|post|mail|clerk))[^.;]{0,25}$"
)
"""What was taken, before the day it was."""
CLOSED = re.compile(
    r"\b(?:closed|not open|aren'?t open|isn'?t open|no abren?|cerrad[oa]s?|cierran|is (?:off"
    r"|thanksgiving"
    r"|christmas|a holiday|presidents'? day)|es (?:thanksgiving|feriado|festivo|dia de)"
    r"|an? (?:legal |federal |bank |dc )?holiday|(?:court|clerk)(?:'s)?(?: \w+)? (?:open|closed)"
    r"|(?:was|is|be|are they|were they) open|abrio (?:el tribunal|la corte)"
    r"|(?:tribunal|corte) (?:abr\w+|(?:estuvo|estaba|esta|estara) (?:abiert|cerrad)\w+)"
    r"|(?:es |dia )?(?:feriado|festivo))\b"
)
"""A day on which something is shut."""
HAPPENED = re.compile(
    r"\b(?:hearing|divorc\w*|married|split|separated|levied|levy (?:hit|was|came)|garnish\w*"
    r"|froze\w*|emptied|seized|took (?:my|our|the)"
    r"|lien (?:was |got )?(?:filed|recorded|placed)"
    r"|(?:filed|recorded|placed|put) (?:a |an |the )?(?:\w+ )?lien|closed|paychecks?|paid"
    r"|payments?|call(?:s|ed|ing)?|phoned|spoke|talked|met|appoint\w*|conference|trial"
    r"|audit\w*|died|passed away|funeral|born|birthday|moved|surgery|hospital\w*|bankruptcy"
    r"|chapter \d+|decree|discharg\w*|retired|burned|refund"
    r"|interview|asylum|immigration|evict\w*|accident)\b"
    r"|\b(?:audiencia|divorci\w*|me case|nos casamos|casad[ao]s?|separ(?:e|amos|ado|ada)"
    r"|embargaron|embargado|congel\w+|(?:me|nos) pusieron|vaciaron|quitaron|sacaron"
    r"|pag(?:o|ue|ar|amos|aron|ado|uen)|llam(?:e|o|aron|amos|ada|adas)|habl(?:e|o|amos|aron)"
    r"|cita|reunion|conferencia|juicio|auditoria|muri\w+|fallec\w+|entierro"
    r"|naci(?:o|eron|miento)|cumpleanos|mud(?:e|amos|o|aron)|operaron|operacion|bancarrota"
    r"|capitulo \d+|sentencia|reembolso|reintegro|entrevista|asilo|migracion|desaloj\w*"
    r"|jubil\w+|oferta|accidente)\b"
)
"""What happened on a day, in whose clause it is no letter's date."""
ANOTHER_DAY = re.compile(
    r"\b(?:tells?|told|court|intent|prelim\w*|off|job|checks?|bill|statement|deadline|due"
    r"|until|till|before|expire[ds]?|receipt|insurance|license|visa|school|rent|lease|today"
    r"|since|got|came|received|arrived|opened|faxed|emailed|wrote|signed|sent|mail\w*"
    r"|postmark\w*|envelope|hired|fired|started|return|tax (?:year|period)s?|periods?|quarter"
    r"|levy on|pay|paying|phone|talk\w*|meeting|took|taken|passed)\b"
    r"|\b(?:vista|dij(?:o|eron|e)|preliminar|trabajo|cheque|factura|bil|biles|plazo|venc\w+"
    r"|hasta|antes|recibo|seguro|licencia|migra|escuela|renta|hoy|desde|corte|tribunal|lleg\w+"
    r"|recib\w+|abri\w*|entreg\w+|sobre(?! (?:la|el|lo|los|las|mi|un)\b)|matasellos"
    r"|periodo|trimestre|planilla"
    r"|declaracion|faxe\w*|escrib\w+|firm\w+|mand\w+|envi\w+|present\w+|radi[cq]\w+"
    r"|met(?:i|io|ieron|imos)|contrat\w+|empe[cz]\w+|hospital|quiebra"
    r"|embarg(?:o|an|ue) (?:mi|me|la)|gravamen (?:se|fue))\b"
)
"""Further words in whose clause a day is not even asked about."""
A_PAPER = re.compile(
    r"\b(?:paper|page|copy|decision|letters?|notice|papel|hoja|copia|cartas?|aviso|says|dice)\b|\u0298"
)
"""The letter, in the clause of a day told beside something that was sent."""
REJECTS_HERE = re.compile(
    r"\b(?:not|no|isn'?t|wasn'?t)\s+(?:es |era |it'?s )?(?:the |el |from |del? )*\x02"
)
"""A day that is called wrong, as \\x02."""
_WILL_TELL = (
    r"\b(?:i (?:tell|check|ask|look)\b"
    r"|(?:i'?ll|i will|we'?ll|will|gonna|going to|can|have to|need to|let me|gotta)"
    r" (?:\w+ ){0,2}?(?:look|check|tell|find|ask|read|get back|let (?:you|u) know|search|confirm"
    r"|verify)"
    r"|(?:(?:le|te|les|se la|se lo|la|lo|voy a|vuelvo a) ){1,3}(?:dig[oa]|decir\w*|avis\w+|revis\w+"
    r"|busc\w+|mir\w+|veo|ver|chec\w+|pregunt\w+|confirm\w+|doy|dar\w*|escrib\w+))\b"
)
WILL_TELL = re.compile(rf"{_WILL_TELL}[^.;]{{0,40}}$")
WILL_TELL_AFTER = re.compile(rf"^[\s,]*(?:(?:y|and|si|ya|yo) )?{_WILL_TELL}")
"""Somebody will look, ask or tell on a day: nothing is dated or filed then."""
LEVY_THEN = re.compile(
    r"\b(?:garnish\w*|levied|embarg(?:an|aran|uen|ar\w*)|congel(?:an|aran|en|ar\w*)"
    r"|(?:take|taking|quit\w+) (?:my|mi|me|it all)|(?:me|nos) (?:caen|quitan|sacan|llegan)"
    r"|(?:me|nos) van a (?:quitar|embargar|caer)|(?:they|irs)(?:'ll| will| are going to| gonna)?"
    r" (?:take|come|show up|levy|freeze)|(?:will|gonna|going to) (?:\w+ ){0,2}(?:levy|freeze))\b"
)
"""What the IRS may do on a day."""
LIVES_UNTIL = re.compile(
    r"(?:\$\s?\d[\d,.]*|\b(?:money|cash|broke|dinero|plata|dolares|pesos))"
    r"[^.;,]{0,20}\b(?:until|till?|hasta)(?:\s+(?:the|el|next|this))?\s*$"
)
"""Until when somebody has to get by."""
AWAY = re.compile(
    r"\b(?:i'?m|i am|we'?re|we are|be|being|stay\w*|stuck|away|abroad|travel\w*|deploy\w*|stationed"
    r"|overseas|iraq|irak|afghanistan|afganistan|estoy|ando|estamos|estare"
    r"|fuera|viaj\w*|desplegad[oa])\b[^.;,]{0,40}\b(?:until|till?|hasta)\b"
)
"""Somebody is elsewhere for a time."""
AWAY_UNTIL = re.compile(AWAY.pattern + r"(?:\s+(?:the|el|next|this))?\s*$")
"""Until when somebody is elsewhere."""
STILL_NOTHING = re.compile(
    r"^[\s,]*(?:(?:todavia|aun) (?:no|nada)|y nada|(?:and )?(?:still )?nothing|still (?:no|not"
    r"|hasn'?t"
    r"|doesn'?t|don'?t))\b"
)
"""Behind "today": what has not happened yet."""
TODAY = re.compile(
    r"\b(?:today|tonight|this (?:morning|afternoon)|hoy|esta (?:manana|tarde|noche))\b"
)
LATELY = re.compile(r"\b(?:yesterday|yday|last|past|ayer|anteayer|antier|anoche|ago|hace|pasado)\b")
SENT_OR_SENDS = re.compile(
    r"\b(?:mand[oe]|envi[oe]|presento|presente|entrego|entregue|deposito|deposite|radico|radique"
    r"|echo|eche|someti[oe]?|despacho)\b"
)
"""Without its accent a verb that is past or not: of a day gone by it is past."""
IN_VAIN = re.compile(
    r"\b(?:(?:estaba|estuvo|estaban|encontre|ya habian|habian|ya) (?:ya )?cerrad[oa]s?"
    r"|(?:ya )?habian cerrado|(?:ya )?cerraron|cerro|(?:was|were|is|had) (?:already )?closed"
    r"|closed (?:early|already)|turned me away|no me (?:dejaron|recibieron|la recibieron))\b"
)
"""The door was shut: nothing was sent or filed."""
WHAT_IF = re.compile(r"\b(?:what if|if i|y si|que pasa si|si en|si yo)\b[^.;]{0,60}$")
FREE = re.compile(r"^\s*(?:off\b|libre\b)")
"""A day on which somebody does not work, before these words."""
FALLS_ON = re.compile(
    r"\b(?:falls?|lands?|ends?|cae|caen|caeria|cayo)\s+(?:on|en)(?:\s+(?:an?|un|el))?\s*$"
)
RUNS = re.compile(r"\b(?:from|desde|starts?|runs?|counts?|cuenta|empiez\w+|begin\w*)\b")
"""Of a day told before: whether the time runs from it."""
"""Where a count ends, right before that day: a weekday is no day by itself."""
BESIDE_ANOTHER = re.compile(
    r"^\s*(?:antes|despues|before|after|anterior|siguiente)\s*(?:[,.?!;]|(?:o|or|y|and)\b|$)"
)
"""Behind a weekday that is told from another day ("the Friday before or the Monday after")."""
OVER = re.compile(
    r"\b(?:dead ?line|last day|due|expired?|ran out|ended|was up|over|up|plazo|venc\w+|ultimo dia"
    r"|se acabo|termino)\b"
)
"""Words that make a day gone by, said as "yesterday", a last day."""
NUMBER_INSTEAD = re.compile(
    r"^\W*(?:(?:no|nope|sorry|perdon|wait|oops|i mean|i meant|digo|espere|era|es|it'?s|the|el|del"
    r"|dia"
    r"|correction|mejor dicho|quise decir)\W+)+(\d{1,2})(?:st|nd|rd|th)?\W*$"
)
"""Another day of the month and nothing else: "no perdon 5"."""
INSTEAD_OF = re.compile(
    r"\b(?:es|era|is|was|it'?s|its|says|dice)\s+(?:del? |el |the )*\x02+[\s,]*(?:y |and )?(?:no"
    r"|not)\s+"
    r"(?:del? |el |the |it'?s )*(?:\x02|[a-z]|\d{1,2}\b)"
    r"|\b(?:no es|no era|not|isn'?t|wasn'?t)\s+(?:del? |el |the |in )*(?:\x02+|[a-z]+)[\s,.;]*"
    r"(?:(?:sino|but|es|era|it'?s|its|it is)\s+)+(?:del? |el |the )*\x02"
    r"|^\W*\x02+[\s,]*(?:y |and )?(?:no|not)\s+(?:del? |el |the )*(?:\x02|[a-z])"
    r"|\b(?:no|not)\s+(?:in |de )?(?:\x02+|[a-z]{3,10})[\s,.;]+(?:del? |el |the )*\x02"
)
"""One date instead of another: "es el 3 no el 4", "no es agosto es octubre 20", "sep no nov, 21 de
septiembre"; dates as \\x02."""
DAY_INSTEAD = re.compile(
    r"\b(?:dice|es|era|says?|is|was|it'?s|its|the|el|dia)\s+(?:del? |el |the |an? |un )*"
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s,]+(?:and |y )?(?:not|no)\s+"
    r"(?:the |el |del? |an? |un )?(?P<other>\d{1,2})(?:st|nd|rd|th)?(?![\w:/.-]?\d|\w)"
)
"""One day of the month instead of another: "dice 12 no 21"."""
_ANOTHER_PAPER = (
    r"(?:(?:my|the|an?|his|her|their|our) )?(?:other|different|another|older?|previous|audit|state"
    r"|[a-z]+'s) (?:letter|notice|one|paper)\b"
)
_OTRO_PAPEL = (
    r"(?:(?:la|el|una?|mi) )?(?:otr[ao]\b|(?:carta|aviso) (?:viej[ao]|anterior|del estado"
    r"|de (?:mi|otra|su) [a-z]+)\b)"
)
MISREAD_OUTRIGHT = re.compile(
    r"\bmis-?read\b(?! (?:your|you|what you))|\b(?:i )?read (?:it|that|this|my letter"
    r"|the (?:date|letter|month|day)) wrong\b|\bi (?:gave|told|sent|typed|put|wrote|read) "
    r"(?:you |it |in )?(?:the |a )?wrong (?:date|month|day|year)\b"
    r"|\b(?:(?:that|this) date|the date i (?:gave|told|sent)(?: you)?) (?:is|was) (?:all )?"
    r"(?:wrong|not (?:right|correct|the one|it))\b|\bmistyped\b"
    r"|\bmix(?:ed)?[- ]up (?:the |my )?(?:dates?|months?|days?)\b"
    r"|\b(?:the |my )?(?:dates?|months?|days?) (?:got )?mixed up\b"
    r"|\b(?:lei|leyo|leyeron|vi|mire) mal\b|\b(?:anote|apunte|apunto|copie|copio|escribi|puse)"
    r" mal (?:la|el|al) (?:fecha|mes|dia|ano)\b"
    r"|\b(?:the|that) (?:year|month|day) (?:is|was) wrong\b"
    r"|\bel (?:ano|mes|dia) (?:esta|estaba) mal\b|\b(?:equivoque|confundi|revolvi) "
    r"(?:de |con )?(?:el |la |los |las )?(?:mes(?:es)?|fechas?|dias?)\b"
    r"|\b(?:esa fecha|esta fecha|fecha que (?:le|te) (?:di|dije|puse|mande)) (?:esta|estaba"
    r"|salio|era|es) (?:mal|equivocada|incorrecta)\b"
    r"|\b(?:esa|esta) (?:fecha )?no (?:es|era) la fecha\b"
    r"|\b(?:le|te) (?:di|dije|puse|mande) (?:mal )?(?:la|una|el) (?:mala |otra )?(?:fecha|mes|dia)"
    r" (?:mal|equivocad[ao]|que no (?:es|era))\b|\b(?:le|te) (?:di|dije|puse|mande) mal la fecha\b"
    r"|\b(?:mix(?:ed|ing)? (?:it |that |this |them )?up with|confus(?:ed|ing) (?:it |that )?with"
    r"|(?:confundi|revolvi)(?: \w+)? con)\b[^.,;:]{0,50}\x02"
    r"|(?:\b(?:that|this|the) date(?: i (?:gave|told|sent)(?: you)?)?|\x02) (?:was|is|came|comes"
    rf"|belongs)(?: the date)? (?:(?:for|of|on|from|to) )?{_ANOTHER_PAPER}"
    rf"|\bthat(?:'?s| is| was) the date (?:of|on|from|for) {_ANOTHER_PAPER}"
    r"|(?:\b(?:esa|esta|la) fecha(?: que (?:le|te) (?:di|dije|puse|mande))?|\x02|\besa) (?:es|era"
    rf"|fue)(?: la fecha)? del? {_OTRO_PAPEL}"
)
"""Says outright that the date given before was not read or told rightly, or is another paper's."""
MIXED_UP = re.compile(
    r"\bi (?:mixed (?:it|that|this|them) up|mixed up|got (?:it|that|them|all )?(?:mixed up"
    r"|confused)|confused (?:it|that))\b|\bmy mistake\b|\bme (?:confundi|equivoque|revolvi)\b"
    r"|\b(?:la|lo|las|los) (?:confundi|revolvi)\b"
)
"""Something was mixed up: beside a month or the word "date", the date given before."""
OF_A_DATE = re.compile(r"\x02|\b(?:dates?|months?|fechas?|mes(?:es)?)\b")
OF_THE_PRINT = re.compile(r"\b(?:dice|says|printed|impres[oa]|arriba|top)\b")
MIXED_WITH = re.compile(
    r"\b(?:mix(?:ed|ing)? (?:it |that |this |them )?up with|confus(?:ed|ing) (?:it |that )?with"
    r"|(?:confundi|confundiendo|revolvi|revolviendo)(?: \w+)? con)\b[^.,;:]{0,50}$"
)
"""What a date was taken for by mistake, before the day of that."""
REJECTS = re.compile(
    r"\b(?:not|no|isn'?t|wasn'?t)\s+(?:es |era |it'?s )?(?:the |el |del? )*$"
    r"|\b(?:isn'?t|wasn'?t|(?:it|that|letter)(?:'?s| is) not) from (?:the )?$"
)
"""Words right before a date by which it is called wrong."""
IS_ANOTHER = re.compile(
    r"^[\s,]*(?:era|fue|es|was|is)\s+(?:el|la|lo|los|del?|the|my|mi|for|of|un|una|an?)\b"
)
"""Words right behind a date by which it is something else's."""
REJECTED = re.compile(
    r"\b(?:no|not|isn'?t|wasn'?t)\s+(?:es |era |it'?s )?(?:del? |el |the |in |from )*"
    r"(?P<what>(?:[a-z]{3,10}\.? )?\d{1,2}(?:st|nd|rd|th)?\b(?: de [a-z]{4,10})?|[a-z]{3,10}\b)"
)
"""What is not printed, where a date is said instead of another."""
ADJACENT = 22
"""Characters before a day within which words outright about the letter beat all others."""
ADJACENT_LETTER = re.compile(
    r"(?:\b(?:arriba|en la esquina) (?:dice|trae|pone)|\btop (?:it )?(?:says|reads)"
    r"|[(,;:]\s*(?:the |my |la |mi )?(?:letter|ltr|notice|carta|aviso)"
    r"|(?:\b(?:letter|ltr|notice|carta|aviso)|\u0298)(?:\s*\u0298+)? (?:from|of|del?|de fecha)"
    r"|\b(?:it'?s|it is) from|\bdated?|\bdate(?: on (?:it|the letter|my letter))?(?: is| was|[:,])?"
    r"|\bfechad[oa](?: el)?|\bfecha(?: de(?: la carta| arriba)?)?(?: es| era|:)?(?: el| del?)*"
    r"|(?:\b(?:letter|carta|notice|aviso|paper|page|hoja|papel)|\u0298) (?:said|says|decia|dice"
    r"|tiene|trae|has)|\bfecha que (?:trae|tiene|dice|lleva|(?:viene|sale|aparece|esta) en)"
    r" (?:la|mi|esa) (?:carta|hoja|notificacion) (?:es|era)(?: el| del)?"
    r"|\u0298\)? (?:is|was|es|era) (?:from|of|del?|dated)"
    r"|\u0298\)?[\s,]*(?:and|y|que|it|with|pero)?\s*(?:trae|dice|tiene|says|has|reads|it has"
    r"|it says)"
    r"|(?:^|[.,;])\s*(?:es|era) del?"
    r"|\b(?:letter|ltr|notice|carta|aviso) (?:is|was|es|era) (?:from|of|del?)|\bprinted(?: on)?"
    r"|\bimpresa(?: es)?|\b(?:una|one|the first|la primera|his|hers|mine|that one|other one"
    r"|la suya|la mia|la otra|carta misma|letter itself) (?:says|is|dice|es|trae|tiene)"
    r"|\b(?:hers|la (?:de ella|suya)))\s*(?:the |el |on |from |del? )*$"
)
PAPER_SAYS = re.compile(
    r"\b(?:carta|hoja|papel|letter|notice|paper)\b[^.;?]*\b(?:dice|says|reads|trae) (?:el |the )?$"
)
"""A paper that was just spoken of, and what it says."""
LABEL = re.compile(
    r"\b(?P<kind>client|cliente|case|caso|taxpayer|file)\s+(?P<name>[a-z]"
    r"|\d{1,2})\b(?!\s*(?:de|of)\b)"
    r"|\b(?:the|la|el|for|del?|year|ano)\s+(?:tax (?:year )?)?(?P<year>20[0-2]\d|19\d\d)\s+(?:one"
    r"|letter|taxes|carta|year)\b"
    r"|\b(?:la|las?|carta|letter|one) (?:del?|for|por|de los taxes de|about) (?:tax (?:year )?|ano "
    r"|taxes (?:de|of) )?(?P<year2>20[0-2]\d|19\d\d)\b"
)
SPOUSE_S = re.compile(
    r"\b(?:my |his |her )?(?:wife|husband|spouse|ex|ex-?wife|ex-?husband"
    r"|hubby)'?s?\b(?=\s*(?:letter|one|is|was|says|has|got|:|,|dated|4390|\u0298|$|it|does|do|\?))"
    r"|\bhers\b|\bhis\b(?= last)|\b(?:hers|his)\b(?=\s*(?:is|was|says|:|,|dated|\u0298|$|\?|one))"
    r"|\b(?:her|his) (?:letter|one)\b"
    r"|\b(?:how long|does|until when|when) (?:\w+ ){0,3}(?:she|he|my (?:wife|husband|ex))\b"
    r"|\b(?:la|carta|el|las?) del? (?:mi |su )?(?:esposa|esposo|marido|mujer|ex|senora|viejo"
    r"|vieja)\b|\bla (?:de )?(?:ella|el)\b(?=\s*(?:es|dice|tiene|:|,|$|\?))"
    r"|\b(?:y|de) (?:ella|mi (?:esposa|esposo|marido|mujer|ex))\b|\bla suya\b"
    r"|\ba (?:el|ella|mi (?:esposa|esposo|marido|mujer|ex)) (?=la |le |una |\u0298)"
    r"|\b(?:la|el|lo) de (?:ella|el)\b"
    r"|\b(?:hasta cuando|cuando|cuanto|cuantos dias|que dia) (?:\w+ ){0,3}(?:ella|a el)\b"
    r"|\ba (?:el|ella|mi (?:esposa|esposo|marido|mujer)) le (?:llego|mandaron)\b"
    r"|\bmi (?:espos[oa]|marido|mujer|ex) (?:tambien )?(?:tiene|recibio)\b"
    r"|\b(?:for|para) (?:her|him|(?:my|mi) (?:wife|husband|spouse|ex|espos[oa]|marido|mujer))\b"
    r"|\b(?:he|she) (?:has|got|received) (?=the |an? |\u0298)|\bto (?:him|her) (?=the |an? |\u0298)"
)
HELPED_S = re.compile(
    r"\bmy (?:mom|mother|dad|father|son|daughter|brother|sister|friend|neighbor|aunt|uncle|cousin"
    r"|grandma|grandpa|grandmother|grandfather|client|mother-in-law|boss)(?:'?s)?\b"
    r"|\bfor (?:a|my) client\b|\ba client of mine\b|\bour client\b|\bclient is\b"
    r"|\bmi (?:mama|madre|papa|padre|hijo|hija|hermano|hermana|amigo|amiga|vecino|vecina|tia|tio"
    r"|primo|prima|abuela|abuelo|suegra|suegro|client[ea]|jefa|compadre|comadre|cunad[oa]|patron"
    r"|companer[oa])\b|\bclient[ea] mi[oa]\b"
)
MINE_S = re.compile(
    r"\bmine\b|\b(?:and|what about|how about) me\b|\by (?:yo|a mi|la mia)\b"
    r"|\bmy (?:own )?(?:letter|one|4390|\u0298+)|\bfor me\b|\bhow long do i\b"
    r"|\b(?:la|el) m[ii]a?o?\b(?=\s*(?:es|dice|tiene|:|,|$|\?))|\bmi carta\b"
    r"|\b(?:y )?(?:yo|la mia)\b"
)
ORDINALS: Sequence[tuple[int, re.Pattern[str]]] = (
    (
        0,
        re.compile(
            r"\b(?:first|1st|former|older|earlier) (?:one|letter|of)\b|\bthe first\b"
            r"|\b(?:la )?primera\b|\b(?:la )?mas vieja\b"
        ),
    ),
    (
        1,
        re.compile(
            r"\b(?:second|2nd|latter|newer|later) (?:one|letter)\b|\bthe second\b"
            r"|\bother (?:one|letter)\b|\bthe other\b|\bla (?:otra|segunda)\b|\botra carta\b"
            r"|\bla mas nueva\b"
        ),
    ),
    (2, re.compile(r"\b(?:third|3rd) (?:one|letter)\b|\bthe third\b|\bla tercera\b")),
)
WHICH_FIRST = re.compile(
    r"\bwhich (?:one |letter |of (?:them|these|the two) )?(?:is|comes|goes|runs out|ends|expires"
    r"|do i (?:do|answer|file)|should i (?:do|answer|file)|first)\b.{0,30}\bfirst\b|\bwhich first\b"
    r"|\bwhich (?:one |letter )?(?:is )?(?:more urgent|sooner|sooner\b|soonest)\b"
    r"|\bwhich (?:one )?(?:runs out|expires|ends) (?:sooner|first)\b"
    r"|\bcual (?:va |es |se vence |vence |contesto |hago |presento |de las dos |toca "
    r"|carta )*(?:primero|primera|antes|mas urgente)\b"
)
OUTRIGHT_SEVERAL = re.compile(
    r"\b(?:two|2|three|3|both|dos|tres|ambas)\s+(?:different |separate "
    r"|diferentes )?(?:letters|notices|cartas|avisos|\u0298+s?)\b"
)
SEVERAL_HERE = re.compile(
    r"\b(?:other|another|second|2nd|different|new) (?:one|letter|notice|4390|\u0298+)\b"
    r"|\balso (?:got|have|a)\b|\btwo letters\b|(?<!what )\b(?:mine|hers|his)\b"
    r"|\b(?:otra|segunda|diferente|nueva) (?:carta|\u0298+)\b|(?<!no )\bla otra\b"
    r"|\btengo tambien\b|\btambien (?:tengo|me llego|recibi|hay|una|otra)\b|\bdos cartas\b"
    r"|\bboth letters\b|\ba second\b"
    r"|\btwo (?:of them|\u0298+)\b|\bdos (?:de ellas|\u0298+)\b"
)
_SPOUSE = (
    r"(?:(?:my|the) (?:former |soon to be )?(?:ex|wife|husband|spouse|hubby)"
    r"(?:[- ]?(?:wife|husband|spouse))?|(?<!her )(?<!his )(?:ex|wife|husband))"
)
_SPOUSE_ES = (
    r"(?:(?:mi|su) (?:antigu[oa] )?(?:ex|espos[oa]|marido|mujer|senora|conyuge|exespos[oa]|exmarido"
    r"|exmujer)(?:[- ]?(?:espos[oa]|marido|mujer))?)"
)
_THEY = rf"(?:{_SPOUSE}|he|she|{_SPOUSE_ES}|ella|el)"
_TO_THEM = rf"(?:{_SPOUSE}|him|her|{_SPOUSE_ES}|ella|el)"
_RELIEF = (
    r"(?:(?:the |an? |any |el |la |lo del? |los? )?(?:irs )?(?:form |forma |formulario )?"
    r"(?:inn?ocen\w*|relief|8857|alivio|(?:conyuge|espos[oa]) inn?ocente))\b"
)
_SPOUSE_ASKED = (
    r"(?:asked for|requested|(?:put in|filed|applied)(?: for)?|got|won|(?:lo |la )?(?:pidio"
    r"|solicito|metio|aplico|lleno|gano|consiguio)(?: para| por| a)?)"
)
_GRANTED = (
    r"(?:granted|approved|given|gave|giving|awarded|allowed|dieron|dio|concedi\w+|aprob\w+"
    r"|otorg\w+|perdonaron)"
)
_NOT_I = r"(?:not me|i (?:did not|didn'?t|never)|i wasn'?t|i was not|yo no|a mi no|no yo|not i)\b"
_IT = rf"(?:it|that|anything|nada|eso|{_RELIEF})"
OTHER_SPOUSE = re.compile(
    rf"\b{_THEY} (?:\w+ )?{_SPOUSE_ASKED} {_RELIEF}"
    rf"|\b{_THEY} (?:was|is|were|got|has been|fue) (?:\w+ )?(?:{_GRANTED}|relieved|let off"
    rf"|aprobad[oa])"
    r"(?=.*\b(?:relie|inn?ocen|alivio))"
    rf"|\b{_THEY} (?:is|was) relieved\b|\b(?:let|letting) {_TO_THEM} off\b"
    rf"|\b{_GRANTED} {_TO_THEM} (?:\w+ )?{_RELIEF}"
    rf"|\b{_RELIEF} (?:\w+ )?(?:they |the irs )?(?:{_GRANTED}|went) (?:\w+ )?(?:to )?{_TO_THEM}\b"
    rf"|\b{_GRANTED} {_SPOUSE}\b(?!'s (?!.*\b(?:relie|inn?ocen)))(?! (?:the |a |my )?(?:letter"
    rf"|copy|refund))"
    rf"|\b{_SPOUSE}'?s? (?:own )?(?:inn?ocent spouse )?(?:request|claim|relief|8857)\b"
    rf"|\b{_SPOUSE} (?:getting {_RELIEF}|(?:being |getting |was |is )let off\b)"
    rf"|\b{_SPOUSE} applied and (?:was |got )?{_GRANTED}\b"
    rf"|\b(?:(?:s?he|they)'?(?:s|re)|(?:{_SPOUSE}|s?he) (?:is|was)) the one (?:who|that) "
    rf"{_SPOUSE_ASKED}(?: {_IT}(?: spouse)?)?\W+(?:but |and )?{_NOT_I}"
    rf"|\b{_THEY} fue (?:la|el) que (?:lo |la )?(?:pidio|solicito)\b"
    rf"|\b{_SPOUSE_ES} (?:quedo|queda|salio) libre\b"
    rf"|\ba (?:{_SPOUSE_ES}|ella|el) (?:si )?(?:se )?(?:le|lo) {_GRANTED}(?: \w+){{0,4}}? "
    r"(?:alivio|inn?ocente)\b"
    rf"|\b(?:le|se lo) {_GRANTED}(?: \w+){{0,4}}? (?:alivio"
    rf"|inn?ocente)\b(?: \w+)? a (?:{_TO_THEM})\b"
    rf"|\b(?:le|se lo) {_GRANTED} a (?:{_SPOUSE_ES}|ella)\b(?! (?:la|una) (?:carta|copia))"
    rf"|\b{_THEY} (?:\w+ )?{_SPOUSE_ASKED}(?: {_IT})?\W+(?:but |and |y |pero )?{_NOT_I}"
    rf"|\b(?:i|we|yo|nosotros) (?:did not|didn'?t|never|dont|don'?t|no|nunca) (?:lo |la )?(?:ask"
    rf"|request"
    rf"|file|apply|asked|requested|filed|applied|pedi|solicite)(?: for"
    rf"| an?)? ?(?:{_IT})?\W+(?:\w+ )?"
    rf"(?:(?:it|that) was |fue )?(?:{_SPOUSE}|he|she|{_SPOUSE_ES}|ella|fue el|el (?=pidio|la pidio"
    rf"|lo pidio))\b"
    r"|\bnot me who asked\b|\bi(?:'?m| am) not the one who (?:asked|requested|filed|applied)\b"
    rf"|\bit was {_SPOUSE} who (?:asked|requested|filed|applied)\b"
    rf"|\b(?:quien|el que|la que) pidio (?:\w+ ){{0,2}}(?:alivio|inn?ocente"
    rf"|eso)\W+(?:no )?fue {_TO_THEM}\b"
    r"|\b(?:yo )?no (?:fui|soy)(?: yo)? (?:el que|la que|quien) (?:lo |la )?pid\w+"
    r"|\bi(?:'?m| am) the ex\b|\bi(?:'?m| am) the (?:other|non[- ]?requesting|one who (?:did not"
    r"|didn'?t)) ?(?:spouse|ask)?|\bnon-?requesting\b|\bsoy (?:el otro|la otra) (?:conyuge"
    r"|espos[oa])\b"
)
"""The spouse, or the one who was it, asked for relief or got it."""
A_SPOUSE = re.compile(rf"\b(?:{_SPOUSE}|{_SPOUSE_ES})\b")
NOT_I = re.compile(rf"\b{_NOT_I}")
DENIED = re.compile(
    r"\b(?:denied|refused|rejected|said no|turned (?:him|her) down|neg(?:o|aron)|rechaz(?:o|aron)"
    r"|deneg(?:o|aron)|dijeron que no)\b"
)
"""Relief was refused: of a spouse's refusal it is the spouse, or a helper, who speaks."""
_NEVER = (
    r"\b(?:never|did not|didn'?t|didnt|haven'?t|have not|no|nunca)(?: even| he"
    r"| hemos)? (?:ask(?:ed)?"
    r"|request(?:ed)?|filed?|appl(?:y|ied)|pedi|pedimos|pedido|solicite|solicitado)"
)
_FEW = r"(?: (?:for|an?|any|the|either|cdp|form|forma|formulario|la|el|una|ninguna|lo|de|conyuge))*"
_A_HEARING = r"(?:hearing(?: request)?|12153|appeal|audiencia|apelacion)\b"
_THE_RELIEF = r"(?:relief|inn?ocen\w*(?: spouse)?|8857|alivio)\b"
_NOR = rf"(?: relief)?,? (?:or|nor|ni|o|(?:and|y) (?:i )?{_NEVER[2:]}|either){_FEW} "
NEVER_ASKED = re.compile(
    rf"{_NEVER}{_FEW} {_A_HEARING}{_NOR}{_THE_RELIEF}"
    rf"|{_NEVER}{_FEW} {_THE_RELIEF}{_NOR}{_A_HEARING}"
    rf"|{_NEVER}{_FEW} (?:the irs for )?(?:anything|nada)\b"
)
"""Neither a hearing nor relief was asked for: there is no decision to petition about."""
DATES_THE_PETITION = re.compile(
    r"\b(?:what|which) (?:date|day) (?:do|should|would|must|can|goes|to|am i)\b[^.;!?]{0,25}"
    r"\b(?:put|write|enter|use|sign|goes?|date|type)\b[^.;!?]{0,45}\b(?:signature|form|petition"
    r"|sign"
    r"|page|line|box|paper)\b"
    r"|\b(?:what|which) (?:date|day) (?:goes|do (?:i|we) (?:put|write|sign))\b[^.;!?]{0,20}"
    r"(?:next to|by|beside|under|with) (?:my|the|our) (?:name|signature)\b"
    r"|\b(?:date|dating) (?:my|the) (?:petition|form|signature)\b|\bdate line\b|\bdate (?:box"
    r"|field) on"
    r" (?:the|my) (?:form|petition)\b|\bdate (?:next to|beside|by|under) (?:my|the) (?:signature"
    r"|name)\b"
    r"|\b(?:what|which) date goes on (?:the|my) (?:petition|form)\b"
    r"|\b(?:que|cual) fecha (?:lleva|va)\b[^.;!?]{0,20}\b(?:firma|forma|formulario|peticion|hoja)\b"
    r"|\b(?:que|cual) (?:fecha|dia) (?:\w+ ){0,3}?(?:pongo|ponerle|poner|escrib\w+|anoto"
    r"|le pongo"
    r"|se pone|apunto)\b[^.;!?]{0,40}\b(?:firma|forma|formulario|peticion|hoja|linea|casilla"
    r"|papel)\b"
    r"|\bfecha (?:junto a|al lado de|debajo de|con) (?:la|mi) firma\b"
    r"|\b(?:junto a|al lado de|debajo de) (?:la|mi) firma\b[^.;!?]{0,30}\b(?:fecha|dia)\b"
    r"|\bfech(?:ar|o) (?:la|mi) (?:peticion|firma|forma)\b"
)
"""Asks which day is written on the petition, not which one stands on the letter."""
HEARING_IN_TIME = re.compile(
    r"\b(?:asked|requested|request was)\b.{0,40}\b(?:in|on) time\b"
    r"|\b(?:filed|sent|mailed|was)\b.{0,40}\b(?:in|on) time\b(?=.*\b(?:hearing|12153|request)\b)"
    r"|\bhearing (?:request )?.{0,30}\b(?:in|on) time\b|\btimely (?:request|hearing)\b"
    r"|\b(?:pedi|mande|solicite|envie)\b.{0,40}\ba tiempo\b|\baudiencia\b.{0,30}\ba tiempo\b"
)
NOT_IN_TIME = re.compile(
    r"\b(?:not|wasn'?t|didn'?t|no|never)\b.{0,25}\b(?:in time|on time|a tiempo)\b"
    r"|\b(?:late|tarde)\b|\?"
)
WHAT_LETTER = re.compile(r"\b(?:letter|printed|date on|dated|top|carta|impres\w+|arriba|fecha)\b")
WHAT_RECEIVED = re.compile(
    r"\b(?:came|got|receiv\w*|arriv\w*|deliver\w*|mail(?:box)?|llego|recib\w+|buzon)\b"
)
WHAT_FILED = re.compile(
    r"\b(?:file|filed|filing|sent|mailed|presente|mande|envie|send|mail it|mailing|petition|court"
    r"|presentar|mandar|enviar|peticion)\b"
)
SENTENCE_END = re.compile(r"[.!?;\n]+(?=\s|$)|,?\s+(?:but|pero)\s+")
ASKS = re.compile(
    r"^\W*(?:so |and |ok |but |y |pero |entonces )*(?:is|are|am|do|does|did|can|could|will|would"
    r"|what|when|where|why|how|which|who|que|cual|cuando|como|donde|puedo|puede|es|cuanto|cuantos"
    r"|hasta cuando|todavia)\b"
)
OF_THE_PETITION = re.compile(
    r"\b(?:clerk|petition|peticion|court|corte|tribunal|courthouse|dawson)\b"
)
MY_POSTMARK = re.compile(
    r"\b(?:get|have|gets?|got|want|need) (?:it|the \w+) (?:post ?marked|stamped)\b|\bmy postmark\b"
)
ASKS_POSTMARK = re.compile(
    r"\b(?:does|will|would|is) (?:an? |it )?(?:\w+ )?post ?mark(?:ed)? [^.;?]{0,12}(?:count|work|do"
    r"|ok|okay|enough|in time|good)\b"
    r"|\b(?:vale|cuenta|sirve|alcanza)\b(?: (?:el|un|con|si|lleva|tiene)){0,3} (?:sello|matasellos)"
    r" de \x02|\b(?:el|un) (?:sello|matasellos) de [^.;?]{0,12}(?:vale|cuenta|sirve|alcanza)\b"
)
"""A postmark of one's own, asked about: "does a postmark today count"."""
I_MAILED = re.compile(
    r"\b(?:i|i'm|im|i'll|ill|we|if i)\s+(?:\w+ )?(?:mail|mailed|mailing|send|sent|post)\b"
    r"|\b(?:yo |si )?(?:la |lo )?(?<!irs )(?:mande|envie|eche|puse|mando|envio)\b"
    r"(?! del)"
)

STRONG_LAST_DAY = re.compile(
    r"\b(?:dead ?line|last (?:day|date)|due date|have until|had until|expires?|plazo|fecha limite"
    r"|ultim[oa] (?:dia|fecha)|vence|tengo hasta)\b"
)
"""Words that speak of a last day and nothing else; "until" and "hasta" may be of anything."""
OF_ANOTHER_THING = re.compile(
    STRONG_LAST_DAY.pattern
    + r"|\b(?:hearing|audiencia|conferenc\w+|divorc\w*|trial|juicio|born|naci\w*)\b"
)
"""Words beside which a month that is rejected may be of something else."""
PAPER_DATED = re.compile(
    r"\b(?:decree|hearing|fax|petition|form|check|return|bill|label|slip|stub|court order|judgment"
    r"|statement|w-?2|1099|12153|8857|invoice|contract|decreto|sentencia|audiencia|formulario"
    r"|cheque|factura|peticion|divorcio|recibo de pago)\b[^.,;]{0,20}\b(?:dated|fechad[ao]"
    r"|con fecha)(?: de)?(?: el)?\s*$|\b(?:hearing|divorce|decree) date\s*(?:is|was)?\s*$"
    r"|\bfecha de (?:la |mi )?audiencia\s*$"
)
"""Another paper than a letter, with its date ("my divorce decree is dated …")."""
MISREAD = re.compile(
    r"\b(?:read (?:it|that|the date) wrong|mis-?read|mistyped|typo|wrong (?:date|month|day|year)"
    r"|le[ií] mal|la le[ií] mal|lo le[ií] mal|vi mal|me equivoque)\b"
)
"""A date given before was not read rightly."""
IT_SAYS = re.compile(
    r"\b(?:it (?:really |actually )?(?:says|reads|is)|it'?s|dice|es(?: el)?|trae)\s*(?:the |el )?$"
)
A_LETTER = re.compile(
    r"\b(?:letters?|ltr|notices?|determination|cartas?|avisos?|determinacion|one|una)\b|\u0298"
)
"""What came is a letter: the date it bears is its own ("got a letter dated …")."""
ADJACENT_LETTER_AFTER = re.compile(
    r"^[\s,]*(?:(?:that|which|que) )?(?:is|was|es|era|viene|esta)?\s*(?:what(?:'s| is) "
    r"|lo que )?(?:printed|typed|impres[oa]|the (?:letter'?s? )?date (?:on|printed|of the letter)"
    r"|(?:la fecha|el dia|the da(?:y|te)) (?:de (?:la|mi) carta|of (?:the|my) letter)"
    r"|la fecha (?:impresa|que trae)|on (?:the|my) letter|at the top|en la carta)\b"
    r"|^[\s,]*(?:is|es|era|was|dice|says) (?:(?:the|my|la|mi|el) )?(?:letter|carta|\u0298)"
)
AT_COURT = re.compile(
    r"\b(?:got|gets?|arriv\w*|deliver\w*|reach\w*|came|received)\b.{0,30}\b(?:court|clerk|dc"
    r"|washington)\b|\b(?:court|clerk)\b.{0,15}\b(?:got|received|has it|stamped)\b"
    r"|\blleg\w+\b.{0,25}\b(?:corte|tribunal)\b|\bit (?:got|arrived|was delivered|made it) there\b"
    r"|\b(?:llego|la entregaron|lo entregaron) (?:alla|alli)\b"
    r"|\b(?:corte|tribunal)\b.{0,25}\b(?:recib\w+|lleg\w+)\b"
    r"|\b(?:docketed|on the docket|docket (?:says|shows|has)|stamped (?:filed|received))\b"
    r"|\b(?:sellad[ao]|sello)(?: \w+)? recibid[ao]\b|\ben el expediente\b"
)
"""A package reached the Court: what counts for a courier service that is not listed."""
ARRIVES = re.compile(
    r"\b(?:(?:gets?|be) there|arriv(?:es?|ing)|gets? to (?:them|dc|d\.c\.)|delivers?|reach(?:es)?"
    r"|lleg(?:a|an|ara|aria|ue)|(?:la|lo) entreg(?:an|a|ara|aran)|estar(?:a|ia) (?:alla|ahi))\b"
    r"[^,;]{0,25}$"
)
"""Right before the day on which a courier is to bring it."""
CLAUSE_END = re.compile(r"[,;]|\b(?:and|y|then|luego|despues|but|pero)\b")
_PAPERS = (
    r"(?:petition|forms?|papers|paperwork|it(?! down)|them|everything|check|money order|envelope"
    r"|peticion|formas?|formularios?|papeles|papeleo|todo|hojas?|cheque|giro|copias?|sobre)\b"
)
PREPARED = re.compile(
    r"\b(?<!they )(?<!irs )(?:fill(?:ed|ing)?|finish(?:ed|ing)?|complet(?:ed|ing)"
    r"|sign(?:ed|ing)?(?! for)|print(?:ed|ing)?(?! on)|typ(?:ed|ing)(?! on)|wrote|writ(?:e|ing)"
    r"|prepar(?:ed?|ing)"
    r"|(?:photo)?cop(?:ied|ying)|drafted|notarized|made(?: out)?"
    r"|llen(?:[eo]|amos|aron|ado|ar|ando)|firm(?:[eo]|amos|ado|ar|ando)|imprim(?:i|io|imos|ir)"
    r"|escrib(?:i|io|imos|ir)|prepar(?:[eo]|amos|ar)|complet(?:[eo]|amos|ar)|termin(?:e|amos)"
    rf"|redact\w+|hic(?:e|imos)|saque|notari\w+|fotocopi\w+) (?:\w+ ){{0,2}}?{_PAPERS}"
    r"|\b(?:filled|filling) (?:out|in|up)\b"
    r"|\b(?:had|have|got|get) (?:it|them|everything) (?:notarized|signed|printed|filled)\b"
    r"|\b(?:petition|papers|forms?) (?:was|were|is|got) (?:notarized|signed|printed|filled)\b"
    r"|\b(?:bought|got|compre)(?: \w+){0,2} (?:money order|cashier'?s check|stamps|estampillas)\b"
    r"|\b(?:la|lo|las|los) (?:llen(?:e|amos|aron)|firm(?:e|amos)|imprim\w+|notari\w+)\b"
)
"""What is done to a petition before it goes out: no filing."""
SENT_OUT = re.compile(
    rf"\b(?:{PETITION_VERB}|{PETITION_VERB_ES})\b|\b(?:mailbox|post office|buzon|correo)\b"
)
INTO_THE_MAILBOX = re.compile(
    r"(?:^\W*|\b(?:i|we)\s+)(?:just |then |finally )?(?:dropped|drop|put|stuck|left|placed|popped) "
    r"(?:\w+ ){1,3}(?:in|into) (?:the|a|my|our) (?:\w+ ){0,2}(?:mail ?box|mail)\b"
    r"|\b(?:met(?:i|imos)|ech(?:e|amos)|puse|pusimos|dej(?:e|amos)|deposit(?:e|amos)|tir(?:e|amos)"
    r"|bot(?:e|amos)) (?:\w+ ){0,3}(?:en|al) (?:el |un |mi )?(?:buzon|correo)\b"
)
"""Put into a mailbox by the person: it went out, and nothing came."""
THERE = re.compile(
    r"\b(?:got|arrived|delivered|reached|came|received|stamped|has it|llego|recibio|recibieron"
    r"|resibio)\b(?!.{0,20}\b(?:if|si)\b)"
)
"""Words of what has come."""
SURE_RIGHT = re.compile(
    r"\b(?:right(?! now| here| away)|correct|rite)\b|\?.*\bright\b|\b(?:verdad|correcto|cierto|vdd"
    r"|esta bien|ta bien)\b"
)

BARE_DAY = re.compile(
    r"(?:^|\b(?:so|then|the|y|entonces|el|dia|until|hasta|por que|why|why not|xq))\W*(?:the "
    r"|el )?(\d{1,2})(?:st|nd|rd|th)?(?:\W*(?:then|right|correct|ok|verdad|entonces|no|si"
    r"|yes))*\W*$"
)
"""A day of the month that ends a message: "ok. so 27"."""

TAKING_BACK = re.compile(
    r"\b(?:wrong|mistake|not (?:the )?(?:right|correct)|incorrect|mistyped|typo|misread|not that"
    r"|messed up|gave you|told you|i said|change (?:the|my)|fix (?:the|my)|correct (?:the|my)"
    r"|other date|another date)\b"
    r"|\b(?:mal|equivoqu\w*|equivocad[ao]|error|incorrect[ao]|no es esa|no era|otra fecha|correg\w+"
    r"|cambi\w+|le di|le dije|confundi|revolvi)\b"
)
"""Words by which a date given before is taken back."""

ASKS_LAST_DAY = re.compile(
    r"\b(?:last|latest|final) (?:possible )?(?:day|date)\b|\b(?:what|which) (?:day|date)\b"
    r"|\buntil (?:what|which|when)\b|\bultim[oa] (?:dia|fecha)\b"
    r"|\bhasta (?:que (?:dia|fecha)|cuando)\b|\bque dia\b"
)
"""Asks for the day, whatever else it is about."""
GET_DAYS = re.compile(
    r"\b(?:get|got|have) (?:\d+|[a-z]+(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)"
    r" (?:more )?days\b"
)
"""Time that is had, and nothing that came."""

DAY_NUMBERED = re.compile(
    r"\b(?:day|dia) (?:30|90|thirty|ninety|treinta|noventa)\b|\bdays are up\b"
)
"""A day that is the end of a count and no letter's date."""
TAX_PERIOD = re.compile(
    r"\b(?:tax (?:period|year)s?|periods?|(?:year|quarter) end\w*|periodos?|ano fiscal|trimestre)\b"
)
"""The message names tax periods: a quarter's last day in it may be one."""

DOUBT = re.compile(
    r"\bmay ?be\b|\b(?:might|could) be\b|\bi may have\b|\bpuede ser\b"
    r"|\bi think\b|\bi guess\b|\bnot sure\b|\bunsure\b|\bprobably\b"
    r"|\bcan'?t (?:read|tell|make)\b|\bcannot (?:read|tell|make)\b|\bhard to read\b|\btal vez\b"
    r"|\bqui[sz]as?\b|\ba lo mejor\b|\bcreo que (?:dice|es del?|la fecha)\b"
    r"|\bno (?:la |lo |se )?(?:leo|ve|veo|lee) (?:bien|claro)\b|\bno estoy segur[oa]\b"
)
"""The person is not sure of what they say."""
TODAY_IS = re.compile(
    r"\b(?:today is|today'?s|today being|hoy es|hoy estamos a|estamos a)\s*(?:the |el )?$"
)
"""The day it is, told beside a question."""

ASKS_IN_TIME = re.compile(
    r"\b(?:am i|are we|is (?:it|that)|was (?:it|that|i)) (?:ok|okay|fine|good|in time|on time"
    r"|safe)\b|\b(?:estoy|estamos|esta|estuvo|voy) (?:a tiempo|bien)\b|\bno hay problema\b"
    r"|^\W*(?:(?:so|then|ok|entonces|o sea|pues|y|and|but|pero)\W+)*(?:i'?m|am i|i am|we'?re|it'?s)"
    r" (?:ok|okay|good|fine|safe|late|too late)\b"
    r"|\bdid i make it\b|\b(?:llegue|la hice) a tiempo\b"
    r"|\b(?:o sea|entonces)(?: que)? no (?:vale|sirve|cuenta)\b"
    r"|\btengo (?:q|que) (?:mandarl|presentarl|meterl|enviarl)[ao] otra ve[sz]\b"
    r"|\b(?:do|should) i (?:have to )?(?:file|send|mail) (?:it )?again\b"
)
"""Whether all is well with what was told before."""
IS = re.compile(r"[\s,]*(?:is|es|=|which is|que es)\s*(?:el )?")
FROM_THEN = re.compile(
    r"\b(?:from|starting|counting|since|desde|a partir de|contando desde)(?: as of)?\s*$"
)
"""Right before a day from which days are counted."""
HOW_MANY = re.compile(r"\bhow (?:many|long|much)\b|\bcuant[oa]s?\b|\b(?:days|dias)\b")
DAY_ONE = re.compile(r"\b(?:day|dia) (?:1|one|uno)\b")
"""The day after the letter's date, and not that date."""
CAME_BY_MAIL = re.compile(
    r"\b(?:came|come|got (?:it|the letter|this|mine)|arrived|received(?: it)?|(?:me )?llego"
    r"|recibi)(?: \w+){0,2} (?:in|by|through|via|por|en) (?:the |el |my )?(?:mail|mailbox|post"
    r"|correo)\b"
)
"""A letter came by mail: nobody mailed a petition."""
I_ASKED = re.compile(
    r"\bi did\b(?! not)|\bi'?m the one who (?:asked|signed)\b"
    r"|\bi (?:am the one who )?(?:asked|requested|applied|filed|put in)(?: for| the| an?)* "
    r"(?:it|relief|that|inn?ocent|8857|form 8857)\b"
    r"|\b(?:denied|refused|rejected|turned down) (?:to )?(?:me|my|us)\b|\bturned (?:me|us) down\b"
    r"|\bi (?:was|am|got|have been|been) (?:\w+ )?(?:denied|refused|rejected|turned down)\b"
    r"|\bmy (?:own )?(?:inn?ocent spouse|relief|8857|request|claim)\b|\bfor me\b|\bwants me to\b"
    r"|\bwe both\b|\bboth of us\b|\b(?:in|to) my name\b|\baddressed to me\b"
    r"|\bi got the (?:\w+ ){0,2}denial\b"
    r"|\byo (?:si )?(?:lo |la )?(?:pedi|solicite)\b|\b(?:la|lo) (?:pedi|solicite) yo\b"
    r"|\bque (?:yo )?pedi\b"
    r"|(?<!no )(?<!nunca )\b(?:pedi|solicite) (?:el alivio|lo de|conyuge|la forma)|\byo (?:pida"
    r"|el alivio)\b"
    r"|\b(?:me|nos) (?:lo |la )?(?:neg\w+|nieg\w+|rechaz\w+|deneg\w+)|\bno me (?:lo )?(?:dieron"
    r"|aprob\w+)"
    r"|\bmi (?:solicitud|pedido|alivio|peticion)\b|\ba mi nombre\b|\bpor mi\b(?! ex)|\blos dos\b"
    r"|\byo si\b"
    r"|\b(?:ex|husband|wife|esposo|esposa|marido)\b (?:\w+ )?(?:never|did not|didn'?t|nunca|no)\b"
    r"(?! (?:paid|pago|told|want))"
)
"""The one who writes asked for relief, or the other did not."""
ACQUIRED = re.compile(
    r"\b(?:got|have|has|received|tengo|tiene|llego|recibi|recibio)\W+(?:\w+\W+){0,2}$"
)
"""A letter is had, which may be one beside that in hand."""
NOT_THAT_WAY = re.compile(
    r"\b(?:not|no|never|wasn'?t|didn'?t)(?: (?:it|by|via|use|with|fue|era|es|por|con|la|lo|mande"
    r"|was|sent|ship|eso|in|the|a|en|el|un|eche|puse)){0,4} (?:ups|fedex|fed ex|dhl|fax|courier"
    r"|mensajeria|ground|express saver|buzon|(?:mail|drop|blue) ?box)"
    r"(?: ground| express(?: saver)?)?\b"
)
"""By which way it did not travel."""
_POSSESSED = r"(?:his|hers|theirs|(?:his|her|their) own|la de (?:el|ella|mi \w+)|la suya|lo suyo)"
POSSESSED = re.compile(rf"\b{_POSSESSED}\b")
"""A letter, or a petition, that is somebody else's."""
OTHERS_FILED = re.compile(
    r"\b(?:mailed|sent|filed|faxed|submitted|mando|envio|presento|metio|la mando|ya la mando)\b"
    rf"(?! (?:me|us|it to me)\b)[^.;!?]{{0,30}}(?<!of )\b{_POSSESSED}\b(?! (?:lawyer|letter))"
    rf"|\b{_POSSESSED}\b[^.;!?]{{0,20}}\b(?:was (?:mailed|sent|filed)|went out"
    r"|ya (?:la|se) (?:mando|fue))\b"
)
"""Somebody else filed a petition of their own."""
OWN_ACT = re.compile(r"\b(?:i|we|mine|ours|yo|la mia|lo mio)\b")
"""Beside somebody else's petition one's own is told of."""
NOT_FILED_YET = re.compile(
    r"\b(?:have not|haven'?t|havent|did not|didn'?t|didnt|not)\s+(?:\w+\s+){0,2}"
    r"(?:mailed|sent|filed|submitted|mail|send|file)\b"
    r"(?: (?:it|them|that|anything|the petition|yet)\b|\W*$|[.,;!])"
    r"|\bonly (?:printed|signed|wrote|filled)\b(?: (?:it|that)\b|\W*$|[.,;!])"
    r"|\b(?:todavia|aun) no (?:la|lo) (?:mando|mande|envio|envie|presento|presente|he \w+)\b"
    r"|\bno (?:la|lo) (?:he (?:mandado|enviado|presentado)|mande todavia|mande aun)\b"
)
"""What was told as filed was not, after all."""
TRAVELLED = re.compile(
    r"\b(?:i|we|it|he|she|they|was|went)\W+(?:\w+\W+){0,2}?(?:put|dropp?\w*|left|used|sent|mailed"
    r"|shipped|went|was)\b|^\W*(?:by|with|from|through|por|con|desde)\b"
    r"|\b(?:la|lo) (?:eche|puse|meti|mande|envie|deje|echo|puso|mando|dejo)\b"
    r"|\b(?:fue|use) (?:por|con|en|el|la|correo|usps)\b"
)
"""It is told how something was sent, without a day."""
WAITS = re.compile(
    r"\b(?:wait|until|till?|esperar\w*|espero|puedo esperar)\b"
    r"|\b(?:lo|la) (?:dejo|dejamos) (?:para|hasta)\b"
    r"|\b(?:will|i'?ll|gonna|going to|can i|could i|want to|voy a|vamos a|puedo|podria|quiero"
    r"|pienso)\b.{0,25}\b(?:send|mail|file|submit|do|mand\w+|present\w+|envi\w+|hac\w+|met\w+)\b"
    r"|\b(?:la|lo) (?:mando|presento|envio|meto|hago)\b"
)
"""What is put off to a month."""
IT_IS = re.compile(
    r"\b(?:it'?s|it is|it was|its dated|dated|says|reads|es|era|es del?|era del?|dice)\s*"
    r"(?:the |el )?$|\b(?:i was right|first time)\b[^.;]*$"
)
"""What stands before the date that is printed, where one is taken back."""
WHAT_IS = re.compile(
    r"\b(?:what(?:'?s| is| are| does)|que (?:es|era|significa|quiere decir|viene siendo))\W+"
    r"(?:\w+\W+){0,3}$"
)
"""What stands before a letter's name where it is asked what that letter is."""
HAD_BY_ANOTHER = re.compile(
    rf"(?:{HELPED_S.pattern}|{SPOUSE_S.pattern}|\b(?:she|he|ella|el)\b"
    r"|\bmi (?:ex|espos[oa]|marido|mujer|senora|viej[oa])\b|\bmy (?:ex|wife|husband|spouse)\b)\W+"
    r"(?:(?!(?:i|yo|me|y|and)\b)\w+\W+){0,3}?(?:has|had|got|received|tiene|llego|recibio)\W+"
    r"(?:\w+\W+){0,3}$"
    r"|\b(?:hers|his|theirs|la de (?:ella|el|mi \w+)|la suya)\W+(?:is|was|says|es|era|dice)\W+"
    r"(?:\w+\W+){0,2}$"
)
"""What stands before the name of a letter that somebody else has."""
HEARSAY = re.compile(
    r"\b(?:lawyer|attorney|accountant|cpa|preparer|irs(?! (?:letter|notice))|lady|agent|clerk"
    r"|voicemail|message|auditor|friend|brother|sister|cousin|boss|they|he|she|website|google"
    r"|chatgpt|you|tax guy)\b"
    r"(?: (?:on|over|at|from) (?:the )?(?:phone|irs|office|website))?(?: \w+){0,2}"
    r" (?:said|says?|saying|told|tells?|thinks?|swears?|gave|counted|claims?)\b"
    r"|\b(?:abogad[oa]|contador[a]?|preparador[a]?|notari[oa]|irs|senora|senor|muchach[oa]|agente"
    r"|amig[oa]|prim[oa]|herman[oa]|vecin[oa]|ellos|usted|tu)\b(?: \w+){0,3}"
    r" (?:dij(?:o|eron|iste)|dicen?|cree|dio|dieron|jura)\b"
    r"|\b(?:me|nos) (?:dij(?:o|eron)|dicen?|dio|dieron)\b"
    r"|\b(?:segun|according to)\b(?! (?:la|el|mi|the|my) (?:carta|aviso|letter|notice|papel|paper))"
)
"""What somebody says, as against what is printed."""
PRINTED_HERE = re.compile(
    r"\b(?:print\w*|impres\w+|typed|(?:it|this|letter|notice|paper|mine) (?:says?|reads|shows)"
    r"|(?:carta|aviso|papel|hoja|mia) (?:dice|trae|pone)|due (?:date|day) on it)\b"
    r"|\b(?:ya (?:lo |la )?(?:halle|vi|encontre)|found it|i see it|aqui)\b[\s,.:]*"
    r"(?:it |que |y )*(?:says?|dice|pone|trae)\W*$"
    r"|^\W*(?:ok |y |and |it |que )*(?:says?|dice|pone|trae)(?: el| que)*\W*$"
)
"""What a letter itself says."""
_ANSWER_BY = (
    r"(?:respon[ds]e?|reply|answer|request(?:ed)?|ask|asked|pay|file|act|contest\w+|conteste"
    r"|respond[ae]|pague|page|pid[ae]|solicit\w+|pedir(?:la)?|presentar(?:la)?)"
)
PRINTED_DAY = re.compile(
    r"\b(?:print\w*|impres[ao]s?)\b[^.;?]{0,30}$"
    r"|\b(?:last|final|due|respond-by|reply-by) (?:day|date)\b[^.;?]{0,40}$"
    r"|\b(?:ultim[oa] (?:dia|fecha)|fecha limite)\b[^.;?]{0,40}$"
    rf"|(?<!i )(?<!can )(?<!will )(?<!i'll )\b{_ANSWER_BY}\b[^.;?]{{0,30}}"
    r"\b(?:by|before|no later than|antes del?|a mas tardar|hasta)(?: the| el)*\s*$"
    r"|\b(?:quieren|piden|exigen)\b[^.;?]{0,40}\bpara(?: el)?\s*$"
)
"""The day that a letter itself gives as the last one."""
PRINTED_DAY_BEHIND = re.compile(
    r"^[\s,]*(?:as |is |es |viene )?(?:printed|impres[ao]|in bold|at the top"
    r"|(?:as )?(?:the|my|la|el|mi) (?:last|final|due|ultim[oa]) (?:day|date|dia|fecha))\b"
)
"""The same, behind the day."""
WORD_OF_WHEN = re.compile(r"\b(?:today|tomorrow|tonight|yesterday|hoy|manana|ayer|anoche)\b")
"""A day that is no more than a word of when something is done."""
GRANTED = re.compile(
    r"\b(?:gave|give|gives|granted|extended|ok till|okay until|dieron|dio|concedieron)\b"
    r"[^.;?]{0,25}\b(?:more (?:time|days)|\d+ (?:more )?days|extension|until|till"
    r"|mas (?:tiempo|dias)|hasta|prorroga)\b"
)
"""Somebody at the IRS is said to have given more time."""
NO_PRINTED_DAY = re.compile(
    r"\b(?:don'?t|do not|doesn'?t|does not|can'?t|cannot|didn'?t|never|nowhere)\b[^.,;?!]{0,30}"
    r"\b(?:days?|dates?|deadline|print\w*)\b"
    r"|\bno (?:other |printed |last |due |such )*(?:day|date|deadline)\b"
    r"|\bno (?:le |la |lo |me |se )?(?:veo|ve|encuentro|trae|tiene|dice|hay|aparece|sale|viene)\b"
    r"[^.,;?!]{0,30}\b(?:dias?|fechas?|impres\w+)\b|\bsin (?:fecha|dia)\b"
)
"""Says that no last day is printed on a letter, or none is found."""
OWN_DATE = re.compile(
    r"\b(?:dated|fechad[ao]|con fecha(?: de)?|date of (?:the|my|this) (?:letter|notice)"
    r"|(?:letter|notice)'?s? (?:own )?date|date on (?:the|my) (?:letter|notice)"
    r"|fecha (?:de la carta|de mi carta|del aviso|de la notificacion)|up top|arriba)\b[^.;?]{0,15}$"
)
"""Right before the date of a letter itself, as against its last day."""
OWN_DATE_BEHIND = re.compile(
    r"^[\s,]*(?:is |was |it'?s |thats? |that'?s |es |era |fue )?(?:just |only |nomas |solo )?"
    r"(?:(?:the |la )?(?:date (?:of|on) (?:the|my) (?:letter|notice)|(?:letter|notice)'?s? date"
    r"|fecha (?:de|en) (?:la carta|mi carta)|fecha del aviso)"
    r"|(?:the day |el dia (?:en )?que |when |cuando )(?:they |la |lo |me la )?"
    r"(?:wrote|printed|made|escribieron|hicieron|imprimieron)"
    r"|(?:on|at) (?:the )?top|up top|arriba)\b"
)
"""The same, behind the date."""
PRINTED_DAY_IS = re.compile(
    r"\b(?:last|final|due|ultim[oa]|limite)\b(?: \w+){0,5} (?:is|was|says?|es|era|fue|dice)\W*$"
)
"""Right before a day that is told as the last one."""
THAT_IS_A = re.compile(
    r"[\s,(]*(?:that'?s|which is|it'?s|is|que es|eso es|es|cae)?\s*(?:an? |en |un |el )?"
)
"""Between a day and the name of its weekday."""
ANOTHER_ONE = re.compile(
    r"\b(?:another(?: one| petition)?|a second(?: one)?|again|once more|otra(?: vez)?|de nuevo"
    r"|nuevamente|una segunda|dos veces)\b"
)
"""Something is sent a second time."""
COMES_NEXT = re.compile(
    r"\b(?:when (?:does|do|will|would|is)|cuando (?:me )?(?:viene|llega|llegara|mandan|sale))\b"
    r"[^.;?!]{0,30}$"
)
"""Right before the name of a letter that is only expected."""
COMES_NEXT_BEHIND = re.compile(
    r"^[^.;?!]{0,25}\b(?:comes? (?:after|next)|cuando (?:viene|llega|la mandan))\b"
)
"""The same, behind it."""
BOTH = re.compile(
    r"\b(?:both|each of (?:them|the letters)|(?:the )?two (?:letters|deadlines|dates|papers)"
    r"|2 (?:letters|deadlines|dates|papers)|together"
    r"|(?:which|what) (?:one |day |letter )?(?:is |comes |goes |do i \w+ )?first"
    r"|las dos|los dos|ambas|ambos|dos (?:cartas|papeles|plazos|fechas)|juntas|juntos"
    r"|cual (?:es |va |viene )?primero|primero cual)\b(?! (?:parts?|decisions?|partes|decisiones))"
)
"""Of several letters at once."""
AND_THEIRS = re.compile(
    r"^\W*(?:(?:and|y|so|ok|what about|how about|que hay de)\W+)*"
    r"(?:hers|his|theirs|mine|(?:la|lo) (?:mia|suya|suyo|mio|de (?:ella|el|mi \w+)))\W+"
    r"(?:(?:on|by|for|if|el|para|dia|the|si|es)\W+)*$"
)
"""Right before a day, after a plan: may that one go then, too?"""
AT_AN_HOUR = re.compile(
    r"\b\d{1,2}(?::\d\d)? ?(?:[ap]\.? ?m\b|de la (?:noche|manana|tarde))"
    r"|\b(?:midnight|noon|medianoche)\b"
)
"""When on a day something is done."""
SIGNED_FOR = re.compile(r"\bsigned for\b|\bfirm(?:e|o|aron) (?:de|el|al) recib")
"""A letter was signed for when it came, which is no signing of a petition."""
