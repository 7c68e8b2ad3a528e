export { navigatorLayer } from './navigator-layer.ts';
export { type TechniqueEvidence, techniqueViews } from './technique-views.ts';
