/** Rests on: ATT&CK G1052, S1246 and S1245, and public reports of 2024 to 2026 on hostile repositories and packages. */
export const hostileRepository = {
  en: `# Hostile repositories and packages

A repository can run code before you run it: when it is opened, installed, built or tested. Read it first, in a machine
without keys; then decide.

## What runs by itself
- Install scripts of packages, also of packages deep in the lock file that package.json does not explain.
- Tasks of editors (.vscode/tasks.json with runOn folderOpen, preLaunchTask), hooks of git, start hooks of assistants.
- Environment files of shells and tools (.envrc, .mise.toml), NODE_OPTIONS and preload settings in .npmrc or .env.
- Build scripts: Cargo build.rs, Gradle wrappers, MSBuild tasks, Xcode phases, Foundry with ffi, containers that mount
  the host.
- Tests and configuration of build tools: they are programs.

## What to look at
- Code far right, beyond column 200, or after many blanks; one file with another shape than the rest.
- Strings that are decoded and then called; answers of a server, also of an error page, that are run.
- Requests to paste services, to free hosts of JSON, to addresses instead of names; the whole environment sent.
- Letters that cannot be seen, or look like others; text that orders an assistant to run something.
- A clean main branch beside other branches, tags or releases: look at all of them.

## Rules for everybody
- Open strange folders in restricted mode; "trust this folder" in a README is a reason not to.
- Install with scripts off and from the lock file: npm ci --ignore-scripts. Wait some days before new versions.
- haetae scan FOLDER says what would run, where, and how sure it is; the YARA rules of this pack work with any scanner.
- Never put a wallet with money, or a real key, into a test, whatever the task says.

## If it ran
Network off, machine on; every secret that the account could read is known to others: browser logins, key chain, SSH,
cloud and package tokens, seed phrases in files. Replace them from a clean machine, the signing keys first. Share hash,
host and package in the hub.
`,
  ko: `# 악성 저장소와 패키지

저장소는 실행하기 전에도 코드를 돌릴 수 있습니다. 열 때, 설치할 때, 빌드할 때, 시험할 때입니다. 키가 없는 단말에서 먼저
읽고 나서 정하십시오.

## 저절로 실행되는 것
- 패키지의 설치 스크립트. package.json이 설명하지 않는, 잠금 파일 깊숙한 패키지도 마찬가지입니다.
- 편집기 작업(.vscode/tasks.json의 runOn folderOpen, preLaunchTask), git 훅, 코딩 도우미의 시작 훅.
- 셸과 도구의 환경 파일(.envrc, .mise.toml), .npmrc나 .env의 NODE_OPTIONS와 사전 로드 설정.
- 빌드 스크립트: Cargo build.rs, Gradle 래퍼, MSBuild 작업, Xcode 단계, ffi를 켠 Foundry, 호스트를 연결하는 컨테이너.
- 시험과 빌드 도구 설정도 프로그램입니다.

## 살펴볼 곳
- 200열 너머나 긴 공백 뒤의 코드, 나머지와 생김새가 다른 파일 하나.
- 해독한 뒤 호출되는 문자열, 서버 응답(오류 페이지 포함)을 그대로 실행하는 코드.
- 붙여넣기 서비스, 무료 JSON 호스트, 이름 대신 IP로 보내는 요청, 환경 변수 전체 전송.
- 보이지 않거나 닮은 글자, 코딩 도우미에게 실행을 지시하는 글.
- 깨끗한 main 옆의 다른 브랜치, 태그, 릴리스. 모두 보십시오.

## 모두의 규칙
- 낯선 폴더는 제한 모드로 엽니다. README의 "이 폴더를 신뢰하세요"는 신뢰하지 않을 이유입니다.
- 스크립트를 끄고 잠금 파일대로 설치합니다: npm ci --ignore-scripts. 새 버전은 며칠 기다립니다.
- haetae scan 폴더 가 무엇이 어디서 실행되고 얼마나 확실한지 말해 줍니다. 이 묶음의 YARA 규칙은 어느 도구로도 쓸 수 있습니다.
- 과제가 무엇을 요구하든 돈이 든 지갑이나 실제 키를 시험에 넣지 않습니다.

## 실행했다면
망은 끊고 전원은 켜 둡니다. 그 계정이 읽을 수 있던 비밀은 모두 알려졌다고 봅니다: 브라우저 로그인, 키체인, SSH, 클라우드와
패키지 토큰, 파일 속 복구 문구. 깨끗한 단말에서 서명 키부터 바꾸십시오. 해시, 호스트, 패키지를 허브에 공유하십시오.
`,
} as const;
