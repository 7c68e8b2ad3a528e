import type { Words } from './words.ts';

/** Lending a face, a name, an account or an address. Notation: `words.ts`. */
export const ABOUT_FRONTS = {
  lend: {
    en: `
      (use|borrow|take|have) your (=\\w+ )?(name|papers|documents|identity|details|face), under my (arm|control),
      log me in, i('d| would) (use|work|log|take), rent, lend, borrow, lease, sell, hand over, loan, hire out,
      let (us|me|him|them) (use|have|borrow|work|access|log|run), let our =\\w+ (use|work|log),
      allow (us|me|our =\\w+) to (use|work|log|access), share (access|your), give (us|me) (access|your), using your,
      use your, used by,
      (work|works|working|operate|log ?in|bid|apply|deliver) … (under|through|on|from|with|via|in|as) your,
      you (own|hold|register|open|provide|supply), access to your
    `,
    ko: `
      빌려쓰, 같이 쓰, 써도 (되|돼|될), 빌려, 빌리, 빌린, 대여, 임대, 렌트, 양도, 넘겨, 넘기, 맡겨, 맡기, 팔아, 파실, 매입, 삽니다, 사용하게, 쓰게, 쓸 수 있게, 이름 (을|만) 쓰
    `,
  },
  lendOnly: {
    en: `
      (verified|aged|existing) (=\\w+ )?(account|profile) … (to|for) (rent|lease|sale|buy),
      take over your (=\\w+ )?(profile|account),
      (your|the) (=\\w+ )?(profile|account) … (at night|during nights|while you sleep),
      (use|using|borrow|share) your (linkedin|telegram|discord|x|twitter|gmail|facebook) … (a week|a month|per|weekly|monthly|for outreach),
      (rent|lend|borrow|lease|buy|sell) … (your|ur|a|an|us your|people's|verified) (=\\w+ )?{idAccount},
      (work|operate|bid|interview) … (under|with|through|from|on) (your|someone else's|another|their|a us|an american) (=\\w+ )?(profile|identity|name|account|face),
      (log ?in|apply) … (under|with|through|from|on|as) (someone else's|another|a us|an american) (=\\w+ )?(profile|identity|name|account|face),
      (use|using|share) your (=\\w+ )?(upwork|fiverr|toptal|freelancer|payoneer|identity|face|passport)
    `,
    ko: `
      제가 …(계정|명의|아이디) (으로|로) (일|작업|활동|접속|진행),
      (계정|명의|신분증|신원|얼굴|여권|주민등록증|통장|프로필) (만|을|를|과|와|도|이나)? …(빌려|대여|임대|렌트|빌리|양도|넘겨|넘기|맡겨|맡기),
      (얼굴|본인|신분|신원|kyc) 인증만 (해|도와|대신|받), 얼굴만 (빌|비추|비춰|나와|나오|보여), 본인 (명의|이름|계정) (로|으로) …(저희|우리|팀|개발자) …(작업|일하|개발|진행|접속),
      (회원님|지원자님|선생님|당신) (의)? (계정|명의|이름) (로|으로) …(작업|일하|일을|접속|로그인|활동)
    `,
  },
  standIn: {
    en: `
      represent (me|us) … (interview|call|client|customer|meeting|skill)s?,
      represent (my|our) (=\\w+ )?(team|skills?|developers?|engineers?) … (interview|call|client|customer|meeting)s?,
      (attend|manage|take|sit|handle|appear|pass|do|doing|cover|join|complete|go through|show up|speak|talk|answer) … (call|interview|meeting|stand-?up|check|kyc|verification|screening|round|onboarding|recruiter|client)s? … (for (us|me|(our|my) (developer|engineer|team|guys|people|friend))|instead of (us|me|our|my)|on (our|my|their|his) behalf|in (our|my|his|her|their) (place|stead|name)|in place of (our|my)|on behalf of (our|the|my) (candidate|developer|engineer|team|guys|people|partner)|as you|as (me|him|them)),
      (appear|appears|show up|sit|speak|talk) … (on|in|at) (camera|video|call|the interview) … for (us|our|me|my|them),
      pass … (onboarding|kyc|verification|check|interview) … (as you|for (us|our|my|me)|on our behalf),
      under (their|a|another|someone else's|an american|a us) (=\\w+ )?(identity|name)
    `,
    ko: `(면접|인터뷰|미팅|통화|회의|인증|출근) (에|을|를|만)? (저희|저|제)? 대신`,
  },
  onlyAppear: {
    en: `
      (attend|join|sit in|enter|appear) … as (?!an? |the |we |you |they |he |she |it |i |well|soon|usual|planned|discussed|our |guest|far|long|always|part|your )=[a-z]+,
      you (will |would |just |only )?(do |take |give )?(the |all )?interview(?! (with|for|at|on|is|are|the|our|candidates|people|applicants)),
      you sit in, you (show up|sign|appear|attend|come to|turn up) … (zoom|call|camera|meeting|interview|monday),
      you (just|only|simply) … (talk|speak|show|smile|attend|appear|join|nod|turn up|sit|confirm),
      nothing but (attend|join|show)
    `,
    ko: `(스탠드업|면접|미팅|회의|통화) (에|에는|에만) …(으로|로) (들어가|참석|접속|나가), (계약|화상|면접|미팅|통화) (이랑|하고|과|와|만) …(형님|본인|선생님|님), (참석|출석|통화|인사|면접)만 (해|하)`,
  },
  attendFor: {
    en: `
      (type|tell|whisper|feed|write|prompt) … (what (you|to) (say|answer)|the answers|your lines),
      as (the|our|my) (face|front|proxy|representative|stand-in),
      (be|become|act as|serve as|as) (the|our|my|a) ((public|local|us|american|european|visible|human) )?(face|front|proxy|voice|frontman|stand-in)(?! of (the|our|a) (=\\w+ )?(brand|community|product|developers?))(?![- ]?(end|office)),
      pretend (to be|you|that), pose as, (act|speak|answer|present yourself|introduce yourself) … as (him|her|me|us|the developer|our),
      lip[- ]?sync, in your ear, (feed|whisper|type|give) … (you the answers|the answers|answers),
      while you … (talk|speak|smile|nod)
    `,
    ko: `
      (할 말|대답|답)을 (적어|쳐|알려|보내), 대신 (해서|하여)? (봐|보|참석|나가|나와|들어|받|출석|응시|응대|나서|통화), 대리 (로)? (면접|응시|참석|출석|인터뷰|출근), 대리인, 대역,
      얼굴 (만|을) (빌|비추|비춰|나와|나오|보여|내밀|비치), 저희 대신, 우리 대신, 저 대신, 제 대신, 얼굴 역할, 얼굴 마담, 인 척, 척만, 시늉
    `,
  },
  idAccount: {
    en: `
      your (name|papers|documents), in (your|his|her) name, contract … your name,
      (your|ur|his|her|verified|aged|existing|old|unused|us) ((verified|aged|old|unused|existing|freelance|own|real|personal|us|american|european|german|bank) )*(upwork|freelancer|fiverr|toptal|linkedin|github|paypal|payoneer|wise|deel|braintrust|account|profile|identity|identities|face|passport|licen[cs]e|id|ssn|credentials|login),
      (upwork|freelancer|fiverr|toptal|payoneer|freelance|freelancing) (account|profile|login), the freelance account,
      identity
    `,
    ko: `(선생님|회원님|본인|지원자님) 이름, 계정, 명의, 신분증, 신원, 얼굴, 여권, 통장, 로그인 정보, 업워크, 프로필`,
  },
  idDocuments: {
    en: `
      driver'?s? licen[cs]e, driving licen[cs]e, passport, ssn, social security, id card, selfie, photo (of your|id),
      both sides, id photo, national id, proof of address, utility bill, bank statement
    `,
    ko: `신분증, 주민등록증, 운전면허증, 면허증, 여권, 셀카, 셀피, 주민 번호, 주민등록번호, 통장 사본, 등본`,
  },
  asYou: {
    en: `
      as you(?! (may|can|know|see|like|wish|said|go|prefer|have|are|will|might|were))(?! \\w+(ed)), under your name,
      pass … (onboarding|kyc|check|verification), passive,
      you (don't|do not|won't) (work|have to work|need any|do anything), nothing (=\\w+ )?to do
    `,
    ko: `(회원님|본인) (이름|명의)로, 하실 일은 없, 아무것도 안 하, 인증 (용|만), 입사 (인증|절차)를 (저희|대신)`,
  },
  interviewOrCall: {
    en: `
      interview, interviews, call, calls, meeting, meetings, stand-?ups?, camera, video, client, clients, recruiter,
      background check, kyc, id(entity)? (check|verification), verification, answers?, on screen, zoom, microphone,
      screening, hr, onboarding
    `,
    ko: `면접, 인터뷰, 미팅, 통화, 회의, 화상, 고객, 클라이언트, 신원 확인, 본인 인증, 얼굴 인증, kyc, 인증, 스탠드업, 출근, 응시`,
  },
  ourWorkers: {
    en: `
      (i|we|my team|our team|my guys|our guys) (do|does|code|codes|write|writes|deliver|delivers|handle|program)( (the|all|every) (=\\w+ )?(programming|coding|work|tasks|rest|code|lines?))?,
      (code|work|coding) (comes|is done|gets done|is written) (from|by|at) (us|our),
      (our|my) (=\\w+ )?(side|end) (does|do|writes|codes|delivers|handles),
      (coding|work|tasks?) (is|are) (done|made|handled|written) by,
      (our|my|their|the real|the actual|a|another|overseas|offshore|remote|foreign|senior|asian|several) (=\\w+ )?(developer|engineer|team|dev|devs|guys|people|staff|coder|programmer|friend|partner|specialist|colleague)s?,
      we do, i do, i'll do, we'll do, i will do, we will do, we handle, i handle, we take care, i take care, i code,
      i work, i write, we work, we write, we code, they do, somebody else, someone else,
      all the (coding|work|technical), the (coding|technical|actual|real) (work|part|side), rest of the work,
      does the (work|coding|job), do the (work|coding|job|rest), deliver the work
    `,
    ko: `
      (코드|개발|코딩) 는 (저희|제|우리), (코딩|개발|업무|작업) 은 (저희|제|우리), 저희 (팀|개발자|쪽|엔지니어|직원), 저희가 …(작업|개발|일하|합니다|할게), 우리 (팀|개발자|쪽),
      제가 (다|전부|모두), 개발은, 개발자가, 실제 (업무|작업|개발|일)는, 실제로는, 나머지는, 일은 (저희|제|우리|다른), 업무는 (저희|제|우리|다른), 코딩은, 해외 개발자, 팀원들이,
      다른 사람이
    `,
  },
  share: {
    en: `
      an? (fifth|third|quarter|tenth|half) of, wage, (half|part|some) (is|stays|goes) (yours|with you|to you), half of,
      split, share of, percent, =\\d+ ?%, =\\d{2} ?/ ?\\d{2}, cut, commission, a month, per month, monthly, a week,
      per week, (usd|eur|=€|=\\$|dollars?|euros?) ?/ ?(month|mo|week), per interview, per (hour|call|meeting), passive income, profit, of the salary, of the pay,
      fifty-?fifty, half
    `,
    ko: `
      (반|절반|일부)은 (선생님|본인|가지), 절반, 반을, %, 퍼센트, 프로, 나눠, 나누, 배분, 분배, 수익, (?<!\\d)월 \\d+ ?만, 매달, 매월, 건당, 1회, 회당, 사례, 수고비,
      수당, 보수, \\d+ 만 원, 반반
    `,
  },
  host: {
    en: `
      park, put up, take in, mind, give … a home, sit on your desk, run … in your, let … (stay|stand|sit|run), keep,
      host, house, plug in, plug … in, receive, store, leave, power, look after, babysit, maintain, accept delivery,
      take delivery, connect, set up, have … (delivered|shipped|sent)
    `,
    ko: `두실, 두어, 놓을, 자리만, 두고, 세워, 놔 주, 놔 두, 놔두, 놓아, 꽂고, 꽂아, 켜 두, 켜두, 켜 놓, 보관, 받아, 수령, 맡아, 두시, 두면, 연결해, 설치해, 관리해`,
  },
  laptops: {
    en: `
      (=\\d+|two|three|four|five|six|several|some|a few|a couple of|our|the|company|work|client|corporate|multiple|these|a|=an|employee) (=\\w+ )?(laptop|computer|machine|notebook|device|=pc|mac|macbook|box|mini-?pc)(s|es)?,
      equipment, laptop farm, kvm, pikvm, tinypilot, hardware
    `,
    ko: `노트북, 컴퓨터, pc, 장비, 기기, 맥북, 랩탑, 데스크탑`,
  },
  manyLaptops: {
    en: `
      (=\\d+|two|three|four|five|six|seven|eight|ten|several|some|a few|a couple of|our) ((small|mini|company|work|used|new|cheap) )*(laptop|computer|machine|notebook|pcs|macs|macbook|mini-?pc|box)(s|es)?
    `,
    ko: `(노트북|컴퓨터|pc|맥북|장비) (를|을)? (\\d+|한|두|세|네|다섯|여섯|몇|여러) (대|개)`,
  },
  plugged: {
    en: `shelf, power strip, outlet, power socket, power cable, cool place, corner of your`,
    ko: `전원, 콘센트, 선반, 멀티탭, 인터넷 (선|만|에)?, 공유기, 꽂`,
  },
  home: {
    en: `
      at (your )?(home|place|house|apartment|flat|address),
      in your (home|house|flat|apartment|room|garage|basement|place|closet|spare room),
      your (home|house|place|apartment|flat|address|internet|wi-?fi|router|home network|spare room|basement),
      (turned|switched|powered|plugged) (on|in), =online, always on, =24 ?/ ?7, shipped to you, at yours,
      delivered to you, sent to you, to your (home|address|place)
    `,
    ko: `댁, 집, 자택, 가정, 주소지, 본인 주소, 인터넷 (에|만|회선), 와이파이, 24시간, 켜 (두|놓), 상시`,
  },
  forOthers: {
    en: `
      dial (in|into), log (in|into) (to )?(it|them),
      for (our|us|the|my|them|other|overseas|remote|a) (=\\w+ )?(team|developers?|engineers?|workers?|colleagues?|employees?|staff|contractors?|people|guys|devs?),
      so (that )?(our|they|we|the|my|someone|remote) … (can|could|may|connect|log|work|use|access), remotely,
      remote (in|into|access|desktop|worker|login), log in(to)? (from|remotely), connect (to (it|them)|from|remotely),
      nothing (=\\w+ )?(for you )?to do, passive, laptop farms?, anydesk, on their behalf
    `,
    ko: `원격, 저희 (팀|개발자|직원|쪽|가)?, 우리, 해외, 다른 (직원|사람|개발자|분), 접속, 켜 두기만, 켜두기만, 두시기만, 하실 일은 없, (시기|기)만 (하면|해), 대신`,
  },
  freelancePlatform: {
    en: `upwork, fiverr, freelancer, toptal, the platform, guru, contra, braintrust, peopleperhour`,
    ko: `크몽, 위시켓, 숨고, 플랫폼, 업워크, 파이버`,
  },
} as const satisfies Readonly<Record<string, Words>>;
