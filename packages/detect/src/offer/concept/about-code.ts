import type { Words } from './words.ts';

/** Code of others: getting it, running it, where, and who else is to see it. Notation: `words.ts`. */
export const ABOUT_CODE = {
  run: {
    en: `
      (a|one) (green|clean|successful|full) run, let it run, (turn|switch) (it|this|the =\\w+) on, open it up,
      wake … up, power … up, try … (at home|at yours|on yours),
      (see|tell|check|know|whether) … (it|everything|that) (start|run|work|boot|build|compile), run, launch, execute,
      boot, fire up, fire … up, spin up, spin … up, bring … up, start (it|this|them|up), start (the|our|your) {code},
      start … locally, get … running, get … to run, get … going, get (it|this|that|everything|the =\\w+) up, kick off,
      compile, build (it|this|that), set … up, set up, up and running,
      give (it|the =\\w+|this) a (=go|=run|spin|whirl|try), open … locally, build … locally, double click,
      double-click, deploy … locally
    `,
    ko: `
      초록불, 켜 (고|면), 켜보, 열어 보, 작동시, 동작시, 가동, 올려 (주|보|서), 실행, 구동, 기동, 돌려, 돌리, 돌려 보, 띄워, 띄우, 켜 (보|주|서|시), 셋업, 세팅,
      빌드 (해|하|를), 더블 클릭
    `,
  },
  putOn: {
    en: `put, load, copy, set … up`,
    ko: `올려, 올리, 넣어, 깔`,
  },
  play: {
    en: `play, try, try … out, test, give … (spin|go|try)`,
    ko: `플레이, 테스트, 체험, 해 보, 해봐`,
  },
  tryOut: {
    en: `play, try, try … out, test, test … out, test drive, walk through, explore`,
    ko: `테스트, 플레이, 체험, 사용해 보, 써 보, 해 보`,
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
    en: `
      fix, debug, review, look at, take a look, have a look, go through, check, solve, patch, resolve,
      find … (bugs?|issues?|problem|vulnerabilit), tell (me|us), see (what|why|if|whether|the), improve, refactor,
      give … feedback
    `,
    ko: `고쳐, 고치, 수정, 디버그, 디버깅, 검토, 리뷰, 확인, 살펴, 봐 주, 보시고, 찾아, 해결, 의견, 피드백, 개선`,
  },
  code: {
    en: `
      starter, first version, skeleton, work in progress, product, =code, codebase, code base, repo, repository,
      project, app, application, demo, mvp, prototype, game, dapp, dapps, script, server, frontend, front-end, backend,
      package, sample, boilerplate, template, poc, proof of concept, smart contract, website, dev environment, source,
      zip, exercise, assignment, challenge, assessment, coding test, task, sandbox project, build, platform, tool, bot,
      node_modules, locally
    `,
    ko: `
      시제품, 초안, 작업물, 결과물, 스타터, 초기 버전, 브라우저 확장, 프로젝트, 코드, 레포, 리포, 저장소, 과제, 앱, 데모, 프로토타입, 사이트, 게임, 깃허브, 깃랩, 깃헙, 스크립트, 소스,
      서버, 프론트, 백엔드, 패키지, 베타, 봇, 컨트랙트, 로컬, 테스트 코드, 플랫폼, 브랜치, 빌드
    `,
  },
  repository: {
    en: `
      repo, repository, repositories, github, gitlab, bitbucket, codebase, code base, source code, git, gitea, codeberg
    `,
    ko: `레포, 리포, 저장소, 깃허브, 깃헙, 깃랩, 비트버킷, 소스 코드, github, gitlab, bitbucket, 코드 베이스`,
  },
  installCommand: {
    en: `
      (npm|pnpm|yarn|bun) (=i|install|ci|start|run|dev|test|add|build), npx =\\S+, yarn (=&&|and), pip3? install,
      add our (=\\w+ )?(package|library|module|dependency), docker run, docker[- ]compose up, node [=\\w./-]+[.][cm]?js, python3? [=\\w./-]+[.]py,
      hardhat (test|compile|node|run), truffle (test|migrate|compile), anchor (build|test), make (run|dev|start|up),
      [.]/[\\w-]+[.]sh
    `,
    ko: `(npm|pnpm|yarn) (install|i|start|run|ci|test), pip3? install`,
  },
  foreignRegistry: {
    en: `
      (add|set|put|use|paste|point) … [.]npmrc, registry ?= ?https?://\\S+, --registry[ =]\\S+,
      --(extra-)?index-url[ =]\\S+, (private|own|in-house|internal) (npm )?registry,
      from our (=\\w+ )?(index|registry|mirror|package server|package index)
    `,
    ko: `(사설|자체|사내) (npm)? 레지스트리, registry ?= ?https?://\\S+`,
  },
  readCode: {
    en: `
      (read|review|look|go|check|inspect|study|audit|dig|understand|worry) … (=code|codebase|code base|source|repo|repository|project|script|files?|package|dependenc), read (it|everything|all|through)
    `,
    ko: `(코드|소스|내용|파일) …(읽|보|검토|분석|살펴|확인)`,
  },
  unread: {
    en: `
      (don't|do not|no need to|needn't) (have to |need to )?(read|understand|review|go through|look at) (the |all the )?(code|source|it all|everything)
    `,
    ko: `(코드|소스|내용) (는|은|를|을)? (안|굳이) (보|읽|봐|이해|들여)`,
  },
  onlyThatItRuns: {
    en: `
      (tell|let|show) (me|us) (know )?(only |just )?(if|whether|that) (it|the =\\w+|everything) (start|open|load|show|appear|come|boot|run|work)s? ?(up|for you|fine)?,
      (screen-?shot|picture|photo) of (the )?(first|start|login|home|welcome|green|main|running|dashboard) (page|screen),
      (if|whether) (the )?(login|start|home|green|first|welcome) (page|screen) (shows|appears|opens|loads|comes)
    `,
    ko: `(뜨는지|열리는지|켜지는지|나오는지|돌아가는지|되는지)만, (첫|로그인|초록|시작|메인|실행) (화면|창|불) …(캡처|캡쳐|찍어|보내|뜨|나오), 실행된 화면, 켜진 화면`,
  },
  needless: {
    en: `
      don't(?! just), do not(?! just), no need, needn't, not necessary, without, never mind, skip, no time, don't worry, not important,
      rather than, not needed, you can ignore, just run
    `,
    ko: `필요 (는|가|도)? 없, 안 (읽|보|봐), 읽지 (말|마|않), 보지 (말|마|않), 볼 필요, 생략, 건너 뛰, 신경 쓰지, 말고`,
  },
  ownMachine: {
    en: `
      (your )?(real|own|actual) (system|machine|computer|hardware),
      (machine|computer|laptop) (that )?you (use|do|live|trade|bank|sign) (=\\w+ )?(everything|daily|every day|on|with|for)?,
      where (you're|you are) logged in,
      (your|the) (usual|normal|everyday|main|daily|real) (chrome |browser )?(profile|browser|account),
      (your|ur|own|the) (own |main |personal |local |real |primary |host |daily |usual |everyday |actual |physical |native |normal )+(machine|computer|laptop|=pc|mac|macbook|device|workstation|desktop|system|environment|hardware),
      (?<!or )bare metal, (your|the) host, natively, host machine
    `,
    ko: `
      실제 쓰시는 (컴퓨터|pc|노트북|기기), 로그인되어 있는, 로그인된 (브라우저|컴퓨터|pc), (매일|늘|항상) 쓰시는 (pc|피시|컴퓨터|노트북|맥북|맥|기기|장비),
      (본인|개인|실제|평소|메인|쓰시는|사용하시는|사용 중인|주로 쓰|자신의|직접 쓰) (는|의|로)? (pc|피시|컴퓨터|노트북|맥북|맥|기기|장비|환경)
    `,
  },
  workMachine: {
    en: `
      (laptop|computer|machine) from your (job|work|employer|company),
      (machine|computer|laptop) (from|of) (work|your employer|your company|your job),
      (machine|computer|laptop) (your|the) (employer|company|firm|job) (gave|issued|provided),
      (machine|computer|laptop|=pc) you (work|are working|use) (with|on|from|at|for work|for your job),
      (your|the|their|his|her) (work|company|office|corporate|employer|employer's|company's|firm's|job|current company's|day-job)[- ]?(issued|owned)? ?(machine|computer|laptop|=pc|mac|macbook|device|network|vpn),
      (company|=work|office|corporate) (laptop|computer|machine|network|vpn)
    `,
    ko: `
      회사에서 주신 (pc|컴퓨터|노트북|맥북|기기), 회사에서 (받은|준|지급한|지급받은|쓰는|쓰시는) (pc|컴퓨터|노트북|맥북|기기|장비), 회사 컴,
      (일하시는|일하는|업무 (에|중) 쓰는|업무 보시는) (pc|컴퓨터|노트북|맥북|기기|장비),
      (회사|업무용|사내|재직 중인 회사|현 직장|직장|사무실) (의|에서 쓰는|에서 쓰시는|에서 사용하는)? (pc|피시|컴퓨터|노트북|맥북|기기|장비|망|네트워크)
    `,
  },
  sandbox: {
    en: `
      (spare|second|clean|fresh|test|old|empty|separate|other) (machine|computer|laptop|profile|user), vm, vms,
      virtual machine, sandbox, docker, container, virtualbox, vmware, codespaces?, replit, wsl, gitpod, codesandbox,
      stackblitz, (online|cloud|web|browser)[- ]?(based )?(ide|editor)s?, remote (server|machine|desktop),
      virtual environment, parallels, emulator, isolated (environment|machine),
      separate (machine|computer|laptop|device|profile|user), virtuali[sz]ed, throwaway, burner
    `,
    ko: `
      (예비|다른|새|테스트용|깨끗한|별도) (컴퓨터|노트북|pc|프로필|기기), 가상 머신, 가상 환경, 가상 (pc|피시|컴퓨터), vm, 샌드박스, 도커, 컨테이너, 코드스페이스, 버추얼 박스,
      클라우드 (ide|환경), 온라인 에디터, 격리 (된)? (환경|pc), 에뮬레이터, docker
    `,
  },
  sandboxRefused: {
    en: `
      (notice|detect|recogni[sz]e|refuse|sense|reject) … {sandbox}, use bare metal,
      (don't|do not|avoid|never|not|please no|can't|cannot|stop) (use|using|run|running|open|opening|work|do|try|start|put|test|build|launch) … {sandbox},
      (not|doesn't|won't|don't|can't|cannot|isn't|never|fails to|unable to|refuses to|no longer) (work|run|build|start|load|support|boot|compile|connect|meant|made|designed|tested) … {sandbox},
      (crash|break|fail|hang|freeze|misbehave) … (in|inside|on|under|with) … {sandbox},
      {sandbox} … (won't|doesn't|does not|will not|isn't|aren't|not|can't|cannot|never|breaks|fails|crashes|causes|gives|messes|confuses|blocks|ruins) … (work|supported|support|allowed|enough|accepted|fine|ok|option|possible|issues|errors|problems|it|do|gpu|render|detect),
      (no|without (an|a|any)?|instead of (an|a)?|rather than (an|a|in)?|outside (of )?(an|a)?|skip the|not (in|inside|on|from) (an|a|your|some)?) ?{sandbox}(?! (experience|knowledge|needed|required|is needed|is required|necessary))
    `,
    ko: `
      {sandbox} …(말고|쓰지 (마|말)|사용하지 (마|말)|하지 마|안 (됩|돼|되|돌|나)|작동하지|실행되지|동작하지|구동되지|지원하지 않|지원되지 않|불가|대신|금지|오류|에러|문제가|안됩|안돼|마시고|깨집|피해|막혀|인식|멈춰|멈추|느려)
    `,
  },
  must: {
    en: `
      must, have to, has to, need to, needs to, should, required, only, make sure, ensure, directly, works best,
      best on, want you to, we need, has been tested, straight
    `,
    ko: `에서만, 에서 (반드시|꼭|직접|바로), 에 (직접|바로)? (설치|깔), 에서 (실행|돌려|구동|설치|진행|열), 으로만, 로만, 로 (반드시|꼭|직접|진행|해)`,
  },
  trust: {
    en: `
      (workspace|folder|project|code) (is|are) (safe|trusted|yours|known) … (yes|ok|confirm),
      (believe|vouch|know|recogni[sz]e) … (creator|maker|developer)s?,
      (do|if|whether) you (trust|know) (the|its|their) (author|creator|maker|developer|folder|project|publisher|files), author … (yes|ok|agree|accept|confirm|allow),
      (asks?|prompt|question) … author,
      =trust (the|this|all|these|its|our)? ?(author|folder|workspace|project|publisher|repo|files|parent|window|source),
      (click|choose|select|press|hit|say|answer|accept|tap|pick|yes) … trust(?! over), trust … (pop-?up|prompt|button|dialog),
      restricted mode, (know|knows|believe|recogni[sz]e|vouch for|confirm) … author
    `,
    ko: `
      (작업 영역|폴더|프로젝트) (가|이)? 안전 …(예|네|확인), 작성자 …(예|확인|네|동의|누르|눌러),
      (신뢰|trust) (하|함|여부|할)? …(폴더|작성자|작업 영역|버튼|클릭|눌러|누르|선택|예), (폴더|작성자|작업 영역|워크스페이스|만든 사람) …(신뢰|trust|아는|안다|믿), 제한 모드
    `,
  },
  privately: {
    en: `private, closed, internal, hidden, not public, invite-?only, confidential, locked`,
    ko: `비공개, 프라이빗, private, 사설, 초대`,
  },
  invite: {
    en: `
      let you (in|into), invite, invitation, add you, add your, added you, adding you, grant(ed)? (you )?access,
      give you access, gave you access, collaborator, whitelist you,
      your (github|gitlab|bitbucket) (id|username|handle|account|name|email|nick), shared? … with you, accept the
    `,
    ko: `
      초대, 추가해, 추가 해, 콜라보레이터, 협업자, collaborator, 권한 (을)? (드|부여), 접근 권한, (깃허브|깃헙|github|깃랩|비트버킷) (아이디|id|계정|유저네임|닉네임|이메일)
    `,
  },
  ownRepository: {
    en: `
      of your own, your own, your private repo, if you prefer, pull request,
      after (signing|the contract|we sign|you sign), for your solution, candidate-, we created for you, once signed
    `,
    ko: `개인 저장소, 본인 저장소, 이력서, 포트폴리오, 제출, 계약 (후|이후|체결), 올려 주`,
  },
  recommend: {
    en: `
      could (she|he|they), maybe (she|he|they), (she|he|they) (should|could|can), ask, have, get, let, show, send,
      share, forward, invite, pass … on, pass … to, bring in, loop in, loop … in, include, involve
    `,
    ko: `에게, 께, 한테, 와 함께, 과 함께, 도 같이, 도 함께, 도 (실행|테스트|설치|확인|받), 컴퓨터, 자리에서, 달라고`,
  },
  colleagues: {
    en: `
      your (team|tech|engineering) (lead|manager), your =\\w+ (colleague|lead), colleague, co-?worker, team-?mate,
      your (cto|lead|boss|manager|devs|engineers|devops|dev team),
      another (developer|engineer|dev|pair of eyes), other (developer|engineer|devs),
      (people|someone|somebody) (at|in|from|on) your (company|team|firm|office), devops
    `,
    ko: `같은 팀 …분, 동료, 팀원, 친구, 다른 (개발자|분), cto, 지인, 사수, 직장 (동료|분), 같이 일하 (시는|는) (분|사람), 옆자리`,
  },
} as const satisfies Readonly<Record<string, Words>>;
