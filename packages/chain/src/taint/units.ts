/**
 * Units of an asset in the order in which they came, some of them stolen.
 *
 * A balanced tree (AVL, joined and split as in Blelloch, Ferizovic and Sun, "Just Join for Parallel Ordered Sets", 2016)
 * whose leaves are runs of one kind and whose nodes know their sums. Taking the oldest n units and adding a parcel at the
 * end cost O(log runs), however many runs there are: with a plain list, dust of alternating kinds sent to one address and
 * then passed on many times would make a trace quadratic, and anybody can send dust. Never changed, so parcels share parts.
 */
export type Units = {
  readonly amount: bigint;
  readonly stolen: bigint;
  /** 0 for a leaf, whose `left` and `right` are undefined. */
  readonly height: number;
  readonly left: Units | undefined;
  readonly right: Units | undefined;
};

/** One run. `stolen` is all or none of it, except where order plays no part (haircut). */
export function run(amount: bigint, stolen: bigint): Units {
  return { amount, stolen, height: 0, left: undefined, right: undefined };
}

function node(left: Units, right: Units): Units {
  const height = Math.max(left.height, right.height) + 1;
  return { amount: left.amount + right.amount, stolen: left.stolen + right.stolen, height, left, right };
}

/** `first`, then `second`. Units of one kind become one run: their order says nothing. */
export function join(first: Units, second: Units): Units {
  if (isPure(second)) return append(first, second) ?? link(first, run(second.amount, second.stolen));
  return link(first, second);
}

/** The oldest `amount` units and the rest. `amount` is above 0 and below all. */
export function split(units: Units, amount: bigint): [Units, Units] {
  const { left, right } = units;
  if (!left || !right) {
    const stolen = units.stolen > 0n;
    const rest = units.amount - amount;
    return [run(amount, stolen ? amount : 0n), run(rest, stolen ? rest : 0n)];
  }
  if (amount === left.amount) return [left, right];
  if (amount < left.amount) {
    const [taken, rest] = split(left, amount);
    return [taken, link(rest, right)];
  }
  const [taken, rest] = split(right, amount - left.amount);
  return [link(left, taken), rest];
}

function isPure(units: Units): boolean {
  return units.stolen === 0n || units.stolen === units.amount;
}

/** Makes the newest run longer when it is of the same kind; else undefined. */
function append(units: Units, added: Units): Units | undefined {
  if (units.left && units.right) {
    const right = append(units.right, added);
    return right && node(units.left, right);
  }
  const same = units.stolen > 0n === added.stolen > 0n;
  return same ? run(units.amount + added.amount, units.stolen + added.stolen) : undefined;
}

/** Puts two trees side by side: goes down the higher one to where the other fits, and turns on the way back. */
function link(first: Units, second: Units): Units {
  if (first.left && first.right && first.height > second.height + 1) {
    return turn(first.left, link(first.right, second));
  }
  if (second.left && second.right && second.height > first.height + 1) {
    return turn(link(first, second.left), second.right);
  }
  return node(first, second);
}

/** A node of two trees whose heights differ by at most 2, balanced by one or two rotations. */
function turn(left: Units, right: Units): Units {
  if (left.left && left.right && left.height > right.height + 1) {
    const [outer, inner] = [left.left, left.right];
    if (outer.height >= inner.height || !inner.left || !inner.right) return node(outer, node(inner, right));
    return node(node(outer, inner.left), node(inner.right, right));
  }
  if (right.left && right.right && right.height > left.height + 1) {
    const [inner, outer] = [right.left, right.right];
    if (outer.height >= inner.height || !inner.left || !inner.right) return node(node(left, inner), outer);
    return node(node(left, inner.left), node(inner.right, outer));
  }
  return node(left, right);
}
