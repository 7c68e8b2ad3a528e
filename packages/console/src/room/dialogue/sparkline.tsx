/** A course of values as a small line, the target dotted; the figures stand beside it, so it is a picture only. */
export function Sparkline({ points, target }: { points: number[]; target?: number }) {
  const [width, height, edge] = [92, 20, 3];
  if (points.length < 2) return null;
  const all = target === undefined ? points : [...points, target];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const x = (at: number) => edge + (at / (points.length - 1)) * (width - 2 * edge);
  const y = (value: number) => height - edge - ((value - low) / (high - low || 1)) * (height - 2 * edge);
  const last = points.length - 1;
  return (
    <svg width={width} height={height} aria-hidden="true" style={{ display: 'block' }}>
      {target !== undefined && (
        <line
          x1={edge}
          x2={width - edge}
          y1={y(target)}
          y2={y(target)}
          stroke="var(--h-line-strong)"
          strokeDasharray="2 3"
        />
      )}
      <polyline
        points={points.map((value, at) => `${x(at)},${y(value)}`).join(' ')}
        fill="none"
        stroke="var(--h-accent)"
        strokeWidth={1.5}
      />
      <circle cx={x(last)} cy={y(points[last] ?? 0)} r={2.5} fill="var(--h-accent)" />
    </svg>
  );
}
