import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import fc from 'fast-check';
import { forbiddenField, lintFreeText } from './index.ts';
import { APPLICANT_INDICATORS } from './indicators.ts';
import { ADVICE } from './said-with-every-answer.ts';

/** What people write about who somebody is, by language; the second part is the subject. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['seems NK', 'origin'],
  ['probably N.K., be careful', 'origin'],
  ['n0rth k0rean for sure', 'origin'],
  ['looks Asian', 'looks'],
  ['He is from China', 'origin'],
  ['Asian man in his 20s', 'origin'],
  ['strong accent', 'language'],
  ['bad English', 'language'],
  ['a young man with headphones', 'age'],
  ['her name sounds foreign', 'name'],
  ['the first name is too American', 'name'],
  ['he prays five times a day', 'religion'],
  ['refused to insult the leader', 'religion'],
  ['is married with children', 'family'],
  ['the applicant is disabled', 'health'],
  ['born in 1998', 'origin'],
  ['date of birth 1998-02-03', 'age'],
  ['gaps in the CV', 'misleading advice'],
  ['cartoon avatar', 'misleading advice'],
  ['keyboard layout is odd', 'language'],
  ['flag in the profile 🇰🇵', 'origin'],
  ['flag of parts 🏴\u{e0067}\u{e0062}\u{e0065}', 'origin'],
  ['Nоrth Kоreаn in Cyrillic letters', 'origin'],
  ['Chi\u200bnese with a gap', 'origin'],
  ['ＫＯＲＥＡＮ in full width', 'origin'],
  ['c h i n e s e spelled out', 'origin'],
  ['북한 사람 같음', 'origin'],
  ['조선족으로 보임', 'origin'],
  ['국적이 의심됨', 'origin'],
  ['연변 말투', 'origin'],
  ['말투가 이상함', 'language'],
  ['20대 남자', 'gender'],
  ['나이가 많아 보임', 'age'],
  ['인상이 안 좋음', 'looks'],
  ['이름이 특이함', 'name'],
  ['기독교인', 'religion'],
  ['미혼', 'family'],
  ['우울증이 있어 보임', 'health'],
  ['北朝鮮の人らしい', 'origin'],
  ['東亜系に見える', 'origin'],
  ['日本語が片言', 'language'],
  ['訛りがある', 'language'],
  ['30代の男性', 'gender'],
  ['名前が変', 'name'],
  ['既婚', 'family'],
  ['像朝鲜人', 'origin'],
  ['東亞面孔', 'origin'],
  ['有口音', 'language'],
  ['长相可疑', 'looks'],
  ['女性', 'gender'],
  ['太年轻', 'age'],
  ['信仰不明', 'religion'],
  ['Nord-Coréen probable', 'origin'],
  ['type asiatique', 'origin'],
  ['il a un accent', 'language'],
  ['jeune homme', 'gender'],
  ['musulmane pratiquante', 'religion'],
  ['wirkt wie ein Nordkoreaner', 'origin'],
  ['spricht mit Akzent', 'language'],
  ['sieht asiatisch aus', 'origin'],
  ['junger Mann, 25 Jahre alt', 'gender'],
  ['ist schwanger', 'family'],
  ['يبدو من كوريا الشمالية', 'origin'],
  ['جنسيته غير واضحة', 'origin'],
  ['لهجته غريبة', 'language'],
  ['لون البشرة', 'looks'],
  ['رجل شاب', 'gender'],
  ['ديانته', 'religion'],
  ['definitely not from Canada', 'origin'],
  ['seemed rather foreign on the phone', 'origin'],
  ['appears to come from over there', 'origin'],
  ['would not criticise the ruler of their country', 'religion'],
  ['a gap of three years in her employment', 'misleading advice'],
  ['claims to be American', 'origin'],
  ['old-looking for a junior', 'age'],
  ['too old for this role', 'age'],
  ['북측 사람', 'origin'],
  ['얼굴이 동양적', 'origin'],
  ['中国系の名前', 'origin'],
  ['若すぎる', 'age'],
  ['不像美国人', 'origin'],
  ['华裔', 'origin'],
  ['年纪太大', 'age'],
  ['elle porte le voile', 'religion'],
  ['osteuropäisch', 'origin'],
];

/** What people write about conduct and facts, in words that come near. */
const TAKEN: readonly string[] = [
  'The account was made on 2026-03-01 and shows commits of 2021.',
  'The account is five years old; the domain is too young to have a history.',
  'The device signs in on another continent than the one it was sent to.',
  'Two documents carry different names; the applicant explained both, and the register confirms it.',
  'The antivirus was disabled on the device, then a remote-control program was installed.',
  'A man-in-the-middle proxy was found on the device.',
  'A race condition in the SQL dialect was explained well.',
  'The answer was given in good faith and could be checked.',
  'Pay goes to another person’s account; the reason was given and checked.',
  'The manager of the former employer confirmed the contract.',
  'It looks like the repository was renamed.',
  'The interview was held by telephone, as agreed.',
  'The name of the repository differs from the one in the résumé.',
  'The age of the account was checked.',
  'Delivery was redirected to a forwarder in the harbour on 20 November.',
  'Disabled two-factor authentication twice.',
  '계정은 2026년 3월에 만들어졌으나 커밋은 2021년부터 있음.',
  '배송지가 신분증 주소와 다름. 제안 이후 변경됨.',
  '관리되는 장비를 두 번째 통화에서 거부함.',
  '급여 계좌 명의가 다름. 사유를 물었고 확인함.',
  '시스템 장애 대응 경험을 자세히 설명함.',
  '원격 제어 프로그램이 설치됨.',
  'アカウントはコミットより新しい。',
  '配送先が書類の住所と異なる。',
  '账户创建时间晚于提交时间。',
  '收货地址与证件不符，已询问原因。',
  'Le compte est plus récent que les commits, il a cinq ans d’expérience selon le CV.',
  'L’adresse de livraison diffère de celle du document.',
  'Das Konto ist jünger als die Arbeit, die es zeigt. Ein alter Rechner wurde zurückgegeben.',
  'Die Lieferadresse weicht vom Ausweis ab; der Grund wurde erfragt.',
  'عنوان التسليم يختلف عن عنوان الوثيقة وقد سئل المتقدم عن السبب.',
  'Asked for a laptop by courier on 3 March; redirected to a depot.',
  'The reference called back from a Korean number.',
  'Device signs in via a data centre in Singapore at 03:00.',
  'Language of the codebase is Rust; an older version of the CV was sent.',
  '이전 직장 인사팀이 재직 사실을 확인함.',
  '노트북 배송지를 서울 강남구로 변경함.',
  '前職の人事が在籍を確認した。',
  '前公司人事确认在职。',
  'Der frühere Arbeitgeber in Wien hat bestätigt.',
  'أكد صاحب العمل السابق العقد.',
  'الحساب أحدث من العمل المعروض ولدينا نسخة من السجل.',
];

suite('what is never an input is found in free text', () => {
  for (const [text, subject] of REFUSED) {
    test(`"${text}" speaks of ${subject}`, () => {
      const found = lintFreeText(text);
      assert.ok(
        found.some((finding) => finding.subject === subject),
        JSON.stringify(found),
      );
      for (const { help } of found) assert.match(help, /Write|Leave|says nothing/);
    });
  }
});

suite('conduct and facts are taken', () => {
  for (const text of TAKEN) test(text, () => assert.deepEqual(lintFreeText(text), []));

  test('the published rows and the advice pass their own lint', () => {
    for (const { text, question } of APPLICANT_INDICATORS) {
      // Row 19 is about documents that differ, row 42 about a lawyer: both in words of the list.
      assert.deepEqual(lintFreeText(`${text} ${question}`), [], text);
    }
    for (const line of ADVICE) assert.deepEqual(lintFreeText(line), [], line);
  });
});

suite('names of fields', () => {
  const refused = [
    'nationality',
    'countryOfBirth',
    'country',
    'Gender',
    'sex',
    'DOB',
    'date_of_birth',
    'age',
    'firstName',
    'name',
    'ethnicity',
    'accent',
    'photo',
    'religion',
    'maritalStatus',
    'riskScore',
    'score',
    'employment-gaps',
    'university',
    '국적',
    '나이',
    '성별',
    '国籍',
    '性別',
    'nationalité',
    'Staatsangehörigkeit',
    'الجنسية',
  ];
  for (const name of refused) test(`${name} is never an input`, () => assert.ok(forbiddenField(name)));

  for (const name of ['application', 'identifiers', 'delivery', 'createdAt', 'device', 'documentAddress']) {
    test(`${name} says nothing about who somebody is`, () => assert.equal(forbiddenField(name), undefined));
  }
});

test('any text is linted without failing, and again with the same result', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      assert.deepEqual(lintFreeText(text), lintFreeText(text));
    }),
  );
});
