/** Invented letters to many countries in many languages, from members whose names and addresses are odd. */
import type { LetterText } from '#shared/packs.ts'
import { recipientBlock, senderBlock, townOf } from '../../src/main/letters/address/blocks.ts'
import { dateLine } from '../../src/main/letters/dates.ts'

interface Words {
  salutation: string
  paragraphs: string[]
  close: string
  subject: string
}

export const words: Record<string, Words> = {
  en: {
    salutation: 'Dear Minister,',
    subject: 'Rosa Quiroga',
    paragraphs: [
      'I am writing to you because I am worried about Rosa Quiroga, a teacher who has been held since the spring without being told why.',
      'Please see to it that she can speak to a lawyer of her own choice, and that a doctor looks after her. Nobody should be locked up for asking a question at a meeting.',
      'Thank you for reading my letter. I would be glad to hear from you.',
    ],
    close: 'Yours sincerely,',
  },
  fr: {
    salutation: 'Monsieur le Ministre,',
    subject: 'Rosa Quiroga',
    paragraphs: [
      'Je vous écris parce que je m’inquiète du sort de Rosa Quiroga, institutrice, détenue depuis le printemps sans qu’on lui ait dit pourquoi.',
      'Je vous prie de veiller à ce qu’elle puisse voir l’avocat de son choix et qu’un médecin s’occupe d’elle. Personne ne devrait être enfermé pour avoir posé une question : « Où sont-ils ? »',
      'Je vous remercie de l’attention que vous porterez à ma lettre, et je serais heureuse d’apprendre ce que vous aurez décidé.',
    ],
    close: 'Veuillez agréer, Monsieur le Ministre, l’expression de ma haute considération.',
  },
  es: {
    salutation: 'Estimado señor ministro:',
    subject: 'Rosa Quiroga',
    paragraphs: [
      'Le escribo porque me preocupa la situación de Rosa Quiroga, maestra, detenida desde la primavera sin que nadie le haya dicho por qué.',
      'Le ruego que se ocupe de que pueda hablar con un abogado de su elección y de que la atienda un médico. ¿Quién debería estar preso por hacer una pregunta?',
      'Le agradezco su tiempo y quedo a la espera de su respuesta.',
    ],
    close: 'Atentamente,',
  },
  de: {
    salutation: 'Sehr geehrter Herr Minister,',
    subject: 'Rosa Quiroga',
    paragraphs: [
      'ich schreibe Ihnen, weil ich mir Sorgen um Rosa Quiroga mache, eine Lehrerin, die seit dem Frühjahr festgehalten wird, ohne dass man ihr gesagt hätte, weshalb.',
      'Bitte sorgen Sie dafür, dass sie mit einer Anwältin ihrer Wahl sprechen kann und ärztlich versorgt wird. Niemand sollte eingesperrt werden, weil er in einer Versammlung „Warum?“ gefragt hat.',
      'Ich danke Ihnen für Ihre Aufmerksamkeit und würde mich über eine Antwort sehr freuen.',
    ],
    close: 'Mit freundlichen Grüßen',
  },
  ru: {
    salutation: 'Уважаемый господин министр!',
    subject: 'Роса Кирога',
    paragraphs: [
      'Я пишу Вам, потому что меня тревожит судьба учительницы Росы Кироги (Rosa Quiroga), которую с весны держат под стражей, не объяснив причин.',
      'Прошу Вас позаботиться о том, чтобы она могла говорить с адвокатом, которого выберет сама, и чтобы её осмотрел врач. Никого нельзя лишать свободы за вопрос, заданный на собрании.',
      'Благодарю Вас за внимание к моему письму и буду рада Вашему ответу.',
    ],
    close: 'С уважением,',
  },
  ar: {
    salutation: 'معالي الوزير،',
    subject: 'روزا كيروغا',
    paragraphs: [
      'أكتب إليكم لأنني قلقة على المعلمة روزا كيروغا (Rosa Quiroga) المحتجزة منذ الربيع من دون أن يقال لها السبب.',
      'أرجو منكم أن تحرصوا على أن تتمكن من التحدث إلى محامٍ تختاره بنفسها، وأن يعاينها طبيب قبل 30 نوفمبر. لا ينبغي أن يُسجن أحد لأنه طرح سؤالاً في اجتماع.',
      'أشكركم على قراءة رسالتي، ويسعدني أن أسمع منكم.',
    ],
    close: 'وتفضلوا بقبول فائق الاحترام،',
  },
  fa: {
    salutation: 'جناب آقای وزیر،',
    subject: 'رزا کیروگا',
    paragraphs: [
      'این نامه را برای شما می‌نویسم چون نگران رزا کیروگا (Rosa Quiroga) هستم، آموزگاری که از بهار بی‌آنکه دلیلش را به او بگویند در بازداشت است.',
      'خواهش می‌کنم ترتیبی دهید که او بتواند با وکیلی که خود برمی‌گزیند گفت‌وگو کند و پزشک او را ببیند. هیچ‌کس نباید برای پرسیدن یک پرسش زندانی شود.',
      'از توجه شما به نامه‌ام سپاسگزارم و از شنیدن پاسخ شما خوشحال خواهم شد.',
    ],
    close: 'با احترام،',
  },
  zh: {
    salutation: '尊敬的部长：',
    subject: '罗莎·基罗加',
    paragraphs: [
      '我写信给您，是因为我为教师罗莎·基罗加（Rosa Quiroga）感到担忧。她自今年春天起一直被关押，至今没有人告诉她原因。',
      '恳请您确保她能够与自己选择的律师交谈，并得到医生的照料。任何人都不应因为在会议上问了一句“为什么”而失去自由。',
      '感谢您阅读我的来信，期待您的答复。',
    ],
    close: '此致敬礼',
  },
}

export const destinations: { country: string; name: string; title: string; address: string[] }[] = [
  {
    country: 'BY',
    name: 'Alena Doe',
    title: 'Prosecutor General',
    address: ['Vul. Lipavaya 22', 'Minsk 220030', 'Belarus'],
  },
  { country: 'RU', name: 'Иван Доев', title: 'Министр юстиции', address: ['ул. Дубовая, 14', '119049 Москва'] },
  { country: 'CN', name: '张三', title: '部长', address: ['100032 北京市西城区松树街10号'] },
  { country: 'CN', name: 'Li Wen', title: 'Governor', address: ['10 Pine Street', 'Beijing 100032'] },
  { country: 'IR', name: 'محمد دو', title: 'رئیس قوه قضاییه', address: ['تهران، خیابان سرو، پلاک ۱۲', '13168-14737'] },
  {
    country: 'EG',
    name: 'Samir Doe',
    title: 'Minister of Interior',
    address: ['12 Palm Street', 'Cairo 11511', 'Egypt'],
  },
  { country: 'SA', name: 'سمير دو', title: 'معالي الوزير', address: ['ص.ب. 7775', 'الرياض 11472'] },
  { country: 'SY', name: 'Rami Doe', title: '', address: ['Cedar Street', 'Damascus'] },
  { country: 'MA', name: 'Leïla Doe', title: 'Ministre de la Justice', address: ['Avenue des Cèdres', '10020 Rabat'] },
  { country: 'TR', name: 'Işıl Doe', title: 'Adalet Bakanı', address: ['Çınar Cad. 6', '06659 Kızılay / Ankara'] },
  {
    country: 'US',
    name: 'Governor John Doe',
    title: '',
    address: ['State Capitol', '12 Maple Avenue', 'Springfield, IL 62701'],
  },
  { country: 'CA', name: 'Jane Doe', title: 'Premier', address: ['80 Birch Street', 'Ottawa ON K1A 0A2'] },
  {
    country: 'MX',
    name: 'Julia Doe',
    title: 'Fiscal General',
    address: ['Av. de los Fresnos 161', '11850 Ciudad de México'],
  },
  { country: 'BR', name: 'João Doe', title: 'Ministro', address: ['Praça das Palmeiras', '70150-900 Brasília - DF'] },
  { country: 'CO', name: 'Inés Doe', title: 'Ministra del Interior', address: ['Carrera 8 No. 7-26', 'Bogotá D.C.'] },
  {
    country: 'GB',
    name: 'The Rt Hon Ann Doe',
    title: 'Secretary of State',
    address: ['10 Oak Street', 'London SW1A 2AA'],
  },
  {
    country: 'DE',
    name: 'Frau Ministerin Doe',
    title: 'Bundesministerium für Versuche',
    address: ['Lindenplatz 77', 'Berlin 10117'],
  },
  {
    country: 'FR',
    name: 'Jeanne Doe',
    title: 'Garde des Sceaux',
    address: ['13 place des Tilleuls', '75042 Paris Cedex 01'],
  },
  { country: 'HU', name: 'Doe Ilona', title: 'Miniszter', address: ['Platán tér 2-4', '1055 Budapest'] },
  { country: 'PL', name: 'Ewa Doe', title: 'Minister', address: ['al. Lipowe 11', '00-950 Warszawa'] },
  { country: 'GR', name: 'Ελένη Δόε', title: 'Υπουργός', address: ['Οδός Ελιάς 96', '115 27 Αθήνα'] },
  { country: 'IL', name: 'דנה דו', title: 'שרת המשפטים', address: ['רחוב האורן 29', 'ירושלים 9101001'] },
  { country: 'IN', name: 'आशा डो', title: 'गृह मंत्री', address: ['नॉर्थ ब्लॉक', 'नई दिल्ली 110001'] },
  { country: 'JP', name: 'ドウ 花子', title: '法務大臣', address: ['〒100-8977', '東京都千代田区桜1-1-1'] },
  { country: 'KR', name: 'Do Ji-woo', title: 'Minister of Justice', address: ['47 Pine-ro', 'Gwacheon 13809'] },
  {
    country: 'VN',
    name: 'Đỗ Văn Doe',
    title: 'Minister of Public Security',
    address: ['44 Phượng Street', 'Hanoi 100000'],
  },
  { country: 'TH', name: 'สมชาย โด', title: 'รัฐมนตรี', address: ['ถนนจามจุรี', 'กรุงเทพมหานคร 10200'] },
  { country: 'KE', name: 'Wanjiru Doe', title: 'Attorney General', address: ['P.O. Box 40112', 'Nairobi 00100'] },
  { country: 'ZA', name: 'Thandi Doe', title: 'Minister of Police', address: ['Private Bag X463', 'Pretoria', '0001'] },
  { country: 'AU', name: 'Kim Doe', title: 'Attorney-General', address: ['4 Wattle Crescent', 'Barton ACT 2600'] },
  { country: 'PR', name: 'Luz Doe', title: 'Gobernadora', address: ['PO Box 82', 'San Juan, PR 00902'] },
  {
    country: 'BY',
    name: 'Embassy of Belarus',
    title: 'The Ambassador & <Plenipotentiary>',
    address: ['6 Elm Court', 'London W8 5DL'],
  },
]

export const members: { name: string; address: string[]; country: string | null }[] = [
  { name: 'Ada Byron', address: ['12 Ockham Lane', 'Leeds LS6 2AB'], country: 'GB' },
  { name: 'Cher', address: [], country: null },
  {
    name: 'Maximiliana-Konstantinopoulou von und zu Hohenlohe-Schillingsfürst-Wittgenstein O’Shaughnessy',
    address: [
      'c/o The Society for the Encouragement of Very Long Postal Addresses',
      'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
      'Hauptstraße 120 b, Hinterhaus, 3. Obergeschoss links',
      '80331 München',
    ],
    country: 'DE',
  },
  { name: 'Siobhán O’Brien-D’Arcy', address: ['Leeds'], country: 'GB' },
  { name: 'Smith & Sons <Ltd> "Q"', address: ['1 <b>Bold</b> Row & Co', 'York YO1 7HH'], country: 'GB' },
  { name: 'Zoë 🕯️ Candle 👩‍👩‍👧', address: ['3 Star ★ Street 🏠', '1012 AB Amsterdam'], country: 'NL' },
  { name: '王小明', address: ['5 Hill Road', 'Oxford OX1 1AA'], country: 'GB' },
  { name: 'ليلى حداد', address: ['شارع الأرز 5', 'Genève 1201'], country: 'CH' },
  { name: 'Jo', address: ['12 Main St', 'Portland, OR 97201'], country: 'US' },
]

/** The letter of a place in the matrix; every third is as long as a page can hold. */
export function matrixLetter(destination: number, language: string, member: number): LetterText {
  const to = destinations[destination % destinations.length]
  const from = members[member % members.length]
  const said = words[language]
  if (!to || !from || !said) throw new Error(`No letter in ${language}`)
  const home = { country: from.country ?? 'GB', language: 'en' }
  const times = (destination + member) % 3 > 0 ? 1 : /ar|fa|zh/.test(language) ? 3 : 5
  const body = Array<string[]>(times).fill(said.paragraphs).flat()
  return {
    sender: senderBlock(from, home, to.country),
    date: dateLine('2026-11-22', language, { from: home.country, to: to.country, place: townOf(from, home) }),
    recipient: recipientBlock(to, home),
    subject: destination % 2 === 0 ? said.subject : '',
    salutation: said.salutation,
    paragraphs: body,
    close: said.close,
    signature: from.name,
    code: `K7WM-${String(destination).padStart(3, '0')}`,
    language,
  }
}
