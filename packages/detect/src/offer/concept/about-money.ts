import type { Words } from './words.ts';

/** Wallets, keys and payments. Notation: `words.ts`. */
export const ABOUT_MONEY = {
  wallet: {
    en: `
      wallet, metamask, meta mask, phantom(?! equity), rabby, coinbase wallet, walletconnect, keplr,
      ledger (nano|wallet|device|live), hardware wallet, (on|in|with) (a|your)? ?(=ledger|trezor), trezor, solflare,
      okx wallet, tronlink
    `,
    ko: `지갑, 메타마스크, 메타 마스크, 팬텀, 월렛, 카이카스, 렛저, 트러스트 월렛`,
  },
  realWallet: {
    en: `
      (the )?one (that )?you (normally|usually|actually|always|mostly|already)? ?(use|trade|have), where your {wallet},
      (your|ur|a|my|the)? ?(own |main |real |primary |live |mainnet |everyday |usual |personal |daily |funded |active |actual |hot |aged |existing |normal )+(wallet|metamask|phantom),
      wallet … (you|that you) … (use|trade|hold), wallet with (some|a bit|real|actual|at least|funds|balance),
      mainnet (wallet|account), fund(s|ed)? (in|on) (the|your) wallet,
      =\\d+([.]\\d+)? ?(eth|sol|bnb|usdt|usdc|btc|matic|pol|trx|dollars) … (in|on) (the|your|a|it|wallet)
    `,
    ko: `(본인|메인|실제|개인|평소|주로 쓰|쓰시는|사용하시는|보유한|활성|잔액이 있는|자금이 있는|실사용) (는|시는|의|하는)? (지갑|월렛|메타마스크|팬텀)`,
  },
  ownAddress: {
    en: `
      address (from|in) your (=cv|resume|profile), gasless, signature, (address|wallet|account) is yours, your address,
      owner of the (address|wallet), own the (address|wallet)
    `,
    ko: `지갑 소유, 본인 (소유|주소), 주소 소유`,
  },
  fundedWallet: {
    en: `(have|need|hold|keep) … =\\d+([.]\\d+)? ?(eth|sol|bnb|usdt|usdc) … {wallet}`,
    ko: `{wallet} …\\d+([.]\\d+)? (eth|이더|sol|솔라나|bnb|usdt|usdc) …(있어야|필요|넣어 두|준비)`,
  },
  walletReady: {
    en: `
      (make sure|ensure|must have|should have|need to have|have|with|need) … {wallet} … (installed|ready|open|unlocked|funded|logged|connected|set up|available|balance),
      {wallet} … (installed|unlocked|funded|ready|connected|logged in),
      some (eth|sol|bnb|usdt|usdc|gas|funds|balance) … (for gas|in|ready|on it), which browser wallet,
      import your (=\\w+ )*wallet, (give|send|share|drop) … your (usdt |usdc |eth |btc |sol )?(wallet|crypto address)
    `,
    ko: `
      {wallet} …(설치되|설치해 두|설치하고 오|준비|잠금 해제|로그인된|잔액|열어 두|열어 놓)
    `,
  },
  provesHoldings: {
    en: `screen-?shot … (wallet|balance|holdings|portfolio|funds), proof of (funds|holdings|balance)`,
    ko: `지갑 (주소|잔고) …(캡처|캡쳐|스크린샷|인증), (캡처|캡쳐|스크린 샷) …(잔고|보유|지갑)`,
  },
  hold: {
    en: `hold, have, own, keep, use, store, manage, custody, control, =sit on, invested in, carry`,
    ko: `보유, 갖고, 가지고, 있으, 있나, 있으세, 쓰시, 사용하, 쓰고, 사용 중, 보관, 관리, 투자하, 들고`,
  },
  holdings: {
    en: `
      crypto (holdings?|portfolio|assets?|balance), holdings?, portfolio size, wallet balance, coins?, tokens?,
      (crypto|bitcoin|eth|sol|usdt|btc|ethereum), how much (crypto|eth|btc|usdt|do you hold|you hold|is in), balances?,
      net worth, bags?, stack, digital assets?
    `,
    ko: `보유 (코인|자산|량|금액), 코인 (잔고|자산|보유), 가상 자산, 잔고, 포트폴리오 규모, 코인, 자산 규모, 비트코인, 이더리움`,
  },
  askWhich: {
    en: `
      which, what, how many, how much, do you (currently |still |also )?(have|hold|use|own|keep|manage|trade),
      have you got, tell (me|us), are you holding, roughly, could you (share|tell), curious, mind (telling|sharing),
      let (us|me) know, what kind, what sort, list, where do you (keep|store|hold)
    `,
    ko: `얼마, 어떤, 무엇, 무슨, 어느, 있으신가, 있나요, 있으세요, 쓰시, 쓰세요, 사용하시, 사용하세요, 사용하고 계, 보유하, 되시, 되나요, 알려, 궁금, 말씀해, 어디에, 있으신지, 여쭤`,
  },
  signers: {
    en: `
      how many … (signers|approvals|signatures|keys|approvers),
      how (is|are) (the|your) … (cold|hot|storage|custody|keys|wallets|signing) … (arranged|organi[sz]ed|set up|managed|kept|secured|split),
      whose approval, (whose|which) (signature|approval|key)s? (is|are|does|do),
      how (large|much|big) … (float|hot|hot wallet|treasury|reserves),
      (how|where) (do|does|is|are|did) (you|your =\\w+|they|the team) … (keep|store|hold|secure|protect|split|share|guard|back up|sign) … (coins|keys?|funds|assets|shards?|custody|private|multisig),
      who … (woken|called|contacted|paged|rung) … (move|moved|sign|signed),
      (who|how many people|which people|whoever) … (sign|signer|approve|hold|control|has access|have access|custody|manage) … (wallet|treasury|keys|multi-?sig|funds|production),
      key-?holders?, (multi-?sig|treasury) (signer|admin|owner|key|access),
      do you have … (signing|approval|deploy|deployment|owner) (right|access|permission|key|power),
      (who|how many) … (move|approve|release|sign) … (funds|withdrawals?|payouts?|transfers?|money|coins),
      (how|where) … (you|your (exchange|firm|company|team|employer)|they) … (keeps?|stores?|holds?|secures?|protects?) … (coins|keys|funds|assets),
      quorum,
      (=2|=3|two|three) (=of|out of) (=3|=5|three|five) … (signers?|signatures?|keys?|approvals?|approvers?|multi-?sig|people),
      access to … (hot wallet|cold wallet|treasury|production key|signing key|private key|multi-?sig|custody|funds|company wallet),
      your … (treasury|funds|keys|custody|hot wallet|cold wallet) … (managed|held|kept|stored|protected|secured|signed|set up|organi[sz]ed)
    `,
    ko: `
      서명자 …(몇|누구|누가), (몇|누구) …서명자,
      (자산|코인|자금) (은|는)? (몇|누구|누가) …(승인|서명|움직|빠지|옮), 핫 월렛에 …얼마, 버튼은 …(분|명), 키 조각, 키 (를|는)? …나눠, (출금|이체) 이 필요하면 …누구,
      (누가|누구|어떤 분|몇 분|몇 명) …(서명|승인|멀티 시그|프로덕션|콜드 월렛|핫 월렛|키|관리),
      (멀티 시그|서명|핫 월렛|콜드 월렛|배포|운영|금고|트레저리) (키|권한|지갑|접근) …(갖고|가지고|있으|보유|담당|관리|누구|접근), 키 (를|는)? (보유|관리)하(시|고|는),
      (출금|송금|이체) 승인 …(누가|누구|몇|어떻|어떤), 키 (는|를)? 어디에, 서명 키 …(접근|권한|있), (콜드|핫) (월렛|지갑) (의)? (비중|비율|구조|운영),
      몇 (분|명)이 …(서명|승인)
    `,
  },
  secret: {
    en: `
      (secret|key|keys|words|phrase|seed|backup) (of|to|from|for) (your|the) (=\\w+ )?(wallet|account|metamask|phantom|coins),
      (your|the) (=\\w+ )?(wallet|metamask|phantom)('s)? (secret|keys?|words|phrase|backup|seed),
      words that (restore|recover|bring back), seed phrase, seed words?, seed-?phrases?,
      (secret |recovery |backup )+(phrase|words|key|code), mnemonic, private keys?, keystore file,
      (=12|=24|twelve|twenty-?four)[- ]?words?, (phrase|words) of (12|24|twelve), key phrase,
      (your|ur|the|wallet) seed(?! (round|stage|fund|invest|capital|deck|money|data|value)), wallet backup,
      recovery phrase, secret phrase, id[.]json, publish(ing)? (right|permission),
      (bank|online banking|exchange|binance|coinbase|gmail|icloud|apple) (log-?in|password|credential|access data)s?
    `,
    ko: `
      지갑 (의)? (비밀|키(?!트)|단어|문구|복구), 시드 (구문|문구|단어|프레이즈), 시드 (?=를|을|만|값을 (보|알|입)), 니모닉, 복구 (구문|문구|단어|코드|키),
      비밀 (키|구문|문구|단어), 개인 키, 프라이빗 키, 키 스토어, mnemonic, seed phrase, private key, (12|24|열두|스물네) (개 (의)?)? 단어,
      지갑 (의)? 백업, 복구용 (단어|문구), (공동|공인|금융) 인증서 (의)? (비밀번호|암호), (계좌|뱅킹|은행|거래소) (의)? (비밀번호|암호)
    `,
  },
  send: {
    en: `
      tap in, key in, send, give, tell, share, submit, provide, supply, forward, upload, email, dm, reply with, text,
      drop, enter, type, fill in, fill out, fill, put, paste, input, write down, write, note, insert, hand over,
      reveal, disclose, confirm, verify, export, import, restore, recover, back up, scan, photograph, screenshot,
      register, attach, show
    `,
    ko: `
      쳐 주, 치시, 보내, 알려, 회신, 전달, 제출, 공유, 제공, 입력, 넣어, 넣으, 적어, 적으, 기재, 작성, 등록, 올려, 올리, 남겨, 말씀해, 붙여, 캡처, 캡쳐, 내보내, 답장, 첨부,
      주셔야, 주세요, 채워, 필요, 인증, 가져 오기, 복원, 불러 오, 찍어, 복사, 확인시켜, 연동
    `,
  },
  wanted: {
    en: `
      (we|they|hr|compliance|payroll|you|i) (will|'ll|would|also|just|still)? ?(need|require),
      (is|are) (needed|required), asks? for
    `,
    ko: `필요`,
  },
  connect: {
    en: `
      connect(?! wallet (button|modal|flow|component)), link, log in (with|using|via|through), login with, sign in (with|using|via|through), sign up with,
      authenticate (with|via|using), hook … up, hook up, use your, bring your, plug … in,
      register (with|using|via|through), approve (it|the =\\w+)? ?(in|with|on|from)
    `,
    ko: `들어가, 연결, 연동, 로그인, 접속, 인증 (해|하|부탁), 물려`,
  },
  sign: {
    en: `
      (sign|approve|authori[sz]e|confirm) … (message|transaction|signature|approval|prompt|request|permit|pop-?up|text|challenge),
      (message|transaction|signature) … (sign|approve|confirm)
    `,
    ko: `서명 (을|만|을 한 번|요청)? …(해|하시|하셔|부탁|누르|눌러|필요), 승인 (을|만)? (해|눌러|누르), 사인 해, 어프루브`,
  },
  moveCoins: {
    en: `
      swap, deposit, trade, stake, transfer, send(?! (us|me|over|you|your|a|an|it|the) ), mint, bridge, buy, purchase,
      check-?out, spend, (do|make|try|perform|complete) (a|one) (test|small) (transaction|transfer|swap|deposit|payment|purchase|trade)
    `,
    ko: `
      (스왑|예치|스테이킹|송금|결제|브릿지|브리지|입금|거래|민팅|트랜잭션|전송|매수|구매|이체) (을|를|도)? (테스트 (를)?)? (한 (번|건))? (만|씩)? (해 (주|보)|하시|하셔|하면|하고|부탁|테스트),
      (보내|넣어) (주시|주세|보시|보세)
    `,
  },
  ourContract: {
    en: `our (contract|dapp|vault|bridge|platform|token|protocol|app|pool)`,
    ko: `저희 (컨트랙트|디앱|플랫폼|서비스|토큰|풀|브릿지|앱)`,
  },
  testNet: {
    en: `
      test-?net, sepolia, goerli, faucet, devnet, holesky, throwaway, burner, anvil, local (chain|node), hardhat node,
      test wallet
    `,
    ko: `테스트넷, 세폴리아, 포싯, 파우셋, 데브넷, 임시 지갑, 테스트용 지갑`,
  },
  testNetRefused: {
    en: `
      (not|don't|no|isn't|doesn't|instead of|never|rather than) … (test-?net|burner|throwaway|test wallet|empty),
      test-?net … (not|doesn't|isn't|down|broken)
    `,
    ko: `테스트넷 (은|이|에서는) …(안|못|불가|말고|어렵|지원)`,
  },
  pay: {
    en: `
      pay, deposit, wire, remit, transfer, cover, buy, purchase, top up, top … up, top-up, topping up, recharge,
      reload, refill, replenish, prepay, put down, put … down, lock up, contribute, settle, advance, put up
    `,
    ko: `먼저 내시, 내시고, 입금, 송금, 이체, 결제, 납부, 선납, 예치, 충전, 선입금, 선충전, 내셔야, 내시면, 내야, 지불, 구매, 구입, 채우, 채워, 메우, 메꾸, 납입`,
  },
  payIn: {
    en: `
      pay, deposit, transfer, send, wire, top up, top … up, top-up, topping up, recharge, reload, refill, replenish,
      prepay, put in, put … in, lock up, contribute, invest, settle, clear, fund, add, stake
    `,
    ko: `입금, 송금, 이체, 결제, 예치, 충전, 선입금, 선충전, 채우, 채워, 메우, 메꾸, 넣으시, 넣으셔, 납입`,
  },
  wages: {
    en: `market, salary, pay, rate, compensation, wage, income, industry, competitor, earnings`,
    ko: `연봉, 급여, 보수, 시급, 월급, 시장, 업계, 동종, 수당, 페이, 일당`,
  },
  fee: {
    en: `
      (pay|transfer|send) … (first|upfront|up front|in advance|beforehand),
      (registration|processing|training|onboarding|activation|verification|visa|equipment|refundable|security|background check|certification|admin|administration|administrative|application|enrolment|enrollment|commitment|licen[cs]e|software|insurance|shipping|customs|membership|starter|clearance|handling|deposit|tax|seat|booking|placement|reservation|material|course|kit)[- ]?(fee|fees|deposit|charge|payment|package|kit|bond),
      a (small )?(fee|deposit), fee, deposit, gift card, starter kit,
      for (the|your) (training|equipment|background check|certificate|course|licen[cs]e|visa|permit)
    `,
    ko: `
      (먼저|미리|선불로) (내|입금|결제|납부|송금), 등록비, 가입비, 교육비, 보증금, 수수료, 예치금, 활동비, 선납금, 장비 (비용|구매|비|대금), 교재비, 자격증 (비용|비),
      신원 조회 (비용|비), 발급비, 보험료, 세금, 검진비, 회비, 입회비, 수강료, 재료비, 착수금, 시스템 (이용|사용)료, 라이선스 (비용|비), 인증비, 초기 비용
    `,
  },
  feeSum: {
    en: `
      (insurance|fee|deposit|bond|charge|guarantee|formality|licen[cs]e|kit) … (=of )?((=\\$|€|usd|£) ?=\\d+|=\\d+ ?(usdt|usdc|usd|euros?|dollars?|=€)),
      (=\\$|€|usd|£) ?=\\d+ … (insurance|fee|deposit|bond|guarantee)
    `,
    ko: `(보험료|보증금|예치금|등록비|장비비|교육비|수수료) …\\d+ 만 원`,
  },
  feeObject: {
    en: `certification, certificate, licen[cs]e, equipment, insurance, training, course, kit, visa`,
    ko: `자격증, 장비, 보험, 교육, 강의, 비자, 인증서`,
  },
  coins: {
    en: `
      usdt, usdc, crypto, bitcoin, btc, eth, sol, trx, bnb, gift cards?,
      =\\d[\\d,.]* ?(usdt|usdc|usd|trx|eth|btc|sol|=\\$|=€|euros?|dollars?), (=\\$|=€|usdt|usdc) ?\\d[\\d,.]*, tether,
      stablecoins?
    `,
    ko: `\\d[\\d,.]* (usdt|usdc|테더|만 원|원|달러|이더|eth|sol|솔라나|코인), usdt, 테더, 코인, 비트코인, 암호 화폐, 가상 화폐, 이더`,
  },
  sum: {
    en: `
      =\\d+([.]\\d+)? ?(eth|sol|bnb|usdt|usdc|btc|matic|pol|dollars|usd|=\\$|bucks),
      (a )?small (amount|sum|deposit|transfer|swap|payment), a (few|couple) (=of )?(dollars|bucks|usdt|usdc|tokens),
      some (eth|usdt|usdc|sol|tokens), tiny amount, a little, minimal amount,
      (test|small) (transaction|transfer|swap|deposit|payment|purchase|trade)
    `,
    ko: `소액, 소량, \\d+([.]\\d+)? (eth|이더|sol|솔라나|bnb|usdt|usdc|테더|달러|만 원|원), 조금만, 적은 금액, 최소 금액, 한 번만`,
  },
  vendor: {
    en: `
      (our|the|an|a) ((approved|certified|official|trusted|partner) )?(vendor|supplier|partner|dealer)(?! (of|list))
    `,
    ko: `(지정|협력|공식) (업체|판매처|공급처|매장|판매점), 벤더`,
  },
  work: {
    en: `
      task, tasks, order, orders, set, commission, commissions, account, earnings?, salary, workstation, work ?bench,
      withdrawal, withdrawals, level, next (set|level|batch|stage|round|task), balance, payout, bonus, income, mission,
      profit, profits, job, position, offer, seat, slot, contract, onboarding
    `,
    ko: `미션, 작업, 주문, 태스크, 공동 구매, 임무, 리뷰 과제, 단계, 등급, 출금, 수익, 수당, 커미션, 계정, 정산, 잔액, 원금, 입사, 합격, 채용, 자리, 업무`,
  },
  unlockByPaying: {
    en: `
      unlock, activate, to continue, continue (with|the|submitting), released?, to withdraw, withdraw,
      secure (your|the), reserve (your|the|a), guarantee (your|the), cash out, to proceed, opens?, keep (your|the)
    `,
    ko: `(열|해제|참여|이어|풀|출금|인출|활성|돌려|환급|반환|시작|려면)`,
  },
  negativeBalance: {
    en: `
      negative (balance|amount),
      (balance|account) (is|went|turns?|gets?|goes) (negative|frozen|below|minus|locked|on hold), frozen, difference,
      pending order, shortfall, overdrawn
    `,
    ko: `마이너스, 부족분, 부족한 금액, 차액, 동결, 잔액 부족`,
  },
  principal: {
    en: `
      (principal|capital|deposit) … (and|with|plus|together with|along with) … (commission|profit|earning|bonus)s?,
      (commission|profit|earning)s? … (and|with|plus|together with) … (principal|capital|deposit)
    `,
    ko: `원금 …(수익|수수료|커미션|수당|과 함께|도)`,
  },
  reimbursed: {
    en: `
      get it back, back with, comes? back, reimburse, refund, refundable, returned, paid back,
      back (with|in|on) (your )?(first|next)|deducted from, credited,
      with (your|the) first (salary|pay|paycheck|month), we (will |'ll )?send you a (cheque|check)
    `,
    ko: `돌려 받, 환급, 환불, 돌려 드, 첫 월급, 첫 급여, 반환, 정산해 드`,
  },
  passOn: {
    en: `
      pass (it|them|that|the money) (along|on), (buy|convert|exchange) … (with it|it into|into) … (and|then),
      (move|push|forward|send) … on (through|via|to|with|over), onward,
      (forward|send|transfer|convert|wire|return|exchange) … =\\d+ ?(%|percent) … (=in|=to|=into|=as|back|on),
      (forward|pass|send|transfer|wire|move|convert|exchange|withdraw|ship|relay|remit|hand) … (the )?(rest|remainder|remaining|balance|money|funds|it on|on to|onward|onwards|onto|payments?|them on|difference|amount|parcel|package)s?
    `,
    ko: `(사서|바꿔|환전해|빼서) …(넘겨|보내|쏴|전달|송금), (나머지|잔액|차액|남은|대금|금액|돈|자금|소포|택배|물건) …(송금|보내|전달|이체|전송|환전|발송|바꿔), \\d+ (%|퍼센트|프로) …(usdt|테더|코인|이더|비트코인) …(송금|보내|전달|이체|전송)`,
  },
  receiveMoney: {
    en: `
      (customers|clients|people|buyers) (pay|transfer|send) … (your|you),
      your (bank|account|paypal|wallet) (gets|receives|takes),
      (receive|accept|collect|take in|get|process|arrive|land|come in|comes in|coming in) … (payments?|money|funds|transfers?|deposits?|salary|salaries|wages|wire|parcel|package|invoices?) … (account|bank|behalf|wallet|address|name|home|paypal|clients?|customers?)?,
      (payments?|money|funds|salary|salaries|wages|transfers?|parcels?|packages?) … (arrive|land|come in|comes in|come into|be paid|are paid|go|goes|will be sent|get sent|delivered|deposited) … (your|ur|account|you),
      into your (bank |personal |own |paypal )?(account|wallet),
      (send|pay|transfer|wire|deposit) … to your (bank|account|card|paypal|iban|wallet)
    `,
    ko: `
      (계좌|통장)에 …들어오, (계좌|통장|지갑)(로|에|으로) (오면|오는|온|보내면|들어오면),
      (본인|고객님|회원님|님|선생님)? (의)? (계좌|통장|지갑|주소)(로|에|으로) …(들어오|들어온|입금되|받|도착|수령|송금),
      (대금|급여|자금|돈|월급|코인|소포|택배) (을|를|이|가)? …(대신|받아|수령), 입금 (된|받은) (금액|돈|대금)
    `,
  },
  keepShare: {
    en: `
      minus your, (rest|remainder|difference) (is|stays|belongs) (=\\w+ )?(yours?|you),
      take … (=\\d+ ?%|percent|your (cut|share|part)), =\\d+ ?(%|percent) (for|is) (you|yours),
      keep … (=\\d+ ?%|percent|commission|part|share|cut|rest|difference),
      (minus|less|after) your … (commission|cut|share|percent|fee), commission of,
      =\\d+ ?(%|percent) … (yours|commission|of each|of every|per|for you|fee|stays)
    `,
    ko: `
      나머지는 (가지|본인|챙|선생님), 수수료 (는|를|만)? (빼|떼|챙|가져), \\d+ (%|퍼센트|프로) (는|만|를)? (본인|챙|떼|빼|가지), 수수료 (로)? …(드|가지|제하|빼|떼|뗀),
      \\d+ (%|퍼센트|프로) …(가지|떼|드|제하|빼|수수료|공제)
    `,
  },
} as const satisfies Readonly<Record<string, Words>>;
