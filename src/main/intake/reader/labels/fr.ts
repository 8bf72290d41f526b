/** French labels: Amnesty France, Belgium, Canada francophone; OMCT/FIDH. */
import type { Labels } from './types.ts'

const date = '(?:\\d{1,2}(?:er)? [a-z]+,? +\\d{4}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})'

export const fr: Labels = {
  tongue: 'fr',
  frequent: [
    'de',
    'l',
    'd',
    'en',
    'le',
    'la',
    'les',
    'des',
    'et',
    'du',
    'un',
    'une',
    'dans',
    'est',
    'pour',
    'par',
    'qui',
    'aux',
    'au',
    'sur',
  ],
  months: [
    ['janvier', 'janv'],
    ['fevrier', 'fevr'],
    ['mars'],
    ['avril', 'avr'],
    ['mai'],
    ['juin'],
    ['juillet', 'juil'],
    ['aout'],
    ['septembre', 'sept'],
    ['octobre', 'oct'],
    ['novembre', 'nov'],
    ['decembre', 'dec'],
  ],
  heads: [
    { kind: 'issued', pattern: "date (?:de publication|d'emission) ?:" },
    { kind: 'index', pattern: 'index(?: ai)? ?:(?= ?[a-z]{3} \\d)' },
    { kind: 'title', pattern: 'action urgente(?: \\(\\*\\))?(?=$)' },
    { kind: 'languages', pattern: 'langue(?:\\(?s\\)?)? (?:a privilegier|preferee?s?)(?: pour [^:]{0,60})? ?:' },
    { kind: 'deadline', pattern: "merci d'agir[^:.]{0,60}(?:avant le|jusqu'au|au plus tard le) ?:?" },
    { kind: 'names', pattern: 'prenoms?,? noms?[^:\\n]{0,60}:|noms? et pronoms?[^:\\n]{0,60}:|noms? ?:' },
    { kind: 'gender', pattern: '(?:homme/femme|sexe|genre) ?(?:h/f|m/f)? ?:' },
    { kind: 'previous', pattern: "liens? vers l'(?:au|action urgente) precedentes? ?:" },
    { kind: 'country', pattern: 'pays ?:' },
    {
      kind: 'skip',
      pattern:
        'veuillez egalement adresser des copies aux representants diplomatiques[^.:]{0,120}[.:]?(?: \\(adresses? [^)]{0,60}\\))?',
    },
    {
      kind: 'skip',
      pattern:
        '(?:et )?(?:copies?|adressez (?:egalement )?(?:des |une )?copies?) aux representants diplomatiques[^.:]{0,120}[.:]?',
    },
    {
      kind: 'skip',
      pattern:
        'verifiez aupres de votre section[^.]{0,120}\\.?(?: merci\\.?)?|veuillez (?:verifier|vous renseigner) aupres de[^.]{0,120}\\.?(?: merci\\.?)?',
    },
    {
      kind: 'skip',
      pattern: 'tarifs? postau?x?[^\\n]{0,140}|affranchissement ?:[^\\n]{0,80}|lettre type a telecharger',
    },
    {
      kind: 'ignore',
      pattern:
        "action terminee|toutes les infos|infos liees|toutes les actions|voir (?:le )?dossier|telecharger (?:le|la|l')[^\\n]{0,60}|\\(\\*\\) amnesty international",
    },
    {
      kind: 'copies',
      pattern:
        '(?:et )?(?:une )?copies? (?:a|au|aux|pour)(?: [^:.\\n]{1,40})? ?:|(?:envoyez|adressez) (?:aussi |egalement )?(?:une |des )?copies?[^:.]{0,60}:',
    },
    {
      kind: 'targets',
      pattern: `(?:veuillez |merci d')?(?:envoye[rz]|adresse[rz]) (?:tous )?vos (?:appels|lettres) avant le ${date},? a ?:?`,
    },
    {
      kind: 'targets',
      pattern:
        '(?:a adresser a|appels? a(?: adresser a)?|adresses?|destinataires?|ecrire a|ecrivez a|envoyez vos (?:appels|lettres) a|coordonnees des destinataires|coordonnees) ?:|appels a(?=$)|destinataires(?=$)',
    },
    {
      kind: 'asks',
      pattern: 'dans les appels que vous ferez parvenir[^:]{0,220}:|dans (?:vos appels|votre lettre)[^:\\n]{0,160}:',
    },
    {
      kind: 'asks',
      pattern:
        "(?:action(?:s)? (?:requise?s?|recommandee?s?|demandee?s?)) ?:(?: ?veuillez ecrire[^:.]{0,120}:)?|veuillez ecrire[^:.]{0,160}:|ecrivez (?:immediatement|sans delai)[^:.]{0,160}:|amnesty (?:international )?demande ?:|merci (?:d'ecrire|de demander)[^:.]{0,140}:",
    },
    {
      kind: 'action',
      pattern:
        "passez a l'action(?: ?: envoyez un appel en utilisant vos propres mots ou en vous inspirant du modele de lettre ci-dessous| ?[:!]|(?=$))|agissez(?: maintenant)? ?[:!]?(?=$)",
    },
    { kind: 'letter', pattern: '(?:lettre[ -]type|modele de lettre|proposition de lettre) ?(?::|(?=$))' },
    {
      kind: 'additional',
      pattern: "(?:complements? d'informations?|informations? complementaires?) ?:?(?=$|:| [a-z])",
    },
    { kind: 'background', pattern: '(?:contexte|informations? generales|rappel des faits) ?(?::|(?=$))' },
    { kind: 'body', pattern: '(?:breve )?description de la situation ?:|(?:nouvelles|bref rappel) [a-z ]{3,30}:' },
    { kind: 'summary', pattern: 'resume ?:' },
  ],
  deadline: [
    'avant le ?:?',
    "merci d'agir [^.:]{0,60}(?:avant le|jusqu'au|au plus tard le) ?:?",
    "jusqu'au ?:?",
    '(?:envoyez|ecrivez)[^.:]{0,60} au plus tard le',
    'apres le',
  ],
  issued: ['date ?:', 'publie(?:e)? le', 'date de publication ?:', "date d'emission ?:"],
  endedOn: ['action (?:terminee|close|cloturee)(?: le)'],
  closed: [
    'action (?:terminee|cloturee|close)\\b',
    "aucune (?:autre |nouvelle )?(?:action|intervention)[^.]{0,60}n'est (?:plus )?(?:requise|demandee|necessaire)[^.]{0,40}",
    "merci de ne plus (?:envoyer|adresser) d'appels[^.]{0,40}",
  ],
  askVerbs:
    'priez|demandez|exhortez|engagez|appelez|rappelez|exprimez|dites|soulignez|insistez|saluez|felicitez|expliquez|faites|exigez|reclamez|invitez|recommandez|prier|demander|exhorter|engager|appeler|rappeler|exprimer|souligner|insister|saluer|expliquer|faire part|faire|exiger|reclamer|inviter|dire|veiller|garantir|liberer|mener|ouvrir|prendre|annuler|commuer|abandonner|lancer|assurer|proteger|en (?:l[ea]s?|leur|lui|vous)? ?[a-z]+ant',
  letterAsks:
    "[a-z][^.;:]{3,100}, (?:je|nous) vous (?:demande|demandons|exhorte|exhortons|engage|appelle|invite|prie|prions)\\b(?! d'agreer| de croire| de recevoir| d'accepter)|(?:je|nous) (?:vous (?:demande|demandons|prie|prions|exhorte|exhortons|engage|engageons|appelle|appelons|invite|invitons|conjure|supplie|serais|saurais)|demande|demandons|appelle|exhorte)\\b(?! d'agreer| de croire| de recevoir| d'accepter)|(?:par consequent|c'est pourquoi|aussi|en outre|en consequence|de plus|enfin|dans l'attente|d'ici la|a cet egard),? (?:je|nous) (?:vous )?(?:demande|demandons|prie|exhorte|engage|appelle|invite|exhortons|prions)[a-z]*\\b(?! d'agreer| de croire| de recevoir)",
  salutation:
    'monsieur |madame |messieurs|mesdames|excellence|votre (?:excellence|majeste|altesse)|sire[,:]|cher |chere |monsieur[,:]|madame[,:]',
  notSalutation: '(?:cher|chere|chers|cheres)(?:\\(e\\)s)? (?:amis?|amies?|tous|toutes|membres?|collegues?)',
  closing:
    "veuillez (?:agreer|recevoir|croire|accepter)|je vous prie (?:d'agreer|de croire|de recevoir|d'accepter)|nous vous prions (?:d'agreer|de croire)|dans l'attente de votre|respectueusement|avec mes salutations|sinceres salutations|recevez,",
  languagesBefore: '(?:dans les appels[^:.]{0,160}|ecrivez[^:.]{0,100}|ci-apres[^:.]{0,40})',
  ordinals: [
    ['premiere', '1re', '1ere'],
    ['deuxieme', 'seconde', '2e', '2eme'],
    ['troisieme', '3e', '3eme'],
    ['quatrieme', '4e', '4eme'],
    ['cinquieme', '5e', '5eme'],
    ['sixieme', '6e', '6eme'],
    ['septieme', '7e'],
    ['huitieme', '8e'],
    ['neuvieme', '9e'],
    ['dixieme', '10e'],
  ],
  update: "action complementaire|informations? complementaires? sur|complement d'information|mise a jour|suivi",
  offices:
    "(?:vice-|premier |premiere |sous-|ancien )*(?:presidente?|premiere? ministre|ministre(?:-conseiller)?|procureure?(?: general(?:e)?)?|garde des sceaux|gouverneure?|maire|ambassadeur|ambassadrice|charge d'affaires|chargee d'affaires|consul(?: general)?|conseillere?|commissaire|directeur(?: general)?|directrice(?: generale)?|chef (?:d'etat|de l'etat|du gouvernement|de la [a-z]+|du pouvoir judiciaire|supreme)|responsable du pouvoir judiciaire|guide supreme|guide|roi|reine|emir|sultan|secretaire(?: general(?:e)?| d'etat)?|juge|haut-commissaire|representante? permanente?|mediateur|prefet)",
  portfolios:
    "(?:de |du |de la |des |de l'|a la |aux? )+(?:justice(?: et des [a-z]+(?: [a-z]+)?)?|interieur(?: et [a-z']+(?: [a-z]+){0,2})?|affaires etrangeres(?: et [a-z']+(?: [a-z]+){0,2})?|defense(?: nationale)?|securite(?: publique| nationale| interieure)?|etat|droits (?:de l'homme|humains)|police(?: nationale)?|administration penitentiaire|pouvoir judiciaire|gouvernement|republique|cour supreme|sante|education|cooperation|federation)",
  institutions:
    'ministere|palais|presidence|primature|cabinet|secretariat|departement|cour |tribunal|direction|conseil|hotel du gouvernement|assemblee|bureau d|immeuble|c/o|prison|commission(?!er|ai)|gouvernement|b\\.?p\\.?',
  units: 'unite|service|agence|autorite|institut|administration',
  bodyKinds:
    "ong|organisation (?:locale |nationale )?de (?:defense des )?droits (?:humains|de l'homme)|journal|quotidien|syndicat",
  missions: 'ambassade|mission permanente|haut-commissariat|consulat',
  honorifics:
    'son excellence|s\\. ?e\\.(?: m\\.| mme)?|s\\.? ?exc\\.?|m\\.|mm\\.|mme|mlle|monsieur|madame|mademoiselle|dr|docteur|maitre|me|pr|professeur|sa majeste|s\\. ?m\\.',
  ranks: 'general(?: de [a-z]+)?|colonel|commandant|capitaine|lieutenant(?:-colonel)?|amiral|marechal',
  roles:
    "militante?s?|etudiante?s?|journalistes?|avocate?s?|defenseur(?:e|·e)?s?(?: des droits humains| des droits de l'homme)?|defenseuses?|syndicalistes?|ecrivaine?s?|poetes?|blogueu(?:r|se)s?|enseignante?s?|professeure?s?|medecins?|prisonni(?:er|ere)s?(?: d'opinion)?|dirigeante?s?|responsables?|opposante?s?|paysan(?:ne)?s?|artistes?|chanteu(?:r|se)s?|homme|femme|cineaste|moine|pretre|imam|universitaires?|chercheu(?:r|se)s?|militaire|ressortissante?|dissidente?s?|refugiee?s?|nommee?|appelee?|fondat(?:eur|rice)",
  personVerbs:
    "est|sont|a|ont|etait|etaient|avait|avaient|risque|risquent|a ete|ont ete|se trouve|doit|pourrait|purge|encourt|demeure|serait|n'a|n'est|fait|vit|travaille|dirige|souffre|comparait|qui|age|agee|, (?:un|une|age|agee|militant|journaliste|avocat|etudiant|defenseur|defenseure)",
  objectOf:
    "liberation (?:de|d')|liberer|arrestation (?:de|d')|execution (?:de|d')|detention (?:de|d')|contre|condamnation (?:de|d')|securite (?:de|d')|proces (?:de|d')|disparition (?:de|d')|ecrire|vie (?:de|d')|arrete|detenir|enlevement (?:de|d')|menaces (?:contre|a)|sort (?:de|d')|crainte[s]? pour|expulsion (?:de|d')|faveur (?:de|d')",
  bystander:
    "president|premier ministre|ministre|general|juge|son avocat|son avocate|sa femme|son mari|son epouse|son frere|sa soeur|son pere|sa mere|son fils|sa fille|meurtre d[e']|assassinat d[e']|mort d[e']|corps d[e']|colonel|procureur|directeur|gouverneur|porte-parole|rapporteur",
  notNames:
    'action|actions|urgente|amnesty|international|internationale|cour|tribunal|supreme|conseil|ministere|ministre|president|presidente|republique|etat|etats|nations|unies|union|general|generale|direction|surete|interieur|justice|droits|homme|humains|comite|commission|organisation|centre|parti|mouvement|front|association|fondation|ligue|prison|police|place|rue|avenue|ville|province|region|departement|universite|nord|sud|est|ouest|le|la|les|l|un|une|des|du|de|en|dans|il|elle|ils|elles|on|ce|ces|cette|son|sa|ses|leur|leurs|au|aux|pour|par|apres|avant|selon|depuis|pendant|lors|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ambassade|ambassadeur|monsieur|madame|excellence|ecrire|envoyez|merci|militant|etudiant|journaliste|avocat|vos|appels|veuillez|passez|modele|lettre|mere|meres|pacte|convention|declaration|constitution|code|loi|article|chambre|assemblee|nationale|national|parlement|armee|forces|sud|afrique|europe|asie|haut|commissariat|quand|alors|si|mais|ou|et|aucun|tous|toutes|plusieurs|deux|trois|quatre|cinq',
  categories:
    "crainte[s]? (?:de|d'|pour)|peine de mort|torture|disparition|detention|prisonniers? d'opinion|menaces? de mort|expulsion",
  gone: 'a ete (?:libere|liberee|relache|relachee|tue|tuee|execute|executee|assassine|assassinee)|ont ete liberes|est (?:mort|morte|decede|decedee)',
}
