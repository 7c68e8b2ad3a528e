/** Rests on: measured times of laundering (Global Ledger, 2025), guidelines of exchanges and issuers for requests, and the reporting duties of NIS2, DORA and the Korean Network Act. */
export const firstHour = {
  en: `# The first hour of a theft

Of 255 thefts measured in 2025 the money first moved after two seconds at the fastest, and in three of four before any
public word. The last deposit came ten days later on average. So: stop and tell in minutes, then watch for weeks.

## Minutes 0 to 5: stop
- Whoever is on duty halts withdrawals and signing. Nobody is blamed for a halt that was not needed.
- Do not sign anything to "rescue" money with the interface or the machines that may be in foreign hands.
- Note the time at which you knew, in UTC, and who said so: legal clocks start there.

## Minutes 5 to 15: tell
- Put the theft's transactions and the first receiving addresses into the hub, as text with their chain, never as a
  picture. One address with its chain is enough to begin; corrections may follow.
- Call the exchanges, bridges and issuers on the path by the numbers of the directory. Then send the request as data.
- Speak over a channel the intruder does not read: assume that mail and chat of the office are read.

## Minutes 15 to 30: hold
- Send freeze requests with transaction hashes, addresses with memo or tag, amount, how long the hold shall last, and
  whether the customer may be told. Requests without these are put aside.
- Tell nobody outside about a planned block by an issuer: it can be seen on the chain before it takes effect, and a
  reader with the thief would move the money in that time.
- Ask each receiver what has left already. That answer lets the trace go on.

## Minutes 30 to 60: keep
- Take suspect machines off the network and leave them on. Copy memory and disk before anything is cleaned.
- End sessions and tokens of everybody concerned; replace every key that such a machine has seen, from a clean one.
- Move what is left to fresh keys from a plan that was tried before, in small amounts first.
- One person speaks. Say what is known, what is not, and when the next word comes.

## Then
- Watch every address that received; let alerts run for months. Late deposits are where money is held.
- Clocks, to be checked by your counsel: in the EU a first report under DORA within 4 hours of classifying the incident
  as major and 24 hours of knowing of it, or an early warning under NIS2 within 24 hours; in Korea a report to KISA or
  the ministry within 24 hours, and each added fact within 24 hours; personal data within 72 hours.
- Whoever offers to get the money back for a fee, or for a key, is a second thief.
`,
  ko: `# 탈취 후 첫 한 시간

2025년에 측정된 255건에서 자금은 빠르면 2초 만에 움직였고, 네 건 중 세 건은 공개되기 전에 이미 옮겨졌습니다. 반면
마지막 입금은 평균 열흘 뒤였습니다. 몇 분 안에 멈추고 알리고, 그다음 몇 주 동안 지켜보십시오.

## 0~5분: 멈춘다
- 당직자가 출금과 서명을 중단합니다. 불필요했던 중단이라도 탓하지 않습니다.
- 남의 손에 들어갔을 수 있는 화면이나 단말로 자금을 "구하려고" 서명하지 마십시오.
- 알게 된 시각(UTC)과 말한 사람을 적으십시오. 법정 기한은 여기서 시작합니다.

## 5~15분: 알린다
- 탈취 거래와 첫 수신 주소를 체인과 함께 글자로 허브에 올리십시오. 화면 사진은 안 됩니다. 주소 하나와 체인이면
  시작하기에 충분하며, 정정은 나중에 할 수 있습니다.
- 경로에 있는 거래소, 브리지, 발행사에 연락처 목록의 번호로 전화하십시오. 그다음 요청을 데이터로 보내십시오.
- 침입자가 읽지 않는 통로로 말하십시오. 사내 메일과 메신저는 읽히고 있다고 여기십시오.

## 15~30분: 묶는다
- 동결 요청에는 거래 해시, 메모나 태그가 붙은 주소, 금액, 보류 기간, 고객에게 알려도 되는지를 적으십시오. 이것이
  없으면 뒤로 밀립니다.
- 발행사가 준비 중인 차단을 밖에 말하지 마십시오. 효력이 나기 전에 체인에서 보일 수 있고, 그 사이에 자금이 옮겨집니다.
- 이미 빠져나간 것이 무엇인지 각 수신자에게 물으십시오. 그 답이 있어야 추적이 이어집니다.

## 30~60분: 남긴다
- 의심 단말은 망에서 떼되 끄지 마십시오. 정리하기 전에 메모리와 디스크를 복제하십시오.
- 관련자의 세션과 토큰을 모두 끝내고, 그 단말이 본 키는 깨끗한 단말에서 모두 바꾸십시오.
- 남은 자금은 미리 연습한 계획에 따라 새 키로 옮기되 소액부터 하십시오.
- 한 사람만 말합니다. 아는 것, 모르는 것, 다음 발표 시각을 말하십시오.

## 그 뒤
- 받은 모든 주소를 감시하고 경보를 몇 달간 두십시오. 늦은 입금에서 자금이 묶입니다.
- 법정 기한(법무 담당 확인 필요): EU는 DORA에 따라 중대 사고로 분류한 뒤 4시간 및 인지 후 24시간 안에 최초 보고,
  또는 NIS2에 따라 24시간 안에 조기 경보. 한국은 24시간 안에 KISA 또는 과기정통부에 신고하고, 추가로 확인된 사실도
  24시간 안에 보완 신고. 개인정보는 72시간.
- 수수료나 키를 요구하며 돈을 찾아 준다는 사람은 두 번째 도둑입니다.
`,
} as const;
