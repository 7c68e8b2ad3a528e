/** Rests on: FBI I-022625-PSA (26 February 2025) and the investigators' reports that the exchange published that day. */
export const signingReview = {
  en: `# Review of signing after the theft of February 2025

On 21 February 2025 about 1.5 billion US dollars left a cold wallet of Bybit while its signers approved what looked like
a usual transfer; the FBI named the DPRK (TraderTraitor). The interface of the wallet's supplier had been changed, by
way of a developer's machine, for this one wallet only. The page showed the expected transfer; what was signed was a
delegate call that replaced the wallet's code. The devices showed a hash. No contract had a fault and no key was stolen.

## Ask today
1. Does each signer see on a device of its own, in words, target, function, value and kind of call? A hash is not words.
2. Is there a second way, by other software and from another supplier, that decodes the same bytes, and do signers
   compare the two?
3. Does the policy refuse delegate calls, changes of implementation, of owners, of thresholds and of modules unless a
   second path approves? A transfer never needs them.
4. Is what the signing page serves pinned by hash, and does another hash stop signing?
5. Do signing machines reach only what they need: no mail, no chat, no browsing, no developer tools?
6. Are the signers in separate places, with separate software? Three people on one changed page are one person.
7. Are large transfers delayed, so that a watch on the chain can stop them before they take effect?
8. When did signers last refuse a wrong transaction in a drill? If nobody ever refuses, nobody looks.
9. Can you sign without the usual interface at all? Try it this month, with a small amount.

## Before each signature
- The order comes over another channel than the transaction, from a person you know.
- Target and amount are compared in full, not by their ends.
- Kind of call is *call*, not *delegatecall*; the data decode to what was ordered.
- Simulate on a node of your own; compare the change of balances, owners and code with the order.
- Anything odd (a page that loads anew, a device that asks twice): stop, and call.

## Suppliers
- Which suppliers' code stands between a person and a signature? List them, with the day of the last review.
- Their developers' machines and cloud sessions are part of your wall: ask how long a session lasts, and who can publish.
- Have it in the contract that they tell you of an intrusion within hours.
`,
  ko: `# 2025년 2월 탈취 이후의 서명 점검

2025년 2월 21일 바이비트의 콜드월렛에서 약 15억 달러가 빠져나갔습니다. 서명자들은 평소와 같은 이체로 보이는 것을
승인했습니다. FBI는 북한(트레이더트레이터)을 지목했습니다. 지갑 공급업체의 화면이 개발자 단말을 거쳐 이 지갑에만 다르게
바뀌어 있었습니다. 화면은 예정된 이체를 보여 주었지만, 실제로 서명된 것은 지갑 코드를 바꾸는 delegatecall이었습니다.
서명 기기에는 해시만 보였습니다. 계약에 결함은 없었고 키가 도난당하지도 않았습니다.

## 오늘 물을 것
1. 서명자마다 자기 기기에서 대상, 함수, 금액, 호출 종류를 말로 보는가? 해시는 말이 아닙니다.
2. 같은 바이트를 다른 공급업체의 다른 소프트웨어로 해독하는 두 번째 길이 있고, 둘을 비교하는가?
3. delegatecall, 구현·소유자·임계값·모듈 변경은 두 번째 승인 없이는 정책이 거부하는가? 이체에는 필요 없는 것들입니다.
4. 서명 화면이 내려보내는 코드가 해시로 고정되어 있고, 다르면 서명이 멈추는가?
5. 서명 단말은 필요한 곳에만 닿는가? 메일, 메신저, 웹, 개발 도구는 없어야 합니다.
6. 서명자들은 서로 다른 곳에서 서로 다른 소프트웨어를 쓰는가? 바뀐 한 화면을 보는 세 사람은 한 사람입니다.
7. 큰 이체에는 지연이 있어, 효력이 나기 전에 감시가 멈출 수 있는가?
8. 서명자가 훈련에서 잘못된 거래를 거절한 것은 언제인가? 아무도 거절하지 않는다면 아무도 보지 않는 것입니다.
9. 평소 화면 없이도 서명할 수 있는가? 이번 달 안에 소액으로 해 보십시오.

## 서명하기 전마다
- 지시는 거래와 다른 통로로, 아는 사람에게서 온다.
- 대상과 금액은 앞뒤 몇 자가 아니라 전부 비교한다.
- 호출 종류는 delegatecall이 아니라 call이며, 데이터는 지시한 내용으로 해독된다.
- 자체 노드에서 모의 실행하고, 잔액·소유자·코드의 변화를 지시와 비교한다.
- 화면이 다시 열리거나 기기가 두 번 묻는 등 이상하면 멈추고 전화한다.

## 공급업체
- 사람과 서명 사이에 어느 업체의 코드가 있는가? 마지막 점검일과 함께 목록으로 만드십시오.
- 그들의 개발자 단말과 클라우드 세션도 우리 담의 일부입니다. 세션 유지 시간과 배포 권한자를 물으십시오.
- 침해를 몇 시간 안에 알리도록 계약에 두십시오.
`,
} as const;
