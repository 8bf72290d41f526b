/** Words that begin or mark an address line in the languages of the countries written to. Folded. */
export const addressWords: ReadonlySet<string> = new Set(
  (
    'street st road rd avenue ave av avda avenida rue calle calzada carrera strasse str platz allee boulevard blvd bd plaza place square sq via viale ' +
    'vul vulitsa vulica ul ulitsa ulica prospekt prospect pr jalan jl soi thanon shahid khiaban kucha sokak cad caddesi bulvari mahallesi bab sharia ' +
    'palace palacio palais palast kremlin casa edificio building bldg tower house torre piso floor room suite oficina zona colonia aldea barrio km ' +
    'po p.o p.o. box b.p b.p. bp apartado postfach private bag c/o gpo ' +
    'bakanligi bakanlik bakanliklar basbakanlik cumhurbaskanligi ministerstvo ministerstwo ministerio ministere ministerium ministero kementerian vezarat genel ' +
    'secretaria presidencia office ministry department secretariat embassy embajada ambassade botschaft fiscalia estado gobierno ' +
    'police headquarters hq polizei policia jefatura comisaria supreme court ' +
    'state central national palatul pasar gedung camp fort new upper lower dar qasr complex chancery'
  ).split(' '),
)
