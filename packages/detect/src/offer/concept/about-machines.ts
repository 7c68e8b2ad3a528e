import { ENDINGS_THAT_RUN } from './endings-that-run.ts';
import type { Words } from './words.ts';

/** What is done to a machine: protections, warnings, rights, commands, files. Notation: `words.ts`. */
export const ABOUT_MACHINES = {
  install: {
    en: `
      get it (at|from|here|on|through|via), pick … up (at|from), have … on your (machine|computer|laptop|phone),
      install, reinstall, download, sideload, grab, pull down, get … (here|from), set … up, set up, update to,
      update (your|the|to), double click, double-click, add … to (chrome|your browser|your editor), add … extension,
      fetch, switch to, get (the|our|a) {program}, accept the add-on, need {theirs} … {program}
    `,
    ko: `받아 (오|와|보), 받아 (두|놓), 설치, 인스톨, 깔아, 깔고, 깔면, 깔려, 다운, 내려 받, 받아서, 받으셔, 받으시, 받아 (주|보|실행|설치), 업데이트, 추가하`,
  },
  openFile: {
    en: `open, unlock, decrypt, mount, extract, unzip, double click, double-click, launch`,
    ko: `열어, 여시, 열고, 열면, 열람, 여신, 여세, 확인, 풀어, 푸시, 푸세, 마운트, 더블 클릭`,
  },
  paste: {
    en: `
      drop … in, throw … in, feed, hit enter, press enter, paste, copy, copy … over, ctrl ?[+-]? ?[vc],
      cmd ?[+-]? ?[vc], drag, drop, type, enter, put … in, run, execute, input, key in, hit
    `,
    ko: `엔터, 넣으세, 컨트롤 v, 컨트롤, 붙여 넣, 붙여, 복사, 복붙, 입력, 실행, 끌어, 드래그, 넣고, 넣으, 치시, 쳐 주, 적으시`,
  },
  pasteOnly: {
    en: `
      put … (in|into)(?! (a|the) (zip|repo|repository|calendar|mail)), paste, copy, ctrl ?[+-]? ?v, cmd ?[+-]? ?v,
      drag, drop … in
    `,
    ko: `그대로 (넣|치|쳐), 컨트롤 v, 붙여 넣, 붙여, 복사, 복붙, 끌어, 드래그, ctrl ?[+] ?v`,
  },
  openTerminal: {
    en: `
      (open|launch|bring up|pull up|go to|fire up|search for|type) (up )?(the|your|a)? ?{terminal},
      win(dows)?( key| button| logo)* ?(=\\+|=-|=&|and|plus|with)? ?[rx],
      (flag|start|logo|windows|win) (key|button) … [rx], win ?\\+ ?[rx], cmd ?\\+ ?space, (with|open) (the )?script editor
    `,
    ko: `{terminal} (을|를|창|창을)? …(열|켜|띄), (윈도우?즈?|win(dows)?) (로고)? (키)? ([+]|와|과|랑|하고|를 누르고) [rx](?![a-z]), 스크립트 편집기`,
  },
  disable: {
    en: `
      keep … quiet, put … to sleep, silence, get rid of, take … down, unplug, let it through, make … quiet,
      turn … down, give … a break, shut … up, let … rest, disable, turn (it|this|that|them)? off, turn … off, turn off,
      switch off, switch … off, deactivate, pause, stop, kill, exit, quit, close, shut down, shut … down, snooze,
      suspend, uninstall, remove, bypass, get around, whitelist, white-list, allowlist, allow-list, exclude,
      add … exclusion, add … exception, make an exception, exempt, unblock, lower, loosen, relax
    `,
    ko: `
      조용히 (시|해), 재워, 잠깐 (내려|빼|풀|멈|중지), 잠시 (내려|빼|풀|멈|중지|꺼), 쉬게, 쉬어, 멈춰, 잠재, 끄고, 끄시, 끄세, 꺼 (주|두|놓|야), 꺼두, 껐, 꺼,
      끈 (뒤|다음|후|상태), 해제, 비활성, 중지, 일시 정지, 일시 중단, 삭제, 종료, 예외, 제외, 우회, 내려 놓, 내려 두, 낮춰, 낮추, 오탐, 허용 목록
    `,
  },
  ignore: {
    en: `
      (that's|it's|this is|which is) (=\\w+ )?(normal|expected|harmless|fine|nothing), pay no attention, carry on,
      press on, click on through, do not mind, don't mind, no need to worry, ignore, dismiss, skip, click … through,
      click past, pass over, proceed, continue anyway, =anyway, bypass, disregard, do not worry about,
      don't worry about, override, click … away, get past, force (it|the)
    `,
    ko: `
      정상 (이|입니다), 오류 아니, 원래 그래, 원래 그렇, 별거 아니, 문제 없, 무시, 넘어가, 넘기, 건너 뛰, 신경 쓰지, 걱정하지, 걱정 (안|마), 괜찮, 계속 (진행|하기), 허용,
      실행 (을|버튼)? (누르|눌러|클릭), 추가 정보, 그냥
    `,
  },
  protection: {
    en: `
      (the|your|all|any|mac's|windows) security, security thing, shield, watchdog, virus (tool|checker|program),
      virus guard, malware guard, av software, anti-?virus, anti virus, av, defender, firewall, gatekeeper,
      smartscreen, smart screen, edr, crowdstrike, sentinel ?one,
      security (software|settings?|check|feature|product|tool|program|suite|app|agent), real-?time protection,
      (virus|threat|malware|endpoint|web|tamper) protection, protection(?! (officer|law|regulation|of|act)), uac,
      xprotect, windows security, safe browsing, ad-?blocker, virus (scanner|scan|protection|checker),
      malware (scanner|protection), malwarebytes, kaspersky, norton, mcafee, avast, bitdefender, eset, scanner,
      endpoint agent, system integrity protection, browser security, mac's security
    `,
    ko: `
      감시 (프로그램|기능), 보호 (프로그램|장치), 방어 프로그램, 보안 (장치|검사|센터), 백신, v3, 알약, 디펜더, defender, 방화벽,
      보안 (프로그램|설정|기능|소프트웨어|솔루션|앱|툴|에이전트), 실시간 (감시|보호|검사), 게이트 키퍼, 안티 바이러스, 바이러스 검사, 스마트 스크린, 안랩, 카스퍼스키, edr, 보호 기능,
      보안 수준
    `,
  },
  explainsAway: {
    en: `
      hates?, dislikes?, doesn't (like|know|trust), don't (like|know|trust), overcautious, over-?zealous, overreacts?,
      paranoid, picky, oversensitive, false (positive|alarm)
    `,
    ko: `싫어, 예민, 과민, 오탐, 오진, 겁을, 오해, 잘못 (잡|인식|판단)`,
  },
  warning: {
    en: `
      (says?|say) … (dangerous|harmful|unsafe|malicious|suspicious), unsafe, scary message, red (page|box|bar),
      warning, security (warning|prompt|alert|notice|message), alert, flagged, flags?, "?unidentified developer"?,
      unknown (publisher|developer), cannot be verified, unverified, not verified, unsigned, false (positive|alarm),
      blocks? it,
      (chrome|browser|windows|mac|macos|system|apple|defender|antivirus) (may|might|will|could|sometimes|can)? ?(warn|complain|block|flag|scream),
      red (message|screen|warning)
    `,
    ko: `위험하다고, 위험 (표시|메시지), 빨간 (화면|창|글), 경고, 차단, 알림 창, 보안 창, 위험하다, 안전하지 않, 확인되지 않은, 알 수 없는 (게시자|개발자|출처), 스마트 스크린, 미확인`,
  },
  ofMachine: {
    en: `
      windows, mac, macos, browser, chrome, edge, system, defender, smartscreen, security, installation, installer, setup,
      file, document, app, program, software, run, open
    `,
    ko: `윈도우, 맥, 브라우저, 크롬, 시스템, 보안, 설치, 파일, 문서, 앱, 프로그램, 실행, 열`,
  },
  passWarning: {
    en: `
      more info … (run|continue|open|proceed|keep), sudo (npx|node|bash|sh|python3?|[.]/),
      (allow|let) … (through|past) … firewall,
      (click|choose|press|hit|select|then) … "?(open|run|allow|install|keep|continue|proceed|download) anyway,
      "(open|run|allow|install|keep|continue|proceed|download) anyway",
      more info … run, allow … (under|in) (privacy|security),
      (settings|preferences|go to|open|in|under) … privacy (and|&) security, xattr =-, right-?click … open
    `,
    ko: `(추가 정보|세부 정보) …(계속|열기|진행), 추가 정보 …실행, 그래도 (실행|계속|열기), 무시하고 (실행|설치|계속|진행|열)`,
  },
  adminRights: {
    en: `
      as (an )?(admin|administrator), with (admin|administrator|root|elevated) (right|privilege|permission),
      (admin|administrator|elevated|root) (right|privilege|permission|access|mode),
      your (mac|admin|login|system|computer|sudo|user) password
    `,
    ko: `관리자 (권한|모드|로|계정), 루트 권한, (맥|컴퓨터|로그인|시스템) (의)? (비밀번호|암호)`,
  },
  macros: {
    en: `
      (enable|allow|activate|turn on|click|unblock) … (macro|content|editing), enable content, enable editing,
      macros (on|enabled)
    `,
    ko: `(매크로|콘텐츠|컨텐츠|편집) (를|을|기능)? …(사용|허용|활성|켜|켠|눌러|누르|실행)`,
  },
  privileged: {
    en: `
      docker [^\\n]{0,80}--privileged, docker [^\\n]{0,80}--(pid|net|network)[ =]host,
      docker [^\\n]{0,80}(-v|--volume|--mount)[ =]\\S{0,20}(/:|~|[$]home|docker[.]sock)\\S*
    `,
    ko: ``,
  },
  terminal: {
    en: `
      (black|dark|command|typing) (window|box|screen|console), text (window|console), command window, shell window, terminal,
      command prompt, command line, powershell, pwsh, run (box|dialog|window|prompt|field|command), cmd, console,
      iterm, shell(?![ -]*(script|variable|account|access|program))
    `,
    ko: `
      (검은|까만) (창|화면), 명령줄, 프롬프트 창, 까만 박스, 터미널, 명령 프롬프트, 명령 창, 명령어 창, 파워 (셸|쉘), powershell, cmd 창, cmd, 실행 창, 콘솔,
      terminal
    `,
  },
  fileWindow: {
    en: `
      (file|windows) explorer, explorer window, (the|your) explorer, open explorer, finder, folder window, folder icon,
      taskbar, go to folder, this pc, file manager, win(dows)? ?(key)? ?[+]? ?e
    `,
    ko: `(파일|윈도우) 탐색기, 탐색기, 파인더, 내 pc`,
  },
  addressLine: {
    en: `address (bar|line|field), path (field|bar), bar at the top, ctrl ?[+] ?l, alt ?[+] ?d, the path, a window`,
    ko: `주소 (창|줄|표시줄|란), 경로 (창|칸)`,
  },
  command: {
    en: `
      what i (send|sent|wrote|gave), the (string|thing|stuff), the words, command, one-?liner, script, snippet, line,
      code, the (text|string|following), below, this, it, curl, what you copied, the path
    `,
    ko: `보내는 거, 보내 드리는, 보낸 거, 드린 거, 드리는 거, 이거, 그대로, 명령, 명령어, 스크립트, 한 줄, 코드, 문구, 내용, 텍스트, 아래, 구문`,
  },
  lineGiven: {
    en: `(gives?|shows?|has|hands?|displays?) (you )?(a|the|one) (short |single )?(line|command|text|snippet)`,
    ko: `(한 줄|명령|문구|코드) (이|가|을|를)? …(나올|나오|보일|보이|뜰|뜨|드릴)`,
  },
  hostileCommand: {
    en: `
      (curl|wget) [^|]{1,160}[|] ?(=sudo )?(ba|z|da)?sh, bash -c "?[$][(](curl|wget),
      (powershell|pwsh)([.]exe)? [^\\n]{0,60}(-e(nc?|ncodedcommand)?|-w(indowstyle)? h|iex|iwr|invoke-)[a-z]*, mshta,
      osascript, (iex|iwr) [^\\n]{0,50}https?, cmd([.]exe)? /c, certutil [^\\n]{0,30}-urlcache
    `,
    ko: ``,
  },
  knownInstaller: {
    en: ``,
    ko: `
      sh[.]rustup[.]rs, foundry[.]paradigm[.]xyz, get[.]docker[.]com, bun[.]sh, deno[.]land, astral[.]sh, nvm-sh/nvm,
      homebrew/install, get[.]sdkman[.]io, install[.]python-poetry[.]org, solana[.]com, starkup[.]dev,
      release[.]anza[.]xyz
    `,
  },
  archive: {
    en: `
      zip(?! ?(code|\\+|:)), zipped, rar, 7z, (attached|encrypted|protected|password-protected|this|zip|rar) archive (?!of|page),
      archive (file|is|opens|attached), compressed (file|folder), encrypted (file|folder|archive|package), tarball,
      locked (file|folder|archive), packed (file|folder), [.](zip|rar|7z|alz|egg)
    `,
    ko: `압축, 알집, 집 파일, 집파일, zip, rar, 7z, alz, egg 파일, 묶음 파일, 꾸러미`,
  },
  password: {
    en: `
      (?<!zip )(key|code|word) (is|=|:), opens? (it )?with, unlocks? with, password, passcode, passwd, =pwd, =pw, passphrase,
      decryption key, =pass(?! (the|on|along|through|your)), unlock code, opens with
    `,
    ko: `여는 (번호|말|코드|암호), 푸는 (번호|암호|코드), 번호는, 비밀번호, 암호(?!화), 패스워드, 비번, pw, 암호키`,
  },
  document: {
    en: `
      (salary|pay|price|task) (sheet|list|table), jd, job description, pdf, contract, nda, offer letter, document, doc,
      brief, proposal, portfolio, deck, whitepaper, term sheet, agreement, spec, salary (table|sheet|plan),
      compensation (plan|sheet), attachment, file
    `,
    ko: `연봉표, 급여표, 처우표, jd, 직무 (기술서|설명서|소개서), pdf, 계약서, 문서, 제안서, 기획서, 명세서, 연봉 (표|테이블), 첨부 (파일)?, 자료, 파일, 공고문, 안내서, 처우`,
  },
  paper: {
    en: `jd, job description, contract, nda, offer letter, brief, proposal, agreement, salary (table|sheet|plan)`,
    ko: `jd, 직무 (기술서|설명서|소개서), 계약서, 제안서, 명세서, 연봉표, 급여표, 처우`,
  },
  enclosed: {
    en: `attached, enclosed, attachment, i (sent|shared|uploaded|dropped), here('s| is| are), sent you, google drive, dropbox`,
    ko: `첨부, 동봉, 보내 드, 올려 (두|드|놓), 공유 드, 드라이브`,
  },
  viewer: {
    en: `
      (the|our|this|its|secure|document|attached|own|encrypted|protected|special|included|provided|enclosed|dedicated) ((pdf|secure|document|attached|own|encrypted|protected|special|included|provided) )*(viewer|reader|player|decoder|decryptor|decryption tool),
      (viewer|reader) … (included|attached|provided|enclosed|supplied|we),
      (adobe|acrobat|sumatra) … (attached|included|provided|our|link)
    `,
    ko: `(pdf|보안|문서|전용|첨부된|동봉된|저희|자체) (뷰어|리더|열람기|열람 프로그램|복호화 (툴|프로그램))`,
  },
  enclosedViewer: {
    en: `
      (viewer|reader|player) … (next to|beside|in the (same )?(folder|archive|zip)|included|enclosed|attached|alongside)
    `,
    ko: `(같은 폴더|동봉|함께 들어|같이 들어|안에 있는) …(뷰어|리더|열람기)`,
  },
  needsViewer: {
    en: `
      (blank|empty|unreadable|black|scrambled) (page|document)? ?(unless|without|if you don't),
      (open|opens|readable|viewable|visible|displayed|rendered) (correctly |properly )?only (with|in|through),
      only (open|opens|works|readable|displays) (with|in|through), rights[- ]managed, drm,
      protected (document|pdf|file)
    `,
    ko: `(빈|하얀|백지) (화면|페이지) …(나오|보이), (전용|보안) (뷰어|프로그램) (로|에서)만, drm, 권한 관리`,
  },
  fileShare: {
    en: `
      google drive, (on|in|from|via|our|my|the) drive(?! (of|for)), drive (link|folder), dropbox, mega, mediafire, wetransfer, onedrive, one drive, we transfer, pinned,
      telegram channel, discord, (download|private|secure|shared|drive|attached|following|this) link,
      the link (below|above|here|i)?, file sharing, i (sent|shared|uploaded|attached|dropped), here :,
      icloud, pixeldrain, gofile, attached
    `,
    ko: `구글 드라이브, 드라이브, 드롭박스, 메가, 링크, 원드라이브, 공유 폴더, 첨부, 올려 (두|드|놓), 보내 드린, 보내드린, 디스코드, 고정 (메시지|글), 웹하드`,
  },
  programFile: {
    en: `
      (an?|the|as) [.]${ENDINGS_THAT_RUN}( file)?, (an?|the) (exe|dmg|apk|msi|iso),
      (exe|dmg|apk|msi|pkg|iso|lnk) (file|installer|image)?, disk image, setup file, installer
    `,
    ko: `
      (?<!cmd|powershell|explorer)[.]${ENDINGS_THAT_RUN}(?![a-z]), (exe|dmg|apk|msi|pkg|iso|lnk) (파일|형식)?, 설치 파일,
      실행 파일, 디스크 이미지
    `,
  },
} as const satisfies Readonly<Record<string, Words>>;
