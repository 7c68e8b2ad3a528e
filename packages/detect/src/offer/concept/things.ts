import type { Words } from './words.ts';

const ENDINGS_THAT_RUN =
  '(exe|msi|msix|dmg|pkg|apk|appimage|scr|bat|cmd|ps1|vbs|hta|lnk|jar|iso|img|vhdx?|docm|xlsm|scpt|command|sh)';

/** What it is about. Notation: `words.ts`. */
export const THINGS = {
  code: {
    en: `starter, first version, skeleton, work in progress, product, =code, codebase, code base, repo, repository, project, app, application, demo, mvp, prototype, game, dapp, dapps, script, server, frontend, front-end, backend, package, sample, boilerplate, template, poc, proof of concept, smart contract, website, dev environment, source, zip, exercise, assignment, challenge, assessment, coding test, task, sandbox project, build, platform, product, tool, bot, node_modules, locally`,
    ko: `시제품, 초안, 작업물, 결과물, 스타터, 초기 버전, 브라우저 확장, 프로젝트, 코드, 레포, 리포, 저장소, 과제, 앱, 데모, 프로토타입, 사이트, 게임, 깃허브, 깃랩, 깃헙, 스크립트, 소스, 서버, 프론트, 백엔드, 패키지, 베타, 봇, 컨트랙트, 로컬, 테스트 코드, 플랫폼, 브랜치, 빌드`,
  },
  repository: {
    en: `repo, repository, repositories, github, gitlab, bitbucket, codebase, code base, source code, git, gitea, codeberg`,
    ko: `레포, 리포, 저장소, 깃허브, 깃헙, 깃랩, 비트버킷, 소스 코드, github, gitlab, bitbucket, 코드 베이스`,
  },
  installCommand: {
    en: `(npm|pnpm|yarn|bun) (=i|install|ci|start|run|dev|test|add|build), npx =\\S+, yarn (=&&|and), pip3? install, docker run, docker[- ]compose up, node [=\\w./-]+[.][cm]?js, python3? [=\\w./-]+[.]py, hardhat (test|compile|node|run), truffle (test|migrate|compile), anchor (build|test), make (run|dev|start|up), [.]/[\\w-]+[.]sh`,
    ko: `(npm|pnpm|yarn) (install|i|start|run|ci|test), pip3? install`,
  },
  readCode: {
    en: `(read|review|look|go|check|inspect|study|audit|dig|understand|worry) … {code}, read (it|everything|all|through)`,
    ko: `(코드|소스|내용|파일) …(읽|보|검토|분석|살펴|확인)`,
  },
  ownMachine: {
    en: `(your )?(real|own|actual) (system|machine|computer|hardware), (machine|computer|laptop) (that )?you (use|do|live|trade|bank|sign) (=\\w+ )?(everything|daily|every day|on|with|for)?, where (you're|you are) logged in, (your|the) (usual|normal|everyday|main|daily|real) (chrome |browser )?(profile|browser|account), (your|ur|own|the) (own |main |personal |local |real |primary |host |daily |usual |everyday |actual |physical |native |normal )+(machine|computer|laptop|=pc|mac|macbook|device|workstation|desktop|system|environment|hardware), bare metal, (your|the) host, natively, host machine`,
    ko: `실제 쓰시는 (컴퓨터|pc|노트북|기기), 로그인되어 있는, 로그인된 (브라우저|컴퓨터|pc), (매일|늘|항상) 쓰시는 (pc|피시|컴퓨터|노트북|맥북|맥|기기|장비), (본인|개인|실제|평소|메인|쓰시는|사용하시는|사용 중인|주로 쓰|자신의|직접 쓰) (는|의|로)? (pc|피시|컴퓨터|노트북|맥북|맥|기기|장비|환경)`,
  },
  workMachine: {
    en: `(laptop|computer|machine) from your (job|work|employer|company), (machine|computer|laptop) (from|of) (work|your employer|your company|your job), (machine|computer|laptop) (your|the) (employer|company|firm|job) (gave|issued|provided), (machine|computer|laptop|=pc) you (work|are working) (with|on|from|at), (your|the|their|his|her) (work|company|office|corporate|employer|employer's|company's|firm's|job|current company's|day-job)[- ]?(issued|owned)? ?(machine|computer|laptop|=pc|mac|macbook|device|network|vpn), (company|work|office|corporate) (laptop|computer|machine|network|vpn)`,
    ko: `회사에서 주신 (pc|컴퓨터|노트북|맥북|기기), 회사에서 (받은|준|지급한|지급받은|쓰는|쓰시는) (pc|컴퓨터|노트북|맥북|기기|장비), 회사 컴, (일하시는|일하는|업무 (에|중) 쓰는|업무 보시는) (pc|컴퓨터|노트북|맥북|기기|장비), (회사|업무용|사내|재직 중인 회사|현 직장|직장|사무실) (의|에서 쓰는|에서 쓰시는|에서 사용하는)? (pc|피시|컴퓨터|노트북|맥북|기기|장비|망|네트워크)`,
  },
  sandbox: {
    en: `(spare|second|clean|fresh|test|old|empty|separate|other) (machine|computer|laptop|profile|user), vm, vms, virtual machine, sandbox, docker, container, virtualbox, vmware, codespaces?, replit, wsl, gitpod, codesandbox, stackblitz, (online|cloud|web|browser)[- ]?(based )?(ide|editor)s?, remote (server|machine|desktop), virtual environment, parallels, emulator, isolated (environment|machine), separate (machine|computer|laptop|device|profile|user), virtuali[sz]ed, throwaway, burner`,
    ko: `(예비|다른|새|테스트용|깨끗한|별도) (컴퓨터|노트북|pc|프로필|기기), 가상 머신, 가상 환경, 가상 (pc|피시|컴퓨터), vm, 샌드박스, 도커, 컨테이너, 코드스페이스, 버추얼 박스, 클라우드 (ide|환경), 온라인 에디터, 격리 (된)? (환경|pc), 에뮬레이터, docker`,
  },
  protection: {
    en: `(the|your|all|any|mac's|windows) security, security thing, shield, watchdog, virus (tool|checker|program), virus guard, malware guard, av software, anti-?virus, anti virus, av, defender, firewall, gatekeeper, smartscreen, smart screen, edr, crowdstrike, sentinel ?one, security (software|settings?|check|feature|product|tool|program|suite|app|agent), real-?time protection, (virus|threat|malware|endpoint|web|tamper) protection, protection(?! (officer|law|regulation|of|act)), uac, xprotect, windows security, safe browsing, ad-?blocker, virus (scanner|scan|protection|checker), malware (scanner|protection), malwarebytes, kaspersky, norton, mcafee, avast, bitdefender, eset, scanner, endpoint agent, system integrity protection, browser security, mac's security`,
    ko: `감시 (프로그램|기능), 보호 (프로그램|장치), 방어 프로그램, 보안 (장치|검사|센터), 백신, v3, 알약, 디펜더, defender, 방화벽, 보안 (프로그램|설정|기능|소프트웨어|솔루션|앱|툴|에이전트), 실시간 (감시|보호|검사), 게이트 키퍼, 안티 바이러스, 바이러스 검사, 스마트 스크린, 안랩, 카스퍼스키, edr, 보호 기능, 보안 수준`,
  },
  warning: {
    en: `(says?|say) … (dangerous|harmful|unsafe|malicious|suspicious), unsafe, scary message, red (page|box|bar), warning, security (warning|prompt|alert|notice|message), alert, flagged, flags?, "?unidentified developer"?, unknown (publisher|developer), cannot be verified, unverified, not verified, unsigned, false (positive|alarm), blocks? it, (chrome|browser|windows|mac|macos|system|apple|defender|antivirus) (may|might|will|could|sometimes|can)? ?(warn|complain|block|flag|scream), red (message|screen|warning)`,
    ko: `위험하다고, 위험 (표시|메시지), 빨간 (화면|창|글), 경고, 차단, 알림 창, 보안 창, 위험하다, 안전하지 않, 확인되지 않은, 알 수 없는 (게시자|개발자|출처), 스마트 스크린, 미확인`,
  },
  passWarning: {
    en: `more info … (run|continue|open|proceed|keep), sudo (npx|node|bash|sh|python3?|[.]/), (allow|let) … (through|past) … firewall, (click|choose|press|hit|select|then)? ?(open|run|allow|install|keep|continue|proceed|download) anyway, more info … run, allow … (under|in) (privacy|security), (settings|preferences|go to|open|in|under) … privacy (and|&) security, xattr =-, right-?click … open`,
    ko: `(추가 정보|세부 정보) …(계속|열기|진행), 추가 정보 …실행, 그래도 (실행|계속|열기), 무시하고 (실행|설치|계속|진행|열)`,
  },
  adminRights: {
    en: `as (an )?(admin|administrator|root), with (admin|administrator|root|elevated) (right|privilege|permission), (admin|administrator|elevated|root) (right|privilege|permission|access|mode), your (mac|admin|login|system|computer|sudo|user) password`,
    ko: `관리자 (권한|모드|로|계정), 루트 권한, (맥|컴퓨터|로그인|시스템) (의)? (비밀번호|암호)`,
  },
  macros: {
    en: `(enable|allow|activate|turn on|click|unblock) … (macro|content|editing), enable content, enable editing, macros (on|enabled)`,
    ko: `(매크로|콘텐츠|컨텐츠|편집) (를|을|기능)? …(사용|허용|활성|켜|켠|눌러|누르|실행)`,
  },
  terminal: {
    en: `(black|dark|command|text|typing) (window|box|screen|console), command window, shell window, terminal, command prompt, command line, powershell, pwsh, run (box|dialog|window|prompt|field|command), cmd, console, iterm, shell, =bash`,
    ko: `(검은|까만) (창|화면), 명령줄, 프롬프트 창, 까만 박스, 터미널, 명령 프롬프트, 명령 창, 명령어 창, 파워 (셸|쉘), powershell, cmd 창, cmd, 실행 창, 콘솔, terminal`,
  },
  fileWindow: {
    en: `(file|windows) explorer, explorer window, (the|your) explorer, open explorer, finder, folder window, folder icon, taskbar, go to folder, this pc, file manager, win(dows)? ?(key)? ?[+]? ?e`,
    ko: `(파일|윈도우) 탐색기, 탐색기, 파인더, 내 pc`,
  },
  addressLine: {
    en: `address (bar|line|field), path (field|bar), bar at the top, ctrl ?[+] ?l, alt ?[+] ?d, the path, a window`,
    ko: `주소 (창|줄|표시줄|란), 경로 (창|칸)`,
  },
  lineGiven: {
    en: `(gives?|shows?|has|hands?|displays?) (you )?(a|the|one) (short |single )?(line|command|text|snippet)`,
    ko: `(한 줄|명령|문구|코드) (이|가|을|를)? …(나올|나오|보일|보이|뜰|뜨|드릴)`,
  },
  command: {
    en: `what i (send|sent|wrote|gave), the (string|thing|stuff), the words, command, one-?liner, script, snippet, line, code, the (text|string|following), below, this, it, curl, what you copied, the path`,
    ko: `보내는 거, 보내 드리는, 보낸 거, 드린 거, 드리는 거, 이거, 그대로, 명령, 명령어, 스크립트, 한 줄, 코드, 문구, 내용, 텍스트, 아래, 구문`,
  },
  hostileCommand: {
    en: `(curl|wget) [^|]{1,160}[|] ?(=sudo )?(ba|z|da)?sh, bash -c "?[$][(](curl|wget), (powershell|pwsh)([.]exe)? [^\\n]{0,60}(-e(nc?|ncodedcommand)?|-w(indowstyle)? h|iex|iwr|invoke-)[a-z]*, mshta, osascript, (iex|iwr) [^\\n]{0,50}https?, cmd([.]exe)? /c, certutil [^\\n]{0,30}-urlcache`,
    ko: ``,
  },
  privileged: {
    en: `docker [^\\n]{0,80}--privileged, docker [^\\n]{0,80}--(pid|net|network)[ =]host, docker [^\\n]{0,80}(-v|--volume|--mount)[ =]\\S{0,20}(/:|~|[$]home|docker[.]sock)\\S*`,
    ko: ``,
  },
  knownInstaller: {
    ko: `sh[.]rustup[.]rs, foundry[.]paradigm[.]xyz, get[.]docker[.]com, bun[.]sh, deno[.]land, astral[.]sh, nvm-sh/nvm, homebrew/install, get[.]sdkman[.]io, install[.]python-poetry[.]org, solana[.]com, starkup[.]dev, release[.]anza[.]xyz`,
    en: ``,
  },
  program: {
    en: `app, client, (?<!training )(?<!internship )(?<!phd )(?<!graduate )(?<!referral )(?<!bounty )(?<!exchange )program, software, tool, viewer, reader, vpn, launcher, messenger, game, installer, extension, plug-?in, add-?on, desktop (app|version|client|chat), executable, agent, recorder, trading (app|bot|tool|software|platform|terminal), utility, simulat\\w+`,
    ko: `(데스크톱|데스크탑|pc) (버전|앱|판), 앱, 어플, 프로그램, 클라이언트, 소프트웨어, 툴, 도구, 뷰어, 리더, vpn, 런처, 플랫폼, 메신저, 게임, 베타, 설치 파일, 확장 프로그램, 플러그인, 실행 파일, 에이전트, 트레이딩, 모듈, 빌드, [.]${ENDINGS_THAT_RUN}(?![a-z])`,
  },
  meetingProgram: {
    en: `(meeting|conference|conferencing|video|call|calling|interview|webinar|chat|huddle|voice) (app|client|program|software|tool|platform|room|suite|desktop|messenger|plug-?in|extension|launcher|solution|system), video ?conferencing, meeting room, video ?call`,
    ko: `회의실, 미팅룸, 회의 룸, (화상|회의|미팅|통화|면접|영상|인터뷰) (회의|면접|통화)? (앱|프로그램|클라이언트|솔루션|툴|플랫폼|소프트웨어|시스템|모듈|런처)`,
  },
  theirs: {
    en: `our (own|new|internal|company|company's|proprietary|in-house|custom|latest|beta|private|secure|dedicated)?, own, proprietary, in-house, custom, custom-?built, internal, company, company's, the attached, attached, exclusive, special, this, dedicated, private, my, we built, we (made|developed|use), provided, the provided, the included, the client's, their, from the link, from this link, the following, secure, encrypted`,
    ko: `저희, 우리, 자체, 전용, 당사, 사내, 자사, 첨부, 동봉, 보내 드린, 보내드린, 드린, 링크, 직접 (만든|개발|제작), 개발한, 제공, 올려 둔, 올려 드린, 공유 드린, 고객사, 파트너사`,
  },
  betaProgram: {
    en: `(beta|demo|test|alpha|early access|pre-?release|play-?test|prototype|trial) (build|version|app|client|game|launcher|program|copy|software|release), play-?test, game (client|build|launcher|installer), beta, alpha, build of (our|my|the), test build, our (new |upcoming |latest |own |web3 |blockchain |p2e |metaverse )*(game|metaverse), closed (beta|alpha|test), launcher`,
    ko: `(베타|데모|테스트|알파|체험|시험|얼리 액세스|출시 전) (버전|빌드|앱|클라이언트|게임|판|용), 게임 (클라이언트|런처|설치|빌드|앱), 클로즈 베타, cbt, 베타, 저희 (신작|게임)`,
  },
  assessmentCommand: {
    en: `npx (-{1,2}=\\w+ )?(@[=\\w.-]+/)?[\\w.-]*(assess|interview|challenge|hiring|candidate|screening|onboard|recruit|skill|evaluat)[\\w.@/-]*, (npm|pnpm|yarn|bun|pip3?) (=i|install|add|global add) (-{1,2}=\\w+ )?(@[\\w.-]+/)?[\\w.-]*(assess|interview|challenge|hiring|candidate|screening|onboard|recruit)[\\w.@/-]*`,
    ko: ``,
  },
  assessmentTool: {
    en: `(our|own|proprietary|the|this) (=\\w+ )?(assessment|interview|hiring|onboarding|screening|recruiting|recruitment|evaluation|proctoring|test|testing|monitoring) (cli|tool|client|agent|runner|program|software|app|application|recorder|extension|environment|platform|kit), our (=\\w+ )?(=\\w+ )?(agent|cli|recorder|monitoring tool)`,
    ko: `(평가|면접|채용|과제|테스트|온보딩|감독|시험|응시) (용|전용)? (프로그램|클라이언트|툴|도구|에이전트|앱|cli|확장 프로그램|소프트웨어)`,
  },
  programFile: {
    en: `(an?|the|as) [.]${ENDINGS_THAT_RUN}( file)?, (an?|the) (exe|dmg|apk|msi|iso), (exe|dmg|apk|msi|pkg|iso|lnk) (file|installer|image)?, disk image, setup file, installer`,
    ko: `(?<!cmd|powershell|explorer)[.]${ENDINGS_THAT_RUN}(?![a-z]), (exe|dmg|apk|msi|pkg|iso|lnk) (파일|형식)?, 설치 파일, 실행 파일, 디스크 이미지`,
  },
  fileShare: {
    en: `(google )?drive, dropbox, mega, mediafire, wetransfer, onedrive, one drive, we transfer, pinned, telegram channel, discord, (download|private|secure|shared|drive|attached|following|this) link, the link (below|above|here|i)?, file sharing, i (sent|shared|uploaded|attached|dropped), from here, here :, icloud, pixeldrain, gofile, attached`,
    ko: `구글 드라이브, 드라이브, 드롭박스, 메가, 링크, 원드라이브, 공유 폴더, 첨부, 올려 (두|드|놓), 보내 드린, 보내드린, 디스코드, 고정 (메시지|글), 웹하드`,
  },
  loadUnpacked: {
    en: `load (it|the extension|the folder)? ?unpacked, unpacked extension, developer mode`,
    ko: `압축 해제된 확장, 개발자 모드`,
  },
  foreignRegistry: {
    en: `(add|set|put|use|paste|point) … [.]npmrc, registry ?= ?https?://\\S+, --registry[ =]\\S+, --(extra-)?index-url[ =]\\S+, (private|own|in-house|internal) (npm )?registry, from our (=\\w+ )?(index|registry|mirror|package server|package index)`,
    ko: `(사설|자체|사내) (npm)? 레지스트리, registry ?= ?https?://\\S+`,
  },
  idDocuments: {
    en: `driver'?s? licen[cs]e, driving licen[cs]e, passport, ssn, social security, id card, selfie, photo (of your|id), both sides, id photo, national id, proof of address, utility bill, bank statement`,
    ko: `신분증, 주민등록증, 운전면허증, 면허증, 여권, 셀카, 셀피, 주민 번호, 주민등록번호, 통장 사본, 등본`,
  },
  document: {
    en: `(salary|pay|price|task) (sheet|list|table), jd, job description, pdf, contract, nda, offer letter, document, doc, brief, proposal, portfolio, deck, whitepaper, term sheet, agreement, spec, salary (table|sheet|plan), compensation (plan|sheet), attachment, file`,
    ko: `연봉표, 급여표, 처우표, jd, 직무 (기술서|설명서|소개서), pdf, 계약서, 문서, 제안서, 기획서, 명세서, 연봉 (표|테이블), 첨부 (파일)?, 자료, 파일, 공고문, 안내서, 처우`,
  },
  enclosedViewer: {
    en: `(viewer|reader|player) … (next to|beside|in the (same )?(folder|archive|zip)|included|enclosed|attached|alongside)`,
    ko: `(같은 폴더|동봉|함께 들어|같이 들어|안에 있는) …(뷰어|리더|열람기)`,
  },
  viewer: {
    en: `(the|our|this|its|secure|document|attached|own|encrypted|protected|special|included|provided|enclosed|dedicated) ((pdf|secure|document|attached|own|encrypted|protected|special|included|provided) )*(viewer|reader|player|decoder|decryptor|decryption tool), (viewer|reader) … (included|attached|provided|enclosed|supplied|we), (adobe|acrobat|sumatra) … (attached|included|provided|our|link)`,
    ko: `(pdf|보안|문서|전용|첨부된|동봉된|저희|자체) (뷰어|리더|열람기|열람 프로그램|복호화 (툴|프로그램))`,
  },
  archive: {
    en: `zip, zipped, rar, 7z, (attached|encrypted|protected|password-protected|this|zip|rar) archive (?!of|page), archive (file|is|opens|attached), compressed (file|folder), encrypted (file|folder|archive|package), tarball, locked (file|folder|archive), packed (file|folder), [.](zip|rar|7z|alz|egg)`,
    ko: `압축, 알집, 집 파일, 집파일, zip, rar, 7z, alz, egg 파일, 묶음 파일, 꾸러미`,
  },
  password: {
    en: `(key|code|word) (is|=|:), opens? (it )?with, unlocks? with, password, passcode, passwd, =pwd, =pw, passphrase, decryption key, =pass(?! (the|on|along|through|your)), unlock code, opens with`,
    ko: `여는 (번호|말|코드|암호), 푸는 (번호|암호|코드), 번호는, 비밀번호, 암호, 패스워드, 비번, pw, 암호키`,
  },
  wallet: {
    en: `wallet, metamask, meta mask, phantom(?! equity), rabby, coinbase wallet, walletconnect, keplr, ledger (nano|wallet|device|live), hardware wallet, (on|in|with) (a|your)? ?(=ledger|trezor), trezor, solflare, okx wallet, tronlink`,
    ko: `지갑, 메타마스크, 메타 마스크, 팬텀, 월렛, 카이카스, 렛저, 트러스트 월렛`,
  },
  realWallet: {
    en: `(the )?one (that )?you (normally|usually|actually|always|mostly|already)? ?(use|trade|have), where your {wallet}, (your|ur|a|my|the)? ?(own |main |real |primary |live |mainnet |everyday |usual |personal |daily |funded |active |actual |hot |aged |existing |normal )+(wallet|metamask|phantom), wallet … (you|that you) … (use|trade|hold), wallet with (some|a bit|real|actual|at least|funds|balance), mainnet (wallet|account), fund(s|ed)? (in|on) (the|your) wallet, =\\d+([.]\\d+)? ?(eth|sol|bnb|usdt|usdc|btc|matic|pol|trx|dollars) … (in|on) (the|your|a|it|wallet)`,
    ko: `(본인|메인|실제|개인|평소|주로 쓰|쓰시는|사용하시는|보유한|활성|잔액이 있는|자금이 있는|실사용) (는|시는|의|하는)? (지갑|월렛|메타마스크|팬텀)`,
  },
  ownAddress: {
    en: `address (from|in) your (=cv|resume|profile), gasless, signature, (address|wallet|account) is yours, your address, owner of the (address|wallet), own the (address|wallet)`,
    ko: `지갑 소유, 본인 (소유|주소), 주소 소유`,
  },
  secret: {
    en: `(secret|key|keys|words|phrase|seed|backup) (of|to|from|for) (your|the) (=\\w+ )?(wallet|account|metamask|phantom|coins), (your|the) (=\\w+ )?(wallet|metamask|phantom)('s)? (secret|keys?|words|phrase|backup|seed), words that (restore|recover|bring back), seed phrase, seed words?, seed-?phrases?, (secret |recovery |backup )+(phrase|words|key|code), mnemonic, private keys?, keystore( file)?, (=12|=24|twelve|twenty-?four)[- ]?words?, (phrase|words) of (12|24|twelve), key phrase, (your|ur|the|wallet) seed(?! (round|stage|fund|invest|capital|deck|money|data|value)), wallet backup, recovery phrase, secret phrase, id[.]json`,
    ko: `지갑 (의)? (비밀|키(?!트)|단어|문구|복구), 시드 (구문|문구|단어|프레이즈), 시드 (?=를|을|만|값을 (보|알|입)), 니모닉, 복구 (구문|문구|단어|코드|키), 비밀 (키|구문|문구|단어), 개인 키, 프라이빗 키, 키 스토어, mnemonic, seed phrase, private key, (12|24|열두|스물네) (개 (의)?)? 단어, 지갑 (의)? 백업, 복구용 (단어|문구)`,
  },
  holdings: {
    en: `crypto (holdings?|portfolio|assets?|balance), holdings?, portfolio size, wallet balance, coins?, tokens?, (crypto|bitcoin|eth|sol|usdt|btc|ethereum), how much (crypto|eth|btc|usdt|do you hold|you hold|is in), balances?, net worth, bags?, stack, digital assets?`,
    ko: `보유 (코인|자산|량|금액), 코인 (잔고|자산|보유), 가상 자산, 잔고, 포트폴리오 규모, 코인, 자산 규모, 비트코인, 이더리움`,
  },
  askWhich: {
    en: `which, what, how many, how much, do you (currently |still |also )?(have|hold|use|own|keep|manage|trade), have you got, tell (me|us), are you holding, roughly, could you (share|tell), curious, mind (telling|sharing), let (us|me) know, what kind, what sort, list, where do you (keep|store|hold)`,
    ko: `얼마, 어떤, 무엇, 무슨, 어느, 있으신가, 있나요, 있으세요, 쓰시, 쓰세요, 사용하시, 사용하세요, 사용하고 계, 보유하, 되시, 되나요, 알려, 궁금, 말씀해, 어디에, 있으신지, 여쭤`,
  },
  walletReady: {
    en: `(make sure|ensure|must have|should have|need to have|have|with|need) … {wallet} … (installed|ready|open|unlocked|funded|logged|connected|set up|available|balance), {wallet} … (installed|unlocked|funded|ready|connected|logged in), some (eth|sol|bnb|usdt|usdc|gas|funds|balance) … (for gas|in|ready|on it), which browser wallet, import your (=\\w+ )*wallet, (give|send|share|drop) … your (usdt |usdc |eth |btc |sol )?(wallet|crypto address), screen-?shot … (wallet|balance|holdings|portfolio|funds), proof of (funds|holdings|balance)`,
    ko: `{wallet} …(설치되|설치해 두|설치하고 오|준비|잠금 해제|로그인된|잔액|열어 두|열어 놓), 지갑 (주소|잔고) …(캡처|캡쳐|스크린샷|인증), (캡처|캡쳐|스크린 샷) …(잔고|보유|지갑)`,
  },
  signers: {
    en: `how (is|are) (the|your) … (cold|hot|storage|custody|keys|wallets|signing) … (arranged|organi[sz]ed|set up|managed|kept|secured|split), whose approval, (whose|which) (signature|approval|key)s? (is|are|does|do), how (large|much|big) … (float|hot|hot wallet|treasury|reserves), (how|where) (do|does|is|are|did) (you|your =\\w+|they|the team) … (keep|store|hold|secure|protect|split|share|guard|back up|sign) … (coins|keys?|funds|assets|shards?|custody|private|multisig), who … (woken|called|contacted|paged|rung) … (move|moved|sign|signed), (who|how many people|which people|whoever) … (sign|signer|approve|hold|control|has access|have access|custody|manage) … (wallet|treasury|keys|multi-?sig|funds|production), key-?holders?, (multi-?sig|treasury) (signer|admin|owner|key|access), do you have … (signing|approval|deploy|deployment|owner) (right|access|permission|key|power), (who|how many) … (move|approve|release|sign) … (funds|withdrawals?|payouts?|transfers?|money|coins), (how|where) … (you|your (exchange|firm|company|team|employer)|they) … (keeps?|stores?|holds?|secures?|protects?) … (coins|keys|funds|assets), quorum, (=2|=3|two|three) (=of|out of) (=3|=5|three|five), access to … (hot wallet|cold wallet|treasury|production key|signing key|private key|multi-?sig|custody|funds|company wallet), your … (treasury|funds|keys|custody|hot wallet|cold wallet) … (managed|held|kept|stored|protected|secured|signed|set up|organi[sz]ed)`,
    ko: `(자산|코인|자금) (은|는)? (몇|누구|누가) …(승인|서명|움직|빠지|옮), 핫 월렛에 …얼마, 버튼은 …(분|명), 키 조각, 키 (를|는)? …나눠, (출금|이체) 이 필요하면 …누구, (누가|누구|어떤 분|몇 분|몇 명) …(서명|승인|멀티 시그|프로덕션|콜드 월렛|핫 월렛|키|관리), (멀티 시그|서명|핫 월렛|콜드 월렛|배포|운영|금고|트레저리) (키|권한|지갑|접근) …(갖고|가지고|있으|보유|담당|관리|누구|접근), 키 (를|는)? (보유|관리)하(시|고|는), (출금|송금|이체) 승인 …(누가|누구|몇|어떻|어떤), 키 (는|를)? 어디에, 서명 키 …(접근|권한|있), (콜드|핫) (월렛|지갑) (의)? (비중|비율|구조|운영), 몇 (분|명)이 …(서명|승인)`,
  },
  screen: { en: `screen, desktop, display, monitor, window`, ko: `화면, 스크린, 모니터, 바탕 화면` },
  account: {
    en: `(exchange|binance|coinbase|upbit|bithumb|kraken|bybit|okx|trading) (account|app|balance), account balance`,
    ko: `거래소 (계정|앱|화면|잔고), 업비트, 빗썸, 바이낸스, 잔고`,
  },
  remoteControl: {
    en: `(let|have) (me|us|him|our =\\w+) (drive|steer|click|have the mouse|move), (hand|give|pass) (me|us|him|over)? ?(the|your) mouse, from (our|my) side, take the wheel, (when|if|once) (zoom|teams|it|the app|the window|the box|a window|the program) (asks|requests|pops), remote (control|access|support|session|assistance|desktop), remotely (control|access|connect), control (of|over) your (screen|computer|mouse|machine|=pc|desktop|laptop|keyboard), (access|control) (to|over|of) your (keyboard|mouse|screen|computer|desktop|machine), take (over )?control, request(s|ed|ing)? control, drive your (mouse|screen)`,
    ko: `화면 (권한|제어|조작), 마우스 (좀|를)? (넘겨|제가|맡겨), 제가 (직접)? (조작|움직|만져|들어가), 원격 (제어|조종|접속|지원|연결|으로), 제어 (권한|권)?, 제어권, 화면 제어, 조작 권한, 마우스 (제어|권한)`,
  },
  remoteTool: {
    en: `anydesk, any desk, team ?viewer, rustdesk, ultra ?viewer, supremo, chrome remote desktop, splashtop, screenconnect, dwservice, getscreen, parsec, zoho assist, remotepc, logmein, meshcentral`,
    ko: `애니 데스크, 팀 뷰어, 러스트 데스크, anydesk, team ?viewer, 크롬 원격, rustdesk`,
  },
  av: {
    en: `camera, webcam, cam, mic, microphone, audio, sound, video, headset, voice, speaker, picture, your (client|version|app|meeting app), hear, see (you|me|us), zoom, teams, google meet, webex, the call, the meeting, connection, feed`,
    ko: `카메라, 웹캠, 캠, 마이크, 오디오, 소리, 음성, 목소리, 영상, 화상, 화면, 헤드셋, 스피커, 줌, 팀즈, 구글 미트, 웹엑스, 회의, 통화, 연결, 음질`,
  },
  meeting: {
    en: `zoom, teams, google meet, meet, webex, the call, the meeting, call, meeting, huddle, video call, conference, interview (room|page|platform|portal|site)`,
    ko: `줌, zoom, 팀즈, teams, 구글 미트, 미트, 웹엑스, 회의, 화상, 통화, 미팅, 면접 (페이지|사이트|방)`,
  },
  trouble: {
    en: `(won't|will not) (hear|see), (isn't|aren't|doesn't|won't|not|hasn't) (reaching|arriving|getting|passing|transmitting|playing|live|arrived|come), not (work|working|detected|found|available|recogni[sz]ed|responding|coming|getting|picking|going|showing|loading|hear|see|supported), (isn't|aren't|wasn't|doesn't|don't|won't|didn't|can't|cannot|can not|couldn't|could not|unable to|no longer) (=\\w+ )?(work|working|detected|found|available|recogni[sz]ed|hear|see|come|coming|get|getting|pick|picking|load|connect|show|showing|access|start|join|responding|supported),
      (can't|cannot|can not|couldn't|unable to|barely|hardly|don't) (hear|see), fails?, failed, failing, error, issue, problem, trouble, blocked, outdated, out of date, old version, mute, muted, silent, silence, breaking up, choppy, cutting out, glitch, glitchy, black screen, frozen, freezes?, lagging, lag, restricted, unavailable, incompatible, missing, robotic, echo, drops?, cut off, dead, no (sound|audio|video|picture|signal), unsupported, denied`,
    ko: `안 (들|되|돼|나|보|잡|켜|열|넘|뜨|전|먹|터), 안 (들|돼|되|나오|나와|보이|보여|잡|켜|열), 들리지 않, 보이지 않, 나오지 않, 되지 않, 잡히지 않, 작동하지, 인식되지, 인식이 안, 인식 (오류|문제|실패), 오류, 에러, 문제, 끊기, 끊겨, 끊긴, 깨지, 깨져, 먹통, 막히, 막혀, 막힌, 차단, 구버전, 오래된 버전, 고장, 실패, 무음, 음소거, 못 (듣|보), 지원하지 않, 지원되지 않, 제한, 버벅, 검은 화면, 멈춰, 멈추`,
  },
  remedy: {
    en: `(small|little|quick) (helper|program|tool|update|utility|download), driver, drivers, sdk, patch, hot-?fix, fix(?!ed)(es)? (script|tool|file|button|below|link|command)?, "fix", fixer, component, codec, module, script, plug-?in, add-?on, extension, package, {terminal}, command, commands, one-?liner, update (file|package|tool|script|installer|patch|pack), support (tool|file), repair tool, troubleshooter, helper, installer, sdk update, instruction on (the|your) (page|screen), steps (on|shown) … (page|screen), pop-?up (with|will|should|that) … , (audio|video|camera|mic|microphone|sound|zoom|teams) (update|tool|extension|package|component|library|kit|pack|helper|utility)`,
    ko: `보조 (프로그램|도구), 애드온, 프로그램 링크, 드라이버, sdk, 패치, 핫픽스, 픽스, 스크립트, 플러그인, 코덱, 컴포넌트, 구성 요소, 모듈, {terminal}, 명령어, 명령, 수정 (파일|프로그램|도구|툴), 업데이트 (파일|프로그램|패키지|도구|툴), 복구 (도구|툴|프로그램), 설치 (파일|프로그램), 해결 (도구|툴|프로그램), 보정 (도구|프로그램), 확장 프로그램, 파일 …(실행|설치|열), [.]${ENDINGS_THAT_RUN}(?![a-z])`,
  },
  popUp: {
    en: `pop-?up, small (window|box), window (appears|pops|opens), box (appears|pops|opens)`,
    ko: `창이 뜨, 팝업, 작은 창, 알림이 뜨, 메시지가 뜨`,
  },
  ownProgramOnly: {
    en: `(works?|runs?|held|done|use|uses|via|through|with|over|only|takes? place|happens?|on|in) … (our|their) own (=\\w+ )?(app|client|program|software|tool|platform|room|system)`,
    ko: `(저희|자체|전용) (앱|어플|프로그램|플랫폼|메신저|클라이언트)(으로만|로만|에서만|을 통해서만|으로 진행)`,
  },
  needsViewer: {
    en: `(blank|empty|unreadable|black|scrambled) (page|document)? ?(unless|without|if you don't), (open|opens|readable|viewable|visible|displayed|rendered) (correctly |properly )?only (with|in|through), only (open|opens|works|readable|displays) (with|in|through), rights[- ]managed, drm, protected (document|pdf|file)`,
    ko: `(빈|하얀|백지) (화면|페이지) …(나오|보이), (전용|보안) (뷰어|프로그램) (로|에서)만, drm, 권한 관리`,
  },
  meetingFix: {
    en: `(audio|video|camera|mic|sound) (plug-?in|add-?on|component|extension) … (accept|allow|install|approve), (accept|allow|install|approve) … (audio|video|camera|mic|sound) (plug-?in|add-?on|component|extension), (audio|video|camera|mic|microphone|sound|zoom|teams|meet|webex) ?(fix|patch|hot-?fix|driver|sdk|codec|repair|helper), (camera )?discovery cache`,
    ko: `(오디오|영상|카메라|마이크|화상|소리) (플러그인|애드온|구성 요소|확장) …(수락|허용|설치|승인|동의), (오디오|영상|카메라|마이크|화상|소리|줌|팀즈|회의 앱|회의 프로그램) (업데이트|패치|픽스|수정) (파일|스크립트|도구|프로그램|패키지|하라)? …(설치|실행|받|열), (zoom|teams|webex|camera|audio)[\\w-]{0,20}[.](sh|bat|cmd|ps1|command|scpt)(?![a-z])`,
  },
  ourContract: {
    en: `our (contract|dapp|vault|bridge|platform|token|protocol|app|pool)`,
    ko: `저희 (컨트랙트|디앱|플랫폼|서비스|토큰|풀|브릿지|앱)`,
  },
  callFix: {
    en: `(install|download|run|apply|get|use|need|accept|launch|open) … (driver|sdk|patch|hot-?fix|codec|fixer|component), (driver|sdk|patch|hot-?fix|codec|component) … (install|applied|apply|download|run), (fix|steps|instructions?) … (shown|displayed|appears?|on (the|that|your) (page|screen)), (shows|tells|explains|guides) … (how to fix|the fix|fix)`,
    ko: `(드라이버|sdk|패치|핫픽스|코덱|픽스|업데이트 (파일|프로그램|도구|스크립트|패키지)) …(설치|실행|적용|다운|내려|받아|열)`,
  },
  messenger: {
    en: `telegram, whats ?app, discord, (on|via|over|by|use|using|my|your|through|in) signal(?! (process|generation|hill)), wechat, skype, session app, t[.]me, threema, viber, simplex chat, keybase, zalo, =tg, line id`,
    ko: `종이 비행기, 텔 로, 텔레그램, 텔레 (?=로|에서|아이디|쪽|하|있|쓰|주|id|가능), 왓츠 앱, 디스코드, 시그널, 위챗, 스카이프, 텔레그렘, 바이버, 오픈 (채팅|카톡), 카톡으로 (옮|넘어|진행|이동|할), (?<![가-힣])라인 (으로|아이디|id), telegram, discord, whatsapp, signal, wechat`,
  },
  quietMessenger: {
    en: `telegram, whats ?app, (on|via|over|by|use|using|my|your|through) signal(?! (process|generation|hill)), wechat, t[.]me, threema, viber, =tg, skype, session app, @[\\w]{3,32} … (on )?discord`,
    ko: `텔레그램, 왓츠 앱, 시그널, 위챗, 오픈 (채팅|카톡), telegram, whatsapp`,
  },
  messengerHandle: {
    en: `find me (there )?(under|as|at) @[\\w]{3,}, i('m| am) @[\\w]{3,}, (=tg|telegram|whats ?app|wechat|discord|skype|signal)( id| handle| username| number| account| contact)? ?(:|=|is|@), my (telegram|whats ?app|discord|signal|wechat|skype|=tg)( =id| handle| username| number| account| contact)?, (your|ur) (telegram|whats ?app|discord|signal|wechat|skype|=tg)( =id| handle| username| number| account| contact)?, t[.]me/=\\w+, @[=\\w]{4,32} … on (telegram|discord|tg), live:[.]?=\\S+, wa[.]me/=\\w+`,
    ko: `(텔레|텔레그램|텔) @[\\w]+, (텔레그램|텔레|왓츠 앱|디스코드|위챗|스카이프|시그널) (아이디|id|계정|주소|번호|연락처), (제|저희|본인) (텔레그램|텔레|왓츠 앱|디스코드|위챗|카톡)`,
  },
  pay_: {
    en: `market, salary, pay, rate, compensation, wage, income, offer, industry, competitor, earnings`,
    ko: `연봉, 급여, 보수, 시급, 월급, 시장, 업계, 동종, 수당, 페이, 일당`,
  },
  contract: {
    en: `contract, agreement, paperwork, nda, ndas, formalities, documents signed, legal stuff, anything signed, signing anything`,
    ko: `계약서?, 서류, nda, 서면, 절차`,
  },
  freelancePlatform: {
    en: `upwork, fiverr, freelancer, toptal, the platform, guru, contra, braintrust, peopleperhour`,
    ko: `크몽, 위시켓, 숨고, 플랫폼, 업워크, 파이버`,
  },
  fee: {
    en: `(pay|transfer|send) … (first|upfront|up front|in advance|beforehand), (registration|processing|training|onboarding|activation|verification|visa|equipment|refundable|security|background check|certification|admin|administration|administrative|application|enrolment|enrollment|commitment|licen[cs]e|software|insurance|shipping|customs|membership|starter|clearance|handling|deposit|tax|seat|booking|placement|reservation|material|course|kit)[- ]?(fee|fees|deposit|charge|payment|package|kit|bond), a (small )?(fee|deposit), fee, deposit, gift card, starter kit, for (the|your) (training|equipment|background check|certificate|course|licen[cs]e|visa|permit)`,
    ko: `(먼저|미리|선불로) (내|입금|결제|납부|송금), 등록비, 가입비, 교육비, 보증금, 수수료, 예치금, 활동비, 선납금, 장비 (비용|구매|비|대금), 교재비, 자격증 (비용|비), 신원 조회 (비용|비), 발급비, 보험료, 세금, 검진비, 회비, 입회비, 수강료, 재료비, 착수금, 시스템 (이용|사용)료, 라이선스 (비용|비), 인증비, 초기 비용`,
  },
  coins: {
    en: `usdt, usdc, crypto, bitcoin, btc, eth, sol, trx, bnb, gift cards?, =\\d[\\d,.]* ?(usdt|usdc|usd|trx|eth|btc|sol|=\\$|=€|euros?|dollars?), (=\\$|=€|usdt|usdc) ?\\d[\\d,.]*, tether, stablecoins?`,
    ko: `\\d[\\d,.]* (usdt|usdc|테더|만 원|원|달러|이더|eth|sol|솔라나|코인), usdt, 테더, 코인, 비트코인, 암호 화폐, 가상 화폐, 이더`,
  },
  sum: {
    en: `=\\d+([.]\\d+)? ?(eth|sol|bnb|usdt|usdc|btc|matic|pol|dollars|usd|=\\$|bucks), (a )?small (amount|sum|deposit|transfer|swap|payment), a (few|couple) (=of )?(dollars|bucks|usdt|usdc|tokens), some (eth|usdt|usdc|sol|tokens), (=\\$|=€) ?\\d+, tiny amount, a little, minimal amount, (test|small) (transaction|transfer|swap|deposit|payment|purchase|trade)`,
    ko: `소액, 소량, \\d+([.]\\d+)? (eth|이더|sol|솔라나|bnb|usdt|usdc|테더|달러|만 원|원), 조금만, 적은 금액, 최소 금액, 한 번만`,
  },
  feeSum: {
    en: `(insurance|fee|deposit|bond|charge|guarantee|formality|licen[cs]e|kit) … (=of )?(=\\$|€|usd|£) ?=\\d+, (=\\$|€|usd|£) ?=\\d+ … (insurance|fee|deposit|bond|guarantee)`,
    ko: `(보험료|보증금|예치금|등록비|장비비|교육비|수수료) …\\d+ 만 원`,
  },
  vendor: {
    en: `(our|the|an|a) ((approved|certified|official|trusted|partner) )?(vendor|supplier|partner|dealer)(?! (of|list))`,
    ko: `(지정|협력|공식) (업체|판매처|공급처|매장|판매점), 벤더`,
  },
  work: {
    en: `task, tasks, order, orders, set, commission, commissions, account, earnings?, salary, workstation, work ?bench, withdrawal, withdrawals, level, next (set|level|batch|stage|round|task), balance, payout, bonus, income, mission, profit, profits, job, position, offer, seat, slot, contract, onboarding`,
    ko: `미션, 작업, 주문, 태스크, 공동 구매, 임무, 리뷰 과제, 단계, 등급, 출금, 수익, 수당, 커미션, 계정, 정산, 잔액, 원금, 입사, 합격, 채용, 자리, 업무`,
  },
  taskWork: {
    en: `(optimi[sz]e|boost|like|rate|review|click|promote|follow|subscribe|watch|book) … (hotel|app|product|video|movie|listing|merchant|rating|review|channel|music|song|post|page|ticket|flight|data)s?, (combined|combination|lucky|premium|merge|merged) (task|order)s?, data optimi[sz]ation, app optimi[sz]ation, simple tasks?, like and (subscribe|follow)`,
    ko: `(좋아요|구독|별점|평점|리뷰|호텔 예약|상품 클릭|팔로우|시청|후기) …(누르|눌러|남기|작성|올리|클릭|달아|달기|써|쓰), 단순 (클릭|업무|작업), 데이터 최적화, 앱 최적화, 미션 (수행|참여)`,
  },
  earn: {
    en: `earn, get paid, make, paid, commission, per (day|task|review|like|video), a day, daily, income, payout`,
    ko: `벌, 수익, 지급, 드립니다, 드려요, 받으, 당일 (지급|정산), 일당, 건당, 부수입, 부업, 재택`,
  },
  idAccount: {
    en: `your (name|papers|documents), in (your|his|her) name, contract … your name, (your|ur|his|her|verified|aged|existing|old|unused|us) ((verified|aged|old|unused|existing|freelance|own|real|personal|us|american|european|german|bank) )*(upwork|freelancer|fiverr|toptal|linkedin|github|paypal|payoneer|wise|deel|braintrust|account|profile|identity|identities|face|passport|licen[cs]e|id|ssn|credentials|login), (upwork|freelancer|fiverr|toptal|payoneer|freelance|freelancing) (account|profile|login), the freelance account, identity`,
    ko: `(선생님|회원님|본인|지원자님) 이름, 계정, 명의, 신분증, 신원, 얼굴, 여권, 통장, 로그인 정보, 업워크, 프로필`,
  },
  interviewOrCall: {
    en: `interview, interviews, call, calls, meeting, meetings, stand-?ups?, camera, video, client, clients, recruiter, background check, kyc, id(entity)? (check|verification), verification, answers?, on screen, zoom, microphone, screening, hr, onboarding`,
    ko: `면접, 인터뷰, 미팅, 통화, 회의, 화상, 고객, 클라이언트, 신원 확인, 본인 인증, 얼굴 인증, kyc, 인증, 스탠드업, 출근, 응시`,
  },
  ourWorkers: {
    en: `(i|we|my team|our team|my guys|our guys) (do|does|code|codes|write|writes|deliver|delivers|handle|program)( (the|all|every) (=\\w+ )?(programming|coding|work|tasks|rest|code|lines?))?, (code|work|coding) (comes|is done|gets done|is written) (from|by|at) (us|our), (our|my) (=\\w+ )?(side|end) (does|do|writes|codes|delivers|handles), (coding|work|tasks?) (is|are) (done|made|handled|written) by, (our|my|their|the real|the actual|a|another|overseas|offshore|remote|foreign|senior|asian|several) (=\\w+ )?(developer|engineer|team|dev|devs|guys|people|staff|coder|programmer|friend|partner|specialist|colleague)s?, we do, i do, i'll do, we'll do, i will do, we will do, we handle, i handle, we take care, i take care, i code, i work, i write, we work, we write, we code, they do, somebody else, someone else, all the (coding|work|technical), the (coding|technical|actual|real) (work|part|side), rest of the work, does the (work|coding|job), do the (work|coding|job|rest), deliver the work`,
    ko: `(코드|개발|코딩) 는 (저희|제|우리), (코딩|개발|업무|작업) 은 (저희|제|우리), 저희 (팀|개발자|쪽|엔지니어|직원), 저희가 …(작업|개발|일하|합니다|할게), 우리 (팀|개발자|쪽), 제가 (다|전부|모두), 개발은, 개발자가, 실제 (업무|작업|개발|일)는, 실제로는, 나머지는, 일은 (저희|제|우리|다른), 업무는 (저희|제|우리|다른), 코딩은, 해외 개발자, 팀원들이, 다른 사람이`,
  },
  share: {
    en: `an? (fifth|third|quarter|tenth|half) of, wage, (half|part|some) (is|stays|goes) (yours|with you|to you), half of, split, share of, percent, =\\d+ ?%, =\\d{2} ?/ ?\\d{2}, cut, commission, a month, per month, monthly, a week, per week, per interview, per (hour|call|meeting), passive income, profit, of the salary, of the pay, fifty-?fifty, half`,
    ko: `(반|절반|일부)은 (선생님|본인|가지), 절반, 반을, %, 퍼센트, 프로 , 나눠, 나누, 배분, 분배, 수익, (?<!\\d)월 \\d+ ?만, 매달, 매월, 건당, 1회, 회당, 사례, 수고비, 수당, 보수, \\d+ 만 원, 반반`,
  },
  laptops: {
    en: `(=\\d+|two|three|four|five|six|several|some|a few|a couple of|our|the|company|work|client|corporate|multiple|these|a|=an|employee) (=\\w+ )?(laptop|computer|machine|notebook|device|=pc|mac|macbook|box|mini-?pc)(s|es)?, equipment, laptop farm, kvm, pikvm, tinypilot, hardware`,
    ko: `노트북, 컴퓨터, pc, 장비, 기기, 맥북, 랩탑, 데스크탑`,
  },
  manyLaptops: {
    en: `(=\\d+|two|three|four|five|six|seven|eight|ten|several|some|a few|a couple of|our) ((small|mini|company|work|used|new|cheap) )*(laptop|computer|machine|notebook|pcs|macs|macbook|mini-?pc|box)(s|es)?`,
    ko: `(노트북|컴퓨터|pc|맥북|장비) (를|을)? (\\d+|한|두|세|네|다섯|여섯|몇|여러) (대|개)`,
  },
  plugged: {
    en: `shelf, power strip, outlet, socket, power cable, plug, router, ethernet, cool place, corner of your`,
    ko: `전원, 콘센트, 선반, 멀티탭, 인터넷 (선|만|에)?, 공유기, 꽂`,
  },
  feeObject: {
    en: `certification, certificate, licen[cs]e, equipment, insurance, training, course, kit, visa`,
    ko: `자격증, 장비, 보험, 교육, 강의, 비자, 인증서`,
  },
  home: {
    en: `at (your )?(home|place|house|apartment|flat|address), in your (home|house|flat|apartment|room|garage|basement|place|closet|spare room), your (home|house|place|apartment|flat|address|internet|wi-?fi|router|home network|spare room|basement), (turned|switched|powered|plugged) (on|in), =online, always on, =24 ?/ ?7, shipped to you, at yours, delivered to you, sent to you, to your (home|address|place)`,
    ko: `댁, 집, 자택, 가정, 주소지, 본인 주소, 인터넷 (에|만|회선), 와이파이, 24시간, 켜 (두|놓), 상시`,
  },
  forOthers: {
    en: `dial (in|into), log (in|into) (to )?(it|them), for (our|us|the|my|them|other|overseas|remote|a) (=\\w+ )?(team|developers?|engineers?|workers?|colleagues?|employees?|staff|contractors?|people|guys|devs?), so (that )?(our|they|we|the|my|someone|remote) … (can|could|may|connect|log|work|use|access), remotely, remote (in|into|access|desktop|worker|login), log in(to)? (from|remotely), connect (to (it|them)|from|remotely), nothing (=\\w+ )?(for you )?to do, passive, laptop farms?, anydesk, on their behalf`,
    ko: `원격, 저희 (팀|개발자|직원|쪽|가)?, 우리, 해외, 다른 (직원|사람|개발자|분), 접속, 켜 두기만, 켜두기만, 두시기만, 하실 일은 없, (시기|기)만 (하면|해), 대신`,
  },
  colleagues: {
    en: `your (team|tech|engineering) (lead|manager), your =\\w+ (colleague|lead), colleague, co-?worker, team-?mate, your (cto|friend|lead|boss|manager|devs|engineers|devops|dev team), another (developer|engineer|dev|pair of eyes), other (developer|engineer|devs), (people|someone|somebody) (at|in|from|on) your (company|team|firm|office), devops`,
    ko: `같은 팀 …분, 동료, 팀원, 친구, 다른 (개발자|분), cto, 지인, 사수, 직장 (동료|분), 같이 일하 (시는|는) (분|사람), 옆자리`,
  },
  investor: {
    en: `limited partner, lps?, backer, investor, investors, venture, vc, capital, fund, funds, angel, podcast, partner at, family office, accelerator, launchpad, market maker, listing manager, journalist, forbes, coindesk, show host`,
    ko: `투자사, 벤처 캐피탈, 벤처 캐피털, vc, 펀드, 투자자, 팟캐스트, 액셀러레이터, 상장 담당, 기자, 심사역, 투자팀, 패밀리 오피스`,
  },
  investing: {
    en: `interested in (investing|your (project|startup|company|protocol|round|team)), like to invest, (lead|join|participate in) your (round|raise|seed), (have|invite|feature) you … (on|as a guest|to speak|our podcast|our show), invest in, investment opportunity, exploring (an )?investment, (love|like|want|looking) to (invest|interview you|feature you), possible (investment|partnership|listing|collaboration), term sheet, due diligence, list your token, funding your, back your, writing a check`,
    ko: `투자 (를|하고|에)? (제안|관심|의향|논의|검토|싶|희망|집행), 게스트, 출연, 인터뷰 (를)? (요청|제안|하고), 상장 (제안|논의|관련), 파트너십 (제안|논의), 협업 (제안|논의), 라운드 (참여|리드)`,
  },
} as const satisfies Readonly<Record<string, Words>>;
