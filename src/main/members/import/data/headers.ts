/**
 * What roster columns are called, by language. The first name of a column in each language is the one that an export
 * writes, so that every export reads in again. `ignore` lists what looks like a column of ours and is not.
 */
import type { MemberColumn } from '#shared/members.ts'

export type HeaderLanguage = 'en' | 'fr' | 'es' | 'de'

/** Names parted by `|`; compared without accents, case and punctuation. */
export const headerNames: Readonly<Record<HeaderLanguage, Readonly<Record<MemberColumn, string>>>> = {
  en: {
    ignore:
      'Why left out|No|Nr|Number|ID|Member number|Member ID|Membership number|Date joined|Joined|Date of birth|Birthday|Age|Emergency contact|Partner|Organisation|Group|Timestamp',
    name: 'Name|Full name|Whole name|Names|Member|Member name|Members|Contact name|Writer|Participant|Person|Display name',
    prefix: 'Title|Prefix|Salutation|Honorific|Form of address',
    givenName:
      'First name|Given name|Forename|Christian name|First names|Given names|Forenames|Middle name|Middle names|First|Firstname|Given|Initials',
    familyName: 'Family name|Last name|Surname|Second name|Lastname|Last|Family|Surnames',
    address:
      'Address|Postal address|Street|Street address|Address line 1|Address 1|Home address|Mailing address|House number|House name|House|Street name|Addr 1|Line 1|Full address',
    address2: 'Address line 2|Address 2|Street 2|Locality|District|Village|Addr 2|Line 2|Flat',
    address3: 'Address line 3|Address 3|Street 3|Addr 3|Line 3|Address line 4|Address 4',
    postcode: 'Postcode|Post code|Postal code|Zip|Zip code|Zipcode|Zip or postal code',
    city: 'City|Town|Post town|Town or city|City or town|Town city|City town|Place',
    region: 'County|Region|State|Province|State or province|State province',
    country: 'Country|Country of residence|Nation|Country code',
    email: 'Email|Email address|Email addresses|Emails|Mail|Email 1|Email 2',
    phone:
      'Phone|Telephone|Mobile|Tel|Phone number|Telephone number|Tel no|Telephone no|Phone no|Mobile no|Mobile number|Mobile phone|Cell|Cell phone|Home phone|Home telephone|Landline|Contact number|Whatsapp|Phones|Phone 1|Phone 2',
    channels:
      'Channels|Writes by|Ways to write|Channel|Takes action by|Preferred channel|Preferred channels|How they write',
    languages: 'Languages|Language|Speaks|Spoken languages|Writes in',
    note: 'Note|Notes|Remark|Remarks|Comment|Comments|Other|Info|Information|Observations',
    active: 'Active|Is active|Active member|Status|Current|Current member',
    consent:
      'Consent|GDPR|GDPR consent|Data consent|Consent given|Agreed|Permission|Data protection|Privacy|Opt in|Consents|Consent to be on the list',
    consentOn:
      'Consent date|Consent on|Date of consent|Consent given on|GDPR date|Agreed on|Consented on|Date consent given',
    consentHow: 'How consent was given|Consent how|Consent by|Consent form|Consent source|How they agreed',
    safety: 'Safety|Never write to|Countries to avoid',
    tags: 'Tags|Keywords|Categories',
    guest: 'Guest|Is guest|Guests|Visitor',
    trace: 'No trace|Wants no trace|Keep no trace',
    addressPrint: 'Address on letters|Printed of the address|Address printed',
  },
  fr: {
    ignore: 'Raison|Motif|N|Numéro|Identifiant|Date de naissance|Anniversaire|Date d’adhésion|Horodateur|Groupe',
    name: 'Nom complet|Nom|Nom et prénom|Prénom et nom|Nom prénom|Prénom nom|Noms|Membre|Membres|Personne',
    prefix: 'Civilité|Titre',
    givenName: 'Prénom|Prénoms|Deuxième prénom',
    familyName: 'Nom de famille|Patronyme|Nom d’usage',
    address:
      'Adresse|Adresse postale|Rue|Voie|N et rue|Adresse 1|Adresse ligne 1|Ligne d’adresse 1|Domicile|Numéro et rue|Adresse complète',
    address2: 'Adresse ligne 2|Adresse 2|Complément d’adresse|Complément|Lieu dit|Ligne d’adresse 2',
    address3: 'Adresse ligne 3|Adresse 3|Ligne d’adresse 3',
    postcode: 'Code postal|CP|NPA',
    city: 'Ville|Commune|Localité',
    region: 'Région|Département|Canton',
    country: 'Pays|Pays de résidence',
    email: 'Courriel|Adresse email|Adresse électronique|Adresse mail|Mél|Adresse de courriel|Email|Mail',
    phone:
      'Téléphone|Tél|Portable|Mobile|Téléphone portable|Téléphone fixe|Fixe|Numéro de téléphone|N de téléphone|GSM|Natel',
    channels: 'Canaux|Canal|Moyens|Moyens d’action|Écrit par',
    languages: 'Langues|Langue|Langues parlées',
    note: 'Remarque|Note|Notes|Remarques|Observation|Observations|Commentaire|Commentaires|Divers',
    active: 'Actif|Active|Membre actif|Statut',
    consent: 'Consentement|Accord|RGPD|Consentement RGPD|Autorisation|Accord RGPD',
    consentOn: 'Date du consentement|Date de consentement|Consentement le|Accord le|Date de l’accord',
    consentHow: 'Forme du consentement|Consentement par',
    safety: 'Sécurité|Ne jamais écrire à|Pays à éviter',
    tags: 'Étiquettes|Mots clés|Catégories',
    guest: 'Invité|Invitée|Invités',
    trace: 'Sans trace|Aucune trace',
    addressPrint: 'Adresse sur les lettres|Adresse imprimée',
  },
  es: {
    ignore:
      'Motivo|Razón|Número|Núm|Fecha de nacimiento|Cumpleaños|Fecha de alta|DNI|NIF|Marca temporal|Grupo|Número de socio',
    name: 'Nombre completo|Nombre|Nombre y apellidos|Apellidos y nombre|Nombres|Miembro|Socio|Socia|Persona|Integrante',
    prefix: 'Tratamiento|Título',
    givenName: 'Nombre de pila|Primer nombre|Segundo nombre',
    familyName:
      'Apellidos|Apellido|Primer apellido|Segundo apellido|Apellido 1|Apellido 2|Apellido paterno|Apellido materno',
    address: 'Dirección|Dirección postal|Domicilio|Calle|Dirección 1|Señas|Calle y número|Dirección completa',
    address2: 'Dirección línea 2|Dirección 2|Piso|Piso y puerta|Colonia|Barrio|Complemento',
    address3: 'Dirección línea 3|Dirección 3',
    postcode: 'Código postal|CP|C P|Cód postal',
    city: 'Ciudad|Población|Localidad|Municipio|Pueblo',
    region: 'Provincia|Región|Estado|Comunidad|Comunidad autónoma|Departamento',
    country: 'País|País de residencia',
    email: 'Correo electrónico|Correo|Dirección de correo|Dirección de correo electrónico|Email|E mail',
    phone: 'Teléfono|Tel|Móvil|Celular|Teléfono móvil|Teléfono fijo|Número de teléfono|Tfno|Telf',
    channels: 'Canales|Canal|Medios|Vías',
    languages: 'Idiomas|Idioma|Lenguas|Lengua',
    note: 'Nota|Notas|Observaciones|Observación|Comentario|Comentarios|Otros',
    active: 'Activo|Activa|Miembro activo|Situación',
    consent: 'Consentimiento|RGPD|Autorización|Acepta|Consentimiento RGPD|LOPD',
    consentOn: 'Fecha del consentimiento|Fecha de consentimiento|Consentimiento el',
    consentHow: 'Forma del consentimiento|Consentimiento por|Cómo consintió',
    safety: 'Seguridad|No escribir a|Países a evitar',
    tags: 'Etiquetas|Palabras clave|Categorías',
    guest: 'Invitado|Invitada|Invitados',
    trace: 'Sin rastro|Ningún rastro',
    addressPrint: 'Dirección en las cartas|Dirección impresa',
  },
  de: {
    ignore: 'Grund|Nummer|Nr|Lfd Nr|Mitgliedsnummer|Geburtsdatum|Geburtstag|Eintritt|Eintrittsdatum|Zeitstempel|Gruppe',
    name: 'Voller Name|Name|Vor und Nachname|Name Vorname|Vorname Name|Vorname Nachname|Nachname Vorname|Mitglied|Mitglieder|Person|Ganzer Name',
    prefix: 'Titel|Anrede|Akademischer Titel',
    givenName: 'Vorname|Vornamen|Rufname|Zweiter Vorname',
    familyName: 'Nachname|Familienname|Zuname',
    address:
      'Adresse|Anschrift|Postanschrift|Straße|Straße und Hausnummer|Straße Hausnummer|Straße Nr|Hausnummer|Hausnr|Adresszeile 1|Adresse 1|Postadresse',
    address2: 'Adresszeile 2|Adresse 2|Adresszusatz|Zusatz|Ortsteil',
    address3: 'Adresszeile 3|Adresse 3',
    postcode: 'Postleitzahl|PLZ',
    city: 'Ort|Stadt|Wohnort|PLZ Ort|PLZ und Ort|Gemeinde',
    region: 'Bundesland|Kanton|Region',
    country: 'Land|Staat',
    email: 'E-Mail|E-Mail-Adresse|Emailadresse|Mailadresse|Mail',
    phone:
      'Telefon|Telefonnummer|Tel|Handy|Mobil|Mobiltelefon|Handynummer|Mobilnummer|Festnetz|Rufnummer|Telefon privat',
    channels: 'Wege|Kanäle|Schreibt per|Aktionsform|Aktionsformen',
    languages: 'Sprachen|Sprache',
    note: 'Notiz|Notizen|Bemerkung|Bemerkungen|Anmerkung|Anmerkungen|Kommentar|Kommentare|Hinweis|Sonstiges',
    active: 'Aktiv|Aktives Mitglied|Aktive',
    consent:
      'Einwilligung|Zustimmung|DSGVO|Einverständnis|Einverstanden|Datenschutz|DSGVO Einwilligung|Einverständniserklärung',
    consentOn: 'Einwilligung am|Datum der Einwilligung|Einwilligungsdatum|Zustimmung am|Zugestimmt am',
    consentHow: 'Form der Einwilligung|Einwilligung durch|Art der Einwilligung',
    safety: 'Sicherheit|Nie schreiben an|Länder meiden',
    tags: 'Schlagwörter|Stichwörter|Kategorien',
    guest: 'Gast|Gäste',
    trace: 'Ohne Spur|Keine Spur',
    addressPrint: 'Adresse auf Briefen|Gedruckte Adresse',
  },
}

/** Words that make a heading speak of somebody or something else, whatever stands beside them. */
export const foreignWords = new Set(
  'emergency partner spouse parent birth born birthday joined group organisation organization employer bank iban school urgence naissance conjoint banque groupe emergencia nacimiento pareja banco grupo notfall geburt partnerin ehepartner bank gruppe konto'.split(
    ' ',
  ),
)
