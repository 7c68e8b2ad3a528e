import style from './graph.module.css';
import type { Placed } from './layout-by-time.ts';

/** Shapes before colour: thief filled diamond, victim double ring, wallet ring, service rectangle, mixer hexagon, fold stack. */
export function NodeShape({ placed: { node, r } }: { placed: Placed }) {
  const blocked = node.blocked || undefined;
  switch (node.shape) {
    case 'thief':
      return <path className={style.solid} d={`M0 ${-r - 3} ${r + 3} 0 0 ${r + 3} ${-r - 3} 0Z`} />;
    case 'victim':
      return (
        <>
          <circle className={style.rim} r={r} />
          <circle className={style.rim} r={r - 4} />
        </>
      );
    case 'service':
      return (
        <rect className={style.rim} data-blocked={blocked} x={-r - 2} y={-r} width={2 * r + 4} height={2 * r} rx="2" />
      );
    case 'mixer':
      return (
        <>
          <path className={style.rim} data-blocked={blocked} d={hexagon(r + 2)} />
          <path
            className={style.hatch}
            d={`M${-r / 2} ${r / 2} ${r / 2} ${-r / 2}M${-r / 1.4} ${r / 6} ${r / 6} ${-r / 1.4}M${-r / 6} ${r / 1.4} ${r / 1.4} ${-r / 6}`}
          />
        </>
      );
    case 'folded':
      return (
        <>
          <circle className={style.rim} data-blocked={blocked} cx="5" r={r} opacity="0.55" />
          <circle className={style.rim} data-blocked={blocked} r={r} />
          <text className={style.count} dy="0.35em">
            {node.members?.length}
          </text>
        </>
      );
    case 'wallet':
      return <circle className={style.rim} data-blocked={blocked} r={r} />;
  }
}

function hexagon(r: number): string {
  const points = [0, 1, 2, 3, 4, 5].map((corner) => {
    const angle = (Math.PI / 3) * corner;
    return `${(r * Math.cos(angle)).toFixed(2)} ${(r * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${points.join('L')}Z`;
}
