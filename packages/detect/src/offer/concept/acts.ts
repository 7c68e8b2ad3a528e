import type { Words } from './words.ts';

/** What somebody is asked to do. Notation: `words.ts`. */
export const ACTS = {
  run: {
    en: `(a|one) (green|clean|successful|full) run, let it run, (turn|switch) (it|this|the =\\w+) on, open it up, wake … up, power … up, try … (at home|at yours|on yours), (see|tell|check|know|whether) … (it|everything|that) (start|run|work|boot|build|compile), run, launch, execute, boot, fire up, fire … up, spin up, spin … up, bring … up, start (it|this|them|up), start (the|our|your) {code},
      start … locally, get … running, get … to run, get … going, get (it|this|that|everything|the =\\w+) up, kick off, compile, build (it|this|that), set … up, set up,
      up and running, give (it|the =\\w+|this) a (=go|=run|spin|whirl|try), open … locally, build … locally, double click, double-click, deploy … locally`,
    ko: `초록불, 켜 (고|면), 켜보, 열어 보, 작동시, 동작시, 가동, 올려 (주|보|서), 실행, 구동, 기동, 돌려, 돌리, 돌려 보, 띄워, 띄우, 켜 (보|주|서|시), 셋업, 세팅, 빌드 (해|하|를), 더블 클릭`,
  },
  putOn: { en: `put, load, copy, set … up`, ko: `올려, 올리, 넣어, 깔` },
  letItInstall: {
    en: `(if|when|once) (it|the =\\w+) (wants|asks for|needs|requests|offers|suggests) (an?|the|its|some) (extension|plug-?in|add-?on|driver|update|codec|component|module|helper|permission)`,
    ko: `(확장|플러그인|애드온|드라이버|모듈|코덱|업데이트) (프로그램)? (을|를)? (달라고|뜨면|요구하면|깔라고|설치하라고|받으라고) …(줘|주시|허용|눌러|누르|수락|설치|깔|받)`,
  },
  play: { en: `play, try, try … out, test, give … (spin|go|try)`, ko: `플레이, 테스트, 체험, 해 보, 해봐` },
  tryOut: {
    en: `play, try, try … out, test, test … out, test drive, walk through, explore`,
    ko: `테스트, 플레이, 체험, 사용해 보, 써 보, 해 보`,
  },
  install: {
    en: `get it (at|from|here|on|through|via), pick … up (at|from), have … on your (machine|computer|laptop|phone), install, reinstall, download, sideload, grab, pull down, get … (here|from), set … up, set up, upgrade, update to, update (your|the|to), double click,
      double-click, add … to (chrome|your browser|your editor), add … extension, fetch, switch to, get (the|our|a) {program}, accept the add-on, need {theirs} … {program}`,
    ko: `받아 (오|와|보), 받아 (두|놓), 설치, 인스톨, 깔아, 깔고, 깔면, 깔려, 다운, 내려 받, 받아서, 받으셔, 받으시, 받아 (주|보|실행|설치), 업데이트, 추가하`,
  },
  getCode: {
    en: `clone, pull, fork, check out, checkout, download, unzip, unpack, extract, grab, fetch, get … from, git pull`,
    ko: `클론, 다운, 내려 받, 받아, 받으, 포크, 압축 (을|를)? (풀|해제), 풀어, 체크아웃`,
  },
  fixCode: {
    en: `fix, debug, review, solve, patch, refactor, test, audit`,
    ko: `수정, 디버깅, 디버그, 고쳐, 검토, 리뷰, 풀어, 테스트, 해결`,
  },
  workOnCode: {
    en: `fix, debug, review, look at, take a look, have a look, go through, check, solve, patch, resolve, find … (bugs?|issues?|problem|vulnerabilit), tell (me|us), see (what|why|if|whether|the), improve, refactor, give … feedback`,
    ko: `고쳐, 고치, 수정, 디버그, 디버깅, 검토, 리뷰, 확인, 살펴, 봐 주, 보시고, 찾아, 해결, 의견, 피드백, 개선`,
  },
  openFile: {
    en: `open, read, view, unlock, decrypt, access, load, mount, extract, unzip, double click, double-click, launch`,
    ko: `열어, 여시, 열고, 열면, 열람, 여신, 여세, 확인, 풀어, 푸시, 푸세, 마운트, 더블 클릭`,
  },
  paste: {
    en: `drop … in, throw … in, feed, hit enter, press enter, paste, copy, copy … over, ctrl ?[+-]? ?[vc], cmd ?[+-]? ?[vc], drag, drop, type, enter, put … in, run, execute, input, key in, hit`,
    ko: `엔터, 넣으세, 컨트롤 v, 컨트롤, 붙여 넣, 붙여, 복사, 복붙, 입력, 실행, 끌어, 드래그, 넣고, 넣으, 치시, 쳐 주, 적으시`,
  },
  pasteOnly: {
    en: `put … (in|into)(?! (a|the) (zip|repo|repository|calendar|mail)), paste, copy, ctrl ?[+-]? ?v, cmd ?[+-]? ?v, drag, drop … in`,
    ko: `그대로 (넣|치|쳐), 컨트롤 v, 붙여 넣, 붙여, 복사, 복붙, 끌어, 드래그, ctrl ?[+] ?v`,
  },
  disable: {
    en: `keep … quiet, put … to sleep, silence, get rid of, take … down, unplug, let it through, make … quiet, turn … down, give … a break, shut … up, let … rest, disable, turn (it|this|that|them)? off, turn … off, turn off, switch off, switch … off, deactivate, pause, stop, kill, exit, quit, close, shut down, shut … down, snooze, suspend, uninstall, remove, bypass, get around, whitelist, white-list,
      allowlist, allow-list, exclude, add … exclusion, add … exception, make an exception, exempt, unblock, lower, loosen, relax, skip`,
    ko: `조용히 (시|해), 재워, 잠깐 (내려|빼|풀|멈|중지), 잠시 (내려|빼|풀|멈|중지|꺼), 쉬게, 쉬어, 멈춰, 잠재, 끄고, 끄시, 끄세, 꺼 (주|두|놓|야), 꺼두, 껐, 꺼 , 끈 (뒤|다음|후|상태), 해제, 비활성, 중지, 일시 정지, 일시 중단, 삭제, 종료, 예외, 제외, 우회, 내려 놓, 내려 두, 낮춰, 낮추, 오탐, 허용 목록`,
  },
  ignore: {
    en: `(that's|it's|this is|which is) (=\\w+ )?(normal|expected|harmless|fine|nothing), pay no attention, carry on, press on, click on through, do not mind, don't mind, no need to worry, ignore, dismiss, skip, click … through, click past, pass over, proceed, continue anyway, =anyway, bypass, disregard, do not worry about, don't worry about, override, click … away, get past, force (it|the)`,
    ko: `정상 (이|입니다), 오류 아니, 원래 그래, 원래 그렇, 별거 아니, 문제 없, 무시, 넘어가, 넘기, 건너 뛰, 신경 쓰지, 걱정하지, 걱정 (안|마), 괜찮, 계속 (진행|하기), 허용, 실행 (을|버튼)? (누르|눌러|클릭), 추가 정보, 그냥`,
  },
  allow: {
    en: `let … in, say yes, hit yes, allow, accept, grant, give, approve, enable, confirm, let, permit, click (yes|allow|ok|accept), hit (allow|accept|approve), press (allow|accept|approve), hand … over, hand over, authori[sz]e`,
    ko: `예 (를)? 누르, 허용, 수락, 승인, 동의, 눌러, 누르, 클릭, 허락, 넘겨, 맡겨`,
  },
  trust: {
    en: `(workspace|folder|project|code) (is|are) (safe|trusted|yours|known) … (yes|ok|confirm), (believe|vouch|know|recogni[sz]e) … (creator|maker|developer)s?, (do|if|whether) you (trust|know) (the|its|their), author … (yes|ok|agree|accept|confirm|allow), (asks?|prompt|question) … author, =trust (the|this|all|these|its|our)? ?(author|folder|workspace|project|publisher|repo|files|parent|window|source), (click|choose|select|press|hit|say|answer|accept|tap|pick|yes) … trust, trust … (pop-?up|prompt|button|dialog), restricted mode, (know|knows|believe|recogni[sz]e|vouch for|confirm) … author`,
    ko: `(작업 영역|폴더|프로젝트) (가|이)? 안전 …(예|네|확인), 작성자 …(예|확인|네|동의|누르|눌러), (신뢰|trust) (하|함|여부|할)? …(폴더|작성자|작업 영역|버튼|클릭|눌러|누르|선택|예), (폴더|작성자|작업 영역|워크스페이스|만든 사람) …(신뢰|trust|아는|안다|믿), 제한 모드`,
  },
  send: {
    en: `tap in, key in, send, give, tell, share, submit, provide, supply, forward, upload, email, dm, reply with, text, drop, enter, type, fill in, fill out, fill, put, paste, input, write down, write, note, insert, hand over, reveal, disclose, confirm, verify, export,
      import, restore, recover, back up, scan, photograph, screenshot, register, attach, show`,
    ko: `쳐 주, 치시, 보내, 알려, 회신, 전달, 제출, 공유, 제공, 입력, 넣어, 넣으, 적어, 적으, 기재, 작성, 등록, 올려, 올리, 남겨, 말씀해, 붙여, 캡처, 캡쳐, 내보내, 답장, 첨부, 주셔야, 주세요, 채워, 필요, 인증, 가져 오기, 복원, 불러 오, 찍어, 복사, 확인시켜, 연동`,
  },
  wanted: {
    en: `(we|they|hr|compliance|payroll|you|i) (will|'ll|would|also|just|still)? ?(need|require), (is|are) (needed|required), asks? for`,
    ko: `필요`,
  },
  connect: {
    en: `connect, link, log in (with|using|via|through), login with, sign in (with|using|via|through), sign up with, authenticate (with|via|using), hook … up, hook up, use your, bring your, plug … in, register (with|using|via|through), approve (it|the =\\w+)? ?(in|with|on|from)`,
    ko: `들어가, 연결, 연동, 로그인, 접속, 인증 (해|하|부탁), 물려`,
  },
  sign: {
    en: `(sign|approve|authori[sz]e|confirm) … (message|transaction|signature|approval|prompt|request|permit|pop-?up|text|challenge), (message|transaction|signature) … (sign|approve|confirm)`,
    ko: `서명 (을|만|을 한 번|요청)? …(해|하시|하셔|부탁|누르|눌러|필요), 승인 (을|만)? (해|눌러|누르), 사인 해, 어프루브`,
  },
  pay: {
    en: `pay, deposit, wire, remit, transfer, cover, buy, purchase, top up, top … up, top-up, topping up, recharge, reload, refill, replenish, prepay, put down, put … down, lock up, contribute, settle, advance, put up`,
    ko: `먼저 내시, 내시고, 입금, 송금, 이체, 결제, 납부, 선납, 예치, 충전, 선입금, 선충전, 내셔야, 내시면, 내야, 지불, 구매, 구입, 채우, 채워, 메우, 메꾸, 납입`,
  },
  payIn: {
    en: `pay, deposit, transfer, send, wire, top up, top … up, top-up, topping up, recharge, reload, refill, replenish, prepay, put in, put … in, lock up, contribute, invest, settle, clear, fund, add, stake`,
    ko: `입금, 송금, 이체, 결제, 예치, 충전, 선입금, 선충전, 채우, 채워, 메우, 메꾸, 넣으시, 넣으셔, 납입`,
  },
  finish: {
    en: `finish, complete, submit, send back, send … back, send it, hand in, return it, turn … around, get it done, be done, done, deliver`,
    ko: `완료, 제출, 끝내, 마쳐, 마무리, 캡처, 돌려 주, 해 주, 부탁`,
  },
  moveCoins: {
    en: `swap, deposit, trade, stake, transfer, send(?! (us|me|over|you|your|a|an|it|the) ), mint, bridge, buy, purchase, check-?out, spend, a (test|small) (transaction|transfer|swap|deposit|payment|purchase|trade)`,
    ko: `(스왑|예치|스테이킹|송금|결제|브릿지|브리지|입금|거래|민팅|트랜잭션|전송|매수|구매|이체) (을|를|도)? (테스트 (를)?)? (한 (번|건))? (만|씩)? (해 (주|보)|하시|하셔|하면|하고|부탁|테스트), (보내|넣어) (주시|주세|보시|보세)`,
  },
  moveTalk: {
    en: `ping, everything, all communication, move, continue, switch, talk, chat, discuss, speak, communicate, proceed, shift, carry on, take (this|it|the conversation|things|our chat), message, text, contact, reach (me|us|out|him|her), ping, dm, add me, add (him|her|our), write (me|to me|us|to us), write, hop on, hop over,
      go (to|over|on), connect, find me, hit me up, catch me, drop … a (line|message), get in touch, follow up, join, be in touch, reply, respond, use, interview, come (to|over), give me your, send me your, share your, leave your, what's your, what is your, do you (have|use), got, on my`,
    ko: `씹히, 씹혀, 연락은, 전부, 옮기, 옮겨, 이동, 연락, 이야기, 얘기, 대화, 진행, 소통, 말씀, 넘어, 계속, 논의, 주세요, 부탁, 추가해, 추가, 친구, 메시지, 남겨, 알려, 쓰시, 쓰세, 하시, 있으시, 가능, 오세요, 오시면, 톡, 편해, 편합니다, 빨라, 빠릅니다, 뵙, 뵐, 보내`,
  },
  lend: {
    en: `(use|borrow|take|have) your (=\\w+ )?(name|papers|documents|identity|details|face), under my (arm|control), log me in, i('d| would) (use|work|log|take), rent, lend, borrow, lease, sell, hand over, loan, hire out, let (us|me|him|them) (use|have|borrow|work|access|log|run), let our =\\w+ (use|work|log), allow (us|me|our =\\w+) to (use|work|log|access), share (access|your), give (us|me) (access|your), using your, use your, used by, (work|works|working|operate|log ?in|bid|apply|deliver) … (under|through|on|from|with|via|in|as) your, you (own|hold|register|open|provide|supply), access to your`,
    ko: `빌려쓰, 같이 쓰, 써도 (되|돼|될), 빌려, 빌리, 빌린, 대여, 임대, 렌트, 양도, 넘겨, 넘기, 맡겨, 맡기, 팔아, 파실, 매입, 삽니다, 사용하게, 쓰게, 쓸 수 있게, 이름 (을|만) 쓰`,
  },
  lendOnly: {
    en: `take over your (=\\w+ )?(profile|account), (your|the) (=\\w+ )?(profile|account) … (at night|during nights|while you sleep), (use|using|borrow|share) your (linkedin|telegram|discord|x|twitter|gmail|facebook) … (a week|a month|per|weekly|monthly|for outreach), (rent|lend|borrow|lease|buy|sell) … (your|ur|a|an|us your|people's|verified) (=\\w+ )?{idAccount}, (work|log ?in|operate|bid|apply|interview) … (under|with|through|from|on) (your|someone else's|another|their|a us|an american) (=\\w+ )?(profile|identity|name|account|face), (use|using|share) your (=\\w+ )?(upwork|fiverr|toptal|freelancer|payoneer|identity|face|passport), `,
    ko: `제가 …(계정|명의|아이디) (으로|로) (일|작업|활동|접속|진행), (계정|명의|신분증|신원|얼굴|여권|주민등록증|통장|프로필) (만|을|를|과|와|도|이나)? …(빌려|대여|임대|렌트|빌리|양도|넘겨|넘기|맡겨|맡기), (얼굴|본인|신분|신원|kyc) 인증만 (해|도와|대신|받), 얼굴만 (빌|비추|비춰|나와|나오|보여), 본인 (명의|이름|계정) (로|으로) …(저희|우리|팀|개발자) …(작업|일하|개발|진행|접속), (회원님|지원자님|선생님|당신) (의)? (계정|명의|이름) (로|으로) …(작업|일하|일을|접속|로그인|활동)`,
  },
  onlyAppear: {
    en: `you sit in, you (show up|sign|appear|attend|come to|turn up) … (zoom|call|camera|meeting|interview|monday), you (just|only|simply) … (talk|speak|show|smile|attend|appear|join|nod|turn up|sit|confirm), nothing but (attend|join|show)`,
    ko: `(계약|화상|면접|미팅|통화) (이랑|하고|과|와|만) …(형님|본인|선생님|님), (참석|출석|통화|인사|면접)만 (해|하)`,
  },
  standIn: {
    en: `(attend|take|sit|handle|appear|pass|do|doing|cover|join|complete|go through|show up|speak|talk|answer) … (call|interview|meeting|stand-?up|check|kyc|verification|screening|round|onboarding|recruiter|client)s? … (for (us|me|(our|my) (developer|engineer|team|guys|people|friend))|instead of (us|me|our|my)|on (our|my|their|his) behalf|in (our|my|his|her|their) (place|stead|name)|in place of (our|my)|on behalf of (our|the|my) (candidate|developer|engineer|team|guys|people|partner)|as you|as (me|him|them)),
      (appear|appears|show up|sit|speak|talk) … (on|in|at) (camera|video|call|the interview) … for (us|our|me|my|them), pass … (onboarding|kyc|verification|check|interview) … (as you|for (us|our|my|me)|on our behalf), under (their|a|another|someone else's|an american|a us) (=\\w+ )?(identity|name)`,
    ko: `(면접|인터뷰|미팅|통화|회의|인증|출근) (에|을|를|만)? (저희|저|제)? 대신`,
  },
  attendFor: {
    en: `(type|tell|whisper|feed|write|prompt) … (what (you|to) (say|answer)|the answers|your lines), as (the|our|my) (face|front|proxy|representative|stand-in), (be|become|act as|serve as|as) (the|our|my|a) ((public|local|us|american|european|visible|human) )?(face|front|proxy|voice|frontman|stand-in)(?! of (the|our|a) (=\\w+ )?(brand|community|product|developers?))(?![- ]?(end|office)),
      pretend, pose as, (act|speak|answer|present yourself|introduce yourself) … as (him|her|me|us|the developer|our), lip[- ]?sync, in your ear, (feed|whisper|type|give) … (you the answers|the answers|answers), while you … (talk|speak|smile|nod)`,
    ko: `(할 말|대답|답)을 (적어|쳐|알려|보내), 대신 (해서|하여)? (봐|보|참석|나가|나와|들어|받|출석|응시|응대|나서|통화), 대리 (로)? (면접|응시|참석|출석|인터뷰|출근), 대리인, 대역, 얼굴 (만|을) (빌|비추|비춰|나와|나오|보여|내밀|비치), 저희 대신, 우리 대신, 저 대신, 제 대신, 얼굴 역할, 얼굴 마담, 인 척, 척만, 시늉`,
  },
  host: {
    en: `park, put up, take in, mind, give … a home, sit on your desk, run … in your, let … (stay|stand|sit|run), keep, host, house, plug in, plug … in, receive, store, leave, power, look after, babysit, maintain, accept delivery, take delivery, connect, set up, have … (delivered|shipped|sent)`,
    ko: `자리만, 두고, 세워, 놔 주, 놔 두, 놔두, 놓아, 꽂고, 꽂아, 켜 두, 켜두, 켜 놓, 보관, 받아, 수령, 맡아, 두시, 두면, 연결해, 꽂아, 설치해, 관리해`,
  },
  showScreen: { en: `share, show, stream, present, project`, ko: `공유, 보여, 띄워, 송출, 스트리밍` },
  hold: {
    en: `hold, have, own, keep, use, store, manage, custody, control, =sit on, invested in, carry`,
    ko: `보유, 갖고, 가지고, 있으, 있나, 있으세, 쓰시, 사용하, 쓰고, 사용 중, 보관, 관리, 투자하, 들고`,
  },
  openTerminal: {
    en: `(open|launch|bring up|pull up|go to|fire up|search for|type) (up )?(the|your|a)? ?{terminal}, win(dows)?( key| button| logo)* ?(=\\+|=-|=&|and|plus|with)? ?[rx], (flag|start|logo|windows|win) (key|button) … [rx], win ?\\+ ?[rx], cmd ?\\+ ?space, script editor`,
    ko: `{terminal} (을|를|창|창을)? …(열|켜|띄), (윈도우?즈?|win(dows)?) (로고)? (키)? ([+]|와|과|랑|하고|를 누르고) [rx](?![a-z]), 스크립트 편집기`,
  },
  recommend: {
    en: `could (she|he|they), maybe (she|he|they), (she|he|they) (should|could|can), ask, have, get, let, show, send, share, forward, invite, pass … on, pass … to, bring in, loop in, loop … in, include, involve`,
    ko: `에게, 께, 한테, 와 함께, 과 함께, 도 같이, 도 함께, 도 (실행|테스트|설치|확인|받), 컴퓨터, 자리에서, 달라고`,
  },
} as const satisfies Readonly<Record<string, Words>>;
