import type { Words } from './words.ts';

/** How somebody comes near: pay, haste, messengers, contracts, secrecy. Notation: `words.ts`. */
export const ABOUT_APPROACHES = {
  approach: {
    en: `
      interview, interviewer, candidate, applicant, recruiter, recruiting, hiring (manager|team|process|client), human resources,
      =hr, onboarding, salary, (the|our|your) (selection|next (step|round|stage)), (fit|apply|applied|applying) for (the|our|this|a),
      came across (your|you), reaching out, (your|this|the|our|job|open) (position|role|vacancy), job offer, (job|work|career) opportunity,
      your (=cv|resume|profile|github|application|background|linkedin|portfolio|talk|repo),
      payroll, (coding|technical|skills?|programming) (test|task|challenge|assessment|exercise), take-home, assessment,
      assignment, (test|trial) task, freelance, upwork, fiverr, linkedin, (a|the|our|quick|short|video|this|your|zoom|next) call,
      (zoom|teams|google meet) (call|meeting|link|room), (join|in|before|for) (the|our|a) meeting, your (startup|protocol|round|exchange|firm|employer),
      our (partners?|investors?|fund|dapp|mvp|beta|cto|ceo|repo|repository), podcast, wallet, metamask, usdt, airdrop, your (coins|tokens|crypto|keys|funds),
      (telegram|whats ?app|discord), per (task|review|mission), (keep|earn|get|pay) … (percent|=%|usdt|dollars|=[$]\\d+) … (a|per|each|every|of) (day|week|month|hour|task|it|each)
    `,
    ko: `
      면접, 지원자, 후보자, 채용 (담당|팀|절차|제안), 입사, 과제, 코딩 테스트, 기술 (평가|테스트), 헤드 헌터, 연봉, 급여, 이력서, 프로필, 화상, 통화, 미팅, 회의 (에|링크|방),
      투자 (자|사|팀|제안), 팟캐스트, 지갑, 메타마스크, 코인, 저희 (팀|회사|프로젝트|제품|서비스|저장소), 부업, 재택, 알바, 미션, 텔레그램, 크몽, 외주, 프리랜서
    `,
  },
  muchMore: {
    en: `
      [2-9] ?x, (double|triple|twice) (your|the|what|my|any), two times, three times,
      (far|well|significantly|way|much|considerably|substantially) (above|over|beyond|higher than|more than|better than) (the|any|most|what|your|=)?,
      name your (price|salary|rate), no (issue|problem|object), whatever you ask,
      more than (anyone|any other|you earn|your current|you've ever|you make), top dollar, unbeatable, above what
    `,
    ko: `[2-9] 배, 두 배, 세 배, 원하시는 만큼, 원하는 만큼, 훨씬, 월등, 파격, 부르는 대로, 상상 이상, 원하시는 금액, 원하는 금액, 최고 대우`,
  },
  noSelection: {
    en: `
      already (decided on|chosen|picked) you, hired … no questions asked, skip (straight )?to (the )?(offer|contract),
      (don't|do not) (do|hold|have|need|believe in) (=\\w+ )?interviews,
      no (interviews?|experience|resume|cv|skills?|qualifications?|background|degree|technical (skill|knowledge|background))( is| are)? (needed|required|necessary|at all),
      no need for an? (formal )?interview, hired (immediately|on the spot|right away), without (an |any )?interview,
      you('re| are) (already )?(hired|accepted|selected|approved), (the )?(job|position|role|spot|offer) is yours,
      skip the (interview|process|rounds), no technical (interview|questions), (nobody|no one)(='s)? … interview,
      (do|does) not interview, you('re| are) (already )?in[,!], no interviews?, round … (skipped|waived)
    `,
    ko: `
      면접 (은|이)? 없, (면접|경력|심사|경험|스펙|학력|기술) (없이|불필요|면제|무관|필요 없) …(채용|합격|입사|즉시|가능|시작|누구), 면접 없이, 즉시 (채용|합격|입사),
      바로 (채용|합격|입사|투입), 누구나 (가능|할 수), 경력 무관, 초보 (도)? 가능, 면접 (은|같은 거|같은 건|을|도)? (생략|안 보|안 봐|없), 차까지 생략, 전형 (은|을)? 생략
    `,
  },
  littleWork: {
    en: `
      (=\\d|one|two|three|a few|couple|an) (of )?(hours?|minutes?|hrs) (of work |of your time )?(a|per|each|every) (day|week|month),
      few hours (a|per) (day|week), easy money, easy work, from your phone, in your (free|spare) time, nothing to do,
      minimal effort, very little (work|time), =\\d+ ?(-|to)? ?=\\d* ?(minutes?|min) (a|per) day
    `,
    ko: `하루 \\d+ (시간|분), 주 \\d+ 시간, 하루에 \\d+ (시간|분), 휴대폰만, 핸드폰만, 자투리 시간, 쉬운 일, 간단한 (업무|일), 여가 시간, 틈틈이`,
  },
  dailyPay: {
    en: `
      (=\\$|€|usdt|usd|£) ?=\\d[=\\d,.]*k? … (a|per|each|every|/) ?(day|week|hour|task|month|session|test|call),
      =\\d[=\\d,.]*k? ?(usdt|usd|=\\$|€|dollars|euros?|bucks|usdc) … (a|per|each|every|/) ?(day|week|hour|task|month|session|test|call),
      (paid|payout|payment|pays) (daily|weekly|same day|instantly)
    `,
    ko: `\\d+ 만 (원)? …(드립니다|드려요|지급|수익|가능|보장|받), 주급, 일당, 당일 지급, 당일 정산`,
  },
  taskWork: {
    en: `
      (optimi[sz]e|boost|like|rate|review|click|promote|follow|subscribe|watch|book) … (hotel|app|product|video|movie|listing|merchant|rating|review|channel|music|song|post|page|ticket|flight|data)s?,
      (combined|combination|lucky|premium|merge|merged) (task|order)s?, data optimi[sz]ation, app optimi[sz]ation,
      simple tasks?, like and (subscribe|follow)
    `,
    ko: `
      (좋아요|구독|별점|평점|리뷰|호텔 예약|상품 클릭|팔로우|시청|후기) …(누르|눌러|남기|작성|올리|클릭|달아|달기|써|쓰), 단순 (클릭|업무|작업), 데이터 최적화, 앱 최적화, 미션 (수행|참여)
    `,
  },
  earn: {
    en: `earn, get paid, make, paid, commission, per (day|task|review|like|video), a day, daily, income, payout`,
    ko: `벌, 수익, 지급, 드립니다, 드려요, 받으, 당일 (지급|정산), 일당, 건당, 부수입, 부업, 재택`,
  },
  contract: {
    en: `
      contract, agreement, paperwork, nda, ndas, formalities, documents signed, legal stuff, anything signed,
      signing anything
    `,
    ko: `계약서?, 서류, nda, 서면, 절차`,
  },
  offContract: {
    en: `
      before … {contract},
      (no need for|without|skip|forget about|no|don't need|don't do|don't use|do not need|not bother with|don't bother) … {contract},
      {contract} (can|will|comes?|follows?|later) … (later|after|afterwards?|next week|wait|follow|come),
      (outside|off) (of )?{freelancePlatform}, {contract} after,
      (avoid|save|skip|without) … (platform|upwork|fiverr|commission) ?(fee|fees|cut)?,
      (work|deal|continue|go) (directly|direct)
    `,
    ko: `계약 (서)? (없이|은 나중|은 추후|전에 먼저|전에 우선|은 천천히|은 이후), (업워크|크몽|위시켓|플랫폼|숨고) (밖|외부|통하지|말고|없이|수수료), 직거래`,
  },
  moveTalk: {
    en: `
      ping, everything, all communication, move, continue, switch, talk, chat, discuss, speak, communicate, proceed,
      shift, carry on, take (this|it|the conversation|things|our chat), message, text, contact,
      reach (me|us|out|him|her), dm(?! (from|with)), add me, add (him|her|our), write (me|to me|us|to us), write, hop on, hop over,
      go (to|over|on), connect, find me, hit me up, catch me, drop … a (line|message), get in touch, follow up, join,
      be in touch, reply, respond, use, interview, come (to|over), give me your, send me your, share your, leave your,
      what's your, what is your, do you (have|use), got, on my
    `,
    ko: `
      씹히, 씹혀, 연락은, 전부, 옮기, 옮겨, 이동, 연락, 이야기, 얘기, 대화, 진행, 소통, 말씀, 넘어, 계속, 논의, 주세요, 부탁, 추가해, 추가, 친구, 메시지, 남겨, 알려, 쓰시, 쓰세,
      하시, 있으시, 가능, 오세요, 오시면, 톡, 편해, 편합니다, 빨라, 빠릅니다, 뵙, 뵐, 보내
    `,
  },
  messenger: {
    en: `
      telegram, whats ?app, discord,
      (on|to|via|over|by|use|using|my|your|through|in) signal(?! (process|generation|hill|that|the|an?|your|its)), wechat, skype, session app,
      t[.]me, threema, viber, simplex chat, keybase, zalo, =tg, line id
    `,
    ko: `
      종이 비행기, 텔 로, 텔레그램, 텔레 (?=로|에서|아이디|쪽|하|있|쓰|주|id|가능), 왓츠 앱, 디스코드, 시그널, 위챗, 스카이프, 텔레그렘, 바이버, 오픈 (채팅|카톡),
      카톡으로 (옮|넘어|진행|이동|할), (?<![가-힣])라인 (으로|아이디|id), telegram, discord, whatsapp, signal (으?로|에서|아이디|id), wechat
    `,
  },
  quietMessenger: {
    en: `
      telegram, whats ?app, (on|via|over|by|use|using|my|your|through) signal(?! (process|generation|hill)), wechat,
      t[.]me, threema, viber, =tg, skype, session app, @[\\w]{3,32} … (on )?discord
    `,
    ko: `텔레그램, 왓츠 앱, 시그널, 위챗, 오픈 (채팅|카톡), telegram, whatsapp`,
  },
  messengerHandle: {
    en: `
      find me (there )?(under|as|at) @[\\w]{3,}, i('m| am) @[\\w]{3,},
      (=tg|telegram|whats ?app|wechat|discord|skype|signal)( id| handle| username| number| account| contact)? ?(:|=|is|@),
      my (telegram|whats ?app|discord|signal|wechat|skype|=tg)( =id| handle| username| number| account| contact)?,
      (your|ur) (telegram|whats ?app|discord|signal|wechat|skype|=tg)( =id| handle| username| number| account| contact)?,
      t[.]me/=\\w+, @[=\\w]{4,32} … on (telegram|discord|tg), live:[.]?=\\S+, wa[.]me/=\\w+
    `,
    ko: `
      (텔레|텔레그램|텔) @[\\w]+, (텔레그램|텔레|왓츠 앱|디스코드|위챗|스카이프|시그널) (아이디|id|계정|주소|번호|연락처), (제|저희|본인) (텔레그램|텔레|왓츠 앱|디스코드|위챗|카톡)
    `,
  },
  secrecy: {
    en: `
      (say|tell|mention) nothing to,
      (don't|do not|never|not) … (compliance|legal|risk) (team|people|department|officer),
      (don't|do not|never|not) bring … up, (nobody|no one)(='ll| will| would| has to| needs to| should| must) (notice|know|see|find out),
      (don't|do not|never|please don't|without|no need to|rather not|avoid) … (tell|mention|inform|discuss|involve|ask|loop|speak|talk) … (employer|boss|manager|colleague|security|it team|it department|your (team|company|wife|husband|family|bank|friend|lawyer)|police),
      (stay|stays) (strictly )?(between (us|you and me)|secret|off the record|under wraps),
      (keep|keeping) (this|it|that|everything) (strictly )?(between (us|you and me)|quiet(?! for)|secret|to yourself|private|off the record|discreet|hush|under wraps),
      between (us|you and me), tell (nobody|no one),
      delete (this|our) (chat|message|conversation|messages|thread), delete the (chat|conversation|thread), disappearing messages, self-?destruct
    `,
    ko: `
      (준법|법무|컴플라이언스|감사|인사) (팀|실)? (에|에는|에게|한테)? …(말씀 (마|말)|말하지|알리지|얘기하지|비밀), 아무도 (모르|모릅|몰라), (다니는|다니시는) 회사 …(얘기|말씀|말하|알리), (회사|팀|동료|가족|보안 팀) (에|에는|에게|한테) (는)? (말씀|얘기)? 하지 (마|말), 대화 …(삭제|지워),
      (아무|누구|회사|다른 사람|주변|동료|보안 팀|가족|은행|상사|팀장) …(말하지|알리지|얘기하지|이야기하지|공유하지|묻지|상의하지|말씀하지|언급하지|모르게|몰래), 비밀로, 비밀 유지, 우리끼리,
      저희끼리, 둘만, 대화 (를|내용)? (는)? (삭제|지워), 메시지 (를|는)? (삭제|지워), 조용히 (진행|처리)
    `,
  },
  investor: {
    en: `
      limited partner, lps?, backer, investor, investors, venture, vc, capital, fund, funds, angel, podcast,
      partner at, family office, accelerator, launchpad, market maker, listing manager, journalist, forbes, coindesk,
      show host
    `,
    ko: `투자사, 벤처 캐피탈, 벤처 캐피털, vc, 펀드, 투자자, 팟캐스트, 액셀러레이터, 상장 담당, 기자, 심사역, 투자팀, 패밀리 오피스`,
  },
  investing: {
    en: `
      interested in (investing|your (project|startup|company|protocol|round|team)), like to invest,
      (lead|join|participate in) your (round|raise|seed),
      (have|invite|feature) you … (on|as a guest|to speak|our podcast|our show), invest in, investment opportunity,
      exploring (an )?investment, (love|like|want|looking) to (invest|interview you|feature you),
      possible (investment|partnership|listing|collaboration), term sheet, due diligence, list your token,
      funding your, back your, writing a check
    `,
    ko: `
      투자 (를|하고|에)? (제안|관심|의향|논의|검토|싶|희망|집행), 게스트, 출연, 인터뷰 (를)? (요청|제안|하고), 상장 (제안|논의|관련), 파트너십 (제안|논의), 협업 (제안|논의),
      라운드 (참여|리드)
    `,
  },
  firstContact: {
    en: `
      your (repo|project|work|code|profile|github|talk|post) … (neat|great|impressive|nice|cool|interesting|amazing|excellent),
      (liked|saw|loved?|read|enjoyed) your (=cv|resume|profile|work|application|talk|post|article),
      came across (your|you), found (your|you) (profile|github|on|through|via|page), i'm reaching out,
      reaching out (because|to|about|on), stumbled (upon|on|across),
      saw (your|you) … (profile|answer|question|talk|github|work|contribution|cv|resume|portfolio|post|repos|commits),
      noticed your, i ?(am|'m) [=\\w ]{1,40} (from|at|with|and), my name is, this is =\\w+ (from|at),
      hope (this|you|all|your) (finds|are|is|week|day|message),
      your (profile|background|github) (caught|stood|looks|impressed|seems), impressed (by|with) your,
      we are (a|an|currently) … (startup|team|company|studio|hiring|building|looking),
      looking for (a|an) … (developer|engineer|tester|contributor|designer), are you (open|interested|available),
      got your (contact|number|name|details) from, recommended you, thanks for (connecting|accepting), nice to connect,
      nice to meet you, dear (candidate|applicant|developer|sir)
    `,
    ko: `
      잘 봤습니다, 잘 봤어요, 인상 깊,
      찾고 있, 프로필 (을|를)? (보고|확인|봤|보니), 이력 (을|서를)? (보고|확인|인상), 연락 (을)? (드립니다|드려요|드렸|드리게),
      (깃허브|깃헙|github|블로그|포트폴리오|글|작업물) (에서|을|를)? …(보고|봤|인상), 안녕하세요 …(입니다|이에요|예요|라고 합니다), 추천 (받아|받고|으로), 제안 드리,
      처음 (뵙|인사|연락), 일촌, 구인, 모집
    `,
  },
  soon: {
    en: `
      while (i'm|he's|she's|we're|they're) (online|here|around|still), clock is ticking,
      before (he|she|they|i|we) (leave|board|go|log|fly|finish), (leaves?|boards?|flies|goes into a meeting) (at|in),
      =\\d{1,2} minutes? from now, (now|today) please, right this (minute|moment), at the latest (today|tonight),
      within (the|an) hour, in a (rush|hurry), impatient, asap, as soon as (possible|you can), right (now|away),
      immediately, urgent(ly)?, =hurry, at once, straight away, it quickly, quickly please, please quickly, very quickly, be quick,
      as (quick|quickly|fast) as (possible|you can), (today|tonight), this (morning|afternoon|evening),
      by (tonight|noon|midnight|end of (the )?day|eod|the end of today),
      before (launch|midnight|noon|tonight|lunch|end of day|the end of the day|i log off),
      within (the )?(next )?(hour|day|minutes),
      (within|in|under|inside) (the )?(next )?(max |maximum )?(=\\d{1,2}|an?|one|two|three|five|ten|fifteen|twenty|thirty|a few|a couple of|half an)([ -]+(to|=-)?[ -]*=\\d{1,2})?[ -]*(min|mins|minutes?|hours?|hrs?|=h),
      =\\d{1,2} ?(min|mins|minutes|hours|hrs) (left|window|deadline|remaining),
      deadline ?(:|is|in) ?(=\\d{1,2}|an?|one|two|three) ?(min|mins|minutes?|hours?|hrs?),
      (expires?|closes?|ends?|is valid) (in|within|after|for) (=\\d{1,2}|an?|one|two|half an) ?(min|hour|=h),
      first come, slot (is|will be|may be|might be) (gone|given|passed|assigned|taken),
      before (it|the link|the slot|the invite) (expires?|closes?|runs out), (somebody|someone) else (will|gets|takes),
      other candidates?, (is|are|'s) (already )?(waiting|online (right )?now|sitting),
      (investors?|clients?|cto|ceo|team|customers?|boss|manager|panel) (is |are |'s )?waiting, an hour from now,
      (until|by) =\\d{1,2} ?(pm|am|o'clock), =\\d{1,2} ?(minutes|min) from (the moment|now), no time
    `,
    ko: `
      곧 회의, 곧 나가, 퇴근 전, 탑승 전, 출국 전, 자리 (에)? 있을 때, 온라인일 때, 조금 있다, 금방, 조급, 지금 (바로|당장|즉시|해), 당장, 즉시, 급하, 급히, 급해, 급한, 빨리,
      빠르게, 빠른 시간, 서둘러, 시급 (한|합|하), 오늘 (중|안|내|까지|바로|저녁|밤|오후|오전), \\d{1,2} (분|시간) (안|내|이내|뒤|후|남),
      (한|두|세|몇|삼십) (분|시간) (안|내|이내|뒤|후), 기다리고 (계|있), 대기 (중|하고), 마감 (이|되|전|임박), 다른 (지원자|후보), 선착순, 늦으면, 시간이 없,
      (오전|오후|저녁|밤) \\d{1,2} 시까지
    `,
  },
  finish: {
    en: `
      finish, complete, submit, send back, send … back, send it, hand in, return it, turn … around, get it done,
      be done, done, deliver
    `,
    ko: `완료, 제출, 끝내, 마쳐, 마무리, 캡처, 돌려 주, 해 주, 부탁`,
  },
  beforeTalk: {
    en: `
      before (the|our|your|we|any|a|you|i) … (call|interview|meeting|speak|talk|meet|chat|schedule|round|join),
      ahead of (the|our|your) … (call|interview|meeting|talk), prior to … (call|interview|meeting), until then,
      then we … (call|talk|speak|hop|chat)
    `,
    ko: `(면접|인터뷰|미팅|통화|화상|커피챗|말씀 나누|뵙|만나) (하)? (기)? (전|이전|앞서|전까지)`,
  },
  demand: {
    en: `
      please, kindly, (can|could|would|will) you, you (need|have|must|just|only|simply), do it, do this, must be done, has to be done, here, once,
      we need, make sure
    `,
    ko: `주세요, 주시면, 주십시오, 주시길, 부탁, 바랍니다, 하셔야, 하시면, 하세요, 하십시오, 주실래요, 쳐 주`,
  },
} as const satisfies Readonly<Record<string, Words>>;
