import { useTranslation } from 'react-i18next';
import type { Node, Shape } from './build-graph.ts';
import style from './graph.module.css';
import { NodeShape } from './node-shape.tsx';

const shapes: Shape[] = ['thief', 'victim', 'wallet', 'service', 'mixer', 'folded'];

/** The shapes that this picture uses, each with its word. */
export function Legend({ nodes }: { nodes: Iterable<Node> }) {
  const { t } = useTranslation();
  const used = [...nodes];
  const blocked = used.some((node) => node.blocked);
  return (
    <ul className={`${style.legend} small`}>
      {shapes
        .filter((shape) => used.some((node) => node.shape === shape))
        .map((shape) => (
          <li key={shape}>
            <Sample shape={shape} />
            {t(`tracing.shape.${shape}`)}
          </li>
        ))}
      {blocked && (
        <li>
          <Sample shape="wallet" blocked />
          {t('tracing.blocked')}
        </li>
      )}
      <li>{t('tracing.width')}</li>
    </ul>
  );
}

function Sample({ shape, blocked = false }: { shape: Shape; blocked?: boolean }) {
  const node: Node = { id: shape, shape, lines: [], weight: 0, depth: 0, first: null, blocked };
  return (
    <svg width="16" height="14" viewBox="-9 -8 18 16" aria-hidden="true" focusable="false">
      <NodeShape placed={{ node, x: 0, y: 0, r: shape === 'thief' ? 3 : 6 }} />
    </svg>
  );
}
