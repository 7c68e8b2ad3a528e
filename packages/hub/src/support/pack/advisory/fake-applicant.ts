/** Rests on: US advisory of 16 May 2022, IC3 PSA231018 (Republic of Korea and US), FBI I-012325-PSA, Microsoft (June 2025), Google GTIG (April 2025), the Security Alliance's framework. */
export const fakeApplicant = {
  en: `# Fake applicants and covert IT workers

People with false identities are hired as remote developers, paid, and given access; some copy source code and keys. Most
firms meet few of them: one firm counted one applicant in 343. At that rate a test that is wrong in 5 of 100 cases is
right in fewer than 5 of 100 hits. So: the same questions for everybody, in the same order; no score; a person decides.

## Ask everybody, before the offer
1. Show the identity document live beside your face, or by a licensed provider or an electronic identity.
2. Is it the person of the interview who signs, and who begins? One short call each.
3. Call employer, school or referee by a number that you found yourself.
4. Explain your own commits and your own past work, live.
5. Where does the device go? To the address in the identity check, handed over against the document.
6. Where does the pay go? To an account in the own name; a change is confirmed over a known channel.
7. Do e-mail, telephone, handle or wallet stand in several cases? Ask by the private comparison of the hub; it tells a
   count and nothing else.

## Watch on company devices, with notice to staff
Remote-control tools soon after delivery, several at once; KVM or capture hardware on USB; sign-ins of device and person
from two continents; accounts shared from one address; sessions open for days; bulk copies of repositories.

## Never an input
Origin, nationality, ethnicity, accent, names, looks, gender, age, family, faith, health, political tests, language of
the keyboard, gaps in employment, low pay accepted, small talk, headphones, housing. Some of them stand in published
advice; they are wrong and mostly unlawful. Reading feelings from face or voice at work is forbidden in the EU.

## A step against somebody needs
two facts of different kinds, one of them strong, none that is a mere count; the person heard; a reason in writing by a
human; a second person; a way to object; deletion after six months where nothing was confirmed.

## First hour on suspicion of somebody hired
Do not warn. Narrow access step by step; hold pay; look for a second one; list machines, dependencies and changes of
builds; keep accounts, addresses, payments and shipments as evidence; then talk. The finding is *identity fraud*, never a
country: that is for authorities to say.
`,
  ko: `# 가짜 지원자와 위장 IT 인력

가짜 신분으로 원격 개발자가 되어 급여와 접근 권한을 받고, 일부는 소스 코드와 키를 빼 갑니다. 대부분의 회사는 드물게
만납니다. 한 회사는 지원자 343명 중 한 명으로 집계했습니다. 이 비율에서 100건 중 5건을 틀리는 검사는 적중 100건 중
5건도 맞지 않습니다. 그래서 모두에게 같은 질문을 같은 순서로 하고, 점수를 매기지 않으며, 사람이 결정합니다.

## 제안 전에 모두에게 묻는다
1. 신분증을 얼굴과 함께 화상으로 보이거나, 공인된 확인 기관 또는 전자 신분증을 쓴다.
2. 면접한 사람이 계약하고 출근하는 사람인가? 각각 짧게 통화한다.
3. 직접 찾은 번호로 이전 직장, 학교, 추천인에게 전화한다.
4. 자신의 커밋과 과거 작업을 그 자리에서 설명한다.
5. 기기는 어디로 가는가? 신원 확인에 쓴 주소로만 보내고, 신분증과 대조하여 건넨다.
6. 급여는 어디로 가는가? 본인 명의 계좌로만 보내고, 변경은 알려진 통로로 확인한다.
7. 메일, 전화, 아이디, 지갑이 여러 사건에 나오는가? 허브의 비공개 대조로 묻는다. 건수만 알려 준다.

## 회사 기기에서 살핀다(직원에게 고지한 뒤)
지급 직후의 원격 제어 도구, 여러 개 동시 설치, USB의 KVM·영상 입력 장치, 기기와 사람의 로그인이 다른 대륙, 한 주소를 쓰는
여러 계정, 며칠씩 열린 세션, 저장소 대량 복사.

## 절대 판단 자료로 쓰지 않는다
출신, 국적, 민족, 억양, 이름, 외모, 성별, 나이, 가족, 신앙, 건강, 정치적 시험, 키보드 언어, 경력 공백, 낮은 급여 수락, 잡담,
헤드폰, 주거 환경. 공개된 조언에 나오는 것도 있지만 틀렸고 대개 위법합니다. EU에서는 직장에서 표정이나 목소리로 감정을
읽는 것이 금지됩니다.

## 불이익을 주려면
종류가 다른 두 가지 사실, 그중 하나는 강한 것, 단순 건수만으로는 안 됨. 당사자의 설명을 듣고, 사람이 이유를 글로 남기고,
두 번째 사람이 확인하고, 이의 제기 길을 두고, 확인되지 않으면 6개월 뒤 지운다.

## 채용한 사람이 의심될 때 첫 한 시간
경고하지 않는다. 권한을 단계적으로 줄이고, 급여를 보류하고, 두 번째 사람을 찾고, 단말·의존성·빌드 변경을 목록으로 만들고,
계정·주소·지급·배송을 증거로 남긴 다음 대화한다. 결론은 "신원 사기"이며 나라 이름이 아니다. 그것은 당국이 말할 일이다.
`,
} as const;
