/** Spanish labels: Amnesty Spain and Latin America; OMCT/FIDH. */
import type { Labels } from './types.ts'

const date = '(?:\\d{1,2}(?:°|º|o)? de [a-z]+,? (?:de |del )?\\d{4}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})'

export const es: Labels = {
  tongue: 'es',
  frequent: ['el', 'la', 'de', 'los', 'las', 'del', 'que', 'en', 'y', 'por', 'con', 'una', 'su', 'para', 'al', 'se'],
  months: [
    ['enero', 'ene'],
    ['febrero', 'feb'],
    ['marzo'],
    ['abril', 'abr'],
    ['mayo'],
    ['junio', 'jun'],
    ['julio', 'jul'],
    ['agosto', 'ago'],
    ['septiembre', 'setiembre', 'sept'],
    ['octubre', 'oct'],
    ['noviembre', 'nov'],
    ['diciembre', 'dic'],
  ],
  heads: [
    { kind: 'issued', pattern: 'fecha de (?:emision|publicacion) ?:' },
    { kind: 'index', pattern: 'indice(?: ai)? ?:(?= ?[a-z]{3} \\d)' },
    { kind: 'title', pattern: 'accion urgente(?=$)' },
    { kind: 'languages', pattern: 'idiomas? (?:preferidos?|preferentes?|de preferencia)(?: para [^:]{0,60})? ?:' },
    {
      kind: 'deadline',
      pattern:
        'actu(?:en?|a) lo antes posible[^:.]{0,30}(?:no mas tarde del?|antes del?|hasta el) ?:?|fecha limite[^:\\n]{0,40}:|actuen? antes del? ?:',
    },
    {
      kind: 'names',
      pattern: 'nombres? (?:y|/) (?:genero|pronombre|sexo)[^:\\n]{0,40}:|nuevos? nombres? ?:|nombres? ?:',
    },
    { kind: 'gender', pattern: '(?:sexo|genero)(?: h/m| m/h| m/f)? ?:' },
    { kind: 'previous', pattern: 'enlaces? a la (?:au|accion urgente) anterior(?:es)? ?:' },
    { kind: 'country', pattern: 'pais ?:' },
    {
      kind: 'skip',
      pattern:
        '(?:envien tambien|tambien envien|y) ?copias? a (?:la|los) representa[a-z]+ diplomatic[a-z]+[^.:]{0,140}[.:]?(?: incluyan [^:]{0,80}:)?',
    },
    {
      kind: 'skip',
      pattern:
        '(?:consulten|consulta|comprueben) con (?:la oficina de )?su seccion[^.]{0,140}\\.?|incluyan las direcciones[^:\\n]{0,80}:?|nombre direccion 1[^\\n]{0,140}',
    },
    {
      kind: 'skip',
      pattern:
        'esta es la (?:primera|segunda|tercera|cuarta|quinta|[a-z]+) actualizacion de (?:la )?au[^.]{0,60}\\.?(?: mas informacion ?:[^\\n]{0,100})?',
    },
    { kind: 'ignore', pattern: 'descarga(?:r|s)?(?: [^\\n]{0,60})?(?=$)|ver (?:el )?informe|comparte|compartir' },
    { kind: 'copies', pattern: '(?:y |envien |con |por favor )*(?:una )?copias? (?:a|al|para)(?: [^:.\\n]{1,30})? ?:' },
    {
      kind: 'targets',
      pattern: `envien (?:los |sus )?llamamientos,? (?:antes|no mas tarde|a mas tardar)(?: del?| el)? ${date},? a ?:?`,
    },
    {
      kind: 'targets',
      pattern:
        '(?:envien (?:los |sus )?llamamientos a|llamamientos a|dirigir(?:se)? (?:los llamamientos )?a|direcciones|destinatarios?|escrib(?:an|ir|e) a|datos de contacto|datos del destinatario) ?:|llamamientos a(?=$)|destinatarios?(?=$)',
    },
    {
      kind: 'asks',
      pattern:
        'escriban inmediatamente[^:]{0,160}:|envien (?:los )?llamamientos inmediatamente[^:]{0,160}:|(?:acciones? (?:requeridas?|solicitadas?|recomendadas?)) ?:(?: ?(?:favor de |por favor,? )?escrib[a-z]+[^:.]{0,140}:)?|(?:por favor,? )?(?:escriban|escribe|envien|pidan)[^:.]{0,160}:',
    },
    {
      kind: 'asks',
      holds: ':',
      pattern:
        '(?:[a-z][^:.\\n]{0,180} )?(?:instandol[eo]s?|pidiendol[ea]s?|instando a [^:.\\n]{2,60}|solicitandol[ea]s?) (?:a|que|a que) ?:',
    },
    {
      kind: 'action',
      pattern:
        'actu(?:en?|a) ?: ?redact(?:en?|a) (?:su|tu) propio llamamiento o util(?:icen?|iza) (?:la siguiente|esta) carta modelo|actu(?:en?|a)(?:(?=$)| ?[:!])|pasa a la accion',
    },
    { kind: 'letter', pattern: '(?:carta modelo|modelo de carta|carta tipo) ?(?::|(?=$))' },
    { kind: 'additional', pattern: '(?:informacion (?:adicional|complementaria)) ?:?(?=$|:| [a-z])' },
    { kind: 'background', pattern: '(?:informacion general|antecedentes|contexto) ?(?::|(?=$))' },
    { kind: 'body', pattern: '(?:breve )?descripcion de (?:la situacion|los hechos) ?:|nuevas? informacion(?:es)? ?:' },
    { kind: 'summary', pattern: 'resumen ?:' },
  ],
  deadline: [
    'antes del?(?: dia)? ?:?',
    'no mas tarde del?(?: dia)? ?:?',
    'a mas tardar el(?: dia)? ?:?',
    '(?:actuen?|escriban?|envien?)[^.:]{0,60}hasta el(?: dia)?',
    'fecha limite[^:\\n]{0,40}:',
    'despues del',
    '(?:si (?:van a enviar|envian) (?:los )?llamamientos) despues del?',
  ],
  issued: ['fecha(?: de emision| de publicacion)? ?:', 'publicad[oa] el', 'emitid[oa] el'],
  endedOn: ['accion (?:finalizada|cerrada|terminada|concluida)(?: el)'],
  closed: [
    'accion (?:finalizada|cerrada|terminada)\\b',
    'no se requiere(?:n)? (?:ninguna |mas )?(?:otra )?(?:accion|acciones|llamamientos)[^.]{0,80}',
    'no (?:es necesario|hace falta|envien) (?:enviar )?mas llamamientos[^.]{0,60}',
  ],
  askVerbs:
    'inst(?:ando|ar|en|e|amos)|pid(?:iendo|an|e)|pedir|exig(?:iendo|ir)|exij(?:an|a)|record(?:ando|ar)|recuerden|expres(?:ando|ar|en)|manifest(?:ando|ar)|solicit(?:ando|ar|en)|(?:inst|record|solicit|exhort|apremi|rog)andol[aeo]s?|(?:pid|exig|urg|insist)iendol[aeo]s?|acogiendo|celebr(?:ando|ar)|explic(?:ando|ar)|subray(?:ando|ar)|insist(?:iendo|ir)|reclam(?:ando|ar)|rog(?:ando|ar)|demand(?:ando|ar)|llam(?:ando)|reconoc(?:iendo|er)|destac(?:ando|ar)|se[nñ]al(?:ando|ar)|deplor(?:ando|ar)|conden(?:ando|ar)|haci[e]ndo|urg(?:iendo|ir)|agradec(?:iendo|er)|apremi(?:ando|ar)',
  letterAsks:
    '(?:(?:yo )?(?:le|les|lo|la|los|os) (?:insto|instamos|pido|pedimos|ruego|rogamos|solicito|solicitamos|exhorto|exijo|urjo|exhortamos|imploro|hago un llamamiento)|(?:insto|instamos|pido|pedimos|solicito|solicitamos|exijo|exhorto|ruego))\\b|(?:por (?:ello|eso|todo ello|tanto|consiguiente|todo lo anterior)|asimismo|ademas|tambien|finalmente|por ultimo|mientras tanto|hasta entonces|en consecuencia|igualmente),? (?:tambien )?(?:(?:le|les|lo|la|los) )?(?:insto|instamos|pido|pedimos|ruego|rogamos|solicito|solicitamos|exhorto|exijo|exhortamos|quiero pedirle|quisiera pedirle)\\b|[a-z][^.;:]{3,100}, (?:le|les|lo|la|los) (?:insto|instamos|pido|pedimos|ruego|solicito|exhorto)\\b|(?:quisiera|quiero|deseo|queremos) (?:pedir|instar|solicitar)(?:le|les)?\\b',
  salutation:
    'senora? |senor(?:a|es)?[,:]|sr[a]?\\.? |presidente |presidenta |estimad[oa]s? |excelentisim[oa] |excm[oa]\\.? |excelencia|su excelencia|vuestra excelencia|su majestad|majestad[,:]|(?:su )?alteza (?:real|serenisima)?|ministr[oa] |distinguid[oa] |honorable |muy senor ',
  notSalutation: '(?:querid[oa]s?|estimad[oa]s?) (?:amig[oa]s?|tod[oa]s|compane?r[oa]s|coleg[ao]s|soci[oa]s)',
  closing:
    'atentamente|(?:le |les )?salud[ao] (?:muy )?(?:atenta|cordial|respetuosa)mente|cordialmente|respetuosamente|reciba un (?:cordial )?saludo|le saluda|sin otro particular|un saludo|con mis respetos',
  languagesBefore: '(?:escriban[^:.]{0,120}|llamamientos inmediatamente[^:.]{0,60}|inmediatamente[^:.]{0,40})',
  ordinals: [
    ['primera', '1a', '1ª'],
    ['segunda', '2a', '2ª'],
    ['tercera', '3a', '3ª'],
    ['cuarta', '4a', '4ª'],
    ['quinta', '5a', '5ª'],
    ['sexta', '6a', '6ª'],
    ['septima', '7a'],
    ['octava', '8a'],
    ['novena', '9a'],
    ['decima', '10a'],
  ],
  update: 'mas informacion|actualizacion|seguimiento',
  offices:
    '(?:vice|primer |primera |ex |sub)*(?:president[ea]|primer ministro|ministr[oa](?: consejer[oa])?|fiscal(?: general| nacional| especial)?|procurador[a]?(?: general)?|gobernador[a]?|alcalde|alcaldesa|embajador[a]?|encargad[oa] de negocios|consul(?: general)?|consejer[oa]|comisionad[oa](?: nacional| presidencial| estatal)?|comisari[oa]|director[a]?(?: general| nacional| ejecutiv[oa])?|jef[ea] (?:de estado|del estado|de gobierno|de la judicatura|de la magistratura|de la policia|del poder judicial)|lider supremo|rey|reina|emir|sultan|secretari[oa](?: de estado| general| nacional| ejecutiv[oa])?|juez|jueza|magistrad[oa]|defensor[a]? del pueblo|alto comisionado|subsecretari[oa]|canciller|representante permanente|intendente|superintendente)',
  portfolios:
    '(?:de |del |de la |de los |de las |en )+(?:justicia(?: y [a-z]+(?: [a-z]+){0,2})?|interior(?: y [a-z]+(?: [a-z]+){0,2})?|gobernacion|asuntos exteriores|relaciones exteriores(?: y [a-z]+)?|defensa(?: nacional)?|seguridad(?: publica| ciudadana| nacional)?|estado|derechos humanos|la nacion|nacion|republica|poder judicial|magistratura|judicatura|corte suprema|tribunal supremo|gobierno|despacho de [a-z]+|policia(?: nacional)?|ambiente|trabajo|salud|educacion|federacion)',
  institutions:
    'ministerio|palacio|presidencia|secretaria de|fiscalia|procuraduria|departamento|corte |tribunal|direccion|consejo|casa de gobierno|casa presidencial|congreso|oficina|edificio|despacho|c/o|gobierno|comision|avenida|calle|av\\.',
  units: 'unidad|servicio|agencia|autoridad|instituto|administracion',
  bodyKinds:
    'ong|organizacion (?:local |nacional )?(?:de|defensora de) (?:los )?derechos humanos|periodico|diario|sindicato',
  missions: 'embajada|mision permanente|consulado|alto comisionado',
  honorifics:
    'su excelencia|s\\. ?e\\.|excmo\\.?(?: sr\\.?)?|excma\\.?(?: sra\\.?)?|sr\\.?|sra\\.?|srta\\.?|senor|senora|don|dona|d\\.|dr\\.?|dra\\.?|doctor|doctora|lic\\.?|licenciado|licenciada|ing\\.?|ingeniero|mtro\\.?|mtra\\.?|abog\\.?|su majestad',
  ranks:
    'general(?: de (?:division|brigada|ejercito))?|coronel|comandante|capitan|teniente(?: general| coronel)?|almirante|mayor|comisario',
  roles:
    'activistas?|defensor(?:a|as|es)?(?: de (?:los )?derechos humanos)?|periodistas?|abogad[oa]s?|estudiantes?|maestr[oa]s?|lider(?:es|esa|esas)?|sindicalistas?|escritor(?:a|es)?|poetas?|medic[oa]s?|profesor(?:a|es)?|campesin[oa]s?|dirigentes?|pres[oa]s?(?: de conciencia)?|miembros?|artistas?|cantantes?|bloguer[oa]s?|sacerdotes?|monj[ea]|hombre|mujer|joven|ciudadan[oa]|director[a]?|fundador[a]?|disidentes?|refugiad[oa]s?|llamad[oa]|opositor[a]?|coordinador(?:a|es)?|humanos',
  personVerbs:
    'es|son|fue|fueron|ha|han|esta|estan|estaba|corre|corren|se encuentra|se encuentran|dirige|recibio|recibieron|denuncio|sigue|continua|podria|podrian|debe|habia|tiene|vive|trabaja|sufre|cumple|lleva|llevan|teme|temen|denuncian|siguen|continuan|recibe|reciben|comparecio|desaparecio|permanece|que|quien|, (?:de \\d+ anos|un|una|activista|periodista|abogad|defensor|maestr|estudiante|kurdo|lider|director)',
  objectOf:
    'libertad (?:de|para)|liber(?:ar|acion de)|ejecucion de|detencion de|arresto de|contra|seguridad de|condena (?:de|contra)|juicio (?:de|contra)|desaparicion de|vida de|muerte (?:a|contra)|amenazas (?:a|contra|de muerte a|de muerte contra)|hostigamiento (?:a|contra|de)|ataque (?:a|contra)|secuestro de|proteger a|temor por|paradero de|expulsion de|miembros, (?:el|la)|a favor de',
  bystander:
    'presidente|presidenta|ministro|ministra|general|juez|su abogado|su abogada|su esposa|su esposo|su marido|su hermano|su hermana|su padre|su madre|su hijo|su hija|asesinato de|muerte de|cadaver de|coronel|fiscal|director del|gobernador|portavoz|relator|nombre de otra|comandante|hijo de|hija de',
  notNames:
    'accion|urgente|urgentes|amnistia|amnesty|internacional|corte|tribunal|supremo|suprema|consejo|ministerio|ministro|presidente|republica|estado|estados|naciones|unidas|union|general|generales|direccion|interior|justicia|derechos|humanos|comite|comision|organizacion|centro|partido|movimiento|frente|asociacion|fundacion|liga|prision|policia|plaza|calle|avenida|ciudad|provincia|region|departamento|universidad|norte|sur|este|oeste|el|la|los|las|un|una|unos|del|de|en|desde|segun|tras|para|por|con|sin|al|a|su|sus|este|esta|estos|ella|ellos|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|lunes|martes|miercoles|jueves|viernes|sabado|domingo|embajada|embajador|senor|senora|excelencia|escriban|envien|actuen|actua|nacional|policia|civil|grupo|apoyo|mutuo|observatorio|proteccion|defensores|mision|acuerdo|global|procuraduria|fiscalia|seccion|sobrevivientes|nombre|indice|fecha|au|equipo|gracias|secretariado|interamericana|publico|ministerio|ley|codigo|articulo|constitucion|congreso|asamblea|camara|ejercito|fuerzas|armadas|guardia|red|frente|pueblo|pueblos|indigena|indigenas|america|central|latina|santa|semana|actualmente|hombre|mujer|amenazas|temor|muerte|llamamiento|pena|peligro|riesgo|mas|informacion|no|si|ya|hay|dos|tres|cuatro|cinco|ambos|varios|otros|cuando|mientras|aunque|ademas|desde|hasta|durante|antes|despues',
  categories:
    'temor (?:de|por)|pena de muerte|tortura|desaparicion|detencion|presos? de conciencia|amenazas? de muerte|preocupacion',
  gone: 'fue (?:liberad[oa]|puest[oa] en libertad|asesinad[oa]|ejecutad[oa]|muert[oa])|fueron (?:liberad[oa]s|puest[oa]s en libertad|asesinad[oa]s)|quedo en libertad|murio|fallecio',
}
