/** Rests on: Tsuchiya, Dong, Soska, Christin, "Blockchain Address Poisoning", USENIX Security 2025. */
export const addressPoisoning = {
  en: `# Address poisoning

A thief computes an address whose first and last characters equal those of one you pay to, and sends you a tiny transfer,
one of value zero, or one of a token that only looks real. Your history now shows it. Who copies from the history pays
the thief. On two chains in two years 270 million attempts against 17 million owners were counted; 6,633 succeeded, for
at least 83.8 million US dollars.

## In a wallet
- Show at least six characters at each end, eight where money is about to move, and the whole address before signing.
- When an address resembles one that the user has paid, and is not it, say so in words and mark where they differ.
- Hide transfers of value zero, dust and tokens that no list knows; never offer their senders for copying.
- Take receivers from an address book, not from the history; put there only what the user confirmed another way.
- Warn when a receiver was first seen minutes ago.

## At an exchange or treasury
- Pay only to addresses on a list that two people filled, with a day between entry and first use.
- Compare addresses in full, by machine, with the order; people compare ends.
- Send a small amount first and have its arrival confirmed by the receiver, not by the explorer.
- Withdrawals of customers: tell them when the address resembles one they used before.
- Screen own histories for look-alikes; do not publish addresses of the treasury as text that is copied.

## After a payment to a look-alike
Report it to the hub at once with the transaction; ask the issuer and the next exchange for a hold. The thief's address
was made for you alone: it stands on no list yet.
`,
  ko: `# 주소 오염

도둑은 거래하던 주소와 앞뒤 글자가 같은 주소를 만들어 아주 적은 금액, 0원, 또는 진짜처럼 보이는 토큰을 보냅니다. 그러면
거래 내역에 그 주소가 남고, 내역에서 복사하면 도둑에게 보내게 됩니다. 두 체인에서 2년간 소유자 1,700만 명을 노린 시도
2억 7천만 건이 집계되었고, 6,633건이 성공하여 최소 8,380만 달러의 피해가 났습니다.

## 지갑에서
- 양 끝을 적어도 여섯 자씩, 돈이 움직이려 할 때는 여덟 자씩, 서명 전에는 전체 주소를 보여 준다.
- 보낸 적 있는 주소와 닮았지만 다르면 말로 알리고 다른 곳을 표시한다.
- 금액 0, 먼지, 알려지지 않은 토큰의 이체는 숨기고, 그 발신 주소를 복사하도록 내놓지 않는다.
- 받는 주소는 내역이 아니라 주소록에서 고르고, 주소록에는 다른 통로로 확인한 것만 넣는다.
- 받는 주소가 몇 분 전에 처음 나타났다면 경고한다.

## 거래소와 자금 담당에서
- 두 사람이 등록하고, 등록 후 하루가 지난 주소로만 보낸다.
- 지시와 주소를 기계로 전부 비교한다. 사람은 끝만 비교한다.
- 소액을 먼저 보내고, 도착은 탐색기가 아니라 받는 쪽이 확인한다.
- 고객 출금: 전에 쓰던 주소와 닮았으면 알린다.
- 자체 내역에서 닮은 주소를 찾고, 자금 주소를 복사될 글자로 공개하지 않는다.

## 잘못 보냈다면
거래와 함께 바로 허브에 알리고, 발행사와 다음 거래소에 보류를 요청하십시오. 그 주소는 당신만을 위해 만들어졌으므로 아직
어느 목록에도 없습니다.
`,
} as const;
