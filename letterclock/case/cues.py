"""Words that tell what a day is the day of, and what else a message says of a case.

Patterns over normalised text (lower case, no accents), English and Spanish together: people mix
them. ``said`` decides by them; nothing is decided here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

WHY = re.compile(
    r"\bwhy\b|\bhow come\b|\bwalk me through\b|\bhow is (?:it |that )?\d|\bno entiendo (?:eso|lo"
    r"|por|como|el|de)\b|\bdon'?t (?:get|understand) (?:why|how|the)\b|\bwhere (?:did|does|do|is"
    r"|are) .{0,40}(?:com(?:e|ing) from|get)"
    r"|\bhow (?:did|do|does|is|was|are) (?:you|u|it|they|that|this|the)\b.{0,30}\b(?:get|got"
    r"|count\w*|"
    r"com(?:e|ing)|figur\w*|calculat\w*|arriv\w*|reach\w*|work\w* out)\b|\bhow you (?:get|got"
    r"|count)"
    r"|\bexplain\b.{0,30}\b(?:how|why|count)|\bshow me the (?:count|math)"
    r"|\bpor que (?:lo |la |no |es |el |los |dice |sale |seria |hasta |me |se |son |cae "
    r"|entonces |me dice )"
    r"|\bpor ?que\W*$|\bcomo (?:es que |le hizo|saco|sacaron|sacas|saca|salio|sale|llego|llegaron|"
    r"llegas?|conto|cuenta|contaron|calculo|calcula\w*|dio con|da)\b|\bde donde (?:salio|sale|saca|"
    r"saco|sacaron|viene|salen)\b|\bexpliq\w+|\ba que se debe\b"
    r"|\b(?:show|see|ver|hagame|hazme) (?:\w+ ){0,2}(?:math|count\w*|cuenta|suma)\b"
    r"|\bwhat made you\b|\bon what basis\b|\bfor what reason\b|\bwhat for\b|\breason (?:of|for"
    r"|behind)\b|\bhow (?:u|you|it|is it|was|did u) .{0,25}(?:figure|arrive|come|land|\d)"
    r"|\bcite the\b|\bwhich (?:rule|law|section)\b|\bbreak down\b|\byou lost me\b"
    r"|\bwhat'?s wrong with\b|\bhow'?d (?:you|u|it)\b|\b(?:did|do|does|was|were|are) (?:you|they"
    r"|it|that|christmas"
    r"|thanksgiving|veterans|u)\b.{0,30}\b(?:skip\w*|count\w*|take out|left out|leave out|tally)\b"
    r"|\bis .{0,25}day (?:one|1|number one)\b|\bdia (?:uno|1)\b|\b(?:xq|xke|pork|porke|porq|pq"
    r"|por q)\b|\bpor que razon\b|\bque paso con\b|\ben que se basa\b|\bcual es la razon\b"
    r"|\ba cuenta de que\b|\bque (?:ley|regla)\b|\bno me cuadra\b|\bdesglos\w+|\bno le hallo\b"
    r"|\bdonde quedo\b|\bdescuentan\b|\b(?:brinc|salt)(?:o|aron|a|an)\b|\b(?:cuentan|contaron"
    r"|se cuenta|entra en la (?:suma|cuenta))\b|\bquitan de la cuenta\b|\bexplik\w+"
    r"|\bdia por dia\b|\bday by day\b|\bcomo (?:tu |usted |se |le )?(?:sacas?|cayo|llegan"
    r"|es q)\b|\bque tiene de malo\b|\bonde esta escrito\b"
)
PETITION_VERB = (
    r"(?:fil(?:e|ed|es|ing)|re-?file|e-?fil(?:e|ed|ing)|submit\w*|send\w*|sent|mail(?:ed|ing|s)?"
    r"|post(?:ed|ing)?|"
    r"upload\w*|click(?:ed|ing)? submit|walk(?:ed|ing)?|g[ai]ve(?=\W+(?:it|the)\b)|left it"
    r"|leaving it|drop(?:ped|ping)?|ship(?:ped|ping)?|overnight(?:ed|ing)?|petition(?:ed|ing)"
    r"|hand(?:ed|ing)?|"
    r"deliver(?:ed|ing)?|put(?:ting)? (?:it|the \w+) in|put in|turn(?:ed|ing)? in|go(?:es"
    r"|ing)? out|went out|fax(?:ed|ing)?|e-?mail(?:ed|ing)?|fedex(?:ed)?|"
    r"pay(?:ing)?|paid|take|took|drive|drove|bring|brought|start(?:ed)?|hit submit|get it (?:in"
    r"|there|out|postmarked)|have it postmarked|went (?:certified|out|by)|go certified|"
    r"have it (?:in|there))"
)
PETITION_VERB_ES = (
    r"(?:present\w+|mand\w+|envi\w+|met(?:o|i|er\w*|imos|ido|emos|iera|a)|radi[cq]\w+|sub(?:o|i"
    r"|ir\w*|imos|ido|iera|a|iendo)|"
    r"ech(?:o|e|ar\w*|amos|ado|ando)|entreg\w+|puse (?:en el correo|la peticion|el sobre en)"
    r"|(?:la|lo) puse en el (?:correo|buzon)|pong(?:o|a)|poner\w*|llev(?:o|e"
    r"|ar\w*|amos|ado|ando)|"
    r"deposit\w+|pag(?:o|ue|ar\w*|ando)|somet\w+|despach\w+|se la d[iy]|la dej(?:o|e)|entr(?:o"
    r"|a) (?:electronic|por)\w*)"
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
    r"|handed|turned|"
    r"faxed|emailed|fedexed|overnighted|paid|took|drove|brought|went out|delivered|petitioned"
    r"|already|"
    r"hit submit|clicked|walked|gave|left|got it in|put it in|put it|went|is in the mail"
    r"|have the (?:receipt|slip|stamped))\b"
    r"|\b(?:presente|mande|envie|meti|radique|subi|eche|entregue|puse|lleve|pague|deposite|someti|"
    r"despache|mandamos|presentamos|enviamos|metimos|radicamos|entregamos"
    r"|(?:mi \w+|ella|el) (?:la|lo) (?:mando|envio|presento|entrego|echo)"
    r"|(?<!\bla )(?<!\blo )(?<!\bsi )(?:presento|mando|envio)|metio|"
    r"radico|subio|(?<!\bla )(?<!\blo )(?:echo|entrego)"
    r"|puso|llevo|entro|se la di|la deje|lo deje|di|deje|mandaron"
    r"|presentaron|enviaron|metieron|"
    r"ya (?:la|lo|esta|se|fue|quedo|presente|mande|envie)|fue (?:presentada|enviada|radicada"
    r"|mandada)|"
    r"presentada|enviada|radicada|mandada|he (?:presentado|mandado|enviado))\b"
    r"|\b(?:transmitted|docketed|given|stamped filed|did it|grabbed|got it in|got around"
    r"|answered|filie|archivado|sometio|le dio|tire|tiro|faxeo|jale|hice|ise|aplique|metida"
    r"|salio|quedo|conteste|recibido en la corte|enviado|boto)\b"
)
PLANNED = re.compile(
    r"\b(?:if|will|'ll|ill|gonna|going to|gona|plan\w*|can i|could i|may i|i'?d|id|what if"
    r"|want to|wanna"
    r"|tomorrow|"
    r"would|should|next|until i|have to|need to|wait)\b"
    r"|\b(?:si|voy a|vamos a|va a|puedo|podria|quiero|pienso|planeo|manana|proximo|proxima"
    r"|que pasa si|"
    r"y si|tengo que|debo|para el|hasta el)\b"
)
NOT_A_PETITION = re.compile(
    r"\b(?:12153|8857|12509|9465|433\w*|656|1040\w*|tax return|returns?|taxes|divorce|bankruptcy"
    r"|hearing request|"
    r"request (?:for|a) (?:a )?hearing|my request|asked for|hearing|amended|extension|complaint"
    r"|w-?2|"
    r"audiencia|declaracion|impuestos|taxes|divorcio|bancarrota|solicitud|formulario|planilla)\b"
)
BY_IRS = re.compile(
    r"\b(?:irs|they|appeals|gobierno|ellos)\s+(?:\w+ )?(?:mail\w*|sent|send|post\w*|stamp\w*)\b"
    r"|\b(?:was|were|got|been) (?:\w+ )?(?:mailed|sent|posted|stamped|postmarked|shipped)\b"
    r"|\b(?:mailed|sent) (?:to me|out to me|me)\b|\b(?:mailing|mail) date\b"
    r"|\bdate (?:it was )?mailed\b|\bsent out on\b|\bcancell?ation\b"
    r"|\bme (?:mandaron|mando|enviaron|envio|despacharon)\b|\bthey sent me\b"
    r"|\b(?:me )?(?:la|lo|los|las) (?:mandaron|enviaron|echaron|despacharon)\b|\bfue (?:enviada"
    r"|mandada|puesta)\b"
    r"|\b(?:enviada|mandada) (?:el|por)\b|\bel irs (?:la |lo |me la )?(?:mando|envio|despacho)\b"
    r"|\bfecha de envio\b|\bfranquead\w+|\btimbre\b|\bsalio del? (?:irs|correo|oficina)\b"
    r"|\bput it in the mail (?:until|till|on)\b(?<=they )|\b(?:they|irs) (?:\w+ ){0,2}(?:didn'?t"
    r"|did not) (?:\w+ )?(?:put|mail|send)\b|\bthey ship\w*|\b(?:mailed|sent) by (?:the )?irs\b"
    r"|\bnot sent out\b|\bwhen they mail|\bno la h?echaron\b|\bla (?:enviaron|mandaron"
    r"|despach\w+|devolvieron)\b|\bsalio de\b|\bel irs la\b|\bfue despachad[ao]\b"
)
ENVELOPE = re.compile(
    r"\benv\b|\bstamp on\b"
    r"|\bpost ?mark\w*|\bpost-mark\w*|\benvelop\w*|\btracking\b|\btrack(?:ed)? (?:number|it"
    r"|info)\b|\binformed delivery\b"
    r"|\bcertified (?:mail )?(?:receipt|slip|card|sticker|label|letter|number|notice|tag)"
    r"|\bgreen (?:card|slip|sticker)\b"
    r"|\bmail(?:ing)? (?:receipt|slip|stamp)\b|\bmeter(?:ed)? (?:mark|stamp)\b|\bpeach (?:slip"
    r"|card)\b"
    r"|\busps (?:says|shows|site|app|website|has|scan\w*|accept\w*)\b|\b(?:accepted"
    r"|scanned) (?:at|by)\b"
    r"|\bmata ?s?sell\w*|\b(?:el|del|en el|su|mi|al) sobre\b|\bsobre (?:dice|tiene|trae|esta"
    r"|viene|pone|marca|amarillo|blanco|con)\b"
    r"|\bsello (?:del? )?(?:correo|postal|sobre)\b|\brastreo\b|\bacuse\b|\bguia\b|\b(?:recibo"
    r"|papelito|tarjeta|talon|etiqueta)\b"
    r".{0,20}\b(?:certificad\w+|correo|verde|rosa|postal)\b|\btarjet(?:a|ita) verde\b"
    r"|\bsellad[oa] (?:el|en)\b|\bmarca postal\b"
    r"|\bstamp(?:ed)? (?:on|by) the (?:envelope|post|outside|front|back)|\boutside (?:of it "
    r"|says|stamp)"
    r"|\b(?:meter(?:ed)?|pitney|frank\w*|franque\w+|postage|barcode|bar code|peach|pink (?:slip"
    r"|notice|card)|yellow sticker|sticker|cert(?:ified)? (?:mail )?label|delivery attempt"
    r"|attempted delivery|in transit|departed|forwarded|on the outside|resent|re-sent"
    r"|return receipt"
    r"|return card|wavy lines)\b|\bstamp(?:ed)? (?:of|from|by) the post\w*|\b(?:ink|round|date"
    r"|zip code|post|red) stamp\b|\bpost seal\b|\bthe cover\b|\boutside (?:of (?:it|the)|says"
    r"|stamp\w*)\b|\bcu[nñ]os?\b"
    r"|\bestamp(?:a|ad[ao])\b|\bestampilla\b|\bsello redondo\b|\bla posta\b|\bcodigo de barra\w*"
    r"|\betiqueta\b|\baviso (?:rosado|rosa|amarillo|del cartero)\b|\bintento de entrega\b"
    r"|\bre-?envi(?:o|ad[ao])\b|\bcubierta\b|\benvoltura\b|\btinta roja\b|\bpor (?:a?fuera)\b"
    r"|\bpapel del cartero\b|\busps\b|\bponchad[ao]\b|\bcancelad[ao]\b"
)
RECEIVED = re.compile(
    r"\b(?:(?:got|get (?:it|the|my|this|that|a letter)\b)(?!\s+(?:right|correct|\d|to|(?:that|it"
    r"|this|them) (?:right|correct)|it\s*(?:[?.!,]|$|in\b"
    r"|there\b|done\b|out\b)|until|till|paid|an?\b"
    r"|time|me\b))|gotten|receiv\w*|reciev\w*|recvd|rcvd|"
    r"recd|came|arriv\w*|delivered|delivery|picked (?:it |this |them |the letter )?up"
    r"|pick(?:ed)? up|"
    r"signed for|open(?:ed|ing)|showed up|turned up|landed|mailbox|in (?:my|the) mail"
    r"|handed (?:it )?to me|gave me|"
    r"gave it to me|first saw|saw it|found it|laid eyes|had it since|have it since|have had it"
    r"|in my hands?|reached me|mailman|mail carrier|brought it)\b"
    r"|\b(?:i|we) got it\s*$|\bg[eo]t it (?:on|in the mail|yesterday|today|last|the|from)\b"
    r"|\b(?:recib\w+|resib\w+|lleg(?:o|aron|ado|ando|ue|ar)|yego|recog\w+|abri(?:mos|o)?|la vi"
    r"|lo vi|encontre|buzon|"
    r"agarr\w+|firme (?:de|el|por|cuando)|me (?:la|lo) (?:dieron|dio|entregaron|entrego|trajeron"
    r"|trajo)|vino el|obtuve|"
    r"cayo|cartero|en mis manos|la entregaron|lo entregaron|la trajo|entrega)\b"
    r"|\b(?:reach(?:ed)?|handed (?:me|to me|it)|collected my mail|was given|given it"
    r"|passed it to me|tore (?:it )?open|read it (?:on|to me|last|yesterday)|first read|seen it"
    r"|held it|hid it|signed (?:for"
    r"|at the door)|po box|came in the mail|get to my hands?|wrong house|thats when i knew)\b"
    r"|\b(?:recivi\w*|resivi\w*|resibi\w*|yego|halle|aparecio|mis manos|fui por ella"
    r"|fui notificad[ao]|notificad[ao]|destap\w+|la lei|me la leyo|leyo|escondio|conociendo"
    r"|la habia (?:mirado|visto)|se la quite|la tenia|po box|en la puerta|la firmo|lo firmo|mesa"
    r"|se la entregaron)\b"
)
HANDED_TO_ME = re.compile(
    r"\bme (?:la|lo|las|los) (?:entreg\w+|d(?:io|ieron)|traj\w+|dej\w+|llev\w+|pas\w+)\b"
    r"|\bla tengo desde\b"
    r"|\b(?:handed|gave|brought|delivered|dropped) (?:it |the letter )?(?:to|off to|at) (?:me"
    r"|my)\b|\bgave me\b"
    r"|\bse la entregaron a mi\b|\bmy (?:neighbor|roommate|aide|mom|lawyer"
    r"|landlord) (?:\w+ )?(?:handed|gave|read|hid|held|tore)\b"
)
STRONG_EVENT = re.compile(
    r"\b(?:calle|avenida|av|colonia|street|avenue)\s*$|"
    r"\bday (?:1|one)\b|\bdia (?:1|uno)\b|\bassess(?:ed|ment)\b|\btasad[ao]\b|\btasacion\b"
    r"|\b(?:tax (?:period|year)s?|periods? end\w*|year end\w*|quarter|payment plan|installment\w*"
    r"|my plan|bill|rent|mortgage|passed (?:on|away))\b"
    r"|\b(?:periodos? (?:de impuestos?|fiscal\w*|que termin\w*|termin\w*)|ano fiscal|trimestre"
    r"|plan de pagos?|mensualidad|factura|bil|biles|renta"
    r"|hipoteca)\b"
)
JUDGED = re.compile(
    r"\b(?:too late|in time|on time|late|works?|make it|makes it|good enough|soon enough"
    r"|cutting it)\b"
    r"|\b(?:tarde|a tiempo|alcanz\w+|sirve|chance|todavia (?:se puede|puedo|cuenta))\b"
)
LAST_DAY = re.compile(
    r"\b(?:day|dia) (?:30|90|thirty|ninety|treinta|noventa)\b|\bdays are up\b"
    r"|\b(?:my last (?:is|was)|last one|dead ?line|last (?:day|date|possible|chance)|final (?:day"
    r"|date)|due|until|till?|by"
    r"|before|no later than|latest|"
    r"expir\w*|runs? out|(?:time|window|it|that) ends?|cut-? ?off|too late after|good (?:until"
    r"|thru|through))\b"
    r"|\bhave (?:until|till|through)\b|\bgives? (?:me|us|you)\b"
    r"|\b(?:plazo|venc\w+|hasta|antes del?|limite|ultim[oa] (?:dia|fecha)|a mas tardar|caduc\w+"
    r"|se (?:me )?acaba|termina|"
    r"se cumpl\w+|fecha tope|tope|ultimo chance)\b"
    r"|\b(?:closes?|time is up|prints?|window|still inside|due date|extension to|prorroga"
    r"|lo maximo|maximo|asta|plaso|limite|todabia cuenta|se cierra)\b"
)
NAMED_BY = re.compile(
    r"\b(?:told|tells?|said|says|saying|thinks?|thought|claims?|swears?|insist\w*|according"
    r"|counted|count|calculat\w*|"
    r"website|web site|google\w*|chatgpt|ai|app|calculator|calendar|over the phone|my math|i get"
    r"|i got|"
    r"comes out|came out|comes to|wrote down|put|marked|noted)\b"
    r"|\b(?:dice|dicen|dijo|dijeron|diciendo|segun|cree|creo|calcul\w+|cont[eo]|cuento"
    r"|abogad[oa]|contador[a]?|notari[oa]|"
    r"muchach[ao]|senorita|senor[a]?|prim[oa]|herman[oa]|vecin[oa]|amig[oa]|comadre|compadre"
    r"|pagina|(?<!por )internet|google|"
    r"telefono|me sale|me da|sale|anote|apunt\w+|puse|marque)\b"
    r"|\b(?:figured|makes?|i make it|should be|reckons?|informed|informaron|takes me to|gave me"
    r"|believe|you'?re off|grupo|jura|puso|aseguraron|hablo de|deberia ser|no sera|seria|dan al"
    r"|quedaria"
    r"|tiktok|youtube|compa|comadre|patron|preparador|oficial)\b"
)
RIGHT = re.compile(
    r"^\W*(?:ok |okay |and )?so\b|\bso (?:its|it'?s|the|my|that|i have|we have)\b|\b(?:calendar"
    r"|planner|fridge|phone|calendario|agenda|celular|telefono)\b|"
    r"\b(?:right|correct|rite|yes\?|ok\?|isn'?t it|is it|is that|then|sure|confirm\w*|got it"
    r"|good|still|check|"
    r"double check|huh|yeah\?|no\?|for sure|just to be)\b"
    r"|\b(?:verdad|correcto|cierto|entonces|seguro|segura|o sea|osea|esta bien|asi es|no es asi"
    r"|si\?|confirm\w*|vdd|"
    r"sierto|berdad)\b|\bva\s*\?"
)
OUTRIGHT_LETTER = re.compile(
    r"\b(?:re)?dated?\b(?!\s+(?:i|we|it|they|he|she|for|to|of (?:my|the) (?:hearing|birth"
    r"|divorce|call|petition)))"
    r"|\b(?:date|fecha) (?:on|of|at|printed|typed|in|de|en|que|impresa|escrita)\b"
    r"|\bletter'?s? date\b"
    r"|\b(?:letter|ltr|carta|determination|determinacion|\u0298+)\)?\s*(?:'s|is|was|says|reads"
    r"|shows|has|es|era|"
    r"dice|trae|tiene|pone|,|:|-)?\s*(?:actually |really |en realidad |it'?s |it is )?(?:from|of"
    r"|de|del|con fecha(?: de)?|"
    r"says|dice)?\s*(?:the |el |dia )*$"
    r"|\bprinted\b|\btyped\b|\bat the top\b|\bat top\b|\bon top\b|\btop of\b|\bupper (?:right"
    r"|left|corner)\b|\bcorner\b"
    r"|\b(?:carta|papel) (?:dice|trae|tiene|pone|marca)\b|\bfechad[oa]\b|\bimpres[oa]\b"
    r"|\barriba\b|\besquina\b|\bencabezado\b"
    r"|\bfecha (?:es|correcta|buena|real|verdadera)\b|\bla fecha\b|\bthe date is\b|\breal date\b"
    r"|\bright date\b|\bcorrect date\b"
    r"|\bissued\b|\bemitid[oa]\b"
)
CORRECTING = re.compile(
    r"\b(?:sorry|i me?ant|i mean|no wait|wait|correction|oops|whoops|my bad|my mistake|mistake"
    r"|mistyped|typo|misread|wrong (?:date|month|day|year|number)|"
    r"mis-?read|read it wrong|wrong date|scratch that|i was wrong|i said .{0,20} but"
    r"|should(?:'ve| have) said|"
    r"looked again|checked again|actually|instead)\b"
    r"|\b(?:perdon|disculpe\w*|digo|mejor dicho|me equivoqu\w*|equivocad[ao]|quise decir"
    r"|quiero decir|fe de erratas|"
    r"error|lei mal|lo lei mal|la lei mal|mire bien|vi mal|no era|no es el|en realidad|corrijo"
    r"|corrigo|me confundi)\b"
    r"|^\W*no[,.;:!]+\s|^\W*no (?:hold on|wait|espere|espera)\b|\bhold on\b|\besper[ea]\b"
    r"|^\W*no (?:it'?s|its|it is|es del?|era)\b"
)
EVENT = re.compile(
    r"\b(?:hearing|married|wedding|divorc\w*|separated|born|birthday|died|passed away|funeral"
    r"|moved|surgery|hospital|"
    r"decree|custody|bankruptcy|discharg\w*|trial|meeting|conference|audit\w*|tax (?:year"
    r"|period)s?|periods?|quarter|"
    r"year end\w*|levied|garnish\w*|seized|lien (?:was )?(?:filed|recorded)|called|call|spoke"
    r"|talked|phoned|hired|fired|"
    r"12153|8857|return|returns|refund|bill|statement|started|trip|vacation|rent|paycheck|school"
    r"|wrote them|asked for)\b"
    r"|\b(?:audiencia|me case|nos casamos|boda|divorci\w*|separ\w+|naci\w*|cumpleanos|muri\w+"
    r"|fallec\w+|mud\w+|operacion|"
    r"hospital|custodia|bancarrota|juicio|reunion|conferencia|auditoria|periodos?|trimestre"
    r"|ano fiscal|embargaron|"
    r"gravamen se|llame|hable|hablamos|contrate|declaracion|reembolso|factura|bil|biles|empece"
    r"|viaje|renta)\b"
    r"|\b(?:family court|child support|ssi|medicaid|new job|job begins|settlement officer"
    r"|levy hit|garnish|wages|nos dejamos|condado|manutencion|medicaid|trabajo nuevo|vaciaron"
    r"|sueldo|cheke|me llamo|marque al)\b"
)
ADJACENT = 22
"""Characters before a day within which words outright about the letter beat all others."""
ADJACENT_LETTER = re.compile(
    r"(?:\b(?:arriba|en la esquina) (?:dice|trae|pone)|\btop (?:it )?(?:says|reads)"
    r"|(?:\b(?:letter|ltr|notice|carta|aviso)|\u0298)(?:\s*\u0298+)? (?:from|of|del?|de fecha)"
    r"|\b(?:it'?s|it is) from"
    r"|\bdated?|\bdate(?: on (?:it|the letter|my letter))?(?: is| was|:)?|\bfechad[oa](?: el)?|"
    r"\bfecha(?: de(?: la carta)?)?(?: es| era|:)?(?: el| del?)*|\bletter (?:is|was) (?:from|of)"
    r"|\bcarta (?:es|era) del?|"
    r"\bprinted(?: on)?|\bimpresa(?: es)?|\b(?:una|one|the first|la primera"
    r"|his|hers|mine|that one|other one|la suya|la mia"
    r"|la otra|carta misma|"
    r"letter itself) (?:says|is|dice|es|trae|tiene)|\b(?:hers|la (?:de ella|suya)))"
    r"\s*(?:the |el |on |from |del? )*$"
)
LABEL = re.compile(
    r"\b(?P<kind>client|cliente|case|caso|taxpayer|file)\s+(?P<name>[a-z]|\d{1,2})\b(?!\s*(?:de"
    r"|of)\b)"
    r"|\b(?:the|la|el|for|del?|year|ano)\s+(?:tax (?:year )?)?(?P<year>20[0-2]\d"
    r"|19\d\d)\s+(?:one|letter|taxes|carta|year)\b"
    r"|\b(?:la|las?|carta|letter|one) (?:del?|for|por|de los taxes de|about) (?:tax (?:year )?"
    r"|ano |taxes (?:de|of) )?(?P<year2>20[0-2]\d|19\d\d)\b"
)
SPOUSE_S = re.compile(
    r"\b(?:my |his |her )?(?:wife|husband|spouse|ex|ex-?wife|ex-?husband"
    r"|hubby)'?s?\b(?=\s*(?:letter|one|is|was|says|has|got|:|,|dated|4390|\u0298|$|it|does|do|\?))"
    r"|\bhers\b|\bhis\b(?= last)"
    r"|\b(?:hers|his)\b(?=\s*(?:is|was|says|:|,|dated|\u0298|$|\?|one))|\b(?:her|his) (?:letter"
    r"|one)\b|\b(?:how long|does|until when|when) (?:\w+ ){0,3}(?:she|he|my (?:wife|husband|ex))\b"
    r"|\b(?:la|carta|el|las?) del? (?:mi |su )?(?:esposa|esposo|marido|mujer|ex|senora|viejo"
    r"|vieja)\b|\bla (?:de )?(?:ella|el)\b(?=\s*(?:es|dice|tiene|:|,|$|\?))"
    r"|\b(?:y|de) (?:ella|mi (?:esposa|esposo|marido|mujer|ex))\b|\bla suya\b"
)
HELPED_S = re.compile(
    r"\bmy (?:mom|mother|dad|father|son|daughter|brother|sister|friend|neighbor|aunt|uncle"
    r"|cousin|grandma|grandpa|grandmother|"
    r"grandfather|client|mother-in-law|boss)(?:'?s)?\b|\bfor (?:a|my) client\b"
    r"|\ba client of mine\b|\bour client\b|\bclient is\b"
    r"|\bmi (?:mama|madre|papa|padre|hijo|hija|hermano|hermana|amigo|amiga|vecino|vecina|tia|tio"
    r"|primo|prima|abuela|abuelo|"
    r"suegra|suegro|client[ea]|jefa|compadre|comadre|cunad[oa]|patron|companer[oa])\b"
    r"|\bclient[ea] mi[oa]\b"
)
MINE_S = re.compile(
    r"\bmine\b|\b(?:and|what about|how about) me\b|\by (?:yo|a mi|la mia)\b"
    r"|\bmy (?:own )?(?:letter|one|4390|\u0298+)|\bfor me\b|\bhow long do i\b|\b(?:la"
    r"|el) m[ii]a?o?\b(?=\s*(?:es|dice|tiene|:|,|$|\?))|\bmi carta\b|\b(?:y )?(?:yo|la mia)\b"
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
            r"\b(?:second|2nd|latter|newer|later) (?:one|letter)\b|\bthe second\b|\bother (?:one"
            r"|letter)\b|\bthe other\b|\bla (?:otra|segunda)\b|\botra carta\b|\bla mas nueva\b"
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
SEVERAL_HERE = re.compile(
    r"\b(?:other|another|second|2nd|different|new) (?:one|letter|notice|4390|\u0298+)\b"
    r"|\balso (?:got|have|a)\b|\btwo letters\b|(?<!what )\b(?:mine|hers|his)\b"
    r"|\b(?:otra|segunda|diferente|nueva) (?:carta|\u0298+)\b|(?<!no )\bla otra\b"
    r"|\btambien (?:tengo|me llego|recibi|hay|una)\b|\bdos cartas\b|\bboth letters\b|\ba second\b"
    r"|\btwo (?:of them"
    r"|\u0298+)\b|\bdos (?:de ellas|\u0298+)\b"
)
OTHER_SPOUSE = re.compile(
    r"\b(?:i|we) (?:didn'?t|did not|never|dont|don'?t) (?:ask|request|file|apply"
    r"|want)\w*(?: for)?(?: it| relief| the relief| innocent spouse| any relief| that)?\b"
    r".{0,40}\b(?:she|he|my (?:ex|wife|husband)|ex)\b|\b(?:she|he|my (?:ex|wife|husband|ex-wife"
    r"|ex-husband)|ex)\b.{0,25}\b(?:asked for|requested|"
    r"filed for|applied for|got|was granted|wants)\b.{0,30}\b(?:inn?ocent|relief"
    r"|it\b.{0,20}\bnot me|8857)"
    r"|\b(?:gave|granted) (?:her|him|my ex) (?:the )?relief\b|\bi(?:'?m| am) the ex\b"
    r"|\bi(?:'?m| am) the (?:other|non[- ]?requesting|one who (?:did not|didn'?t)) ?(?:spouse"
    r"|ask)?|\bnon-?requesting\b|\bnot me who asked\b|\bi am not the one who asked\b"
    r"|\bgranted (?:my|his|her) (?:ex|wife|husband)\b|\b(?:my|the) (?:ex|wife"
    r"|husband)'?s? (?:innocent spouse )?(?:request|claim|relief)\b"
    r"|\b(?:yo )?no (?:lo |la )?(?:pedi|solicite|lo pedi)\b.{0,40}\b(?:ella|el|mi (?:ex|esposa"
    r"|esposo|mujer|marido)|fue)\b|\b(?:ella|mi (?:ex|esposa|esposo|mujer|marido)) (?:lo |la )?"
    r"(?:pidio|solicito|metio|aplico)\b.{0,40}\b(?:inocente|alivio|conyuge|yo no)"
    r"|\bsoy el otro conyuge\b|\bsoy la otra (?:conyuge|esposa)\b|\byo no (?:fui|soy) (?:el"
    r"|la) que (?:pidio|pedi)"
    r"|\b(?:le|se lo) (?:dieron|concedieron|aprobaron)\b.{0,25}\b(?:a mi ex|a ella"
    r"|a mi (?:esposa|esposo))"
)
HEARING_IN_TIME = re.compile(
    r"\b(?:asked|requested|filed|sent|mailed|request was|was)\b.{0,40}\b(?:in"
    r"|on) time\b(?=.*\bhearing\b|.*\b12153\b|.*)|\bhearing (?:request )?.{0,30}\b(?:in"
    r"|on) time\b|\btimely (?:request|hearing)\b"
    r"|\b(?:pedi|mande|solicite|envie)\b.{0,40}\ba tiempo\b|\baudiencia\b.{0,30}\ba tiempo\b"
)
NOT_IN_TIME = re.compile(
    r"\b(?:not|wasn'?t|didn'?t|no|never)\b.{0,25}\b(?:in time|on time|a tiempo)\b|\b(?:late"
    r"|tarde)\b|\?"
)
WHAT_LETTER = re.compile(r"\b(?:letter|printed|date on|dated|top|carta|impres\w+|arriba|fecha)\b")
WHAT_RECEIVED = re.compile(
    r"\b(?:came|got|receiv\w*|arriv\w*|deliver\w*|mail(?:box)?|llego|recib\w+|buzon)\b"
)
WHAT_FILED = re.compile(
    r"\b(?:file|filed|filing|sent|mailed|presente|mande|envie|send|mail it|mailing|petition"
    r"|court|presentar|mandar|enviar|peticion)\b"
)
SENTENCE_END = re.compile(r"[.!?;\n]+(?=\s|$)|,?\s+(?:but|pero)\s+")
ASKS = re.compile(
    r"^\W*(?:so |and |ok |but |y |pero |entonces )*(?:is|are|am|do|does|did|can|could|will|would"
    r"|what|when|where|why|how|which|"
    r"who|que|cual|cuando|como|donde|puedo|puede|es|cuanto|cuantos|hasta cuando|todavia)\b"
)
OF_THE_PETITION = re.compile(
    r"\b(?:clerk|petition|peticion|court|corte|tribunal|courthouse|dawson)\b"
)
MY_POSTMARK = re.compile(
    r"\b(?:get|have|gets?|got|want|need) (?:it|the \w+) (?:post ?marked|stamped)\b|\bmy postmark\b"
)
I_MAILED = re.compile(
    r"\b(?:i|i'm|im|i'll|ill|we|if i)\s+(?:\w+ )?(?:mail|mailed|mailing|send|sent|post)\b"
    r"|\b(?:yo |si )?(?:la |lo )?(?:mande|envie|eche|puse|mando|envio)\b(?! del)"
)

STRONG_LAST_DAY = re.compile(
    r"\b(?:dead ?line|last (?:day|date)|due date|have until|had until|expires?|plazo|fecha limite|"
    r"ultim[oa] (?:dia|fecha)|vence|tengo hasta)\b"
)
"""Words that speak of a last day and nothing else; "until" and "hasta" may be of anything."""
PAPER_DATED = re.compile(
    r"\b(?:decree|hearing|fax|petition|form|check|return|bill|label|slip|stub|court order|judgment"
    r"|statement|w-?2|1099|12153|8857|invoice|contract|decreto|sentencia|audiencia|formulario"
    r"|cheque|factura|peticion|divorcio|recibo de pago)\b[^.,;]{0,20}"
    r"\b(?:dated|fechad[ao]|con fecha)(?: de)?(?: el)?\s*$"
    r"|\b(?:hearing|divorce|decree) date\s*(?:is|was)?\s*$|\bfecha de (?:la |mi )?audiencia\s*$"
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
    r"^[\s,]*(?:(?:that|which|que) )?(?:is|was|es|era|viene|esta)?\s*(?:what(?:'s| is) |lo que )?"
    r"(?:printed|typed|impres[oa]|the (?:letter'?s? )?date (?:on|printed|of the letter)|"
    r"la fecha (?:de la carta|impresa|que trae)|on (?:the|my) letter|at the top|en la carta)\b"
    r"|^[\s,]*(?:is|es|era|was|dice|says) (?:(?:the|my|la|mi|el) )?(?:letter|carta|\u0298)"
)
AT_COURT = re.compile(
    r"\b(?:got|gets?|arriv\w*|deliver\w*|reach\w*|came|received)\b.{0,30}\b(?:court|clerk|dc"
    r"|washington)\b"
    r"|\b(?:court|clerk)\b.{0,15}\b(?:got|received|has it|stamped)\b"
    r"|\blleg\w+\b.{0,25}\b(?:corte|tribunal)\b|\b(?:corte|tribunal)\b.{0,25}\b(?:recib\w+"
    r"|lleg\w+)\b"
)
"""A package reached the Court: what counts for a courier service that is not listed."""
SURE_RIGHT = re.compile(
    r"\b(?:right|correct|rite)\b|\?.*\bright\b|\b(?:verdad|correcto|cierto|vdd|esta bien|ta bien)\b"
)

BARE_DAY = re.compile(
    r"(?:^|\b(?:so|then|the|y|entonces|el|dia|until|hasta|por que|why|why not|xq))\W*(?:the "
    r"|el )?(\d{1,2})(?:st|nd|rd"
    r"|th)?"
    r"(?:\W*(?:then|right|correct|ok|verdad|entonces|no|si|yes))*\W*$"
)
"""A day of the month that ends a message: "ok. so 27"."""

TAKING_BACK = re.compile(
    r"\b(?:wrong|mistake|not (?:the )?(?:right|correct)|incorrect|mistyped|typo|misread|not that"
    r"|messed up|"
    r"gave you|told you|i said|change (?:the|my)|fix (?:the|my)|correct (?:the|my)|other date"
    r"|another date)\b"
    r"|\b(?:mal|equivoqu\w*|equivocad[ao]|error|incorrect[ao]|no es esa|no era|otra fecha"
    r"|correg\w+|cambi\w+|"
    r"le di|le dije|confundi|revolvi)\b"
)
"""Words by which a date given before is taken back."""

ASKS_LAST_DAY = re.compile(
    r"\b(?:last|latest|final) (?:possible )?(?:day|date)\b|\b(?:what|which) (?:day|date)\b"
    r"|\buntil (?:what|which|when)\b"
    r"|\bultim[oa] (?:dia|fecha)\b|\bhasta (?:que (?:dia|fecha)|cuando)\b|\bque dia\b"
)
"""Asks for the day, whatever else it is about."""
GET_DAYS = re.compile(r"\b(?:get|got|have) \d+ (?:more )?days\b")
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
    r"\bmay ?be\b|\bmight be\b|\bi think\b|\bi guess\b|\bnot sure\b|\bunsure\b|\bprobably\b"
    r"|\bcan'?t (?:read|tell|make)\b|\bcannot (?:read|tell|make)\b|\bhard to read\b"
    r"|\btal vez\b|\bqui[sz]as?\b|\ba lo mejor\b|\bcreo que (?:dice|es del?|la fecha)\b"
    r"|\bno (?:la |lo |se )?(?:leo|ve|veo|lee) (?:bien|claro)\b|\bno estoy segur[oa]\b"
)
"""The person is not sure of what they say."""
TODAY_IS = re.compile(
    r"\b(?:today is|today'?s|today being|hoy es|hoy estamos a|estamos a)\s*(?:the |el )?$"
)
"""The day it is, told beside a question."""

ASKS_IN_TIME = re.compile(
    r"\b(?:am i|are we|is (?:it|that)|was (?:it|that|i))"
    r" (?:ok|okay|fine|good|in time|on time|safe)\b"
    r"|\b(?:estoy|estamos|esta|estuvo|voy) (?:a tiempo|bien)\b|\bno hay problema\b"
)
"""Whether all is well with what was told before."""
DAY_ONE = re.compile(r"\b(?:day|dia) (?:1|one|uno)\b")
"""The day after the letter's date, and not that date."""
CAME_BY_MAIL = re.compile(
    r"\b(?:came|come|got (?:it|the letter|this|mine)|arrived|received(?: it)?|(?:me )?llego|recibi)"
    r"(?: \w+){0,2} (?:in|by|through|via|por|en) (?:the |el |my )?(?:mail|mailbox|post|correo)\b"
)
"""A letter came by mail: nobody mailed a petition."""
I_ASKED = re.compile(
    r"\bi did\b(?! not)|\bi'?m the one who asked\b"
    r"|\bi (?:am the one who )?(?:asked|requested|applied) for"
    r" (?:it|relief|that|the relief|inn?ocent)\b"
    r"|\byo (?:si )?(?:lo |la )?(?:pedi|solicite)\b|\bla (?:pedi|solicite) yo\b|\byo si\b"
    r"|\b(?:ex|husband|wife|esposo|esposa|marido)\b (?:\w+ )?(?:never|did not|didn'?t|nunca|no)\b"
)
"""The one who writes asked for relief, or the other did not."""
ACQUIRED = re.compile(
    r"\b(?:got|have|has|received|tengo|tiene|llego|recibi|recibio)\W+(?:\w+\W+){0,2}$"
)
"""A letter is had, which may be one beside that in hand."""
