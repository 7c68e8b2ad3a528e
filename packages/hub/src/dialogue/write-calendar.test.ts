import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTimeZone } from '../platform/time-zone.ts';
import { dueInstant, instantOf, timesOf } from './meeting-time.ts';
import { timeZoneComponent } from './time-zone-component.ts';
import { writeCalendar } from './write-calendar.ts';

const round = {
  ...{ id: 'round', title: '8th round, "plenary"; Brussels', place: 'Brussels', zone: 'Europe/Brussels' },
  ...{ starts_at: '2026-12-10T09:00:00.000Z', ends_at: '2026-12-10T12:40:00.000Z', created: '2026-09-03T00:00:00Z' },
  ...{ parties: ['KR', 'EU'], agenda: [{ title: 'Opening\nBEGIN:VALARM', minutes: 10 }] },
};

test('a round is written in the zone of its place, with the rules of that zone', () => {
  const file = writeCalendar('x', [round], 'hub');
  assert.match(file, /DTSTART;TZID=Europe\/Brussels:20261210T100000\r\n/);
  assert.match(file, /DTEND;TZID=Europe\/Brussels:20261210T134000\r\n/);
  assert.match(file, /DTSTAMP:20260903T000000Z\r\n/);
  assert.match(file, /BEGIN:VTIMEZONE\r\nTZID:Europe\/Brussels/);
});

test('words of a round cannot end its lines', () => {
  const file = writeCalendar('x', [round], 'hub');
  assert.match(file, /SUMMARY:8th round\\, "plenary"\\; Brussels\r\n/);
  assert.doesNotMatch(file, /^BEGIN:VALARM/m);
});

test('a zone’s component tells each change of the clock around the time, a zone without changes one offset', () => {
  const brussels = timeZoneComponent('Europe/Brussels', '2026-12-10T09:00:00Z');
  assert.match(brussels, /BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:\+0100\r\nTZOFFSETTO:\+0200/);
  assert.match(brussels, /BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZOFFSETFROM:\+0200\r\nTZOFFSETTO:\+0100/);
  assert.equal(timeZoneComponent('Asia/Seoul', '2026-12-10T09:00:00Z').match(/BEGIN:STANDARD/g)!.length, 1);
});

test('a time is local to the zone of the round unless it carries an offset', () => {
  assert.equal(instantOf('2026-12-10T10:00', 'Europe/Brussels'), '2026-12-10T09:00:00.000Z');
  assert.equal(instantOf('2026-07-10T10:00', 'Europe/Brussels'), '2026-07-10T08:00:00.000Z');
  assert.equal(instantOf('2026-12-10T10:00+09:00', 'Europe/Brussels'), '2026-12-10T01:00:00.000Z');
  assert.equal(instantOf('2026-02-30T10:00', 'Asia/Seoul'), undefined);
});

test('a meeting of whole days begins with the first and ends with the last', () => {
  const times = timesOf({ starts: '2026-12-10', ends: '2026-12-11', zone: 'Asia/Seoul' });
  assert.deepEqual(times, { starts_at: '2026-12-09T15:00:00.000Z', ends_at: '2026-12-11T15:00:00.000Z' });
});

test('a zone that nobody knows, and an end before the beginning, are said with their place', () => {
  const times = { starts: '2026-12-10T10:00', ends: '2026-12-10T09:00', zone: 'Europe/Brussels' };
  const [backwards, unknown] = [timesOf(times), timesOf({ ...times, zone: 'Mars/Olympus' })];
  assert.ok('errors' in backwards && backwards.errors[0]!.pointer === '/ends');
  assert.ok('errors' in unknown && unknown.errors[0]!.pointer === '/zone');
  for (const zone of ['+09:00', '', 'Europe/Brussels\r\nX:1', '../etc']) assert.equal(isTimeZone(zone), false, zone);
});

test('a date falls due at its end; a time without a zone is no time', () => {
  assert.equal(dueInstant('2027-06-30'), '2027-06-30T23:59:59.000Z');
  assert.equal(dueInstant('2027-06-30T12:00:00+09:00'), '2027-06-30T03:00:00.000Z');
  for (const written of ['2027-06-31', '2027-06-30T12:00', 'soon'])
    assert.equal(dueInstant(written), undefined, written);
});
