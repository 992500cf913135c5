"""What danger sounds like in Spanish, and what only sounds like it."""

from __future__ import annotations

from letterclock.danger.words import Danger, Group, few, said

# -- Who ------------------------------------------------------------------------------------------

_KIN = (
    r"(?:espos[oa]s?|marido|mujer|mama|mami|madre|papa|papi|padre|herman[oa]s?|hij[oa]s?|nin[oa]s?"
    r"|novi[oa]"
    r"|pareja|ex|exmarido|exespos[oa]|amig[oa]s?|vecin[oa]s?|prim[oa]s?|ti[oa]s?|sobrin[oa]s?"
    r"|niet[oa]s?|abuel[oa]s?"
    r"|abuelit[oa]|client[ae]s?|companer[oa]|suegr[oa]s?|cunad[oa]s?|muchach[oa]s?|chamac[oa]s?"
    r"|senora?|senor|padrastro"
    r"|madrastra|hijastr[oa]|jefe|viejo|vieja|bebe|familia|persona|alguien|yerno|nuera|nene|nena"
    r"|hombre|viejit[oa]|compadre|comadre|patrona?|cuate|tipo)"
)
_EL = (
    r"(?:el|ella|ese hombre|este hombre|esa mujer|(?:mi|mis|su|la|un|una|nuestro"
    rf"|nuestra) (?:\w+ )?{_KIN}|{_KIN})"
)
_ME = r"(?:me|nos|les|le|lo|la|los|las)"
_MINE = rf"(?:mi|mis|a mi|a mis|los|a los|las|a las|al|nuestros|a nuestros) (?:\w+ )?{_KIN}"

# -- What -----------------------------------------------------------------------------------------

_ARMA = (
    r"(?:pistola|rifle|escopeta|revolver|fusil|arma|armas|cuete|fierro|escuadra|cuchillo|navaja"
    r"|machete|metralleta|r15)"
)
_LUGAR = (
    r"(?:puente|freeway|friway|tren|trenes|metro|vias?|balcon|ventana|rio|mar|lago|azotea|techo"
    r"|edificio|camion|carretera"
    r"|autopista|expreso|expressway|barranco|barranca|precipicio|vacio|carros?|trailer|trailers"
    r"|trafico|pozo|canal|bus|guagua|troca|piso|highway|trafic|acantilado|presa|agua)"
)
_VIVIR = (
    r"(?:vivir|viviendo|seguir viviendo|despertar|despertarme|existir|amanecer|abrir los ojos"
    r"|estar en este mundo"
    r"|estar viv[oa]|seguir viv[oa]|ver (?:otro|un nuevo|el|mas) (?:dia|amanecer|dias|manana|sol)"
    r"|seguir en (?:este mundo|esta vida)"
    r"|levantarme (?:mas|nunca|ya)|pasar de (?:hoy|esta noche)|llegar a (?:manana|navidad)"
    r"|esta vida|mas vida|la vida)"
)
_FIN = (
    r"(?= (?:\.|mas|asi|aqui|ya|con (?:esto|esta|todo|vida|la vida|nada|tanto)|y|pero|porque"
    r"|adelante|luchando|peleando|viv\w+|sufriendo|dios|de verdad|se lo|sin|por|si|lol|cargando"
    r"|de este modo|en este|en esta|para))"
)
_QUERER = (
    r"(?:quiero|quisiera|queria|quise|prefiero|preferiria|deseo|desearia|ganas de|ojala|mejor"
    r"|voy a|gustaria|pienso en|pensando en|pensado en|pense en|penso en"
    r"|pienso|piensa|pensando|pensado|necesito|tengo que|debo|deberia|merezco|list[oa] para"
    r"|lo mejor es|lo mejor seria|solo quiero|capaz de|decidid[oa] a|dispuest[oa] a"
    r"|estoy por|quedria|toca|espero|pido|rezo|ruego|puedo|podria|intente|trate de|he intentado"
    r"|planeo|idea de|ideas de|plan de|forma de|manera de|provoca|dan ganas de|animo a|atrevo a"
    r"|a punto de|me falta valor para|valor para|valor de|para|hasta|de|que)"
)

# -- What is wished for oneself, before it is taken for what others do ----------------------------

WISHED = said(
    r"(?:mejor|valgo mas|sirvo mas|mas utiles?) (?:\w+ ){0,3}con (?:el|mi) seguro(?: de vida)?",
    r"el seguro(?: de vida)? (?:\w+ ){0,2}vale mas que yo",
    r"me (?:voy a|quiero|quisiera|dan ganas de|podria) (?:\w+ )?(?:volar (?:la|los)|prender fuego"
    r"|quemar viv[oa]|pegar (?:un )?tiro|disparar)",
    r"(?:quiero|ojala|quisiera|prefiero|mejor|por mi|espero) (?:que )?(?:\w+ ){0,2}me (?:mate"
    r"|maten|peguen un|disparen|fusilen|atropellen|entierren)",
    r"que me maten (?:de una vez|ya)",
    r"me (?:corto|corte) (?:los|las|el|la) (?:brazos?|venas|munecas|piernas|piel|cuello)",
    r"no (?:hubiera|haber|hubiese) nacido",
    r"(?:ganas de|miedo de|voy a|pensando en|capaz de|siento que voy a|puedo|ando queriendo|vaya a"
    r"|fuera a|antes de) (?:\w+ )?(?:hacer|cometer|aser) (?:una |un |alguna )?(?:locura|tonteria"
    r"|barbaridad|estupidez|pendejada|disparate)",
)
_VOWED = said(
    r"(?:recibo|recibire|recibir|esperar?e?) (?:\w+ )?a (?:balazos|tiros|machetazos|palos"
    r"|plomazos)",
    r"(?:voy a|quiero|ganas de) (?:\w+ )?agarrar\w* a (?:golpes|patadas|balazos|tiros|palos)",
    r"(?:me )?(?:los|las|lo|la) (?:voy a|quiero) llevar (?:a todos )?conmigo",
)
_FOLLOWED = said(
    r"me (?:\w+ )?estrello (?:la|mi) (?:cabeza|cara)",
    r"(?:me|nos) (?:sigue|siguen|siguio|persigue|anda siguiendo) (?:a todos|a todas|por todos"
    r"|por donde|hasta|en (?:el|su) carro|cuando|a donde|al trabajo|a mi)",
    r"se (?:estaciona|para|queda parado|pone) (?:\w+ )?(?:afuera|enfrente|en frente"
    r"|frente) (?:\w+ )?(?:de )?(?:mi|la|nuestra)",
    r"(?:toca|toco|tocaba|manosea|manoseo|pega|golpea|maltrata|lastima|viola|amenaza"
    r"|abusa de) a (?:mi|mis|la|una|su|sus) (?:\w+ )?(?:hij[oa]s?|nin[oa]s?|niet[oa]s?"
    r"|herman[oa]s?|sobrin[oa]s?|bebe|mama|madre|abuel\w+|espos[oa]|mujer)",
)
_TAKEN = said(
    r"(?:que|ojala|ya) (?:\w+ ){0,2}se (?:lo|la) lleve (?:ya )?(?:dios|diosito|el senor|la virgen"
    r"|la muerte)",
    r"(?:se la|se lo) lleve (?:dios|diosito)",
    r"(?:escribio|dijo|mando|llamo|dejo) (?:\w+ ){0,3}(?:despid\w+|despedirse|despedida"
    r"|adios)(?= )",
    r"miedo (?:de )?que (?:(?!me |nos )\w+ ){0,3}(?:haga|cometa) (?:una|alguna|un|algo)",
    r"tem[oe] que (?:\w+ ){0,3}se (?:haga|mate|quite|lastime)",
    r"intento (?:suicidarse|matarse|quitarse|ahorcarse)",
)

# -- Despair of life, and how it would end --------------------------------------------------------

_SUICIDE = said(
    r"(?:me|nos) (?:quiero|quisiera|queria|voy a|iba a|gustaria|provoca|dan ganas de"
    r"|quiere dar por) (?:\w+ )?(?:morir|matar|suicidar|desaparecer|quitar la vida|ahorcar|colgar"
    r"|tirar|aventar|envenenar|dormir para siempre|ir de (?:este mundo|esta vida))",
    rf"{_QUERER} {few(2)}(?:morirme|morir|matarme|suicidarme|quitarme la vida|estar muert[oa]"
    r"|morirnos|desaparecer(?:me)?|ya no (?:estar|existir|despertar|vivir|ser)|no (?:haber nacido"
    r"|existir|despertar|amanecer|vivir|estar vivo|estar viva|estar aqui)|ahorcarme|colgarme"
    r"|envenenarme|dejar de (?:existir|vivir)|estar (?:bajo tierra|en el (?:panteon|cementerio"
    r"|hoyo|cajon|ataud)|enterrad[oa]|tres metros)|no ser|dormirme (?:y|para) (?:ya )?(?:no"
    r"|siempre)|dejarme morir|estar en la tumba)(?! (?:debiendo|la deuda|el problema|de (?:este"
    r"|ese) sistema|la carta|del sistema|mi nombre|el nombre))",
    r"suicid\w*|matarme|quitarme la (?:vida|existencia)",
    r"quitarme (?:de en ?medio|del medio|de enmedio|del camino|de este mundo|de encima)",
    r"quitarme yo(?= )",
    r"me (?:mato|suicido|cuelgo|ahorco|enveneno|pego un tiro|doy un tiro|aviento|quito la vida"
    r"|voy a (?:quitar|matar|morir|ir de este)|dejo morir|quitara la vida)(?! (?:trabajando"
    r"|chambeando|de (?:risa|trabajar)))",
    r"(?:mejor|preferible|prefiero|ojala|hubiera|deberia|quisiera|tendria que"
    r"|para que) (?:\w+ ){0,2}(?:me muero|muert[oa]|morirme|morir|me mato|me muriera|muriera"
    r"|me mataran|me maten|me hubiera muerto|no haber nacido|me hubieran matado|haberme muerto"
    r"|me moria|me mate|me muera|me parta un rayo|me atropelle|me lleve la (?:muerte|huesuda|flaca"
    r"|calaca|chingada|pelona))",
    r"(?:valgo|vale|valdria|sirvo|serviria|soy util) (?:yo )?(?:mas )?(?:\w+ )?(?:muert[oa]"
    r"|por mi seguro|con el seguro|bajo tierra)",
    r"mas (?:\w+ )?muert[oa] que viv[oa]",
    r"(?:seguro de vida|mi seguro|el seguro|la aseguranza) (?:\w+ ){0,8}(?:si me muero"
    r"|cuando me muera|muert[oa]|si yo falto|si falto|me muero|valgo|si me pasa algo|con mi muerte"
    r"|suicid\w*|mi familia queda)",
    r"(?:si|cuando) (?:yo )?me (?:muero|muera|mato|mate)(?= )(?! de)",
    r"(?:si|cuando) (?:yo )?(?:ya )?no (?:despierto|despertara|amanezco|amaneciera|existiera"
    r"|existo|hubiera nacido|estuviera(?: aqui)?)(?= )",
    r"si yo no (?:estuviera|existiera)",
    r"(?:no|nunca|sin|ni) (?:me |le |les |ya |ni |yo |tengo |hay |encuentro |veo |hallo |siento "
    r"|halla |ve )*(?:quiero|quisiera|tengo|deseo|dan|da|puedo|vale la pena|veo|encuentro|hallo"
    r"|importa|nace|quedan|queda|merezco|ganas|provoca|siento|razon|motivo|sentido|caso|fuerzas"
    rf"|valor|animo|animos|deseos|apetece|interesa|sirve|hay|aguanto|soporto) {few(3)}(?:de |para "
    rf"|a |en )?{_VIVIR}(?! (?:con (?:el|ella|mi (?:ex|esposo|marido))|en (?:el|la|un|una|esa|este"
    r"|esta|mi) (?:pais|casa|ciudad|calle|estado|apartamento)|aqui en|del|de (?:prestado|mi)"
    r"|social|sin pagar))",
    # "No quiero estar aquí en la corte" is of a place.
    r"(?:no quiero|no quisiera|ya no quiero|no me gustaria|no deberia"
    r"|no merezco) (?:\w+ )?(?:estar|seguir|andar|quedarme) (?:ni )?(?:aqui|en este mundo|mas aqui"
    r"|en este planeta|en esta tierra|mas en este mundo|con vida)(?! (?:en (?:la|el|esta) (?:corte"
    r"|oficina|fila|linea|pais|casa|audiencia)|cuando|para|toda|con (?:la|el|esta)|esperando))",
    r"no (?:quiero|puedo|tengo ganas de|tengo fuerzas para|tengo fuerzas de|vale la pena|deseo"
    r"|me dan ganas de|tiene caso|tiene sentido|hay para que|hay por que|se como|hay razon para"
    r"|se si pueda|se si puedo|creo poder|le veo caso a|le veo sentido a|le hallo caso a"
    r"|le veo el caso a|encuentro por que|encuentro como|tengo por que|tengo para que"
    r"|tengo razon para|tengo motivo para|tengo motivos para|veo para que"
    rf"|voy a poder) (?:\w+ )?seguir{_FIN}(?! con (?:el|la|los|esta) (?:plan|pagos|caso|peticion"
    r"|apelacion|carta))(?! (?:sin|por|para|si) (?:\w+ )?(?:pag|abog|carta|ayuda|telefono|correo"
    r"|el tel|la carta))",
    r"(?:para que|pa que|de que sirve|que caso tiene|que sentido tiene|que objeto tiene|por que"
    r"|que razon tengo para|que me queda por) (?:\w+ ){0,2}(?:vivir|vivo|viviendo|sigo (?:viv\w+"
    r"|aqui|respirando|en este)|seguir (?:viv\w+|adelante|luchando|asi|en este|aqui|respirando)"
    r"|seguir(?= \.)|despertar|levantarme|existo|existir|estoy viv[oa]|naci|tanto sufrir|seguirle"
    r"|respirar)",
    r"(?:ganas|razon|razones|motivo|motivos|sentido|deseos|ilusion|fuerza"
    r"|fuerzas) (?:\w+ ){0,2}(?:vivir|seguir viviendo|estar viv[oa]|de la vida|a la vida|a mi vida"
    r"|despertar|de nada ya)",
    r"(?:sentido|caso|chiste) a (?:la vida|mi vida|vivir|seguir|nada)",
    r"(?:cansad[oa]|hart[oa]|aburrid[oa]|fastidiad[oa]|enfadad[oa]) (?:ya )?de (?:vivir|la vida"
    r"|esta vida|existir|estar viv[oa]|seguir viv|mi vida|respirar)",
    r"(?:la|mi|esta) vida (?:ya )?(?:no (?:vale|tiene|sirve|me (?:importa|interesa))"
    r"|se (?:me )?(?:acabo|termino)|no es vida)",
    r"se me (?:acabo|termino|fue) la vida",
    r"(?:rendi|renuncie|rindo|renuncio) (?:\w+ )?(?:con|a|de) (?:la|mi|esta) vida",
    r"nada (?:por|para) (?:que|lo que) vivir|por (?:que|quien) vivir",
    # Rest, sleep, God, the dead
    r"descansar (?:\w+ )?(?:de todo|para siempre|en paz|de una vez|de esta vida|ya(?= \.)|por fin"
    r"|eternamente|de este mundo|del todo|de tanto|de vivir)",
    r"(?:dormir|dormirme|duermo|duerma|acostarme|quedarme dormid[oa]|me acuesto|me duermo|durmiera"
    r"|quedo dormid[oa]) (?:\w+ ){0,2}(?:para siempre|y (?:ya )?no (?:\w+ )?(?:despert|levant"
    r"|amanec|abrir)\w*|y nunca|eternamente|sin despertar|hasta nunca)",
    r"no (?:volver a |quiero |querer |me |vuelva a )*(?:despertar|despierto|amanecer|amanezca"
    r"|despierte|despertara|amaneciera|amanezco|despertarme|levantarme nunca)(?! (?:a (?:mi|los"
    r"|las)|temprano|al|con|el))",
    r"(?:nunca|jamas|ya no) (?:mas )?(?:despertar|despertarme|amanecer|levantarme mas"
    r"|abrir los ojos)",
    r"sueno eterno|dejar de (?:sufrir|existir|respirar|vivir|ser una carga)",
    r"(?:dios|diosito|senor|virgen|virgencita|cielo|jesus|muerte|san judas|altisimo|santisimo"
    r"|padre celestial|huesuda|santa muerte|flaca) (?:\w+ ){0,6}(?:me (?:lleve|llevara|recoja"
    r"|recogiera|quite|llame|saque de este|tenga con el|mande la muerte|lleves|recojas|quitara)"
    r"|llevame|llevarme|recogeme|recogerme|quitame|que me muera|morirme|se acuerde de mi"
    r"|se apiade y me)(?! (?:este|esta|a (?:la|un|una) (?:corte|oficina)|la (?:deuda|carta)"
    r"|el (?:miedo|problema)|de (?:este|esta) (?:problema|deuda|apuro)))",
    r"(?:me lleve|llevame|me recoja|llevarme|que me llevara|recogeme|me lleves|me recojas"
    r"|me quitara|me mande llamar|me llame) (?:\w+ )?(?:dios|diosito|senor|el senor|la muerte"
    r"|la virgen|virgencita|la huesuda|la flaca|jesus|contigo|la calaca|la pelona|padre)",
    r"(?:irme|me voy|ir|me fuera|reunirme|encontrarme|alcanzar|juntarme|estar|acompanar|verme|ver"
    r"|me voy a ir|me quiero ir|seguir|me vaya|irse|me reuno) (?:\w+ )?(?:con |a |junto a |al "
    r"|al lado de )(?:\w+ ){0,3}(?:dios|diosito|cielo|senor jesus|otro mundo|mas alla|difunt[oa]s?"
    r"|finad[oa]|virgencita|en el cielo|que (?:en paz|ya murio|murio|esta en el cielo|se murio"
    r"|ya fallecio|fallecio)|muert[oa]|mis muertos|creador|alla arriba|eternidad"
    rf"|{_KIN} (?:al cielo|en el cielo|muert[oa]|fallecid[oa]|que murio|que ya|difunt[oa]"
    r"|alla arriba))(?! (?:de (?:la|los) (?:frontera|taxes|ciudad)|departamento))",
    r"irme (?:de|d) (?:una vez|este mundo|esta vida|la vida|esta tierra|aqui para siempre)",
    r"(?:dejar|abandonar|salir de|partir de|salirme de|largarme de|despedirme de|adios a|irme de"
    r"|dejo|borrarme de|estorbo en|estar en|sobro en|en) este mundo",
    r"(?:sobro|estorbo)(?= )",
    r"(?:ya )?(?:quiero|quisiera) (?:ya )?irme(?= (?:\.|ya|de aqui para siempre|con el|con ella"
    r"|para siempre|de este|y no volver|al cielo))(?! con (?:el|ella) a)",
    r"(?:mejor|mejores|felices|feliz|tranquil\w+|descansarian|descansaria|bien|libres|contentos"
    r"|en paz|alivio) (?:\w+ ){0,2}(?:sin mi(?= (?:\.|y|porque|que|si|ya|aqui|en este|pues"
    r"|de verdad|la verdad|presencia|estorb\w+))|si (?:yo )?(?:ya )?(?:no (?:estuviera|existiera"
    r"|estoy|estuviese|estoy yo|vivo|viviera|hubiera)|me (?:muero|muriera|voy de|mato|fuera de"
    r"|desaparezco)|falto|desaparezco|me fuera para siempre|faltara)|muert[oa](?= )|bajo tierra"
    r"|en el (?:panteon|cementerio|hoyo)|en (?:una|la) (?:tumba|caja)"
    r"|cuando (?:yo )?(?:ya )?no (?:este|exista))",
    r"nadie (?:\w+ )?(?:me|por mi) ?(?:va a |iba a )?(?:extran\w+|echa\w* de menos|llor\w+"
    r"|necesita|notaria|va a notar|echaria)",
    r"nadie (?:se daria cuenta|notaria) si",
    r"a nadie le (?:import\w+|hago falta|va a importar|intereso)(?= )",
    r"(?:no|ni) (?:le |les |me )?(?:hago falta|importo|importa (?:vivir|si vivo|si me muero|morir"
    r"|morirme|que me muera|lo que me pase|si me pasa))(?= )",
    # Ways and means
    r"(?:aventarme|aventar|aventando|aviento|tirarme|tiro|tirar|lanzarme|lanzo|arrojarme|arrojo"
    r"|brincar|brinco|saltar|salto|echarme|botarme|boto|meterme|clavarme|estrellarme|estrello"
    r"|estrellar|botar|parar(?:me)?|aventara|acostarme|caminar|manejar|manejando|chocar"
    r"|volcar(?:me)?|dejarme caer|dejar caer|zumbarme|jondearme|voltear|estampar(?:me)?|lance|tire"
    r"|aviente|atravesar(?:me)?|pararme|parada|parado|cruzar(?:me)?|mirando|viendo|parad[oa]"
    r"|pienso en|pensando en|subi(?:r|rme)?) (?:\w+ ){0,4}(?:de|del|al|a la|a las|a los|por|desde"
    r"|debajo|abajo|enfrente|en|contra|delante|frente|encima|el|hacia"
    rf"|sobre) (?:\w+ ){{0,3}}(?:{_LUGAR}|arbol|poste|pared)(?= (?:\.|y|para|con|de|que|porque|a"
    r"|cuando|si|o|mas|esta|hoy|en|por|ya|rapido|al|del|como|mientras|ayer|anoche|todos"
    r"|mucho))(?! (?:de (?:correo|correos|la corte|embargo)|a (?:la corte|entregar|trabajar)))",
    r"(?:me tiro|me aviento|me lanzo|me arrojo|tirarme|aventarme|lanzarme|arrojarme|me boto"
    r"|botarme|me echo) (?:\w+ )?(?:de|del|al|a la|a las|a los|por|desde|debajo|enfrente|abajo"
    rf"|contra|en) (?:\w+ )?{_LUGAR}",
    r"(?:ahorcar|colgar)me(?! (?:con (?:los|las|tantos|el|la)|el (?:telefono|phone)))",
    r"me (?:ahorco|cuelgo|guindo)(?= )|guindarme",
    r"(?:cortarme|cortar|corto|abrirme|abrir|abro|rajarme|cortado|cortandome"
    r"|rajar) (?:\w+ )?(?:las venas|las munecas|la muneca|los brazos|el cuello|mi brazo|el brazo"
    r"|la garganta|las piernas|la piel|las venitas)",
    r"cortarme(?= (?:\.|otra vez|de nuevo|y|para|con|toda))",
    r"me (?:corto|corte|he cortado|estoy cortando)(?= (?:\.|los|las|el|la|otra vez|de nuevo|para"
    r"|con|cuando|y|porque))(?! (?:la luz|las? unas|el pelo|la comunic))",
    r"(?:hacerme|hacerme yo|haga|hacerme a mi|hago|causarme|provocarme) (?:\w+ )?(?:dano"
    r"|algo a mi mism[oa]|algo malo|algo feo|algo yo)",
    r"lastimarme(?! (?:en el trabajo|la espalda|trabajando))|herirme|golpearme (?:yo|la cabeza)",
    r"autolesi\w+|auto ?les\w+|me (?:hago|hice|hiciera) dano",
    r"(?:pegarme|darme|meterme|pego|doy|meto|ponerme|disparar|echarme|dispararme|pegue|zampar"
    r"|soltar|pegarse|pegar|metiera) (?:un |una |yo un |unos |el )*(?:tiro|tiros|balazo|plomazo"
    r"|bala|disparo|plomo|escopetazo)",
    r"(?:tiro|balazo|bala|plomo) (?:\w+ )?(?:en (?:la|mi)) (?:cabeza|sien|boca|frente|nuca)",
    r"volarme|me vuelo (?:la|los)|dispararme",
    r"(?:apunt\w+|puse|pongo|poner|puesto) (?:\w+ ){0,4}(?:en (?:la|mi) (?:cabeza|sien|boca)"
    r"|a la cabeza)",
    r"jalar(?:le|me)? (?:\w+ )?(?:el |al )?gatillo|jalo el gatillo|prenderme fuego",
    r"me prendo fuego|quemarme viv[oa]|rociarme",
    r"(?:tomarme|tomo|tomar|tragarme|trago|tome|tragar|comer|tomado|bebo|beberme|tomara"
    r"|empastillarme|meterme|tomando|comerme) (?:\w+ ){0,4}(?:(?:todas|todos|todo|monton|muchas"
    r"|bastantes|frasco|bote|tod[oa] el|un frasco|un bote|de un jalon|de golpe|puno|punado"
    r"|demasiadas|de una|cuantas|de mas|caja|bonche|varias|dos frascos) ?(?:\w+ ){0,3}(?:pastillas"
    r"|pildoras|medicinas?|tabletas|calmantes|insulina|frasco|botella|pepas)|veneno|cloro|raticida"
    r"|insecticida|herbicida|gramoxone|matarratas|acido|pesticida|lejia|las pastillas"
    r"|unas pastillas|las pildoras|unas pepas|las pepas|pastillas (?:y|para) (?:no|ya|dormir"
    r"|morir))",
    r"(?:pastillas|pildoras|medicinas|calmantes|tabletas|pepas|insulina) (?:\w+ ){0,3}(?:guardadas"
    r"|juntadas|juntas|en la mano|listas|aqui|enfrente|contadas|en el cajon|al lado|junto a mi"
    r"|escondidas|preparadas|en la mesa|frente a mi|de una vez|todas|ahorradas|apartadas|a la mano"
    r"|para no despertar|sobre la mesa|para dormir y|reunidas|y no despert\w+)",
    r"(?:frasco|bote|monton|puno|punado|botella|bolsa|juntando|guardando|contando|ahorrando"
    r"|tengo las|viendo las|mirando las|junte|guardo|junto|conte|ahorre|juntado|cajon de|compre"
    r"|guardado|tengo todas las|con las|buscando) (?:\w+ ){0,2}(?:de )?(?:las |mis |estas "
    r"|unas )?(?:pastillas|pildoras|pepas)(?! (?:de la presion|del corazon|para la presion"
    r"|de mi mama|de la diabetes|del azucar))",
    r"empastill\w+|sobredosis",
    r"(?:tomar|comprar|compre|tengo|hay|busque|tomarme) (?:\w+ ){0,2}(?:veneno|raticida|gramoxone"
    r"|matarratas|cloro)",
    r"(?:soga|mecate|lazo|cuerda|reata|cinturon|cable) (?:\w+ ){0,5}(?:list[oa]|lista|amarr\w+"
    r"|cuello|viga|arbol|garage|garaje|cochera|colg\w+|techo|compr\w+|mano|guardad[oa]"
    r"|preparad[oa]|patio|me espera|rama|hecha|cajuela|armario|esperando|puesta)",
    r"(?:compre|comprar|busque|amarre|agarre|tengo|conseguir|buscar|consegui|comprado|buscando"
    r"|saque|mirando|viendo|prepare) (?:\w+ )?(?:la |una |el |un |mi )?(?:soga|mecate|lazo|reata"
    r"|cuerda)",
    r"(?:tengo|saque|agarre|compre|cargue|viendo|mirando|mire|vi|veo|miro|busque|guardo|guarde"
    r"|puse|compro|saco|agarro|cargada|quede viendo|quedo viendo|limpie|limpiando|con|desempolve"
    r"|busco|cargo) (?:\w+ ){0,3}(?:la |una |mi |el |un |su |del? )(?:\w+ )?(?:pistola|rifle"
    r"|escopeta|revolver|arma|cuete|fierro|escuadra|38)(?= (?:\.|y|en|de mi|de papa|del cajon"
    r"|al lado|junto|cargad\w+|a mi lado|mucho|toda|que|para|anoche|lista|debajo|aqui|guardad\w+"
    r"|ahi|cerca|pensando|bajo|sobre|a la mano|por|un rato|todas|enfrente|ya|de servicio"
    r"|del abuelo|todo el|largo|fijamente))",
    r"(?:pistola|rifle|escopeta|revolver|arma) (?:\w+ ){0,4}(?:cargad[oa]|cajon|en la mano|buro"
    r"|en la boca|en la cabeza|a mi lado|debajo de la (?:cama|almohada)|en la sien|me llama"
    r"|bajo la almohada|list[oa]|en la guantera|en mi cuarto|en las manos|en la mesa)",
    r"(?:carro|motor|coche|troca|camioneta) (?:\w+ ){0,3}(?:prendido|encendido|andando|prendida"
    r"|encendida) (?:\w+ ){0,4}(?:garage|garaje|cochera|marquesina)",
    r"(?:garage|garaje|cochera|marquesina) (?:\w+ ){0,6}(?:prendido|encendido|andando|prendida)",
    r"monoxido|abrir (?:la llave del|el) gas|llave del gas|gas abierto",
    r"(?:prender|prendo|encender|enciendo|dejar) (?:\w+ )?(?:el )?(?:carro|motor"
    r"|troca) (?:\w+ ){0,3}(?:cerrad[oa]|garage|garaje|cochera)",
    r"(?:acabar|acabo|terminar|termino|acabe|terminara|acabara|acabando|poner fin|ponerle fin"
    r"|pongo fin|ponerle punto final|dar fin|darle fin) (?:\w+ )?(?:con |a )?(?:todo(?= (?:\."
    r"|de una vez|ya|esto de una vez|y|hoy|esta noche|porque|para siempre|mi))|mi vida"
    r"|mi sufrimiento|mi existencia|conmigo|mi dolor|esta vida|mis dias|mi propia vida|esta agonia"
    r"|este sufrimiento|la vida|mi miseria)",
    r"acabarlo todo|terminarlo todo",
    r"asi se (?:acaba|termina|acababa|acabaria|terminaria|resuelve|termina|arregla"
    r"|muere) (?:\w+ )?(?:todo|la deuda|el problema|mi problema|esto|los problemas|la bronca"
    r"|mi deuda|el sufrimiento|este)",
    r"que (?:todo )?(?:se acabe|se termine|esto se acabe|termine) todo",
    r"que todo (?:ya )?(?:se acabe|se termine|termine|acabe)(?= )",
    r"(?:muerto|muerta|muerte|muriendome|muriendo|morir) (?:\w+ ){0,4}(?:se acaba|se termina"
    r"|ya no (?:debo|hay)|solucion|salida|alivio|descanso|remedio|consuelo|unica|la deuda|pagan"
    r"|paga)",
    r"(?:muerto|muerta) el perro",
    r"(?:unica|ultima) (?:salida|solucion|puerta|opcion) (?:\w+ ){0,3}(?:morir\w*|la muerte"
    r"|es irme|matarme|desaparecer|quitarme|que (?:veo|me queda|tengo|encuentro|hay))",
    r"la muerte (?:\w+ ){0,3}(?:mejor|salida|solucion|alivio|descanso|consuelo|me llama)",
    r"no (?:le )?(?:veo|hay|encuentro|hallo|tengo|miro) (?:\w+ )?(?:otra |mas |ninguna )?(?:salida"
    r"|remedio para mi|solucion a mi vida|futuro)(?! (?:de (?:la|mi) (?:carta|pagina)|legal))",
    # Goodbye
    r"(?:adios|me despido|despedirme|despedida|me despedi|despidiendome|despedido|ya me despedi"
    r"|hasta nunca|despidanme|despide) (?:\w+ )?(?:de |a |al )?(?:todos|todo el mundo|mundo cruel"
    r"|mundo|mis hijos|mi familia|la vida|este mundo|para siempre|ustedes para|mi gente|mis seres"
    r"|mis ninos|mi esposa|mi mama|de todos)",
    r"(?:carta|cartas|nota|notas|mensaje|video|audio|recado) (?:\w+ ){0,2}(?:de )?(?:despedida"
    r"|adios|suicid\w*)",
    r"(?:esta es|es) mi (?:despedida|ultima noche|ultimo mensaje|ultimo dia en|ultimo dia de vida"
    r"|ultima carta)",
    r"(?:mi|mis|el|la) (?:ultima (?:noche|carta|voluntad|navidad)|ultimo (?:mensaje|adios)"
    r"|ultimas palabras)(?! del irs)",
    r"(?:cuiden|cuida|cuide|encargo|encarguen|encargarle|dejo encargad[oa]s?|les encargo|digale"
    r"|diganle|dile|diles|diganles) (?:\w+ )?(?:a |de )?(?:mis|mi) (?:\w+ )?(?:hijos|hijas|hija"
    r"|hijo|ninos|familia|perrito|perro|nietos|mama|esposa|esposo|viejita"
    r"|madre)(?= )(?! (?:que (?:pague|firme|mande|llame)))",
    r"(?:escribi|escribiendo|deje|dejar|escribir|dejando|escrito|dejo|hice|le deje|escribo"
    r"|grabe) (?:\w+ ){0,2}(?:carta|cartas|nota|notas|recado|audio|video) (?:\w+ )?(?:a|para"
    r"|de despedida|por si) (?:\w+ )?(?:mis|mi|ya no|me pasa) ?(?:hijos|hijas|familia|esposa"
    r"|esposo|mama|ninos|esposos|mujer|madre|hermana)?",
    r"no (?:voy a |vamos a |pienso |creo )?(?:estar|amanecer|llegar|pasar|vivir|llego|paso|vivo"
    r"|amanezco|estare|vivire) (?:\w+ )?(?:aqui|viv[oa]|manana|para (?:ver(?:lo)?|contarlo|navidad"
    r"|entonces)|a manana|de (?:hoy|esta noche)|hasta|a navidad|mas en este|mucho (?:mas"
    r"|tiempo))(?= )(?! (?:en (?:la|el) (?:casa|corte|oficina)|para (?:firmar|recibir)|la fecha))",
    r"ya no (?:voy a|pienso) (?:estar|existir|molestar a nadie|ser una carga|ser carga"
    r"|dar lata)(?= )",
    r"cuando (?:lean|lea|vean|reciban) esto",
    r"(?:hacer|cometer|hago|haga|hiciera|cometa|haciendo|haria|vaya a hacer"
    r"|hacerme) (?:\w+ )?(?:una |un )?(?:locura|tonteria|barbaridad|estupidez|disparate|pendejada"
    r"|burrada|algo (?:malo|feo|terrible|tonto|estupido|horrible|peor|de lo que|que no|grave"
    r"|drastico|muy)|cosa fea|cosa mala|desgracia|tragedia)(?= )",
    r"(?:pensamientos?|ideas?|pienso|pensando|pienso en|pense) (?:\w+ )?(?:feos?|fea|feas|malos?"
    r"|malas|suicidas?|negr[oa]s|de muerte|oscur[oa]s|muy feas|muy malas|en la muerte"
    r"|cosas (?:feas|malas|terribles|horribles)|en lo peor|puras cosas|horribles|de (?:matarme"
    r"|morir|suicid\w+|quitarme|no vivir|morirme))(?= )",
    r"malos pensamientos",
    r"(?:mente|cabeza) (?:\w+ ){0,4}(?:matarme|morir\w*|quitarme|suicid\w*|acabar con|la muerte"
    r"|desaparecer|no despertar|irme)",
    r"(?:oigo|escucho) voces",
    r"miedo (?:de |a )(?:mi mism[oa]|lo que (?:pueda|vaya a|puedo|voy a|pudiera) (?:hacer|hacerme)"
    r"|estar sol[oa] (?:esta noche|conmigo|ahorita|con estas))",
    r"no (?:me )?(?:confio|fio) (?:en|de) mi(?: mism[oa])?(?= )",
    r"(?:dejar|deje|suspender|dejo|no tomar"
    r"|no tomarme) (?:de tomar(?:me)? )?(?:\w+ )?(?:la insulina|mi insulina|mis (?:medicinas"
    r"|pastillas)|las medicinas|la dialisis|mi dialisis|de comer) (?:\w+ ){0,3}(?:morir\w*"
    r"|para (?:ya no|irme|que)|a ver|hasta|y ya|y que|acabar)",
    r"dejarme (?:morir|ir)",
    r"que me (?:maten|atropelle|atropellen|pegue un|parta un|caiga un rayo|entierren|maten ya"
    r"|mate un|disparen|trague la tierra y)",
    r"me (?:quiero|quisiera) dormir y",
    r"(?:enterrad[oa]|entierrenme|entierren) (?:\w+ )?(?:junto|con|ya)|tres metros bajo",
    r"bajo tierra",
    r"(?:no|ni|ya no|nunca) (?:valgo|sirvo|balgo|le sirvo a nadie|sirbo"
    r"|vale) (?:\w+ )?(?:para )?(?:nada|nadie|un (?:centavo|peso))",
    r"(?:soy|siendo|siento que soy|como|me siento|convertid[oa] en|puro|pura|puramente"
    r"|dando) (?:\w+ )?(?:un |una |pura |puro )?(?:carga|estorbo|lastre|peso (?:muerto|para)"
    r"|inutil|fracasad[oa]|fracaso|basura|mierda|porqueria|nada|cero a la izquierda"
    r"|bulto)(?= (?:\.|para|y|de|en|que|porque|ya|nada|,|a|no|solo))(?! (?:de (?:espos\w+|casad\w+"
    r"|hijos|la prueba|impuestos|trabajo|taxes)|que (?:ver|pagar)))",
)

_DESPAIR = said(
    r"(?:ya )?no (?:puedo|aguanto|soporto|resisto|doy|awanto) (?:mas|ya)(?= (?:\.|con (?:esto|todo"
    r"|la vida|esta|tanto|tanta|el dolor|mi vida|mi alma|la angustia)|y|de|asi|esto|dios|por favor"
    r"|se|la|me|porque|estoy|en serio|seguir|vivir|senor|virgencita|lloro|solo"
    r"|toda))(?! (?:la (?:letra|pagina)|y (?:no )?(?:entrar|pagar)))",
    r"ya no (?:aguanto|soporto|puedo con|resisto)(?= (?:\.|esto|mas|esta|la vida|tanto|tanta|todo"
    r"|el|y|vivir|seguir|mi))(?! (?:(?:los|el|la|las) (?:pagos?|pago|renta|letra|pagina|cuenta"
    r"|intereses|ruido|frio|calor|dolor de)|con (?:el|los) (?:pago|pagos|ingles)))",
    r"no (?:se )?(?:cuanto|hasta cuando) (?:mas )?(?:voy a )?(?:aguant|soport|resist)\w+",
    r"ya no (?:le )?(?:veo|hallo|encuentro) (?:\w+ )?(?:sentido|salida|caso|solucion)",
    r"no le (?:veo|hallo|encuentro) (?:\w+ )?(?:salida|sentido|caso a nada|caso a seguir"
    r"|caso a la vida)",
    r"(?:hasta aqui|hasta aca) (?:llegue|llego)(?= (?:\.|no|ya|y))",
    r"me (?:rendi|rindo|di por vencid[oa]|doy por vencid[oa])(?= (?:con la vida|de todo|con todo"
    r"|de vivir))",
    r"(?:perdi|perdido|sin|he perdido|perdiendo) (?:\w+ )?(?:toda )?(?:la )?(?:esperanza"
    r"|esperanzas|fe en la vida)(?! de (?:ganar|recuperar|que me (?:den|acepten)))",
    r"(?:ya )?no tengo (?:\w+ )?(?:fuerzas (?:para (?:seguir|nada|vivir|luchar)|de (?:nada|seguir"
    r"|vivir))|ganas de nada|esperanza|esperanzas|vida|a nadie en la vida|razon|nada que perder"
    r"|animo de nada)(?= )(?! (?:para (?:ir|pagar|pelear con el irs)|razon (?:en|de|social)))",
    r"(?:odio|aborrezco|detesto|maldigo) (?:mi vida|vivir|la vida|el dia que naci|esta vida)",
    r"(?:estoy|vivo|ando|siento) (?:\w+ )?(?:al borde|muert[oa] (?:en vida|por dentro)|hundid[oa]"
    r"|destrozad[oa] por dentro|en un (?:hoyo|pozo))(?= )",
    r"(?:me siento|estoy) (?:\w+ )?(?:muert[oa] en vida|desesperad[oa](?= (?:\.|ya no|y ya"
    r"|y no se que voy))|acabad[oa](?= \.))",
)

# -- Somebody else --------------------------------------------------------------------------------

_SE = (
    r"(?:matarse|suicidarse|quitarse la vida|ahorcarse|colgarse|aventarse|tirarse (?:de|del|al"
    r"|por)|lanzarse (?:de|del|al)|hacerse (?:dano|algo)|cortarse (?:las|los|la)|dispararse"
    r"|envenenarse"
    r"|pegarse un (?:tiro|balazo)|darse un (?:tiro|balazo)|morirse|quitarse de en ?medio"
    r"|acabar con su vida|tomarse (?:todas|un frasco|las pastillas|unas|veneno|un monton)"
    r"|terminar con su vida|empastillarse|dejarse morir|lastimarse(?! en el trabajo)"
    r"|autolesionarse|guindarse)"
)
_OTHER = said(
    r"(?:trae|tiene|traia|tenia) (?:\w+ ){0,3}brazos? (?:\w+ ){0,2}(?:rayitas"
    r"|rayas|cortadas|cortes)",
    r"(?:dijo|dice|diciendo|jura|me conto|amenaza|menciono"
    r"|escribio) (?:\w+ ){0,4}(?:que )?se (?:va|iba|quiere|queria|quisiera|puede"
    r"|vaya) (?:a )?(?:\w+ )?(?:matar|morir|suicidar|ahorcar|colgar|quitar la vida|tomar tod\w+"
    r"|aventar|tirar|envenenar|pegar un|dar un|empastillar)",
    r"(?:dejo|escribio|dejaron) (?:una )?(?:carta|nota|recado) y (?:no (?:aparece|contesta|regresa"
    r"|volvio|la encontramos|lo encontramos)|se fue|desaparecio)",
    r"se (?:despidio|ha despedido|estuvo despidiendo|anda despidiendo)(?= (?:\.|de|y|como|por|raro"
    r"|llorando))(?! de (?:la (?:empresa|llamada)|su trabajo))",
    r"(?:quiere|queria|quieren|dice|va a|puede|pueda|piensa|intento|trato de|amenaza con"
    r"|amenazo con|amenazando con|penso|habla de|hablando de|pensando en|intentado|intenta|iba a"
    r"|vaya a|capaz de|ganas de|deseos de|dijo que iba a|queriendo|planea|ha tratado de"
    r"|jura que va a|dijo|prefiere|mencionado|menciono|miedo de que|anda con|pudiera|quisiera"
    rf"|desea|trata de|de|a|mejor|por|deseando|pidiendo) {few(2)}{_SE}(?! (?:de (?:risa|pena"
    r"|hambre|ganas|la risa|miedo)))",
    r"(?:se (?:quiso|quiere|quisiera|queria|quieren|va a|puede|pueda|iba a|vaya a|intento|trato de"
    rf"|anda queriendo|ha querido|me (?:quiere|va a|vaya a|puede)|fuera a)) {few(1)}(?:matar|morir"
    r"|suicidar|quitar la vida|ahorcar|colgar|aventar|tirar (?:de|del|al|por)|tirar(?= \.)"
    r"|hacer dano|lanzar|cortar las|lastimar|envenenar|pegar un|dar un tiro|dejar morir"
    r"|desaparecer de)(?! (?:a (?:mi|su|la|los|un)|de (?:risa|pena|miedo)|mi|sus? (?:parte"
    r"|dependient)))",
    rf"{_EL} {few(6)}(?:quiere|queria|quisiera|prefiere|preferiria|desea|pide|espera"
    rf"|dijo que queria|le pide a dios) {few(2)}(?:morir|morirse|estar muert[oa]|desaparecer"
    r"|no despertar|dormir y no|ya no (?:despertar|vivir|estar)|que (?:dios|diosito) (?:se )?(?:la"
    r"|lo)|que (?:se la|se lo) lleve|irse (?:con dios|al cielo|de este mundo|con su)"
    r"|acabar con todo|descansar(?= (?:\.|ya|para|de)))",
    rf"{_EL} {few(6)}(?:no|ya no|ni) (?:le )?(?:quiere|queria|tiene|tenga|ve|encuentra|halla|puede"
    rf"|aguanta|desea|importa|le encuentra|siente) {few(3)}(?:vivir|seguir viviendo"
    r"|seguir(?= (?:\.|asi|aqui|en este|adelante))|estar (?:aqui|en este mundo|viv[oa])|despertar"
    r"|existir|sentido a la vida|ganas de|la vida|razon para|amanecer|mas)(?! (?:con(?:migo| (?:el"
    r"|ella|su|mi))|en (?:la|el|esa|esta|mi)|pagar|ir|deuda))",
    rf"{_EL} {few(6)}(?:dice|dijo|diciendo|decia|jura|repite|mando|escribio|dejo|publico|envio"
    rf"|texteo|anda|comenta|grita|me dijo|puso|hablo) {few(6)}(?:morir\w*|muert[oa]|se muere"
    r"|muriera|se mata|suicid\w*|matarse|quitarse|se quita la vida|no quiere vivir|despedida"
    r"|ya no (?:quiere|puede mas)|acabar con todo|mejor sin (?:ella|el)|una carga|estorbo"
    r"|que (?:dios|diosito) (?:se )?(?:la|lo) (?:lleve|recoja)|adios(?= )|no vale la pena"
    r"|se acabara todo|no aguanta mas|vale mas muert[oa]|nos cuidemos|cuide a|pastillas"
    r"|pistola)(?! (?:de (?:risa|pena)|de mi|el irs|la deuda))",
    rf"{_EL} {few(4)}(?:agarro|agarra|saco|saca|compro|tiene|se llevo|tomo|se tomo|trago|busco"
    r"|busca|esconde|escondio|carga|cargo|guarda|anda con|limpia|se fue con|esta con|salio con"
    rf"|guardando|juntando|se encerro con|viendo) {few(4)}(?:pistola|rifle|escopeta|revolver|soga"
    r"|mecate|lazo|pastillas|veneno|cloro|arma|reata|cuete|navaja de|pildoras)(?! (?:para"
    r"|de la presion|del corazon|y (?:me|nos) (?:apunt|amenaz)\w+|en (?:mi|la) (?:contra)))(?= )",
    rf"{_EL} {few(4)}(?:se encerro|esta encerrad[oa]|no (?:sale|quiere salir) (?:del|de su) cuarto"
    r"|no (?:se levanta|se ha levantado) (?:de la cama)?|dejo de comer|no quiere comer|se corta"
    r"|se esta cortando|se corto las|esta (?:en|parad[oa] en) (?:el|la) (?:puente|azotea|balcon)"
    r"|se subio (?:al|a la) (?:puente|azotea)|esta suicida|esta en (?:crisis|peligro)"
    r"|corre peligro|regalo sus cosas|se esta despidiendo|se despidio)(?= )(?! (?:de la empresa))",
    r"(?:miedo|temo|temor|asustad[oa]|preocupad[oa]|preocupa|pendiente) (?:\w+ ){0,3}(?:por|de que"
    r"|que) (?:(?!me |nos )\w+ ){0,3}(?:se (?:mate|haga|quite la vida|muera de|suicide|cuelgue"
    r"|ahorque|aviente|tire|lastime|vaya a)|haga (?:una|algo|alguna)|cometa una|por (?:la"
    r"|su) vida de)",
    r"se (?:tomo|trago|ha tomado|metio) (?:\w+ ){0,4}(?:pastillas|veneno|cloro|pildoras|frasco)",
    r"se (?:mejor )?(?:quita la vida|mata|suicida|ahorca|cuelga|va a matar|avienta del"
    r"|tira del)(?= )(?! (?:trabajando|de (?:risa|trabajar)))",
)

# -- Violence, and being found --------------------------------------------------------------------

_PEGA = (
    r"(?:pega|pego|pegaba hasta|pegan|golpea|golpeo|golpean|patea|pateo|pateaba|cachetea|cacheteo"
    r"|abofetea|abofeteo|empuja|empujo|avento|avienta|jalonea|jaloneo|zarandea"
    r"|ahorca|ahorco|estrangula|estrangulo|asfixia|asfixio|quemo con|quema con|muerde|mordio"
    r"|arrastra|arrastro|lastima|lastimo|maltrata|maltrato|viola|violo|abusa|abuso de|madrea"
    r"|madreo|sonaja|tundio"
    r"|corretea|correteo|apuñala|apunala|apunalo|tortura|agrede|agredio|ataca|ataco|macetea"
    r"|cintarea|cinturonea|fregaba|puñetea|trompea|trompeo|jamaquea|aporrea|aporreo|cachetada"
    r"|nalguea|descalabro|chinga a golpes|agarra a golpes|agarro a golpes|da de golpes"
    r"|dio de golpes|dio una golpiza|da golpizas|pone (?:la|una) mano encima|levanta la mano"
    r"|levanto la mano|puso la mano|da cachetadas|da de patadas|da golpes|tira cosas|avienta cosas"
    r"|dio un golpe|dio una cachetada)"
)
_HARA = (
    r"(?:matar|pegar|golpear|lastimar|hacer (?:dano|algo|lo mismo|pedazos|pagar)|encontrar|hallar"
    r"|buscar|quitar (?:a )?(?:mis|los|a los) (?:hijos|ninos)|quemar|ahorcar|partir|romper|madrear"
    r"|cortar|apunalar|balear|balacear|disparar|violar|estrangular|picar|desaparecer|enterrar"
    r"|moler|dejar (?:tirada|paralitica|en la calle muerta)|descuartizar|chingar|acabar|linchar"
    r"|pegar un tiro|castigar|localizar)"
)
_DEUDA = (
    r"(?:irs|iares|gobierno|hacienda|estado|banco|agente|oficial|carta|deuda|deudas|multa"
    r"|intereses|taxes|impuestos|cobrador|migra|trabajo|estres|angustia|colecciones)"
)
_ABUSE = said(
    rf"(?:me|nos) (?:\w+ )?{_PEGA}(?! (?:(?:la|el|las|los|una|un|mucho|bien|duro|fuerte) (?:crisis"
    r"|pandemia|covid|irs|multa|noticia|economia|deuda|inflacion|huracan|gripe|carta|situacion"
    r"|gobierno|depresion|alma|corazon)|duro (?:la|el|lo|en|con)|(?:la|el) (?:tension|azucar"
    r"|presion|calor|sol)|con (?:la|una|el|los) (?:multa|multas|intereses|carta|noticia)|tristeza"
    r"|la atencion|miedo|la espalda|en (?:el trabajo|un accidente)|trabajando))",
    r"(?:me|nos) (?:\w+ )?(?:ha|han|habia|sigue|esta|estaba|anda|andan|andaba|vuelve a|volvio a"
    r"|empezo a|empieza a|amenaza con|amenazo con|dice que me va a|quiere|va a|puede|intento"
    r"|trato de|queria|va|vaya a|iba a|dijo que iba a|jura que|capaz de) (?:\w+ ){0,2}(?:pegado"
    r"|golpeado|maltratado|amenazado(?! con (?:embarg|quitar|dejar))|lastimado|violado|ahorcado"
    r"|pegando|golpeando|maltratando|siguiendo|amenazando|buscando|vigilando|acosando|persiguiendo"
    rf"|{_HARA})(?! (?:(?:el|la|un|una|del|los) {_DEUDA}|el cheque|la casa|un abogado|trabajo"
    r"|para (?:firmar|que firme)|de (?:hambre|risa|coraje|tristeza|la (?:pena|verguenza)|nervios"
    r"|un coraje|infarto|un infarto)|esta (?:carta|deuda|angustia)|esto))",
    r"me mata(?= (?:\.|si|cuando|el|ella|mi|a golpes|a mi|porque|y|como|por|ese|antes|un dia"
    r"|esta noche))(?! (?:el|la|mi|y|por|ella) (?:\w+ )?(?:estres|angustia|dolor|curiosidad"
    r"|espalda|preocupacion|cabeza|verguenza|espera|duda|tristeza|nervios|presion|deuda))",
    r"(?:me|nos|te) (?:va|van|quiere|quieren|puede|puedan|queria|viene|vienen"
    r"|anda queriendo) (?:a )?matar(?= )",
    r"(?:me|nos) (?:mate|maten|encuentre|halle|haga algo|haga dano|hagan dano|lastime|pegue|golpee"
    rf"|quite a (?:mis|los) (?:hijos|ninos)|localice|siga)(?= )(?! (?:el|la|los|un) {_DEUDA})",
    r"(?:a (?:golpes|punetazos|patadas|trancazos|madrazos|cinturonazos|machetazos|cuchilladas"
    r"|chingadazos|palos|balazos|tiros|cachetadas)|golpiza|paliza)(?= )",
    r"(?:me|nos) (?:\w+ )?(?:agarra|agarro|jala|jalo|tomo|cogio|coge|sujeta|sujeto|apreto|aprieta"
    r"|agarraba|tiene agarrad[oa]|aperra) (?:\w+ )?(?:del|de los|de las|por el|por los|el|la|de la"
    r"|las) (?:cuello|pelo|pelos|brazo|brazos|grenas|cabello|garganta|mechas|manos|pescuezo)",
    r"(?:me|nos) jala(?= (?:\.|y|si|cuando|fuerte|feo|muy|porque|como))(?! (?:el irs|la deuda))",
    r"(?:me|nos) (?:\w+ )?(?:rompio|quebro|fracturo|partio|quebraba|rompe|torcio|tuerce|reviento"
    r"|dejo|tumbo|abrio|saco|quemo|desbarato|dislocó|disloco|hincho) (?:\w+ )?(?:el|la|un|una|las"
    r"|los|mi|dos|tres|toda|todo) (?:\w+ )?(?:brazo|brazos|nariz|costilla|costillas|dientes?|mano"
    r"|muneca|boca|cabeza|hueso|ojo|ojos|dedo|dedos|cara|labio|pierna|quijada|mandibula|moretones"
    r"|morada|morado|moreteada|hinchada|sangrando|madre)",
    r"ojo morado|moretones|moreteada|llena de (?:golpes|moretes)",
    r"(?:me|nos) dejo (?:\w+ )?(?:moretones|morada|inconsciente|sangrando|marcada|marcas)",
    r"(?:me|nos|le|les) (?:\w+ ){0,2}(?:apunta|apunto|puso|pone|ponia|saco|saca|amenaza con"
    r"|amenazo con|enseno|ensena|corretea con|persigue con|amaga con|avento|avienta|obliga con"
    r"|obligo con|encanono|amago con|metio|correteo con|amarro|agarro con|persiguio con|saca la"
    rf"|pega con|pego con) (?:\w+ ){{0,3}}(?:a )?(?:la |una |un |el |con |su )*{_ARMA}",
    r"(?:saca|saco|agarra|agarro|trae|tiene|carga|sacaba) (?:\w+ )?(?:la |una |el |un "
    rf"|su ){_ARMA} (?:\w+ ){{0,2}}(?:y|cuando|si|para|cada|contra|en la mano|delante|enfrente"
    r"|y me|y dice|y nos|de la|encima)(?= )",
    rf"{_ARMA} (?:en|a) (?:la|mi|mano) ?(?:cabeza|garganta|cara|cuello|sien|espalda"
    r"|armada)? ?(?:\w+ ){0,3}(?:firm\w+|oblig\w+|me|para que)",
    r"a (?:punta|punto) de (?:pistola|cuchillo|golpes|navaja|escopeta)",
    r"(?:obliga|obligo|obligaba|forzo|fuerza|hizo firmar|hace firmar|hacia firmar|firmar|firme"
    rf"|hizo) {few(3)}(?:a (?:golpes|tener (?:sexo|relaciones)|punta|estar con el|acostarme"
    rf"|la fuerza con)|con (?:una |la |un )?{_ARMA}|a tener|bajo amenaza de muerte"
    r"|amenazandome con (?:una|matar|un)|o me (?:mataba|pegaba|golpeaba|mata))",
    rf"amenaz\w+ (?:\w+ )?(?:con|de|que|a) {few(3)}(?:matar\w*|muerte|golpe\w*|pegar\w*"
    r"|quitar\w* (?:a )?(?:mis|los|a los|a mis) (?:hijos|ninos)|llevarse (?:a )?(?:mis|los|a los"
    rf"|a mis)|quemar\w*|lastimar\w*|hacer(?:me|nos|les) (?:dano|algo)|{_ARMA}|desaparecer\w*"
    r"|me va|migracion|deport\w*|la migra|echar\w* (?:la|a la) migra|balacear\w*|violencia"
    r"|encontrar\w*|a mi familia|mi familia|mis hijos)",
    rf"{_EL} {few(4)}(?:me|nos|la|lo) (?:\w+ )?(?:amenaza|amenazo|amenazaba ayer|acosa|acoso"
    r"|persigue|persiguio|vigila|vigilo|espia|hostiga|rastrea|controla|chantajea|intimida"
    r"|insulta y|humilla y|anda (?:buscando|siguiendo|vigilando|amenazando|cazando|rondando)"
    r"|esta (?:buscando|siguiendo|vigilando|amenazando|acosando)|busca|sigue (?:a todos|por|hasta"
    r"|cuando|al|en|buscando|amenazando|pegando|golpeando|maltratando|acosando|a donde|a la)"
    r"|tiene (?:encerrad[oa]|amenazad[oa]|vigilad[oa]|controlad[oa]|secuestrad[oa]|amarrad[oa]"
    r"|aterrorizad[oa]|checada)|encierra|encerro|amarra|amarro|quito (?:a )?(?:mis|los|el|mi|a mis"
    r"|a los|las) (?:hijos|ninos|telefono|celular|llaves|papeles|pasaporte|documentos|bebe"
    r"|hijas))(?! (?:con (?:embarg|quitar(?:me)? (?:la casa|el cheque|el sueldo)|dejar|divorciar"
    r"|no pagar|cobrar|demandar|un embargo)|para (?:cobrar|que pague|firmar)|por dinero"
    r"|en la declaracion|como dependient|el irs|la deuda))",
    r"me (?:tiene|tenia|tienen) (?:\w+ )?(?:encerrad[oa]|amenazad[oa] (?:de muerte|con|y)"
    r"|secuestrad[oa]|amarrad[oa]|vigilad[oa]|aterrorizad[oa]|controlad[oa])",
    r"me (?:encierra|encerro|amarro|amarra|secuestro)(?= (?:\.|en|con|y|cuando|bajo|para|por|aqui"
    r"|a|dentro))(?! (?:en el bano a llorar))",
    r"no me deja(?:n)? (?:\w+ )?(?:salir|usar el|hablar con|tener (?:telefono|amig\w+|dinero)"
    r"|ver a (?:mi|mis|nadie)|llamar a (?:nadie|mi)|comer|dormir|contestar)(?= )(?! (?:a la pagina"
    r"|entrar|de la pagina|en la pagina|con el irs|el sistema|la pagina|el irs|con nadie del irs))",
    r"me (?:quito|quita|rompio|escondio|esconde|reviso|revisa|checa|hackeo|rastrea|revisa todo"
    r"|quito a) (?:\w+ )?(?:mi |el |mis |los |las |a mis |a los |al |la )?(?:celular|telefono|cel"
    r"|mensajes|llaves|pasaporte|papeles de|hijos|ninos|hijas|bebe|nino|nina|documentos|whatsapp"
    r"|ubicacion|phone|llamadas)(?! (?:de la declaracion|como dependientes|en los taxes"
    r"|dependientes))",
    r"(?:gps|rastreador|airtag|localizador|camaras?) (?:\w+ )?(?:en|a) mi (?:carro|celular"
    r"|telefono|bolsa|troca|casa)",
    r"le puso (?:un )?(?:gps|rastreador)",
    r"(?:secuestr\w+|tortur(?:a|o|an|ado|ada|aba)|traficad[oa])",
    r"(?:si|cuando|como|que|de que|antes de que|porque si|y si|donde|hasta que|apenas|en cuanto"
    r"|nomas) (?:\w+ ){0,3}(?:me|nos) (?:encuentra|encuentran|halla|encuentre|encuentren|halle"
    r"|hallan|localiza|localice|agarra|agarre|pesca|ubica|ubique|llega a encontrar|descubre|cacha"
    rf"|cachan|topa)(?= )(?! (?:el|la|los|un) {_DEUDA}|dinero|errores|trabajo|culpable|inocente"
    r"|(?:en )?(?:falta|algo en))",
    r"(?:si|cuando|como|que|porque si|en cuanto|apenas|nomas|y|antes de que"
    r"|donde) (?:\w+ ){0,4}(?:se entera|se entere|ve|vea|descubre|descubra|lee|lea|sabe|sepa"
    r"|encuentra|encuentre|mira|mire|abre|abra|se da cuenta|llega a ver|llega a saber|cacha"
    r"|llega) (?:\w+ ){0,7}(?:me (?:mata|pega|golpea|va (?:a )?(?:mal|matar|pegar|golpear|ir|hacer"
    r"|correr)|hace|lastima|muele|madrea|deja|da una|agarra|parte|haga|rompe|ahorca|quema|castiga"
    r"|desaparece|encierra|quita a)|no se (?:que|de que) (?:\w+ )?(?:pueda|puede|va a|sea|vaya|me"
    r"|es)|se pone (?:violento|agresivo|como loco|loco|furioso)|violento|golpes|dios me|que dios"
    r"|se la va a|nos mata|soy mujer muerta|me muero de miedo|miedo)(?= )",
    r"(?:me|nos) (?:pega|mata|golpea|va (?:a )?(?:matar|pegar|golpear|ir mal|ir peor"
    r"|hacer))(?= (?:\.|si|cuando|como|otra vez|por|a|porque|y|peor|mal"
    r"|pedazos))(?! (?:por (?:no )?(?:pagar|declarar)|si (?:no )?(?:pago|mando|presento"
    rf"|firmo la peticion)|a (?:pagar|cobrar|quitar)))(?! (?:\w+ )?{_DEUDA})",
    r"(?:le (?:tengo|tenemos|tiene|tienen|agarre|sigo teniendo|tengo mucho"
    r"|tenia) (?:\w+ )?(?:mucho |tanto |un )?(?:miedo|pavor|terror|panico)(?! (?:al|a la|a las"
    r"|a los|a (?:ir|hablar|llamar)) (?:\w+ )?(?:irs|juez|corte|carta|gobierno|oficial|agente|levy"
    r"|cartas|abogados?))|(?:miedo|pavor|terror|temor|panico|aterrada|asustada|temo|aterra"
    r"|aterroriza) (?:\w+ ){0,2}(?:a|de|de que|por|que|con) (?:a |lo que |que |lo |ese "
    r"|esa )*(?:el(?= (?:\.|y|porque|me|nos|haga|se|venga|vuelva|regrese|sepa|vea|llegue|esta"
    r"|sabe))|ella(?= (?:\.|y|porque|me|nos|haga))|mi (?:\w+ )?(?:esposo|ex|marido|pareja|exmarido"
    r"|exesposo|papa|padrastro|novio|esposa|exesposa|exmujer|suegro|hijo mayor)|me (?:haga|hagan"
    r"|pueda hacer|mate|maten|pegue|golpee|encuentre|encuentren|lastime|busque|siga|agarre|halle"
    r"|quite (?:a )?(?:mis|los|a mis|a los)|va a|vaya a|vea|localice|rompa|desaparezca)"
    r"|nos (?:haga|mate|encuentre|pegue|busque|lastime|halle|quite)|mi (?:vida|seguridad)"
    r"|mi y (?:por )?mis|mis hijos|la vida de|venga|regrese|vuelva|sepa donde|aparezca|se desquite"
    rf"|estar en mi casa|se entere y)(?! (?:(?:a )?(?:los|la|el) {_DEUDA}|en la carcel|queden sin"
    r"|se queden|hereden|paguen|deban|tengan que)))",
    r"temo por (?:mi|mis|nuestras|la|su)",
    r"(?:peligra|corre peligro|corro peligro|corremos peligro|en peligro|arriesgo) (?:mi|nuestra"
    r"|la|mis|su|de muerte|mi vida)?(?= )(?! (?:mi (?:casa|trabajo|negocio|pension|credito|derecho"
    r"|caso|refund|cheque)|la casa))",
    r"(?:estoy|estamos|esta|estan|vivo|vivimos|mi vida|sus vidas"
    r"|me siento) (?:\w+ )?(?:en (?:un )?(?:gran |mucho )?peligro)(?= )",
    r"no (?:estoy|me siento|estamos|nos sentimos|esta|estan) (?:\w+ )?segur[oa]s? (?:en (?:mi|la"
    r"|esta|nuestra|su) (?:propia )?casa|aqui|con (?:el|ella|mi|su|este)|en ningun lado"
    r"|en mi (?:hogar|cuarto|apartamento)|donde|ahi|viviendo)",
    r"(?:vivo|vivimos|estoy|estamos|ando|andamos"
    r"|sigo) (?:\w+ )?escondid[oa]s?(?= )(?! (?:del (?:irs|gobierno)|de la migra))",
    r"escondid[oa]s? (?:\w+ )?(?:de (?:el|ella|mi (?:\w+ )?(?:esposo|ex|marido|pareja)|ese)"
    r"|en (?:el|la|un|casa|mi|una) (?:\w+ )?(?:bano|closet|carro|casa|cuarto|refugio|albergue"
    r"|motel|de mi))",
    r"escribiendo (?:a )?escondidas",
    r"(?:a escondidas|escondida|borrar esto|rapido) (?:\w+ ){0,4}(?:de|porque|que|si"
    r"|antes) (?:de )?(?:que )?(?:\w+ )?(?:el|mi (?:esposo|marido|ex|pareja)|llegue|venga|me vea"
    r"|me cache)(?= )",
    rf"{_EL} {few(5)}(?:sabe|averiguo|supo|ya sabe|se entero|descubrio|encontro|hallo|consiguio"
    r"|tiene|dio con|sepa|averigue|descubra|se entere|encontrara|ya dio con"
    r"|ya encontro) (?:\w+ ){0,2}(?:donde (?:vivo|vivimos|estoy|estamos|trabajo|viven|duermo"
    r"|vive mi|nos mudamos|me mude|nos escondemos|me escondo)|mi (?:nueva )?direccion(?! por)"
    r"|la direccion|mi casa|mi (?:nuevo )?(?:telefono|numero|apartamento)|en donde (?:vivo"
    r"|estoy))(?<!se entera de donde vivo)",
    r"(?:ya )?(?:sabe|sepa|supo|averiguo|se entero de|se entero|descubrio|encontro|ya dio con"
    r"|dio con|hallo) (?:\w+ )?(?:donde (?:vivo|vivimos|estoy|estamos|trabajo|me escondo)"
    r"|en donde (?:vivo|estoy))(?= )(?! (?:por (?:la|el|los)|con la peticion))",
    rf"{_EL} {few(4)}(?:me|nos) (?:encontro|hallo|esta esperando|espera afuera|espera|busca"
    r"|esta buscando|anda buscando|volvio a buscar|vino a buscar|va a encontrar|andaba buscando"
    r"|manda (?:amenazas|mensajes|fotos)|manda a|llama y)(?= )(?! (?:los papeles|un abogado"
    r"|la carta|para firmar|por los taxes|en la corte|trabajo))",
    r"(?:anda|esta|sigue|volvio a|vino a|andaba|ha estado|viene|vuelve a) (?:buscandome"
    r"|buscandonos|siguiendome|persiguiendome|vigilandome|acosandome|amenazandome|rastreandome"
    r"|golpeandome|pegandome|buscarme|buscarnos|a buscarme|maltratandome|cazandome|espiandome"
    rf"|esperandome afuera)(?! (?:el|la|los|un) {_DEUDA})",
    rf"{_EL} {few(4)}(?:se estaciona|se para|esta (?:afuera|parado|estacionado|aqui afuera"
    r"|rondando|tocando|golpeando|borracho|tumbando)|ronda|merodea|pasa por|anda (?:afuera"
    r"|rondando|por la)|vino a|viene a|entro a|se metio|quiso entrar|tumbo|pateo|golpea|golpeo"
    r"|golpear|tocar|aparecio|aparece|se aparece|da vueltas|rompio la puerta|volvio|se brinco"
    r"|llega borracho|quebro) (?:\w+ ){0,3}(?:(?:mi|la|de mi|a mi|nuestra|afuera de la|el) (?:casa"
    r"|puerta|trabajo|ventana|apartamento|esquina|cuarto|escuela|calle|carro)|afuera|enfrente"
    r"|borracho|armado|a golpes|con (?:una|la|un) \w+|y (?:me|nos) (?:pega|golpea"
    r"|grita))(?! (?:a (?:firmar|dejar|recoger|traer)|por (?:los|sus) (?:papeles|cosas)"
    r"|por la carta))",
    rf"{_EL} {few(4)}(?:le|la|lo|les|los) (?:\w+ )?(?:pega|pego|golpea|golpeo|maltrata|ahorca"
    r"|ahorco|viola|violo|abusa|amenaza de|amenaza con matar|amenazo con matar|tiene encerrad[oa]"
    r"|tiene amenazad[oa]|patea|pateo|esta golpeando|esta pegando|quiere matar|va a matar|lastima"
    r"|lastimo|quemo|encierra|encerro|toca|toco|apunalo)(?! (?:duro|la (?:crisis|multa)|el irs))",
    r"(?:mis|los|a mis|a los|mi|sus|su|a su|a mi|a las|la) (?:\w+ )?(?:ninos?|hijos?|hijas?"
    r"|nietos?|nietas?|hermana|mama|sobrinos?|sobrina|bebe|vecina|madre|abuela|amiga"
    r"|nina) (?:\w+ ){0,3}(?:los golpea|la golpea|le pega|les pega|los maltrata|la maltrata"
    r"|corren peligro|corre peligro|en peligro|estan en peligro|la tiene encerrada|los amenaza"
    r"|la amenaza|abusa|los lastima|los toca|la toca|la viola)",
    r"(?:les|le) (?:pega|pego|golpea|golpeo|hace dano) a (?:mis|los|mi|sus|su|la|las)",
    r"(?:golpea|maltrata|pega|abusa de|viola|lastima|golpeo|patea|ahorca|amenaza) a (?:mis|mi|los"
    r"|su|sus|la|las|una) (?:\w+ )?(?:ninos?|hijos?|hijas?|hermana|mama|madre|esposa|mujer|nieta"
    r"|nietos?|abuela|vecina|sobrina|bebe|abuelita)",
    r"abuso sexual",
    r"abusan? de (?:mi|una|la|mis)(?= (?:\.|nina|hija|y|hijo|hijos|hermana|cuando|desde))",
    r"violencia (?:domestica|intrafamiliar|en (?:mi|la) casa|familiar) (?:\w+ ){0,3}(?:ahora|todos"
    r"|en mi casa|aqui|cada|necesito ayuda|ahorita|y el)",
    r"(?:sufro|sufriendo|vivo|viviendo|vivimos|aguanto|aguantando|soy victima de|padezco"
    r"|hay) (?:\w+ )?(?:violencia|maltrato|abuso|golpes|maltratos)(?! (?:de poder|de autoridad"
    r"|del irs))",
    r"vivo con (?:mi|un) (?:agresor|golpeador|abusador|hombre (?:violento|que me pega))",
    r"mi (?:agresor|abusador|golpeador)(?= )",
    r"(?:se pone|es muy|esta|anda|es|se puso|ya se puso|se vuelve) (?:\w+ )?(?:violento|agresivo"
    r"|bravo y me|bien violento)(?= )",
    r"salio de la carcel (?:\w+ ){0,6}(?:busc\w+|mat\w+|miedo|encontr\w+)",
)

# -- What the person threatens --------------------------------------------------------------------

_VOY = (
    r"(?:voy a|boy a|vamos a|voy|quiero|quisiera|ganas de|juro que|dia de estos|deberia|deberian"
    r"|soy capaz de|capaz de|les voy a|le voy a|los voy a|lo voy a|la voy a|me dan ganas de"
    r"|dan ganas de|pienso|pensando en|he pensado en|merecen que|deberia de|tengo que|hay que"
    r"|va a haber que|a punto de|podria|soy capaz|me gustaria|dispuest[oa] a|voy a ir a|voy a ir y"
    r"|voy a terminar|si no|alguien deberia|ir a|provoca|decidid[oa] a|hasta|acabar)"
)
_THREAT = said(
    rf"{_VOY} {few(3)}(?:matarl[oae]s?|matarlos|matarte|matar a (?:ese|esa|esos|mi|el|la|los|un"
    r"|una|todos|alguien|al|quien|cualquiera)|balacear\w*|balear\w*|quemar(?:l[oae]s?)? (?:la|el"
    r"|esa|ese|su|viv[oa]s?|con|todo|tod[oa] (?:la|el)|esas?|las|sus)|volar (?:la|el|esa|ese|esas"
    r"|su|todo)|poner(?:les?)? (?:una )?bombas?|explotar (?:la|el|esa|ese|su)|hacer explotar"
    r"|disparar(?:le|les|l[oa]s?)|dispararle|meter(?:le|les) (?:un |una |unos )?(?:tiros?|balazos?"
    r"|plomo|bala|plomazo|bomba|cuchillo)|pegarles? (?:un )?(?:tiro|balazo)|dar(?:le|les) (?:un "
    r"|de )?(?:tiros?|balazos?|en la madre|machetazos|piso|chicharron|su merecido|un plomazo"
    r"|cuello|palos|golpes)|golpear(?:l[oae]s?| a)|romper(?:le|les) (?:la|el|su|toda)|partir(?:le"
    r"|les) (?:la|el|su|toda)|agarrar(?:l[oae]s?)? a (?:tiros|balazos|golpes|palos|machetazos)"
    r"|hacer(?:le|les) (?:dano|pagar|algo)|lastimar(?:l[oae]s?| a)|apunalar|acuchillar|estrangular"
    r"|ahorcar(?:l[oae]s?| a)|atropellar(?:l[oae]s?| a)|acabar con (?:ellos|ese|esa|el|ella|todos"
    r"|esos|la vida de)|matar gente|matar a|envenenar(?:l[oae]s?| a)|incendiar|prender(?:le"
    r"|les)? fuego|machetear\w*|picar(?:l[oa]s?)|quebrar(?:l[oa]s?|me a)|echarme a (?:uno|alguien"
    r"|ese)|cobrarme(?:la|las) con sangre|descuartizar|tronar(?:me|l[oa]))(?! (?:tiempo|el tiempo"
    r"|dos pajaros|la curiosidad|el gusanillo|una multa|la cabeza pensando))",
    r"(?:l[oae]s?|te|los|ese|esa|a ese|a esa) (?:\w+ )?(?:voy a|boy a|vamos a|vua|via|quiero"
    rf"|juro que|voy) {few(2)}(?:matar|balacear|quemar|disparar|golpear|partir|romper|madrear"
    r"|ahorcar|volar|pegar (?:un|una)|meter (?:un|una)|dar (?:un|una|en la)|hacer (?:dano|pagar"
    r"|pedazos)|lastimar|reventar|acabar|apunalar|atropellar|picar|machetear|agarrar a|estrangular"
    r"|destripar|colgar|cortar|chingar|quebrar|tronar|linchar|envenenar)(?= )(?! (?:(?:la|el|los"
    r"|una|un) (?:carta|papeles|peticion|telefono|internet|pagina|formulario|tiempo)|por internet"
    r"|con (?:pruebas|la ley|el abogado)))",
    r"(?:voy|vamos|ire|llego|llegar|presentarme|aparecerme|caerles|me presento|entrar|entro|ir"
    rf"|caigo|llegando|pasar) {few(6)}con (?:mi |una |la |un |el |mis )?(?:\w+ )?{_ARMA}(?= )",
    r"(?:llevo|llevar|llevare|cargo|agarro|agarrar|traigo|sacar|saco|llevarme|comprar"
    rf"|compro) (?:\w+ )?(?:mi |la |una |el |un )(?:\w+ )?{_ARMA} (?:\w+ ){{0,3}}(?:a la (?:corte"
    r"|oficina|cita|audiencia)|y (?:voy|ir|los|lo|les|le|vamos|a ver|me voy|que vengan)"
    r"|para (?:ese|esos|el|los|matar|esperar|recibir)|al irs|contra|y se acaba el agente)",
    r"(?:bomba|bombas|explosivos?|dinamita) (?:\w+ ){0,3}(?:oficina|edificio|irs|corte|casa|les"
    r"|agente)",
    r"(?:quemo|vuelo|exploto|incendio|hago explotar|balaceo|tumbo) (?:\w+ )?(?:la|el|esa|ese|su"
    r"|todo) (?:\w+ )?(?:oficina|edificio|irs|corte|casa|lugar)",
    r"(?:los|lo|la|les|le) (?:mato|matare|balaceo|quemo|disparo|mate|meto (?:un|unos)|pego un tiro"
    r"|apunalo|quiero muert[oa]s?|quiero ver muert[oa]s?|voy a ver muert\w+)(?= )(?! (?:de risa"
    r"|trabajando))",
    r"(?:va a|van a|habra|va haber|va a haber|tendria que|corre|correra"
    r"|correr) (?:\w+ )?(?:correr sangre|haber (?:un )?muert[oa]s?|muertos|sangre|balazos"
    r"|una (?:masacre|matanza|tragedia|desgracia)|arder|pagar con (?:sangre|su vida|la vida"
    r"|la sangre)|morir (?:alguien|un agente|todos|esos))",
    r"(?:me las van a pagar|me la van a pagar|me las va a pagar|me la va a pagar"
    r"|van a pagar (?:caro|con)|se van a (?:arrepentir|acordar de mi)|se va a arrepentir"
    r"|le va a pesar)(?= )",
    r"(?:merecen|merece|deberian|ojala|que) (?:\w+ )?(?:morirse todos|morir|se mueran|la muerte"
    r"|los maten|lo maten|un (?:tiro|balazo)|todos muertos|que los maten|se muera"
    r"|que alguien los)(?= )(?! (?:de|si|con deudas|y (?:no|me) (?:dej|deb)\w+))",
    r"(?:llevarme|llevo|me llevo|llevar) (?:\w+ )?(?:a |entre las patas )?(?:alguien|unos|varios"
    r"|uno|unos cuantos|mi familia|mis hijos|todos|el|ella|ese|los ninos|mi esposa|cuantos pueda"
    r"|quien sea|mi marido) (?:conmigo|por delante|entre las patas|primero|de paso|junto"
    r"|al infierno|a la tumba)",
    r"se donde (?:vive|trabaja|viven|trabajan|se estaciona|estaciona|vive ese)(?= )(?! (?:pero"
    r"|mi (?:ex|esposo)|y no paga))",
    r"(?:matar|mato|lastimar|golpear|ahogar|herir|asesinar|hacerle dano|hacerles dano|pegarle"
    r"|dispararle) (?:\w+ )?a (?:mi|mis|ese|esos|ella|el|alguien|todos|esa|mi propio|la|un|el del"
    r"|los del|la del) ?(?:\w+ )?(?:marido|esposo|hijos|bebe|hijo|agente|oficial|ex|mujer|familia"
    r"|vecino|jefe|padre|hija|irs|esposa|suegra|hermano|persona|todos|alguien|cunado|papa|senor"
    r"|juez|empleado)?(?= )(?<!quiere matar a mi)",
)

# -- Wider: fewer words, and what has no other place in a talk about taxes ------------------------

_ABUSE_WIDER = said(
    r"(?:llego|vino|aparecio|entro|se presento|me espero|me esperaba) (?:\w+ ){0,3}con (?:un |una )"
    r"(?:bate|machete|pistola|cuchillo|navaja|arma|palo|tubo)",
    r"(?:me|nos) (?:dio|da|daba|agarro a) (?:\w+ )?(?:cintarazos|cinturonazos|golpes|cachetadas)",
    r"(?:me|nos) meti[oa] la (?:cara|cabeza) (?:en|al|bajo)",
    rf"{_EL} (?:me|nos) (?:\w+ )?(?:sigue|siguio|persigue|vigila|acosa|espia|ronda)(?= \.)",
    r"(?:me|nos) (?:\w+ )?(?:tiro|aventaba|empujo|arrojo|lanzo|tumbo|metio|hundio|sumergio|rocio"
    r"|echo|avento|pisoteo|azoto) (?:\w+ ){0,2}(?:por las escaleras|al (?:piso|suelo)|contra"
    r"|la cabeza (?:en|contra)|agua (?:caliente|hirviendo)|aceite|gasolina|acido|cloro"
    r"|una (?:silla|botella|plancha|piedra)|un (?:plato|vaso|cuchillo|zapato|celular)|encima"
    r"|del (?:carro|segundo))",
    r"(?:ya )?(?:dio|dieron) con (?:nosotros|nosotras|mi|la casa|mi paradero|donde)",
    r"(?:agarro|saco|traia|trae|tomo|cogio|levanto|blandio) (?:\w+ )?(?:un |el |una "
    r"|la )(?:machete|cuchillo|bate|palo|martillo|tubo|hacha|navaja|cinturon|cinto|cable"
    r"|varilla)(?= )",
    r"(?:me|nos) da(?:n)? (?:\w+ ){0,2}(?:miedo|terror|pavor|panico) (?:\w+ )?(?:mi (?:esposo"
    r"|marido|ex|pareja|papa|padrastro|novio|hijo|esposa|suegro|cunado)|el(?= (?:\.|porque|cuando"
    r"|y))|que (?:vuelva|regrese|venga|me|nos (?:haga|encuentre|mate|pegue))|lo que (?:pueda"
    r"|me pueda|vaya a|me haga))(?! (?:me )?(?:embarg|quit|cobr|deport|multen|nieguen|rechac|salga"
    r"|digan|manden|lleven a la corte|llegue otra))",
    r"(?:me|nos) (?:\w+ )?(?:quiso|quisieron|trato de|intento|va a|va|viene a|vino a|queria"
    r"|amenazo con|jura que me va a|dijo que me iba a|iba a|anda queriendo|logro"
    r"|llego a) (?:\w+ )?(?:matar|ahorcar|pegar|golpear|violar|estrangular|apunalar|buscar"
    r"|encontrar|atropellar|quemar|asfixiar|tocar|besar a la fuerza|acuchillar|aventar|tirar"
    r"|lastimar|hacer dano|arrastrar|secuestrar|quitar a mis|llevar a la fuerza|desfigurar"
    r"|matar a golpes)(?! (?:la (?:deuda|carta|angustia|preocupacion)|el (?:irs|estres|trabajo"
    r"|dinero)|trabajo|dinero|un abogado|los (?:papeles|taxes|intereses|nervios)))",
    r"(?:me|nos) (?:\w+ )?(?:espera|esperaba|acecha|acosa|hostiga|persigue|corretea|vigila|espia"
    r"|rastrea|ronda|estrello|estrella|aventaba|pateo|escupe|escupio|grita y|insulta y|humilla y"
    r"|humilla|controla|pico|baleo|disparo|tiro cosas|azoto|azota|cachetea|fuerza|forza|manosea"
    r"|manoseo|toca sin|toco sin|violenta|chantajea|tortura|encierra|amarra|ahoga|ahogo"
    r"|quema)(?= (?:\.|afuera|todos|todo|en la|en mi|al|a la|cada|por|para|cuando|y|la cabeza"
    r"|contra|con|enfrente|delante|desde|si|mucho|hasta|el cuello|la cara|otra|en el|de noche|dia"
    rf"|a mi|con su|sin))(?! (?:(?:el|la|un|los) {_DEUDA}|para (?:firmar|cobrar|la (?:cita"
    r"|audiencia))|en la (?:cita|corte|audiencia)|por (?:los|la) (?:taxes|deuda)))",
    r"(?:me|nos|le|les) (?:hace|hizo|haga|hacen|ha hecho|hara|va a hacer|puede hacer"
    r"|quiere hacer) (?:mucho |tanto |algun )?(?:dano|algo malo)(?= )(?! (?:la (?:espera|deuda"
    r"|carta)|el irs))",
    r"(?:mi|nuestra|su|la) (?:\w+ )?(?:vida|seguridad|integridad|de mis hijos) (?:\w+ )?(?:corre"
    r"|esta|corren|estan|peligra|en) (?:\w+ )?(?:en )?(?:peligro|riesgo)",
    r"(?:esta|estaba|anda|se queda|llego|sigue|aparecio|lo vi|parado|estacionado|espera|ahi esta"
    r"|anda rondando) (?:\w+ )?(?:aqui |ahorita |ahi |parado |alla )?(?:afuera"
    r"|enfrente) (?:\w+ ){0,2}(?:mi|de mi|la casa|de la casa|trabajo|ahorita|esperandome|con"
    r"|gritando|borracho)",
    r"(?:pregunt\w+|averigua\w*|investigando|sabe|sepa|supo|buscando|busca) (?:\w+ ){0,2}(?:por"
    r"|en)? ?donde (?:vivo|estoy|vivimos|trabajo|estamos|andamos|me escondo|viven mis)(?= (?:\.|y"
    r"|ahora|para|porque|con|ni|me|el|o))",
    r"(?:mensajes|mandando|manda|mando|llamadas|escribe|audios|deja|dejo|cartas|recibo|recibi"
    r"|recibiendo) (?:\w+ ){0,3}(?:amenaz\w+|de muerte|donde me dice que me va"
    r"|con amenazas)(?! (?:del irs|de embargo|del gobierno))",
    r"(?:hui|huimos|me escape|nos escapamos|escape|escapamos|sali huyendo|salimos huyendo|huyendo"
    r"|me fui huyendo|escapando|huyo) (?:\w+ )?(?:de|con|porque|a|por) (?:\w+ )?(?:el|mi|mis|su"
    r"|los|me|ese|golpes|violencia|la violencia|sus|nos|medianoche)(?= )(?! (?:pais|gobierno|taxes"
    r"|irs))",
    rf"{_EL} {few(3)}(?:me|nos|la|le|les|los) (?:\w+ )?(?:pega|pego|golpea|golpeo|ahorca|ahorco"
    r"|patea|mata|maltrata|maltrato|amenaza|amenazo|acosa|persigue|corretea|lastima|lastimo|viola"
    r"|violo|toca|toco|agrede|quiere matar|quema|quemo|apunto|encierra|corre con|insulta|humilla"
    r"|jala|empuja|avienta|aventaba|agarra a|controla|hace dano|tiene miedo a golpes|asusta"
    r"|aterra)(?= (?:\.|y|si|cuando|con|mucho|todos|por|a|desde|otra|muy|porque|de|feo|delante|en"
    r"|siempre|diario|cada|una|un))(?! (?:con (?:embarg|quitar(?:me)? (?:la casa|el)|dejar|divor"
    r"|la deuda|los taxes|demand)|por (?:los taxes|dinero)|de (?:los|la) (?:taxes|declaracion)"
    r"|un (?:cheque|poder|papel|dinero|consejo|telefono|formulario|recibo)|una (?:carta|copia|hoja"
    r"|firma|mano|cita)|en la declaracion))",
    r"(?:golpes|golpizas|maltrato|maltratos|violencia|abuso sexual|cachetadas|patadas|empujones"
    r"|moretes) (?:\w+ ){0,4}(?:todos los dias|cada|diario|sigue|siguen|ahora|ahorita|en casa"
    r"|en la casa|y no|de mi (?:esposo|marido|pareja|ex|hijo))",
    r"(?:victima|sobreviviente) de (?:violencia|maltrato|abuso) (?:\w+ ){0,4}(?:y|sigue|todavia|el"
    r"|me|ahora|necesito ayuda)(?= (?:el|sigue|todavia|me|en|vive|ayuda|no|tengo))",
    r"(?:corre|corren|corro|esta en|estoy en|estamos en|estan en) peligro",
    r"romper(?:me)? (?:las piernas|la cara|los huesos|el hocico|la madre|los dientes)",
    r"me (?:va|van) a (?:ir|picar|tirar|quebrar|levantar|tronar|desaparecer)(?= )(?! (?:a|bien|un"
    r"|la (?:multa|tasa)))",
    r"(?:miedo|terror|panico|pavor) (?:\w+ )?(?:de|a|que|por) (?:\w+ ){0,3}(?:me encuentr\w+"
    r"|me mat\w+|me peg\w+|me golp\w+|nos encuentr\w+|nos mat\w+|mi vida|mi marido|mi esposo|mi ex"
    r"|mi pareja|el vuelva|regrese|me haga|me hall\w+|sepa donde|me quite a|se lleve a mis)(?= )",
)

_THREAT_WIDER = said(
    r"(?:una |la )(?:masacre|matanza|balacera|carniceria)(?= )",
    r"(?:un dia de estos|un dia|al rato|ahorita|manana) (?:\w+ )?(?:agarro|tomo|saco"
    r"|llevo) (?:\w+ )?(?:la|mi|el) (?:pistola|rifle|escopeta|machete|arma|cuete|fierro) y (?:voy"
    r"|me voy|los|les|lo)",
    r"(?:recibo|recibire|espero|esperare|voy a (?:recibir|esperar)|recibimos|esperando|saco"
    r"|sacare) (?:\w+ ){0,3}(?:a (?:balazos|tiros|machetazos|palos|plomazos|escopetazos)|con (?:la"
    r"|mi|una|un) (?:\w+ )?(?:pistola|escopeta|rifle|machete|arma))",
    r"(?:agente|oficial|irs|juez|ellos|esos|esa gente|empleados|ese|esa"
    r"|ex) (?:\w+ ){0,3}(?:se (?:va|van) a morir|va a morir|van a morir|lo va a pagar con"
    r"|merece la muerte|merece morir|se muera|se mueran|muert[oa]s?(?= \.))",
    r"(?:mato|matare|matar|mataria|balaceo|apunalo|acuchillo|enveneno|golpeo|ahorco|estrangulo"
    r"|quemo) (?:\w+ )?(?:a|al) (?:\w+ )?(?:mi|ese|esa|esos|la|el|los|agente|oficial|juez|alguien"
    r"|quien|todos|cualquiera|irs|marido|ex|ella|un)",
    r"(?:matarlo|matarla|matarlos|matarlas|golpearlo|golpearla|golpearlos|quemarlos|quemarlo"
    r"|dispararle|dispararles|balacearlos|lincharlos|lincharlo|ahorcarlo|ahorcarlos|apunalarlo"
    r"|envenenarlo|torturarlo|destriparlo|machetearlo|reventarlo|desaparecerlo|partirle|romperle"
    r"|madrearlo|estrangularla)(?= )(?! (?:la (?:mano|curiosidad)))",
    r"(?:venganza|vengarme|me voy a vengar|ajustar cuentas|ojo por ojo|con mis propias manos"
    r"|tomar la justicia)(?= )",
)

_SUICIDE_WIDER = said(
    r"me (?:he |e )?(?:quem|cort|pegu|golpe|rasgu)\w+ (?:\w+ ){0,4}a proposito",
    r"(?:junte|juntado|juntando|guardado|guardando) (?:\w+ )?(?:las |mis )?pastillas",
    r"(?:a ver si|para ver si|para que) (?:\w+ ){0,3}me (?:acabo|muero)(?= (?:\.|de una|ya|de))",
    # A death that is to look like none; what is left ready for those who stay.
    r"(?:choco|chocar|chocara|estrello|estrellar|caigo|caer|ahogo|ahogar|tiro|tirar)\w*"
    r" (?:\w+ ){0,4}(?:pareceria|parezca|pareciera|pase por|pasaria por) (?:un )?accidente",
    r"(?:yo ya no|ya yo no|ya no) este(?= (?:\.|yo|aqui|en este mundo|y|mis?|los|ellos))",
    r"cartas? (?:de despedida|para (?:los|las|mis) (?:\w+ )?(?:hijos|hijas|ninos|muchachos|nietos))"
    r" (?:\w+ ){0,6}(?:ya no este|cuando no este|despues de mi)",
    r"(?:cerrar|cerrara|cierro) los ojos (?:\w+ ){0,3}(?:no|nunca|para siempre)",
    r"(?:pienso|pensando|miro|mirando|veo|viendo|sueno) (?:\w+ ){0,3}(?:las pastillas|la soga"
    r"|la pistola|el puente|el tren|el veneno|el rio|las vias|los cuchillos|la navaja)",
    r"me (?:pienso|podria|puedo|iba a|deberia|estoy por|planeo|he querido|quise|quiero"
    r"|dan) (?:\w+ )?(?:colgar|matar|ahorcar|tirar|aventar|morir|suicidar|quitar la vida|lanzar"
    r"|cortar|envenenar)(?= )(?! (?:el telefono|la llamada|de (?:risa|verguenza|pena|hambre"
    r"|nervios|miedo)|la carta|una foto))",
    r"(?:escogi|elegi|tengo|ya se|decidi|encontre) (?:\w+ ){0,2}(?:el arbol|el dia de mi"
    r"|el lugar para|como (?:hacerlo|morir\w*|matarme)|la rama|la viga|donde colgarme)",
    r"(?:hijos|familia|esposa|ellos|ninos) (?:\w+ )?(?:cobran|cobraran|cobre|cobren|reciben"
    r"|recibiran|se quedan con|agarran) (?:\w+ )?(?:el|mi|la) (?:seguro|aseguranza|poliza)",
    r"trag(?:ara|ue) la tierra(?= (?:\.|y|para siempre))",
    r"ya no (?:tiene|hay|le veo|vale) (?:\w+ )?(?:caso|sentido|chiste|objeto"
    r"|remedio) (?:\w+ )?(?:vivir|seguir(?= \.)|mi vida|la vida|nada ya)",
    r"(?:con|despues de|hasta|es|sera|solo) (?:\w+ )?mi (?:propia )?muerte",
    r"sin mi (?:\w+ )?(?:estarian|estaria|estan|vivirian|serian|todos|les iria|descansarian"
    r"|van a estar|la pasarian)(?= )",
    r"(?:hart[oa]|cansad[oa]) (?:\w+ )?de (?:vivir|existir|la vida|esta vida|seguir viv\w+)",
    r"no quiero (?:nada|saber nada) (?:con|de) la vida",
    r"ultimo dia (?:\w+ )?(?:en este mundo|de mi vida|con vida|en la tierra|viv[oa])",
    r"(?:morir|morirme|matarme|mori|muerto yo|muerta yo|suicid\w+"
    r"|matarnos)(?= )(?<!antes de morir)(?<!al morir)(?<!acaba de morir)"
    r"(?<!despues de morir)(?<!se va a morir)(?<!de morir)(?<!acabo de morir)(?! (?:mi"
    r"|el|la|su|un|una|de (?:cancer|covid|un|viejo|vieja)) )",
    r"(?:prefiero|quiero|espero|deseo|pienso en|pensando en|pido|busco|buscando|llamo a|esperando"
    r"|que venga|solo|pienso mucho en|hablo de|elijo|escojo|mejor"
    r"|sueno con) (?:\w+ )?(?:la )?muerte(?= )(?! (?:de (?:mi|su|el|la)))",
    r"(?:vivir o morir|vivir que morir|vivir o no|igual vivir|igual (?:si )?me muero"
    r"|lo mismo (?:si )?me muero|da igual (?:estar )?(?:viv[oa]|muert[oa]|vivir|morir))",
    r"(?:me )?(?:canse|he cansado|cansado|cansada|aburri|harte|fastidie) (?:ya )?de (?:vivir"
    r"|la vida|esta vida|existir|respirar|estar viv[oa]|vivir asi)",
    r"(?:me )?(?:hubiera|hubiese|debi|deberia haberme|deberia haber|tenia que haber"
    r"|mejor me) (?:\w+ )?(?:muerto|ido yo|ido con (?:el|ella)|morir yo|morirme yo|haberme muerto"
    r"|muerto yo|muerta yo)",
    r"que (?:yo )?no (?:existiera|hubiera nacido|estuviera|viviera|despertara)(?= )",
    r"(?:yo )?(?:desaparezco|desapareciera|me desaparezco|me fuera de este|no existiera|no existo"
    r"|me borro|me esfumo)(?= (?:\.|todos|de|y|se|para|ellos|nadie|mejor|ya|seria|los|mi"
    r"|del))(?! (?:de la (?:lista|pagina)))",
    r"(?:irme|ir|me voy|partir|marcharme|despedirme|irme ya|irme yo|descansar|dormir"
    r"|cerrar los ojos|dormirme) (?:\w+ )?(?:para siempre|de este mundo|con el senor|con mi senor"
    r"|con dios|con diosito|al cielo|al otro lado de la vida|al mas alla|de una vez y|y no volver"
    r"|a la tumba|al panteon)(?= )",
    r"(?:decid\w*|decision|decidido|decidi|listo|lista|todo listo|preparado|planeado"
    r"|plan) (?:\w+ ){0,3}(?:esta noche se acaba|se acaba|irme|me voy|terminar(?:lo)? todo"
    r"|acabar(?:lo)? todo|matarme|morir\w*|hacerlo esta noche|hoy me|quitarme|desaparecer)",
    r"esta noche (?:se acaba|me voy|lo hago|termina|me despido|acabo)",
    r"(?:que|ojala|si|quisiera que|ojala que) (?:\w+ ){0,3}me (?:atropell\w+|atropelle|pegue un"
    r"|caiga un|mate un|maten|de un (?:infarto|derrame|paro)|arrolle|asalten y me|parta)",
    r"(?:ahogarme|asfixiarme|intoxicarme|desangrarme|estrellarme|electrocutarme|inmolarme"
    r"|desnucarme|desbarrancarme|arrollarme)(?= )(?! (?:en (?:deudas|papeles|un vaso)))",
    r"me (?:quiero|voy a|quisiera|dan ganas de|podria|iba a|puedo) (?:\w+ )?(?:ahogar|lanzar"
    r"|disparar|estrellar|asfixiar|aventar|tirar|cortar|volar|prender|guindar|hacer dano|lastimar"
    r"|clavar|desaparecer|quemar|ahorcar|colgar|dormir para|inyectar|tomar tod\w+|desangrar"
    r"|arrojar|botar|zumbar|golpear)(?= )(?! (?:la (?:carta|basura)|una (?:mano|vuelta)|el pelo"
    r"|un viaje|a dormir|en la cama|al piso de|el plan|un prestamo))",
    r"(?:me (?:he estado|estoy|estuve|sigo|ando) (?:cortando|lastimando|quemando|haciendo dano)"
    r"|haciendome dano|lastimandome|cortandome|me (?:hago|hice|haga) (?:algo|dano"
    r"|una herida))(?= )",
    r"no me (?:dejen|deje) sol[oa](?= )",
    r"(?:dolor|sufrimiento|agonia|angustia|pesadilla|martirio|calvario"
    r"|infierno) (?:\w+ )?(?:para siempre|se acabe ya|termine ya|de una vez por todas)",
    r"(?:tengo|guarde|guardo|junte|junto|guardadas|tener|agarre|busque|compre|ando con|con"
    r"|hay) (?:\w+ ){0,2}(?:las |mis |unas |esas |muchas )*(?:pastillas|pildoras|calmantes"
    r"|somniferos|pepas|diazepam|clonazepam|morfina)(?= (?:de mi (?:mama|papa|esposo|abuela)"
    r"|para dormir|en|y|listas|aqui|\.|de dormir|guardadas|escondidas|juntas|fuertes"
    r"|que))(?! (?:y (?:mi|la) (?:renta|comida)|que (?:me )?(?:cuestan|recet)))",
    r"(?:veneno|raticida|gramoxone|matarratas|soga|mecate|horca|navaja de afeitar|gillette|yilet"
    r"|sobredosis|revolver|escopeta|rifle|pistola|fusil|balazo|balas|gatillo|cuete"
    r"|monoxido)(?= )(?! (?:de (?:agua|juguete|clavos)|impositiv\w+))",
    r"(?:no|ni) (?:\w+ ){0,2}(?:hay|tengo|encuentro|veo|le veo|hallo) (?:\w+ )?(?:para que|razon"
    r"|por que|motivo|sentido|caso|objeto|chiste) (?:\w+ )?(?:levant\w+|vivir|seguir(?= \.)"
    r"|despert\w+|abrir los|estar aqui|respirar|existir|amanecer)",
    r"(?:ya )?(?:estoy|toy|me siento) (?:\w+ )?(?:list[oa]|preparad[oa]) para (?:irme|morir\w*"
    r"|partir|descansar|el cielo|la muerte|que dios|que me lleve|encontrarme con|ver a (?:dios"
    r"|mi))",
    r"(?:sin|quitado|quitaron|perdi|perdido|ni|pocas) (?:\w+ )?(?:las )?ganas de (?:vivir|nada"
    r"|seguir|despertar|levantarme|existir|estar)(?= )(?! (?:comer|ir|pelear))",
    r"no (?:quiero|puedo|aguanto) (?:\w+ )?(?:vivir|existir|despertar|seguir viv\w+)(?= (?:\.|mas"
    r"|asi|con este (?:dolor|peso|sufrimiento)|sin|ya|esta|y|porque|un|de verdad|en este))",
)

_DESPAIR_WIDER = said(
    r"no (?:se )?(?:cuanto|hasta cuando) (?:\w+ ){0,2}(?:voy a |pueda |podre )?(?:aguant\w+"
    r"|soport\w+|resist\w+)",
    r"ya no doy(?= )",
    r"(?:ya )?no (?:puedo|aguanto|soporto)(?: mas)?(?: con)? (?:esto|mi vida|la vida|esta vida"
    r"|este dolor|tanto (?:dolor|sufrimiento|peso)|esta angustia|tanta (?:angustia|tristeza"
    r"|presion)|todo esto)(?= )(?! (?:de (?:la pagina|los formularios)|por internet|en linea))",
    r"(?:se me )?(?:vino|cayo) (?:el mundo|todo) encima",
    r"(?:todo )?esta (?:todo )?perdido(?= (?:\.|para mi))",
    r"(?:siento que me|me estoy) (?:muero|ahogo|ahogando|muriendo|hundo|hundiendo"
    r"|volviendo loc[oa])(?= (?:\.|por dentro|en vida|y|de tristeza))",
    r"(?:estoy|me siento|quede|vivo) (?:\w+ )?(?:destrozad[oa]|destruid[oa]|vaci[oa]|rot[oa]"
    r"|acabad[oa]|derrotad[oa]|sin salida|sin esperanza|sin fuerzas|en la oscuridad"
    r"|hech[oa] pedazos|desesperanzad[oa])(?= )(?! (?:por el huracan))",
)

# -- What only sounds like it ---------------------------------------------------------------------

_COSA = (
    r"(?:est[aeo]s?|es[aeo]s?|las?|los|el|un|una|mis?|tant[oa]s?) (?:\w+ ){0,2}(?:cartas?|deudas?"
    r"|taxes|impuestos|intereses|multas?|irs|estres|angustia|nervios|preocupacion|espera|papeleo"
    r"|papeles|tramites?|duda|curiosidad|trabajo|pagos?|dolor|cabeza|espalda|pies|calor|frio"
    r"|hambre|bills?|biles|cuotas?|levy|embargo|gravamen|problemas?|verguenza|presion|cobros?"
    r"|incertidumbre|sueno|cansancio|situacion|lio|proceso|cosa|susto|coraje|gobierno|tax)"
)
FIGURES = said(
    # "no sé si tengo tiempo o ya se acabó todo"
    r"(?:tengo|hay|queda|quedan|alcanzo) (?:tiempo|plazo|chance|dias) (?:\w+ ){0,3}o (?:ya )?se"
    r" (?:me )?(?:acabo|termino|paso)(?: todo)?",
    r"(?:mejor )?ni me mato",
    r"(?:asi|aunque) me (?:maten|mataran|paguen)",
    r"(?:en|a) (?:las )?manos de (?:dios|diosito)",
    r"(?:la policia|policias|agentes?|el sheriff|alguacil(?:es)?) (?:\w+ )?(?:viene|vienen|va a"
    r" venir|van a venir|llega|llegan) (?:a|por|para) \w+(?: \w+)?",
    r"me quiero morir (?:\w+ ){0,8}lol|se me pego (?:la|el|un|una)|me las van a pagar en la corte",
    r"me la van a pagar en la corte",
    r"si (?:yo )?me muero (?:\w+ ){0,2}(?:mi|mis|la) (?:\w+ )?(?:espos[oa]|hijos|familia"
    r"|deuda)(?= (?:tiene|tienen|debe|deben|hereda|heredan|paga|pagan|pasa|se (?:borra|cancela)"
    r"|que))(?! (?:\w+ ){0,6}(?:no quiero vivir|eso voy))",
    r"me muero si (?:pierdo|me quitan|no)|golpe(?:o|ar)? (?:de suerte|la puerta del irs)",
    r"me lo apunto en (?:un|una)",
    # Where somebody lives, asked calmly, is a question about the court
    r"(?:me|nos) puede(?:n)? (?:encontrar|hallar|buscar) por (?:los|el|la) (?:papeles|corte|caso"
    r"|peticion)",
    r"(?:para|pa) que (?:\w+ ){0,3}(?:no|ni) (?:me|nos) (?:halle|encuentre|busque)",
    r"no quiero que (?:me|nos) (?:halle|encuentre|busque) por",
    r"me escondo de mi (?:marido|esposo|ex) puedo|miedo de que (?:el )?(?:lea|vea) (?:lo que|que)",
    r"(?:antes de|al|acaba de|despues de|acabo de) morir|muerte de (?:mi|su|el|la|mis)|su muerte",
    # Death for shame, for laughing, to know; what a thing does
    r"(?:morir|morirme|moria|muero|muere|muriendo|muriendome|morimos|muera|mori|morirse"
    r"|muriera) (?:\w+ )?(?:de (?:la |pura |puro |tanta |un |el )?(?:risa|verguenza|pena|hambre"
    r"|frio|suenos?|ganas|curiosidad|miedo|coraje|rabia|envidia|calor|sed|nervios|susto"
    r"|aburrimiento|aburrid[oa]|amor|cansancio|preocupacion|gusto|la risa|infarto|viej[oa]|cancer"
    r"|covid|ansias|impaciencia|un susto|un infarto|vejez|la pena|los nervios|dolor de cabeza)"
    r"|por (?:saber|ver|conocer|tener|oir|un|una|ir|terminar|comer|salir|dormir|que (?:me|ya"
    r"|llegue))|debiendo|en la raya|esperando)",
    r"(?:mata|matan|matando|mataron|muero de) (?:\w+ )?(?:la |el |los |de )?(?:curiosidad|ganas"
    r"|hambre|tiempo|duda|espera|preocupacion|angustia|estres|intereses|nervios|trabajo|risa"
    r"|dos pajaros|antojo|cabeza|espalda|dolor|verguenza|deuda|deudas|papeleo|ansiedad)",
    r"(?:matar|matando|mato|mata) (?:el |un )?(?:tiempo|rato|dos pajaros|antojo)",
    r"(?:no es|de) (?:vida o muerte|cosa de vida)",
    r"(?:muert[oa]|molid[oa]|rendid[oa]) (?:de (?:cansancio|hambre|sueno|miedo|risa|frio"
    r"|cansad[oa]|verguenza|la risa|nervios)|del (?:cansancio|trabajo|susto|coraje)|en el trabajo)",
    r"(?:llego|llega|quedo|ando|estoy|quede|vengo|salgo) (?:\w+ )?muert[oa](?= (?:\.|de|del"
    r"|y nomas|nomas|por el trabajo))(?! (?:en vida|por dentro))",
    r"a muerte|(?:dia|dias) de (?:los |todos los )?muertos|punto muerto|tiempo muerto",
    r"mosca muerta|(?:acta|certificado|partida) de defuncion|por mi madre muerta",
    rf"{_COSA} (?:que |ya |casi |de los taxes |del irs |me |nos |si |no |bien |todo )*(?:va |van "
    r"|esta |estan |anda |puede |pueden )?(?:a )?(?:matar|matando|mata|matan|acabar|acabando"
    r"|ahorcar|ahorcando|ahorca|ahorcan|volver loc[oa]|volviendo loc[oa]|golpeo|golpea|pego"
    r"|asfixia|asfixiando|asfixian|estrangula|estrangulando|persigue|persiguen|amenaza|amenazan"
    r"|amenazo|busca|buscan|anda buscando|agarra|agarro|jala|aplasta|come viv[oa]|quema)(?:me"
    r"|nos)?(?! si (?:ve|se entera|lo sabe))",
    r"(?:me|nos) (?:\w+ )?(?:esta |estan |va a |van a |anda )?(?:matando|acabando|ahorcando"
    r"|asfixiando|persiguiendo|mata|matan|amenaza|amenazan|amenazo|amenazaron|buscando"
    r"|anda buscando|busca|sigue|persigue|persiguen) (?:\w+ )?(?:con |a )?(?:el |la |los |esta "
    r"|este |esto |estas |estos |tanto |tanta |las |un |una )(?:\w+ )?(?:irs|gobierno|hacienda"
    r"|taxes|impuestos|carta|cartas|deuda|deudas|interes|intereses|multa|multas|estres|angustia"
    r"|preocupacion|cobrador|cobradores|agente|oficial|migra|renta|trabajo|incertidumbre|levy|lien"
    r"|embargo|gravamen|colector|banco|compania|agencia|bill|biles|estado|corte|abogado|calor"
    r"|dolor|espera|nervios|ansiedad|papeleo|pagos|cheque|problema|situacion|embargar\w*)",
    r"(?:irs|gobierno|agente|oficial|cobrador|banco|estado|hacienda|abogado|corte|iares"
    r"|colecciones|compania|ellos) (?:\w+ ){0,4}(?:me|nos) (?:\w+ ){0,2}(?:amenaza\w*|amenazo"
    r"|persigue\w*|busca\w*|anda\w* buscando|sigue\w*|esta\w* (?:matando|ahorcando|acabando"
    r"|amenazando|persiguiendo|buscando)|ahorca\w*|golpe\w*|pega\w*|pego|agarr\w+|va\w* a (?:matar"
    r"|quitar|ahorcar|golpear|buscar|encontrar)|encuentr\w+|tiene\w* amenazad\w+)",
    r"(?:me|nos) (?:amenaza\w*|amenazo) con (?:embarg\w+|quitar(?:me|nos)? (?:la|el|mi|todo)"
    r"|gravam\w+|cobr\w+|un (?:levy|lien|embargo)|dejar(?:me|nos)?(?! (?:muerta|tirada))"
    r"|divorci\w+|demand\w+|no pagar|la carcel)",
    r"garnich\w+",
    r"(?:podria|pudiera|ganas de|dan ganas de|quisiera|voy a|quiero|gustaria"
    r"|como para) (?:\w+ )?(?:matar|ahorcar|estrangular|golpear|colgar|matarlo"
    r"|ahorcarlo)(?:l[oa])? (?:a )?(?:mi|al|a mi|ese|a la|la|el) (?:\w+ )?(?:contador|contadora"
    r"|preparador|preparadora|notario|senora de los taxes|abogado|impresora|computadora|telefono"
    r"|pagina|de los taxes|que me hizo los taxes|de la oficina de taxes)(?! (?:con (?:mi|una)"
    r"|esta noche|de verdad))",
    r"(?:mi (?:esposa|mujer|esposo|marido|mama|vieja|jefa|viejo|papa)|el"
    r"|ella) (?:\w+ )?(?:me va (?:a )?matar|me mata|me cuelga|me ahorca) (?:\w+ ){0,8}lol",
    r"lol (?:\w+ ){0,6}me (?:mata|va a matar)|me quiere matar de (?:un susto|hambre|la risa)",
    r"cayo (?:como )?(?:un )?balde",
    r"(?:tiro|tirar|tire|tirarme|tiraron|tiro) (?:\w+ )?(?:a la basura|la carta|los papeles"
    r"|la toalla|una mano|un hilo|el dinero|a dormir|a perder|en la cama)",
    r"(?:colgar|colgaron|cuelgan|cuelga|colgo|colgarme) (?:\w+ )?(?:el |la )?(?:telefono|llamada"
    r"|phone)",
    r"me (?:colgaron|cuelgan|colgo)(?= )",
    r"(?:dar|darle|echar|pegar|tirar) (?:\w+ )?(?:un )?(?:tiro al blanco)|tiro por la culata",
    r"(?:saltar|saltarme|brincar|saltarse|brincarme|salto) (?:\w+ )?(?:el|la|los|un|una"
    r"|este) (?:pago|paso|plazo|linea|renglon|pagina|tramite|fecha|audiencia)",
    r"(?:de|con) un jalon|puente (?:aereo|festivo)|por (?:poco|nada) me muero",
    r"casi me (?:muero|da|mori|infarto)(?! (?:a golpes))",
    # What is only over, only left, only cannot be done
    r"(?:no puedo|ya no puedo|no podia|no pude) (?:ya )?(?:entrar|pagar|abrir|ver|leer|encontrar"
    r"|hacer|ir|hablar|mandar|imprimir|llamar|seguir (?:pagando|con (?:los|el|la) (?:pagos?|plan"
    r"|caso|peticion)|el (?:tramite|paso)|esperando)|apelar|pelear|trabajar|descargar|bajar|subir"
    r"|pedir|escribir|llenar|presentar|contestar|ni (?:entrar|abrir))",
    r"no (?:puedo|aguanto|doy) mas (?:que|de (?:\d+|cien|lo))|no (?:puedo|podemos) pagar mas",
    r"(?:no )?quiero (?:\w+ )?(?:seguir (?:pagando|con el|con la|con mi|con los|apelando"
    r"|peleando el|peleando con|el proceso|en (?:el|la) (?:plan|corte))|terminar con (?:esto|el|la"
    r"|este|esta|mi|los)|acabar con (?:esto|el|la|este|esta|mi (?:deuda|caso)|los)"
    r"|salir de (?:esto|esta|este|la)|desaparecer (?:la|el|esta|esa))",
    r"(?:acabar|terminar|termino|acabo) con (?:el|la|los|las|este|esta|mi) (?:caso|deuda|deudas"
    r"|pagos?|plan|proceso|tramite|taxes|impuestos|papeleo|apelacion|peticion|problema|carta|lio"
    r"|asunto|matrimonio|contrato|relacion|levy|embargo)",
    # Cases and papers that are had enough of, or without hope
    r"(?:caso|plazo|asunto|tramite) (?:ya )?(?:esta|es|quedo|estaba) muerto",
    r"dej(?:en|e|a)(?:me|nos) (?:vivir )?(?:en paz|tranquil\w+)|como si nada|como nada (?:que|mas)",
    r"le veo (?:el |ningun |mucho )?(?:caso|sentido|chiste) a (?:la peticion|el caso|apelar|pelear"
    r"|presentar|mandar|pagar|la carta|llenar|esa|ese|esta carta|la apelacion)",
    r"(?:veo|hay|encuentro) salida (?:a|de|con|para) (?:est[ae]|es[ae]|la|el|los|las) (?:\w+ )?"
    r"(?:deudas?|irs|impuestos|taxes|levy|embargo|gravamen|cobros?)",
    r"la soga al cuello (?:con|por|firmando|al firmar)",
    r"(?:el|la|los) muert[oa]s? (?:dejo|debia|debe|deben|firmo|no paga)",
    r"no puedo con (?:tant[oa]s?|las|los|el|est[ae]s?|es[ae]s?) (?:\w+ )?(?:formas?|papel\w*"
    r"|formularios?|cartas?|numeros|fechas|letras?|ingles|tramites?|cuentas)",
    r"quisiera desaparecer (?:la|el|esta|esa|mi) deuda",
    r"descansar de (?:tant[oa]s?|este|esta|estos|los|las|todo este) (?:\w+ )?(?:papel\w*|tramites?"
    r"|irs|cartas?|lio|asunto|llamadas?)",
    r"nadie le importa (?:la gente|los pobres|el pueblo|mi caso|mi carta)",
    r"esperanza (?:de (?:ganar\w*|que (?:me )?(?:acepten|aprueben|contesten|perdonen))|con (?:el"
    r" irs|apelaciones|la peticion|el caso|esa gente))",
    r"(?:balazo|tiro|disparo) en el pie|dios (?:me|nos) (?:agarre|coja|pille) confesad[oa]s?",
    r"(?:sale|salgo|aparezco|aparece|figur\w+|sigo) (?:\w+ ){0,3}muert[oa](?! (?:en vida|por"
    r" dentro))",
    # The dead, and who were lost to it: the ordinary topic
    r"se (?:me )?(?:mato|suicido|quito la vida|ahorco|colgo|pego un tiro|dio un tiro)(?= (?:\.|y"
    r"|hace|en|el|cuando|por|ano|mi|antes|despues|dejando|con|de))(?! (?:un tiro y esta"
    r"|y (?:quiero|me quiero)))",
    r"(?:su|el|del|por|al) suicidio de (?:mi|su|el)",
    r"(?:despues|desde|antes) (?:de )?(?:que )?(?:su|el) suicidio",
    r"seguro de vida(?! (?:\w+ ){0,8}(?:si me muero|cuando me muera|muert[oa]|si yo falto|si falto"
    r"|me muero|valgo|si me pasa algo|con mi muerte|mi familia queda|pagan?|alcanza|cubre))",
    r"ahorros de (?:toda )?(?:mi|la|su) vida",
    r"(?:toda|ganarme|ganar|la) (?:mi |la )?vida (?:trabajando|entera)|arruin\w+ la vida",
    r"costo de (?:la )?vida|(?:frasco|bote) de (?:salsa|tinta)",
    r"(?:pastillas|medicinas) (?:de|para) (?:la presion|el corazon|la diabetes|el azucar"
    r"|mi presion|el dolor)(?! (?:todas|de golpe|para morir))",
    r"con tantas pastillas|puras pastillas",
    r"(?:golpe de suerte|de golpe|de un golpe|golpe (?:duro|bajo|economico|muy)|golpeado por (?:la"
    r"|el))(?! (?:y (?:me|no)))",
)

GROUPS: tuple[Group, ...] = (
    (Danger.THREAT, _VOWED),
    (Danger.OTHER_PERSON, _TAKEN),
    (Danger.ABUSE, _FOLLOWED),
    (Danger.OTHER_PERSON, _OTHER),
    (Danger.ABUSE, _ABUSE),
    (Danger.THREAT, _THREAT),
    (Danger.SUICIDE, _SUICIDE),
    (Danger.DESPAIR, _DESPAIR),
    (Danger.ABUSE, _ABUSE_WIDER),
    (Danger.THREAT, _THREAT_WIDER),
    (Danger.SUICIDE, _SUICIDE_WIDER),
    (Danger.DESPAIR, _DESPAIR_WIDER),
)
