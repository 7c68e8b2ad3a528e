import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { checkOffer, type Offer, type OfferTools, readOffer } from './index.ts';

const tools: OfferTools = {
  judgeLink: (link) => ({
    domain: link,
    verdict: link.includes('listed.example') ? 'block' : link.includes('doubtful.example') ? 'review' : 'clear',
    reasons: [],
  }),
};

const HONEST_HEADERS = {
  'Return-Path': '<bounce@mail.example.com>',
  'Authentication-Results': 'mx.receiver.example; spf=pass; dkim=pass header.d=example.com; dmarc=pass',
  From: 'Tom Example <tom@example.com>',
  To: 'anna@receiver.example',
  Subject: 'Your interview',
  Date: 'Tue, 24 Nov 2026 10:00:00 +0100',
  'MIME-Version': '1.0',
};

function mail(headers: Readonly<Record<string, string>>, body: string, type = 'text/plain; charset=utf-8'): string {
  const lines = Object.entries({ ...HONEST_HEADERS, 'Content-Type': type, ...headers }).map(
    ([key, value]) => `${key}: ${value}`,
  );
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

function withAttachment(name: string, content: Uint8Array, type = 'application/octet-stream'): string {
  const encoded = Buffer.from(content).toString('base64');
  const body = `--b\r\nContent-Type: text/plain\r\n\r\nSee the file.\r\n--b\r\nContent-Type: ${type}; name="${name}"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${encoded}\r\n--b--\r\n`;
  return mail({}, body, 'multipart/mixed; boundary="b"');
}

async function read(text: string): Promise<Offer> {
  const offer = await readOffer(new TextEncoder().encode(text), text);
  assert.ok(!('fault' in offer), JSON.stringify(offer));
  return offer;
}

async function rulesOf(text: string, given: OfferTools = tools): Promise<string[]> {
  return checkOffer(await read(text), given).signals.map(({ rule }) => rule);
}

suite('mails', () => {
  const rows: readonly [string, string, readonly string[]][] = [
    ['an honest mail gives no sign', mail({}, 'We look forward to meeting you.'), []],
    ['a selection service may take the answer', mail({ 'Reply-To': 'reply+1@us.greenhouse-mail.io' }, 'Hello'), []],
    [
      'failed DMARC is a strong sign',
      mail({ 'Authentication-Results': 'mx; spf=fail; dkim=none; dmarc=fail' }, 'Hello'),
      ['mail-not-authentic'],
    ],
    [
      'without DMARC a failed SPF is a sign',
      mail({ 'Authentication-Results': 'mx; spf=softfail; dkim=none; dmarc=none' }, 'Hello'),
      ['mail-not-proved'],
    ],
    [
      'a signature that holds outweighs a failed SPF of a forwarder',
      mail({ 'Authentication-Results': 'mx; spf=fail; dkim=pass; dmarc=none' }, 'Hello'),
      [],
    ],
    [
      'an answer that goes elsewhere is a sign',
      mail({ 'Reply-To': 'tom.example@proton.me' }, 'Hello'),
      ['reply-elsewhere'],
    ],
    [
      'an answer that goes to the list the mail was written to goes nowhere else',
      mail({ To: 'builders@lists.example.org', 'Reply-To': 'builders@lists.example.org' }, 'Hello'),
      [],
    ],
    [
      'a list hands on what its members wrote from anywhere',
      mail(
        {
          From: 'ada@gmail.com',
          To: 'builders@lists.example.org',
          'Return-Path': '<builders-admin@lists.example.org>',
          'Reply-To': 'ada@proton.me',
          'List-Id': 'Builders <builders.lists.example.org>',
          'Authentication-Results': 'mx; spf=pass',
        },
        'Hello all',
      ),
      [],
    ],
    [
      'a mail that names a list and was not written to it is a mail like another',
      mail(
        { From: 'ada@gmail.com', 'List-Id': '<x.lists.example.org>', 'Authentication-Results': 'mx; dmarc=pass' },
        'Hello',
      ),
      ['sender-free-mail'],
    ],
    [
      'what a mail to a list asks is judged all the same',
      mail({ To: 'x@lists.example.org', 'List-Id': '<x.lists.example.org>' }, 'Please turn off your antivirus.'),
      ['switch-off-protection'],
    ],
    [
      'a free mail service and an answer elsewhere make no pattern while nothing is asked',
      mail(
        {
          From: 'Ada <ada@gmail.com>',
          'Reply-To': 'ada@proton.me',
          'Authentication-Results': 'mx; dmarc=pass',
        },
        'See you at the reunion.',
      ),
      ['sender-free-mail', 'reply-elsewhere'],
    ],
    [
      'a free mail service is a sign',
      mail({ From: 'Kraken Careers <kraken.hr@gmail.com>', 'Authentication-Results': 'mx; dmarc=pass' }, 'Hello'),
      ['sender-free-mail'],
    ],
    [
      'another address in the name is a strong sign',
      mail({ From: '"careers@kraken.com" <x91@mail.example.net>' }, 'Hello'),
      ['name-shows-other-address'],
    ],
    [
      'a link that shows another host is a strong sign',
      mail({}, '<a href="https://evil.example.net/a">https://calendly.com/tom</a>', 'text/html'),
      ['link-shows-other-host'],
    ],
    [
      'a counted link of the sender is none',
      mail({}, '<a href="https://click.example.com/1">https://calendly.com/tom</a>', 'text/html'),
      [],
    ],
    [
      'a counted link of a known service is none',
      mail({}, '<a href="https://u1.ct.sendgrid.net/ls/click">calendly.com/tom</a>', 'text/html'),
      [],
    ],
    [
      'a meeting link on a stranger’s domain is a strong sign',
      mail({}, 'Join: https://zoom.us07web.live/j/1 or https://meet-google.example.org/a'),
      ['meeting-look-alike'],
    ],
    [
      'a meeting link of the service itself is none',
      mail(
        {},
        'https://us02web.zoom.us/j/1 https://teams.cloud.microsoft/meet/1 https://teams.microsoft.com/l/1 https://www.zoomcar.com/jobs',
      ),
      [],
    ],
    [
      'a service’s name before another domain is a strong sign',
      mail({}, 'https://teams.microsoft.com.meet-join.example.net/l'),
      ['meeting-look-alike'],
    ],
    ['a listed domain is a strong sign', mail({}, 'https://listed.example/job'), ['listed-domain']],
    [
      'a sender at a listed domain is a strong sign',
      mail({ From: 'HR <hr@listed.example.com>' }, 'Hello'),
      ['listed-domain'],
    ],
    ['a doubtful domain is a sign', mail({}, 'https://doubtful.example/job'), ['doubtful-domain']],
    [
      'a macro document is a strong sign',
      withAttachment('JobDescription.docm', new Uint8Array([0x50, 0x4b, 3, 4])),
      ['dangerous-attachment'],
    ],
    ['a disk image is a strong sign', withAttachment('Offer.iso', new Uint8Array(64)), ['dangerous-attachment']],
    [
      'a program behind a document’s ending is a strong sign',
      withAttachment('Offer.pdf.exe', new Uint8Array([0x4d, 0x5a])),
      ['dangerous-attachment'],
    ],
    [
      'a program named like a document is a strong sign',
      withAttachment('Offer.pdf', new Uint8Array([0x4d, 0x5a, 0x90, 0])),
      ['dangerous-attachment'],
    ],
    [
      'a turned-round name is a strong sign',
      withAttachment('Offer\u202efdp.txt', new Uint8Array(4)),
      ['dangerous-attachment'],
    ],
    [
      'a shortcut to a page is a link like another',
      withAttachment('Article.url', strToU8('[InternetShortcut]\r\nURL=https://www.example.com/a\r\n')),
      [],
    ],
    [
      'a shortcut to a listed page is a strong sign',
      withAttachment('Article.url', strToU8('[InternetShortcut]\r\nURL=https://listed.example/a\r\n')),
      ['listed-domain'],
    ],
    [
      'a shortcut to a file on another machine is a strong sign',
      withAttachment('Article.url', strToU8('[InternetShortcut]\r\nURL=file://198.51.100.7/a.exe\r\n')),
      ['dangerous-attachment'],
    ],
    [
      'the id of a message is no host, whatever it looks like',
      mail({}, 'In message <20260829.doubtful.example.com@mail.example.org> you wrote:'),
      [],
    ],
    [
      'copied headers of a message that is passed on are no words of anybody',
      mail(
        {},
        'From: Tom [mailto:tom@example.com] On Behalf Of Ann\nSent: Today 10:00, 2026\n\nThank you. Please run it.',
      ),
      [],
    ],
    [
      'a doubtful link far from the code that is to be run makes no pattern',
      mail(
        {},
        `Please clone the repository and run the project.\n${'It was fine.\n\n'.repeat(30)}https://doubtful.example/x`,
      ),
      ['doubtful-domain', 'asks-to-run-code'],
    ],
    [
      'a doubtful link beside the code that is to be run makes one',
      mail({}, 'Please clone the repository and run the project: https://doubtful.example/x'),
      ['doubtful-domain', 'asks-to-run-code', 'unvetted-test'],
    ],
    [
      'an encrypted archive is a strong sign',
      withAttachment('Documents.zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 1, 0])),
      ['locked-archive'],
    ],
    [
      'a shortcut in an archive is a strong sign',
      withAttachment('Offer.zip', zipSync({ 'Offer.pdf.lnk': strToU8('x') })),
      ['dangerous-attachment'],
    ],
    [
      'a macro in a document is a strong sign',
      withAttachment('Offer.docx', zipSync({ 'word/vbaProject.bin': strToU8('x') })),
      ['dangerous-attachment'],
    ],
    [
      'a document without macros is no sign',
      withAttachment('Offer.docx', zipSync({ 'word/document.xml': strToU8('x') })),
      [],
    ],
    [
      'a link to a program is a strong sign',
      mail({}, 'Get it at https://cdn.example.net/MeetApp.dmg?x=1 please'),
      ['own-program'],
    ],
    [
      'a mail handed in by another domain without proof supports',
      mail({ 'Return-Path': '<x@mailer.example.net>', 'Authentication-Results': 'mx; spf=pass' }, 'Hello'),
      ['envelope-elsewhere'],
    ],
    ['a PDF is no sign', withAttachment('Offer.pdf', new TextEncoder().encode('%PDF-1.7')), []],
    [
      'a Word document is no sign',
      withAttachment('Contract.docx', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0])),
      [],
    ],
    [
      'an invitation from a free account is a sign',
      mail(
        { From: 'x@gmail.com' },
        'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
        'text/calendar; method=REQUEST; name="invite.ics"',
      ),
      ['calendar-from-free-mail'],
    ],
    [
      'words in a quoted-printable body are read',
      mail({ 'Content-Transfer-Encoding': 'quoted-printable' }, 'Please turn off=20your anti=\r\nvirus.'),
      ['switch-off-protection'],
    ],
  ];
  for (const [name, text, rules] of rows) {
    test(name, async () => assert.deepEqual(await rulesOf(text), rules));
  }

  test('words in HTML are read, tags between them or not', async () => {
    const html = mail({}, '<p>Please <b>disable</b> your <i>antivirus</i>.</p>', 'text/html');
    assert.deepEqual(await rulesOf(html), ['switch-off-protection']);
  });

  test('a mail in another encoding than UTF-8 is read (windows-1252, not valid UTF-8)', async () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode(mail({}, 'Gr', 'text/plain; charset=windows-1252')),
      0xfc,
      0xdf,
      0x65,
    ]);
    const offer = await readOffer(bytes, undefined);
    assert.ok(!('fault' in offer));
    assert.match(offer.messages[0]?.text ?? '', /Grüße/);
  });

  test('results that the sender wrote below the receiver’s do not count', async () => {
    const forged = mail({}, 'Hello').replace('From:', 'Authentication-Results: forged; dmarc=pass\r\nFrom:');
    const failed = forged.replace('dkim=pass header.d=example.com; dmarc=pass', 'dkim=none; dmarc=fail');
    assert.deepEqual(await rulesOf(failed), ['mail-not-authentic']);
  });

  test('what a scan finds in an attachment becomes a sign with the scan’s words', async () => {
    const scan = () => ({ verdict: 'malicious' as const, text: 'runs code when the folder is opened' });
    const offer = await read(withAttachment('test.tgz', new Uint8Array([0x1f, 0x8b])));
    const { signals } = checkOffer(offer, { ...tools, scan });
    assert.deepEqual(
      signals.map(({ rule }) => rule),
      ['test-in-first-message', 'hostile-attachment'],
    );
    assert.match(signals[1]?.words ?? '', /folder is opened/);
  });
});

suite('mails that are hostile to their reader', () => {
  const rows: readonly [string, string][] = [
    ['a boundary that never comes', mail({}, '--x\r\n', 'multipart/mixed; boundary="y"')],
    ['no boundary at all', mail({}, 'text', 'multipart/mixed')],
    ['broken base64', mail({ 'Content-Transfer-Encoding': 'base64' }, '####====')],
    ['a header without an end', `From: a@b.example\r\nSubject: ${'x'.repeat(500_000)}`],
    ['an unknown charset', mail({}, 'text', 'text/plain; charset=klingon')],
  ];
  for (const [name, text] of rows) {
    test(`${name} is read or refused, never thrown`, async () => {
      const offer = await readOffer(new TextEncoder().encode(text), text);
      if (!('fault' in offer)) checkOffer(offer, tools);
    });
  }

  test('parts nested too deeply are refused with a sentence', async () => {
    const deep = Array.from(
      { length: 300 },
      (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
    ).join('');
    const text = `From: a@b.example\r\nTo: c@d.example\r\nMIME-Version: 1.0\r\n${deep}`;
    const offer = await readOffer(new TextEncoder().encode(text), text);
    assert.ok('fault' in offer);
    assert.equal(offer.fault.code, 'broken_mail');
  });
});

suite('what is no offer is refused with a code', () => {
  const rows: readonly [string, Uint8Array, string | undefined, string][] = [
    ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 255]), undefined, 'not_text'],
    ['text with zero bytes', new Uint8Array(3), 'a\0b', 'not_text'],
    ['fifty megabytes', new Uint8Array(50_000_000), undefined, 'too_large'],
    ['two million characters', new Uint8Array(2_000_000), 'a'.repeat(2_000_000), 'too_large'],
    ['white space', new Uint8Array(2), ' \n', 'empty'],
    ['broken JSON', new Uint8Array(9), '{"messages', 'not_json'],
    ['an empty list of messages', new Uint8Array(9), '{"messages": []}', 'no_messages'],
    ['a message without a text', new Uint8Array(9), '{"messages": [{"from": "a"}]}', 'bad_message'],
    ['a time that is none', new Uint8Array(9), '{"messages": [{"text": "a", "at": "soon"}]}', 'bad_message'],
    ['an unknown field', new Uint8Array(9), '{"messages": [{"text": "a"}], "verdict": "bad"}', 'unknown_field'],
    ['a report of something else', new Uint8Array(9), '{"messages": [{"text": "a"}], "reported": [99]}', 'bad_field'],
  ];
  for (const [name, bytes, text, code] of rows) {
    test(name, async () => {
      const offer = await readOffer(bytes, text);
      assert.ok('fault' in offer);
      assert.equal(offer.fault.code, code);
    });
  }
});

suite('conversations', () => {
  const conversation = (messages: readonly object[], more: object = {}) => JSON.stringify({ messages, ...more });
  const REPOSITORY = 'Please look at this coding test: https://github.com/stranger/test';

  test('a test before any answer is a sign', async () => {
    assert.deepEqual(await rulesOf(conversation([{ from: 'hr', text: REPOSITORY }])), ['test-in-first-message']);
  });

  test('a test after a talk is none', async () => {
    const talk = [
      { from: 'hr', text: 'Hello, are you interested?' },
      { from: 'me', text: 'Yes.' },
      { from: 'hr', text: REPOSITORY },
    ];
    assert.deepEqual(await rulesOf(conversation(talk)), []);
  });

  test('messages are put into the order of their times', async () => {
    const talk = [
      { from: 'hr', at: '2026-11-24T12:00:00Z', text: REPOSITORY },
      { from: 'me', at: '2026-11-24T11:00:00Z', text: 'Yes.' },
      { from: 'hr', at: '2026-11-24T10:00:00Z', text: 'Hello, are you interested?' },
    ];
    assert.deepEqual(await rulesOf(conversation(talk)), []);
  });

  test('what the asking person wrote is no sign, under whatever name', async () => {
    const own = { from: 'dana', text: 'I will not turn off my antivirus. Should I disable the firewall, too?' };
    assert.deepEqual(await rulesOf(conversation([{ from: 'hr', text: 'Hi' }, own], { me: 'dana' })), []);
    assert.deepEqual(await rulesOf('Recruiter: Hi there\nMe: Should I turn off my antivirus?\nRecruiter: no'), []);
  });

  test('what only a person can see is taken as reported', async () => {
    assert.deepEqual(await rulesOf(conversation([{ text: 'Hi' }], { reported: [5, 32] })), [
      'profile-cloned',
      'recorded-video',
    ]);
  });

  test('a saved page is read like text, with what its links show', async () => {
    const page = '<html><body><p>Join: <a href="https://evil.example.net/j">https://zoom.us/j/1</a></p></body></html>';
    assert.deepEqual(await rulesOf(page), ['link-shows-other-host']);
  });

  test('a line like "Salary: …" in a pasted advertisement is no speaker', async () => {
    assert.deepEqual(await rulesOf('Salary: 100k\nPosition: developer\nPlease disable your antivirus.'), [
      'switch-off-protection',
    ]);
  });
});
