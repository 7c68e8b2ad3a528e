/** What `haetae check applicant --example` prints: every part of the file, with facts of nobody. */
export const EXAMPLE = `# Facts of one application, as far as the firm holds them lawfully. Every field may be left out.
# Nothing about who somebody is has a place here: no name, origin, accent, looks, age, gender, family, faith, health.
application: 2026-117
identifiers:
  - { kind: phone, value: "+82 10 5550 1234", line: internet }
  - { kind: email, value: dev@example.com }
privateCounts: # members that keep the value in a confirmed case
  - { kind: phone, members: 2, newest: 2026-06-01 }
otherApplications:
  - application: 2026-090
    sameIdentity: false
    identifiers: [{ kind: email, value: other@example.com }]
accounts:
  - handle: github:example
    created: 2026-03-01
    work: [{ name: wallet, firstCommit: 2021-05-04 }]
referees:
  - { checked: 2026-11-20, domainRegistered: 2019-02-01, reachedBy: [telephone, mail] }
delivery:
  address: 1 Example Street, Example City
  documentAddress: 2 Other Street, Other City
  offered: 2026-11-10
  redirected: 2026-11-20
  continent: europe
device:
  delivered: 2026-11-21
  software: [{ name: AnyDesk, firstSeen: 2026-11-21, approved: false }]
  usb: [{ id: "1d6b:0104" }]
  signIns: [{ at: 2026-11-22T09:00:00Z, continent: europe }]
logIns:
  - { at: 2026-11-22T09:00:00Z, account: work, address: 192.0.2.1, latitude: 52.5, longitude: 13.4 }
pay:
  to: other-person
  changed: [2026-11-23]
noted: # what a person saw, by the number of a row that asks
  - { row: 33, on: 2026-11-18, words: A managed device was refused in the second talk. }
answers:
  - { row: 23, on: 2026-11-19, accepted: true, words: A second telephone number was given and works. }
decision:
  heard: false
`;
