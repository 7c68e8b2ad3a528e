/**
 * Arrays as parameters in PostgreSQL's binary form, which `pg` sends as they are where a parameter is a Buffer.
 *
 * Header of five int32 (one dimension, whether there are nulls, type of the elements, how many, lower bound 1), then for
 * each element an int32 length, -1 for null, and its bytes. Measured: the text form costs three times the time in Node,
 * for each element is escaped and each Buffer turned into hexadecimal.
 */
type Value<T> = T | null | undefined;

/** Writes an element at `at` and tells its length in bytes. */
interface Element<T> {
  readonly oid: number;
  /** Bytes at the most. */
  readonly size: (value: T) => number;
  readonly write: (buffer: Buffer, value: T, at: number) => number;
}

const HEADER = 20;

const arrayOf =
  <T>(element: Element<T>) =>
  (values: readonly Value<T>[]): Buffer => {
    const size = values.reduce<number>((sum, value) => sum + 4 + (value == null ? 0 : element.size(value)), HEADER);
    const buffer = Buffer.allocUnsafe(size);
    let at = HEADER;
    let nulls = 0;
    for (const value of values) {
      const length = value == null ? -1 : element.write(buffer, value, at + 4);
      buffer.writeInt32BE(length, at);
      at += 4 + Math.max(length, 0);
      if (length < 0) nulls = 1;
    }
    for (const [index, field] of [1, nulls, element.oid, values.length, 1].entries()) {
      buffer.writeInt32BE(field, 4 * index);
    }
    return buffer.subarray(0, at);
  };

const fixed = <T>(oid: number, size: number, put: (buffer: Buffer, value: T, at: number) => unknown): Element<T> => ({
  oid,
  size: () => size,
  write: (buffer, value, at) => {
    put(buffer, value, at);
    return size;
  },
});

/** `bool[]` */
export const bools = arrayOf(fixed<boolean>(16, 1, (buffer, value, at) => buffer.writeInt8(value ? 1 : 0, at)));
/** `int2[]` */
export const int2s = arrayOf(fixed<number>(21, 2, (buffer, value, at) => buffer.writeInt16BE(value, at)));
/** `int4[]` */
export const int4s = arrayOf(fixed<number>(23, 4, (buffer, value, at) => buffer.writeInt32BE(value, at)));
/** `int8[]` */
export const int8s = arrayOf(
  fixed<number | bigint>(20, 8, (buffer, value, at) => buffer.writeBigInt64BE(BigInt(value), at)),
);
/** `uuid[]`, of UUIDs as text */
export const uuids = arrayOf(
  fixed<string>(2950, 16, (buffer, value, at) => buffer.write(value.replaceAll('-', ''), at, 'hex')),
);
/** `bytea[]` */
export const byteas = arrayOf<Uint8Array>({
  oid: 17,
  size: (value) => value.length,
  write: (buffer, value, at) => {
    buffer.set(value, at);
    return value.length;
  },
});
/** `text[]`; a UTF-16 unit takes three bytes of UTF-8 at the most. */
export const texts = arrayOf<string>({
  oid: 25,
  size: (value) => value.length * 3,
  write: (buffer, value, at) => buffer.write(value, at, 'utf8'),
});
