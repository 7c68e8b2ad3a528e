/** Wordings of task fraud, English and Korean, for folded text: work that must be paid for before it pays. */
import { type Phrase, wording } from '../phrase.ts';

const COINS = String.raw`\d[\d,.]* ?(?:usdt|usdc|usd|trx|eth|btc|\$|€|euros?|dollars?)|(?:\$|€|usdt|usdc) ?\d[\d,.]*`;
const OTHERS =
  /\b(?:users?|customers?|merchants?|players?|api|experience|build|develop\w*|engineers?|you will (?:work|own|build)|prepaid)\b/;

const KOREAN_WORK = '(?:미션|작업|주문|태스크|공동\\s*구매|임무|리뷰\\s*과제|단계|등급)';
const KOREAN_FILL = '(?:충전|선입금|선충전|예치|입금)';
const KOREAN_OTHERS = /개발|경험|기능|시스템|이용자|사용자|고객|서비스\s*(?:운영|기획)|담당\s*업무/;

export const TASK_FRAUD: readonly Phrase[] = [
  {
    rule: 'sign-or-pay',
    wordings: [
      wording`\b(?:recharge|top[- ]?up|topping up|reload|refill|replenish|prepay)\b.{0,40}(?:${COINS})`,
      /\b(?:recharge|top[- ]?up|topping up|reload|refill|replenish|prepay)\b.{0,20}\b(?:your|the|a|ur)\b.{0,20}\b(?:account|balance|wallet|work ?bench|tasks?|orders?|deposit)\b/,
      /\b(?:deposit|fund|pay|recharge|top[- ]?up)\b.{0,60}\b(?:to|and|before you can|so you can) (?:unlock|activate|continue|release|complete|keep|start|withdraw|receive)\b.{0,40}\b(?:tasks?|orders?|account|commissions?|set|level|earnings?|salary|workstation)\b/,
      wording`\b(?:add|send|put|transfer)\b.{0,12}(?:${COINS}).{0,30}\b(?:to|and) (?:unlock|activate|continue|release|complete|start|withdraw)\b`,
      wording`\bto (?:withdraw|unlock|release|continue|activate|clear)\b.{0,80}\b(?:deposit(?:ing)?|recharg(?:e|ing)|top(?:ping)?[- ]?up|pay(?:ing)?|add(?:ing)?)\b.{0,12}(?:${COINS})`,
      /\bunlock\b.{0,40}\b(?:tasks?|orders?|commissions?|withdrawals?|next (?:set|level|batch))\b.{0,60}\b(?:deposit|recharge|top[- ]?up|usdt|usdc|pay)\b/,
      /\b(?:principal|capital)\b.{0,30}\b(?:and|with|plus|together with)\b.{0,12}\b(?:commissions?|profits?|earnings?)\b.{0,40}\b(?:withdraw\w*|return\w*|refund\w*|back|paid)\b/,
      /\b(?:commissions?|profits?|earnings?)\b.{0,30}\b(?:return\w*|refund\w*|paid back|withdraw\w*)\b.{0,20}\b(?:with|and) (?:the |your )?(?:principal|capital)\b/,
    ],
    unless: OTHERS,
  },
  {
    rule: 'pay-out-of-proportion',
    wordings: [
      /\b(?:optimi[sz]e|boost|like|rate|review|click|promote)\b.{0,20}\b(?:hotels?|apps?|products?|videos?|movies?|listings?|merchants?|ratings?|reviews)\b.{0,60}\b(?:earn|get|make|paid|commission)\b.{0,30}\d/,
      /\b(?:combined|combination|lucky|premium) (?:tasks?|orders?)\b/,
    ],
    unless: /\b(?:experience|develop\w*|engineers?|you will (?:work|own|build))\b/,
  },
  {
    rule: 'sign-or-pay',
    wordings: [
      wording`${KOREAN_FILL}.{0,40}${KOREAN_WORK}.{0,30}(?:열|해제|진행|가능|시작|참여|이어|받으|완료|풀)`,
      wording`${KOREAN_WORK}.{0,40}${KOREAN_FILL}\s*(?:금액?|비)?(?:을|를|이|가)?\s*(?:하셔|하시|해\s*(?:주|야)|하고|하면|후|부탁|필요|먼저)`,
      /(?:\d[\d,.]*\s*(?:usdt|테더|만\s*원|원|달러)).{0,12}(?:충전|선입금|선충전|예치)\s*(?:을|를)?\s*(?:하셔|하시|해\s*(?:주|야)|하고|하면|부탁|필요)/,
      /(?:계정|출금|수익|수당).{0,30}(?:위해|위한|하려면|받으려면|하시려면).{0,30}(?:충전|선입금|선충전|예치|입금).{0,12}(?:하셔|하시|해\s*(?:주|야)|부탁|필요)/,
      /(?:마이너스|부족분|부족한\s*금액|차액).{0,40}(?:채우|채워|메우|메꾸|충전|입금|넣)\S{0,3}\s*(?:야|주|면|시)/,
      /원금.{0,20}(?:수익|수수료|커미션|수당).{0,40}(?:돌려|반환|환급|출금|지급|인출)/,
    ],
    unless: KOREAN_OTHERS,
  },
  {
    rule: 'pay-out-of-proportion',
    wordings: [
      /(?:좋아요|구독|별점|평점|리뷰|호텔\s*예약|상품\s*클릭).{0,30}(?:누르|눌러|남기|작성|올리|클릭).{0,40}(?:\d[\d,.]*\s*(?:원|만\s*원|usdt|테더|달러)).{0,12}(?:지급|수익|벌|드립|받)/,
    ],
    unless: /개발|경험|이벤트/,
  },
];
