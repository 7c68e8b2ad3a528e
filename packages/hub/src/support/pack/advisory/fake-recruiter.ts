/** Rests on: FBI I-090324-PSA (September 2024), ATT&CK G1052, warnings of the Security Alliance and of Trail of Bits on taken-over accounts and meeting tools. */
export const fakeRecruiter = {
  en: `# Fake recruiters, fake investors, fake meetings

Somebody writes to one of your people about a job, an investment, a podcast, a review. Weeks later that person runs a
"coding test", installs a "meeting update" or pastes a command. The machine is then read out: browser, key chain,
wallets, sessions of code host and cloud.

## Signs that were published
- Unexpected contact, much praise, pay far above the market and no haggling; a move to another messenger at once.
- A test that must be run, not only read; unknown packages; a private repository; a wish for hurry.
- Insists on a company device, or on software of its own for a simple task: reader, VPN, meeting client, trading tool.
- "Your microphone needs a driver": no meeting, driver or check ever needs a pasted command.
- The link shows one host and leads to another; the meeting's host is a look-alike.
- A participant named like the meeting program asks for remote control. Decline; end the meeting.
- A person you know writes from the own account and sends a call link: accounts are taken over. Ask back by telephone.
- Asks a colleague of yours to look at the repository, too, or to publish the solution.

## What to do before
- Tests of others are opened in a machine without keys, mail, wallet or session, which is thrown away afterwards.
- Say to everybody who writes code: you may refuse, you may ask, nobody loses a chance by asking security first.
- Practise it once a year with a harmless test; praise those who report.
- Check an offer with haetae check offer FILE, a repository with haetae scan FOLDER, a site with haetae check domain NAME.

## When it has happened
- Network off, machine on. Tell the duty desk at once; no reproach, whatever the hour.
- From another machine: end all sessions, replace all keys and tokens that the first one could read, move own wallets.
- Look for the same contact, package and host at all colleagues; share them in the hub, with TLP.
`,
  ko: `# 가짜 채용 담당자, 가짜 투자자, 가짜 회의

누군가 직원에게 일자리, 투자, 방송, 검토를 제안합니다. 몇 주 뒤 그 직원은 "코딩 시험"을 실행하거나 "회의 업데이트"를
설치하거나 명령을 붙여 넣습니다. 그러면 브라우저, 키체인, 지갑, 코드 저장소와 클라우드 세션이 읽힙니다.

## 공개된 징후
- 예고 없는 연락, 지나친 칭찬, 흥정 없는 고액 보수, 곧바로 다른 메신저로 옮기자는 제안.
- 읽는 것이 아니라 실행해야 하는 과제, 처음 보는 패키지, 비공개 저장소, 재촉.
- 회사 기기에서 하라거나, 간단한 일에 전용 소프트웨어(뷰어, VPN, 회의, 거래 도구)를 쓰라고 함.
- "마이크 드라이버가 필요합니다": 회의도 드라이버도 확인 절차도 명령 붙여넣기를 요구하지 않습니다.
- 링크에 보이는 호스트와 실제 호스트가 다름. 회의 주소가 비슷한 이름임.
- 회의 프로그램 이름을 단 참가자가 원격 제어를 요청함. 거절하고 회의를 끝내십시오.
- 아는 사람의 계정에서 통화 링크가 옴: 계정이 탈취된 경우입니다. 전화로 되물으십시오.
- 동료에게도 저장소를 보여 주라거나 풀이를 공개하라고 함.

## 미리 할 일
- 남이 준 과제는 키, 메일, 지갑, 세션이 없는 일회용 환경에서만 엽니다.
- 코드를 쓰는 모두에게 말하십시오: 거절해도 되고, 물어도 되며, 보안팀에 먼저 물어서 기회를 잃는 일은 없습니다.
- 해마다 한 번 무해한 과제로 연습하고, 신고한 사람을 칭찬하십시오.
- 제안은 haetae check offer 파일, 저장소는 haetae scan 폴더, 사이트는 haetae check domain 이름 으로 확인하십시오.

## 이미 일어났다면
- 망은 끊고 전원은 켜 둡니다. 몇 시든 당직에 바로 알립니다. 탓하지 않습니다.
- 다른 단말에서 모든 세션을 끝내고, 그 단말이 읽을 수 있던 키와 토큰을 바꾸고, 개인 지갑도 옮깁니다.
- 같은 연락처, 패키지, 호스트를 모든 동료에게서 찾고, TLP를 붙여 허브에 공유합니다.
`,
} as const;
