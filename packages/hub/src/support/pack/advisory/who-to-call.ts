/** Rests on: the public contact pages of the authorities named, and the guidelines of exchanges and issuers for requests. */
export const whoToCall = {
  en: `# Who to call

Fill this page before the day you need it, print it, and keep it where the office network is not needed. Call each number
once a quarter. Numbers change: look them up at the authority itself, never in a mail or a search result of that day.

| who | for | how | ours: name, number, checked on |
|---|---|---|---|
| own duty desk | halt, decide, speak | | |
| duty desk of this hub | addresses to everybody, directory | | |
| exchanges and bridges on the path | hold | the directory of the hub; register before with each | |
| issuers of stable coins | block an address | their portal for authorities; an issuer may ask for an order | |
| wallet, custody, cloud and code hosts | end sessions, logs | security contact in the contract | |
| Korea: police | crime report | 112, or the cyber report system of the National Police Agency | |
| Korea: KISA | intrusion report, help | 118 | |
| Korea: KoFIU | suspicious transaction report | own compliance officer files it | |
| EU: national CSIRT or supervisor | NIS2 or DORA report | the authority of your member state | |
| EU: national police | crime report; it reaches Europol and the 24/7 network | local cybercrime unit | |
| US: FBI | crime report also from abroad | ic3.gov, or the legal attaché at an embassy | |
| Security Alliance | technical help within minutes | SEAL 911 | |

## Rules
- Call back: whoever calls you in the name of an authority is called back at the listed number. One service that relays
  emergency requests counted that 30 per cent of a year's failed a second check.
- An authority that is registered with a service beforehand is served in minutes; otherwise in days.
- Say first: which theft, which transaction, which address on which chain, how much, what you ask for, for how long.
- Tell no customer, and nobody outside, that a report was filed or a hold is planned.
`,
  ko: `# 누구에게 전화할 것인가

필요한 날이 오기 전에 이 쪽을 채우고 인쇄하여, 사내망 없이도 볼 수 있는 곳에 두십시오. 분기마다 한 번씩 걸어 보십시오.
번호는 바뀝니다. 그날의 메일이나 검색 결과가 아니라 해당 기관에서 직접 확인하십시오.

| 누구 | 무엇을 위해 | 방법 | 우리 기록: 이름, 번호, 확인일 |
|---|---|---|---|
| 자체 당직 | 중단, 결정, 발표 | | |
| 이 허브의 당직 | 모두에게 주소 전파, 연락처 | | |
| 경로의 거래소와 브리지 | 보류 | 허브의 연락처 목록. 미리 등록해 둔다 | |
| 스테이블코인 발행사 | 주소 차단 | 당국용 접수 창구. 명령서를 요구할 수 있다 | |
| 지갑·수탁·클라우드·코드 저장소 업체 | 세션 종료, 로그 | 계약서의 보안 담당 | |
| 한국: 경찰 | 범죄 신고 | 112, 또는 경찰청 사이버범죄 신고시스템 | |
| 한국: KISA | 침해사고 신고, 지원 | 118 | |
| 한국: 금융정보분석원 | 의심거래보고 | 사내 보고 책임자가 제출 | |
| EU: 회원국 CSIRT 또는 감독 기관 | NIS2·DORA 보고 | 해당 회원국 기관 | |
| EU: 회원국 경찰 | 범죄 신고. 유로폴과 24/7 망으로 이어진다 | 사이버범죄 부서 | |
| 미국: FBI | 국외에서도 범죄 신고 | ic3.gov 또는 대사관 법무 담당관 | |
| Security Alliance | 몇 분 안의 기술 지원 | SEAL 911 | |

## 규칙
- 되걸기: 기관을 자처하는 전화는 목록의 번호로 다시 건다. 요청을 중개하는 한 곳은 12개월간 긴급 요청의 30%가 재확인을
  통과하지 못했다고 집계했다.
- 미리 등록한 기관의 요청은 몇 분, 아니면 며칠이 걸린다.
- 먼저 말할 것: 어느 탈취, 어느 거래, 어느 체인의 어느 주소, 얼마, 무엇을 얼마 동안 요청하는가.
- 신고했거나 보류를 준비 중이라는 사실은 고객에게도 밖에도 말하지 않는다.
`,
} as const;
