import type { Words } from './words.ts';

/** How, when and in what company it is asked; and what makes a sentence one about something else. Notation: `words.ts`. */
export const CIRCUMSTANCES = {
  soon: {
    en: `while (i'm|he's|she's|we're|they're) (online|here|around|still), clock is ticking, before (he|she|they|i|we) (leave|board|go|log|fly|finish), (leaves?|boards?|flies|goes into a meeting) (at|in), =\\d{1,2} minutes? from now, (now|today) please, right this (minute|moment), at the latest (today|tonight), within (the|an) hour, in a (rush|hurry), impatient, asap, as soon as (possible|you can), right (now|away), immediately, urgent(ly)?, =hurry, at once, straight away, quickly, be quick, as (quick|quickly|fast) as (possible|you can), (today|tonight), this (morning|afternoon|evening), by (tonight|noon|midnight|end of (the )?day|eod|the end of today), before (launch|midnight|noon|tonight|lunch|end of day|the end of the day|i log off), within (the )?(next )?(hour|day|minutes),
      (within|in|under|inside) (the )?(next )?(max |maximum )?(=\\d{1,2}|an?|one|two|three|five|ten|fifteen|twenty|thirty|a few|a couple of|half an)([ -]+(to|=-)?[ -]*=\\d{1,2})?[ -]*(min|mins|minutes?|hours?|hrs?|=h), =\\d{1,2} ?(min|mins|minutes|hours|hrs) (left|window|deadline|remaining), (expires?|closes?|ends?|is valid) (in|within|after|for) (=\\d{1,2}|an?|one|two|half an) ?(min|hour|=h), first come, slot (is|will be|may be|might be) (gone|given|passed|assigned|taken), before (it|the link|the slot|the invite) (expires?|closes?|runs out), (somebody|someone) else (will|gets|takes), other candidates?, (is|are|'s) (already )?(waiting|online (right )?now|sitting), (investors?|clients?|cto|ceo|team|customers?|boss|manager|panel) (is |are |'s )?waiting, an hour from now, (until|by) =\\d{1,2} ?(pm|am|o'clock), =\\d{1,2} ?(minutes|min) from (the moment|now), no time`,
    ko: `곧 회의, 곧 나가, 퇴근 전, 탑승 전, 출국 전, 자리 (에)? 있을 때, 온라인일 때, 조금 있다, 금방, 조급, 지금 (바로|당장|즉시|해), 당장, 즉시, 급하, 급히, 급해, 급한, 빨리, 빠르게, 빠른 시간, 서둘러, 시급 (한|합|하), 오늘 (중|안|내|까지|바로|저녁|밤|오후|오전), \\d{1,2} (분|시간) (안|내|이내|뒤|후|남), (한|두|세|몇|삼십) (분|시간) (안|내|이내|뒤|후), 기다리고 (계|있), 대기 (중|하고), 마감 (이|되|전|임박), 다른 (지원자|후보), 선착순, 늦으면, 시간이 없, (오전|오후|저녁|밤) \\d{1,2} 시까지`,
  },
  taskTime: {
    en: `(48|72|96) ?h(ou)?rs, should (not )?take, takes, it took, timebox, time-box, spend, a (call|chat) of, get back to you, we (will|'ll)? ?(reply|answer|respond|send|come back|be in touch), once you (start|begin|open), time limit, after you (start|begin|open), proctored, no rush, take your time, no hurry, at your own pace, minute (call|chat|interview|conversation|slot|intro), session, quick start, contract, invoice, form, report, application, =cv, resume, per hour, live coding, whenever, joined, join us, in advance`,
    ko: `\\d{1,2} 일까지, 이내로 해, 48 시간, 72 시간, 소요, 걸립니다, 걸려요, 회신, 답변 드리, 충분한 시간, 제한 시간, 시험 시간, 천천히, 편하실 때, 여유, 신고, 지원서, 서류, 이력서, 접수, 참석`,
  },
  beforeTalk: {
    en: `before (the|our|your|we|any|a|you|i) … (call|interview|meeting|speak|talk|meet|chat|schedule|round|join), ahead of (the|our|your) … (call|interview|meeting|talk), prior to … (call|interview|meeting), until then, then we … (call|talk|speak|hop|chat)`,
    ko: `(면접|인터뷰|미팅|통화|화상|커피챗|말씀 나누|뵙|만나) (하)? (기)? (전|이전|앞서|전까지)`,
  },
  firstContact: {
    en: `(liked|saw|loved?|read|enjoyed) your (=cv|resume|profile|work|application|talk|post|article), came across (your|you), found (your|you) (profile|github|on|through|via|page), i'm reaching out, reaching out (because|to|about|on), stumbled (upon|on|across), saw (your|you) … (profile|answer|question|talk|github|work|contribution|cv|resume|portfolio|post|repos|commits), noticed your, i ?(am|'m) [=\\w ]{1,40} (from|at|with|and), my name is, this is =\\w+ (from|at), hope (this|you|all|your) (finds|are|is|week|day|message), your (profile|background|github) (caught|stood|looks|impressed|seems), impressed (by|with) your, we are (a|an|currently) … (startup|team|company|studio|hiring|building|looking), looking for (a|an) … (developer|engineer|tester|contributor|designer), are you (open|interested|available), got your (contact|number|name|details) from, recommended you, thanks for (connecting|accepting), nice to connect, nice to meet you, dear (candidate|applicant|developer|sir)`,
    ko: `찾고 있, 프로필 (을|를)? (보고|확인|봤|보니), 이력 (을|서를)? (보고|확인|인상), 연락 (을)? (드립니다|드려요|드렸|드리게), (깃허브|깃헙|github|블로그|포트폴리오|글|작업물) (에서|을|를)? …(보고|봤|인상), 안녕하세요 …(입니다|이에요|예요|라고 합니다), 추천 (받아|받고|으로), 제안 드리, 처음 (뵙|인사|연락), 일촌, 구인, 모집`,
  },
  openSource: {
    en: `open-?source, =paper, =our artifact, artifact evaluation, professor, university, phd, research group, good first issue, maintainer, contributing, contributor guide, pull request, changelog, upstream, issue tracker`,
    ko: `오픈 소스, 논문, 교수, 대학교, 연구실, 기여, 메인테이너, 이슈 트래커`,
  },
  position: {
    en: `experience (with|in|of|using|building), familiar(ity)? with, knowledge of, you (will|'ll|would|'d) (be )?(work|own|design|develop|maintain|build|lead|write|help|join|support|manage|handle|run our|operate|responsible|improve|integrate|ship|implement|analy[sz]e), responsib\\w+, requirements?, qualifications?, nice to have, we run, who run, =users, =customers, our user, merchants?, how would you, have you (ever )?(worked|used|built|integrated|written), (integrated|worked on|contributed), you have (worked|built|used|written), you'll be asked, you'll discuss, discuss, talk about, dataset, your work on, tech stack, our stack`,
    ko: `경험, 담당 업무, 자격 요건, 우대, 주요 업무, 개발해 보, 구현해 보, 이용자, 사용자, 고객의, 고객이, 하게 됩니다, 기술 스택, 포지션은, 맡으실, 맡게, 이해가 있, 찾습니다`,
  },
  testSuite: {
    en: `test suite, pytest, tests, make test, readme`,
    ko: `과제, 테스트 스크립트, 리드미, readme`,
  },
  writtenDown: { en: `write … (how|instructions)`, ko: `실행 방법, 설치 방법, 적어 주` },
  asYou: {
    en: `as you(?! (may|can|know|see|like|wish|said|go|prefer|have|are|will|might|were))(?! \\w+(ed)), under your name, pass … (onboarding|kyc|check|verification), passive, you (don't|do not|won't) (work|have to work|need any|do anything), nothing (=\\w+ )?to do`,
    ko: `(회원님|본인) (이름|명의)로, 하실 일은 없, 아무것도 안 하, 인증 (용|만), 입사 (인증|절차)를 (저희|대신)`,
  },
  malwareWork: { en: `malware analy\\w*, reverse engineer, harmless sample, ctf`, ko: `악성코드 분석, 리버싱` },
  readerSaid: { en: `you (mentioned|said|told|wrote|had), you're having`, ko: `신다고, 하셔서, 으시다고, 어려우시` },
  demand: {
    en: `please, kindly, (can|could|would|will) you, you (need|have|must|just|only|simply), do it, do this, here, once, we need, make sure`,
    ko: `주세요, 주시면, 주십시오, 주시길, 부탁, 바랍니다, 하셔야, 하시면, 하세요, 하십시오, 주실래요, 쳐 주`,
  },
  explainsAway: {
    en: `hates?, dislikes?, doesn't (like|know|trust), don't (like|know|trust), overcautious, over-?zealous, overreacts?, paranoid, picky, oversensitive, false (positive|alarm)`,
    ko: `싫어, 예민, 과민, 오탐, 오진, 겁을, 오해, 잘못 (잡|인식|판단)`,
  },
  onlyThen: {
    en: `until, unless, only (after|once|when|with|if), not before`,
    ko: `(들어가야|깔려야|설치해야|있어야|깔아야|받아야) …(들리|들려|보이|보여|나오|나와|연결)`,
  },
  joinOnly: {
    en: `(join|meet|enter|come|talk|connect|call) … (only|just|exclusively) (through|via|with|in|on|over), only (join|meet|enter|talk|call) … (through|via|with|in|on|over)`,
    ko: `(으로만|로만|에서만) (들어오|접속|참여|진행|통화|회의|미팅)`,
  },
  allBuilds: {
    en: `(windows|mac|macos) (and|or|&) (a )?(windows|mac|macos|linux) (setup|version|build|installer|client|app|download)s?, (windows|mac|desktop) (setup|version|build|installer|client)`,
    ko: `(윈도우|맥) 용 …(윈도우|맥) 용, (윈도우|맥|데스크톱|pc) (용|버전|판), \\d+ (초|분)이?면 (깔|설치)`,
  },
  gift: { en: `gift, survey`, ko: `기프티콘, 면접 후기, 이벤트` },
  support: { en: `support agent, customer call, translat\\w*, interpret\\w*, sales`, ko: `통역, 상담원` },
  store: {
    en: `app ?store, play store, google play, web ?store, steam, testflight, zoom[.]us, official (site|website|page|store|download), microsoft store, from (the )?(vendor|official)`,
    ko: `앱 스토어, 플레이 스토어, 스팀, 공식 (홈페이지|사이트|스토어), 웹 스토어, 원스토어`,
  },
  knownProgram: {
    en: `zoom, google meet, microsoft teams, ms teams, webex, slack, acrobat, chrome, firefox, docker desktop, node(js|[.]js)?, python, vs ?code, email client, mail client, postgres, foundry, rust, coderpad, hackerrank, codility, excalidraw, figma, miro, notion`,
    ko: `구글 미트, 크롬, 슬랙, 프로그래머스, 노션`,
  },
  inBrowser: {
    en: `in (the|your) browser, nothing (to|has to be|must be|needs to be) install, (or|use|using) (the|a) browser version, no installation`,
    ko: `브라우저에서, 설치 없이, 별도 설치`,
  },
  forbidden: {
    en: `violat\\w*, illegal, forbidden, not allowed, against (the|our) (terms|rules|policy), terms of service`,
    ko: `위반, 불법, 처벌, 약관, 주의, 신고, 사칭`,
  },
  firstDay: {
    en: `first day, start date, day one, on your first, it (team|department|support)|it will, when you (join|start), first start, enrolled, together, with you, in person, onboarding day, after you join, we (ship|send|provide|give) (you )?(a|the|your), your (work |company )?laptop (will|arrives|ships), ships? on`,
    ko: `첫 출근, 입사일, 입사 후, it 팀, 지급해, 지급됩니다, 배송해 드, 제공해 드, 제공합니다`,
  },
  testNet: {
    en: `test-?net, sepolia, goerli, faucet, devnet, holesky, throwaway, burner, anvil, local (chain|node), hardhat node, test wallet`,
    ko: `테스트넷, 세폴리아, 포싯, 파우셋, 데브넷, 임시 지갑, 테스트용 지갑`,
  },
  testNetRefused: {
    en: `(not|don't|no|isn't|doesn't|instead of|never|rather than) … (test-?net|burner|throwaway|test wallet|empty), test-?net … (not|doesn't|isn't|down|broken)`,
    ko: `테스트넷 (은|이|에서는) …(안|못|불가|말고|어렵|지원)`,
  },
  companyPays: {
    en: `we (pay|cover|buy|provide|reimburse|ship|send)|paid by us|at our (cost|expense), stipend, budget, you (can|may) buy, free of charge, no cost, per diem, travel costs, train ticket, relocation, receipt`,
    ko: `회사 (에서|가) 부담, 당사 부담, 지원해 드, 면접비, 교통비, 무료, 비용은 없, 비용 없이, 부담하지 않`,
  },
  payout: {
    en: `you (will|'ll) be paid, reward, bounty, was accepted, to be paid, paid to you, paid in, bank transfer`,
    ko: `보상, 상금, 급여는, 월급은`,
  },
  community: {
    en: `community, channel, server, newsletter, news, updates, follow us, bots?, integrat\\w*, users?`,
    ko: `커뮤니티, 서버, 봇, 채널, 사용자, 이용자, 경험, 개발, 단톡방, 모임, 스터디`,
  },
  choice: {
    en: `can also, or (by|via|on|email|e-mail), feel free, if you (prefer|like|want|wish), alternatively, whichever, whatever (works|suits), if you (can't|cannot|don't|do not|can not), if (that|it) (doesn't|does not), either, optional, e-?mail or, phone or, as well as e-?mail, whatever you prefer`,
    ko: `편하신, 가능합니다, 문의도, 원하시면, 또는, 혹은, 아니면`,
  },
  sandboxRefused: {
    en: `(don't|do not|avoid|never|not|please no|can't|cannot|stop) (use|using|run|running|open|opening|work|do|try|start|put|test|build|launch) … {sandbox}, (not|doesn't|won't|don't|can't|cannot|isn't|never|fails to|unable to|refuses to|no longer) (work|run|build|start|load|support|boot|compile|connect|meant|made|designed|tested) … {sandbox}, (crash|break|fail|hang|freeze|misbehave) … (in|inside|on|under|with) … {sandbox},
      {sandbox} … (won't|doesn't|does not|will not|isn't|aren't|not|can't|cannot|never|breaks|fails|crashes|causes|gives|messes|confuses|blocks|ruins) … (work|supported|support|allowed|enough|accepted|fine|ok|option|possible|issues|errors|problems|it|do|gpu|render|detect), (no|without (an|a|any)?|instead of (an|a)?|rather than (an|a|in)?|outside (of )?(an|a)?|skip the|not (in|inside|on|from) (an|a|your|some)?) ?{sandbox}(?! (experience|knowledge|needed|required|is needed|is required|necessary))`,
    ko: `{sandbox} …(말고|쓰지 (마|말)|사용하지 (마|말)|하지 마|안 (됩|돼|되|돌|나)|작동하지|실행되지|동작하지|구동되지|지원하지 않|지원되지 않|불가|대신|금지|오류|에러|문제가|안됩|안돼|마시고|깨집|피해|막혀|인식|멈춰|멈추|느려)`,
  },
  must: {
    en: `must, have to, has to, need to, needs to, should, required, only, make sure, ensure, directly, works best, best on, want you to, we need, has been tested, straight`,
    ko: `에서만, 에서 (반드시|꼭|직접|바로), 에 (직접|바로)? (설치|깔), 에서 (실행|돌려|구동|설치|진행|열), 으로만, 로만, 로 (반드시|꼭|직접|진행|해)`,
  },
  unread: {
    en: `(don't|do not|no need to|needn't) (have to |need to )?(read|understand|review|go through|look at) (the |all the )?(code|source|it all|everything)`,
    ko: `(코드|소스|내용) (는|은|를|을)? (안|굳이) (보|읽|봐|이해|들여)`,
  },
  onlyThatItRuns: {
    en: `(tell|let|show) (me|us) (know )?(only |just )?(if|whether|that) (it|the =\\w+|everything) (start|open|load|show|appear|come|boot|run|work)s? ?(up|for you|fine)?, (screen-?shot|picture|photo) of (the )?(first|start|login|home|welcome|green|main|running|dashboard) (page|screen), (if|whether) (the )?(login|start|home|green|first|welcome) (page|screen) (shows|appears|opens|loads|comes)`,
    ko: `(뜨는지|열리는지|켜지는지|나오는지|돌아가는지|되는지)만, (첫|로그인|초록|시작|메인|실행) (화면|창|불) …(캡처|캡쳐|찍어|보내|뜨|나오), 실행된 화면, 켜진 화면`,
  },
  needless: {
    en: `don't, do not, no need, needn't, not necessary, without, never mind, skip, no time, don't worry, not important, rather than, not needed, you can ignore, just run`,
    ko: `필요 (는|가|도)? 없, 안 (읽|보|봐), 읽지 (말|마|않), 보지 (말|마|않), 볼 필요, 생략, 건너 뛰, 신경 쓰지, 말고`,
  },
  privately: {
    en: `private, closed, internal, hidden, not public, invite-?only, confidential, locked`,
    ko: `비공개, 프라이빗, private, 사설, 초대`,
  },
  invite: {
    en: `let you (in|into), invite, invitation, add you, add your, added you, adding you, grant(ed)? (you )?access, give you access, gave you access, get access, collaborator, whitelist you, your (github|gitlab|bitbucket) (id|username|handle|account|name|email|nick), shared? … with you, accept the`,
    ko: `초대, 추가해, 추가 해, 콜라보레이터, 협업자, collaborator, 권한 (을)? (드|부여), 접근 권한, (깃허브|깃헙|github|깃랩|비트버킷) (아이디|id|계정|유저네임|닉네임|이메일)`,
  },
  ownRepository: {
    en: `of your own, your own, your private repo, if you prefer, pull request, after (signing|the contract|we sign|you sign), for your solution, candidate-, we created for you, once signed`,
    ko: `개인 저장소, 본인 저장소, 이력서, 포트폴리오, 제출, 계약 (후|이후|체결), 올려 주`,
  },
  muchMore: {
    en: `[2-9] ?x, (double|triple|twice) (your|the|what|my|any), two times, three times, (far|well|significantly|way|much|considerably|substantially) (above|over|beyond|higher than|more than|better than) (the|any|most|what|your|=)?, name your (price|salary|rate), no (issue|problem|object), whatever you ask, more than (anyone|any other|you earn|your current|you've ever|you make), top dollar, unbeatable, above what`,
    ko: `[2-9] 배, 두 배, 세 배, 원하시는 만큼, 원하는 만큼, 훨씬, 월등, 파격, 부르는 대로, 상상 이상, 원하시는 금액, 원하는 금액, 최고 대우`,
  },
  noSelection: {
    en: `already (decided on|chosen|picked) you, no questions asked, skip (straight )?to (the )?(offer|contract), (don't|do not) (do|hold|have|need|believe in) (=\\w+ )?interviews, no (interviews?|experience|resume|cv|skills?|qualifications?|background|degree|technical (skill|knowledge|background))( is| are)? (needed|required|necessary|at all), no need for an? (formal )?interview, hired (immediately|on the spot|right away), without (an |any )?interview, you('re| are) (already )?(hired|accepted|selected|in|approved), (the )?(job|position|role|spot|offer) is yours, skip the (interview|process|rounds), no technical (interview|questions), (nobody|no one)(='s)? … interview, (do|does) not interview, you('re| are) in, no interviews?, round … (skipped|waived)`,
    ko: `면접 (은|이)? 없, (면접|경력|심사|경험|스펙|학력|기술) (없이|불필요|면제|무관|필요 없) …(채용|합격|입사|즉시|가능|시작|누구), 면접 없이, 즉시 (채용|합격|입사), 바로 (채용|합격|입사|투입), 누구나 (가능|할 수), 경력 무관, 초보 (도)? 가능, 면접 (은|같은 거|같은 건|을|도)? (생략|안 보|안 봐|없), 차까지 생략, 전형 (은|을)? 생략`,
  },
  littleWork: {
    en: `(=\\d|one|two|three|a few|couple|an) (of )?(hours?|minutes?|hrs) (of work |of your time )?(a|per|each|every) (day|week|month), few hours (a|per) (day|week), easy money, easy work, from your phone, in your (free|spare) time, nothing to do, minimal effort, very little (work|time), =\\d+ ?(-|to)? ?=\\d* ?(minutes?|min) (a|per) day`,
    ko: `하루 \\d+ (시간|분), 주 \\d+ 시간, 하루에 \\d+ (시간|분), 휴대폰만, 핸드폰만, 자투리 시간, 쉬운 일, 간단한 (업무|일), 여가 시간, 틈틈이`,
  },
  dailyPay: {
    en: `(=\\$|€|usdt|usd|£) ?=\\d[=\\d,.]*k? … (a|per|each|every|/) ?(day|week|hour|task|month|session|test|call), =\\d[=\\d,.]*k? ?(usdt|usd|=\\$|€|dollars|euros?|bucks|usdc) … (a|per|each|every|/) ?(day|week|hour|task|month|session|test|call), (paid|payout|payment|pays) (daily|weekly|same day|instantly)`,
    ko: `\\d+ 만 (원)? …(드립니다|드려요|지급|수익|가능|보장|받), 주급, 일당, 당일 지급, 당일 정산`,
  },
  offContract: {
    en: `before … {contract}, (no need for|without|skip|forget about|no|don't need|don't do|don't use|do not need|not bother with|don't bother) … {contract}, {contract} (can|will|comes?|follows?|later) … (later|after|afterwards?|next week|wait|follow|come), (outside|off) (of )?{freelancePlatform}, {contract} after, (avoid|save|skip|without) … (platform|upwork|fiverr|commission) ?(fee|fees|cut)?, (work|deal|continue|go) (directly|direct)`,
    ko: `계약 (서)? (없이|은 나중|은 추후|전에 먼저|전에 우선|은 천천히|은 이후), (업워크|크몽|위시켓|플랫폼|숨고) (밖|외부|통하지|말고|없이|수수료), 직거래`,
  },
  refusedWork: {
    en: `(can't|cannot|won't|will not|never|not) … (start|work|begin|hire), background check, reference, questions, introduce, agreed`,
    ko: `체결 후, 계약 후, 계약서 작성 후`,
  },
  faceless: {
    en: `(our|my|their|interviewer|interviewer's|interviewers'|the team's?|everyone's|the others?|they) … (camera|video|webcam)s? … (off|broken|not (working|on)|disabled|unavailable|down), (camera|cameras|video) (is|are|will be|stay|stays|was|were|remain) … (off|broken), (without|no) (video|camera) (from|on) (our|my|their), (text|chat|message|messaging|typed|written)[- ](based|only)? ?interview, interview … (via|over|by|through|on|in) (text|chat|messages|telegram|whats ?app|signal|discord|wechat|dm), {quietMessenger} … (conduct|hold|will do|will hold|run|for) … interview, (camera|cameras) off (on our|for our|is our|policy), (i|we) (keep|have|leave|turn|had) … (camera|video) off, (nobody|no one|none of them|nobody's) … (camera|video|face|showed|shows|switched), off[- ]camera, prefer not to (use|turn on|show) … (camera|video|face)`,
    ko: `(저희|면접관|담당자|팀원|상대|저는|제|아무도|다들|전부|모두) …(카메라|캠|비디오|화상|얼굴) …(꺼|끄|고장|없이|어렵|안 |못|켜지), {messenger} …(만|으로|로|상) …(면접|인터뷰), (채팅|문자|메신저|텍스트) (으로|로)? (만)? (진행 (되|하) 는)? (면접|인터뷰), (면접|인터뷰) …(채팅|문자|메신저|텔레그램|카톡|텍스트) (으로|로), 음성으로만, 얼굴 (은|을) (안|못|공개하지)`,
  },
  secrecy: {
    en: `(say|tell|mention) nothing to, (don't|do not|never|not) … (compliance|legal|risk) (team|people|department|officer), (don't|do not|never|not) bring … up, (nobody|no one) (will |would |'ll )?(notice|know|knows|sees?|find out), (don't|do not|never|please don't|without|no need to|rather not|avoid) … (tell|mention|inform|discuss|involve|ask|loop|speak|talk) … (employer|boss|manager|colleague|security|it team|it department|your (team|company|wife|husband|family|bank|friend|lawyer)|police), (keep|stay|stays|keeping) (this|it|that|everything)? ?(strictly )?(between (us|you and me)|quiet(?! for)|secret|to yourself|private|off the record|discreet|hush|under wraps), between (us|you and me), tell (nobody|no one), off the record, delete (this|the|our) (chat|message|conversation|messages|thread), disappearing messages, self-?destruct`,
    ko: `(준법|법무|컴플라이언스|감사|인사) (팀|실)? (에|에는|에게|한테)? …(말씀 (마|말)|말하지|알리지|얘기하지|비밀), 아무도 (모르|모릅|몰라), (다니는|다니시는) 회사 …(얘기|말|알리), (아무|누구|회사|다른 사람|주변|동료|보안 팀|가족|은행|상사|팀장) …(말하지|알리지|얘기하지|이야기하지|공유하지|묻지|상의하지|말씀하지|언급하지|모르게|몰래), 비밀로, 비밀 유지, 우리끼리, 저희끼리, 둘만, 대화 (를|내용)? (는)? (삭제|지워), 메시지 (를|는)? (삭제|지워), 조용히 (진행|처리)`,
  },
  passOn: {
    en: `pass (it|them|that|the money) (along|on), (buy|convert|exchange) … (with it|it into|into) … (and|then), (move|push|forward|send) … on (through|via|to|with|over), onward, (forward|pass|send|transfer|wire|move|convert|exchange|withdraw|ship|relay|remit|hand) … (the )?(rest|remainder|remaining|balance|money|funds|it on|on to|onward|onwards|onto|payments?|them on|difference|amount|parcel|package)s?`,
    ko: `(사서|바꿔|환전해|빼서) …(넘겨|보내|쏴|전달|송금), (나머지|잔액|차액|남은|대금|금액|돈|자금|소포|택배|물건) …(송금|보내|전달|이체|전송|환전|발송|바꿔)`,
  },
  receiveMoney: {
    en: `(customers|clients|people|buyers) (pay|transfer|send) … (your|you), your (bank|account|paypal|wallet) (gets|receives|takes), (receive|accept|collect|take in|get|process|arrive|land|come in|comes in|coming in) … (payments?|money|funds|transfers?|deposits?|salary|salaries|wages|wire|parcel|package|invoices?) … (account|bank|behalf|wallet|address|name|home|paypal|clients?|customers?)?, (payments?|money|funds|salary|salaries|wages|transfers?|parcels?|packages?) … (arrive|land|come in|comes in|come into|be paid|are paid|go|goes|will be sent|get sent|delivered|deposited) … (your|ur|account|you), into your (bank |personal |own |paypal )?(account|wallet)`,
    ko: `(계좌|통장)에 …들어오, (계좌|통장|지갑)(로|에|으로) (오면|오는|온|보내면|들어오면), (본인|고객님|회원님|님|선생님)? (의)? (계좌|통장|지갑|주소)(로|에|으로) …(들어오|들어온|입금되|받|도착|수령|송금), (대금|급여|자금|돈|월급|코인|소포|택배) (을|를|이|가)? …(대신|받아|수령), 입금 (된|받은) (금액|돈|대금)`,
  },
  keepShare: {
    en: `minus your, (rest|remainder|difference) (is|stays|belongs) (=\\w+ )?(yours?|you), take … (=\\d+ ?%|percent|your (cut|share|part)), =\\d+ ?(%|percent) (for|is) (you|yours), keep … (=\\d+ ?%|percent|commission|part|share|cut|rest|difference), (minus|less|after) your … (commission|cut|share|percent|fee), commission of, =\\d+ ?(%|percent) … (yours|commission|of each|of every|per|for you|fee|stays)`,
    ko: `나머지는 (가지|본인|챙|선생님), 수수료 (는|를|만)? (빼|떼|챙|가져), \\d+ (%|퍼센트|프로) (는|만|를)? (본인|챙|떼|빼|가지), 수수료 (로)? …(드|가지|제하|빼|떼|뗀), \\d+ (%|퍼센트|프로) …(가지|떼|드|제하|빼|수수료|공제)`,
  },
  unlockByPaying: {
    en: `unlock, activate, to continue, continue (with|the|submitting), released?, to withdraw, withdraw, secure (your|the), reserve (your|the|a), guarantee (your|the), cash out, to proceed, opens?, keep (your|the)`,
    ko: `(열|해제|참여|이어|풀|출금|인출|활성|돌려|환급|반환|시작|려면)`,
  },
  negativeBalance: {
    en: `negative (balance|amount), (balance|account) (is|went|turns?|gets?|goes) (negative|frozen|below|minus|locked|on hold), frozen, difference, pending order, shortfall, overdrawn`,
    ko: `마이너스, 부족분, 부족한 금액, 차액, 동결, 잔액 부족`,
  },
  principal: {
    en: `(principal|capital|deposit) … (and|with|plus|together with|along with) … (commission|profit|earning|bonus)s?, (commission|profit|earning)s? … (and|with|plus|together with) … (principal|capital|deposit)`,
    ko: `원금 …(수익|수수료|커미션|수당|과 함께|도)`,
  },
  reimbursed: {
    en: `get it back, back with, comes? back, get it back, reimburse, refund, refundable, returned, paid back, back (with|in|on) (your )?(first|next)|deducted from, credited, with (your|the) first (salary|pay|paycheck|month), cheque, check, we (will |'ll )?send you a (cheque|check)`,
    ko: `돌려 받, 환급, 환불, 돌려 드, 첫 월급, 첫 급여, 반환, 정산해 드`,
  },
} as const satisfies Readonly<Record<string, Words>>;
