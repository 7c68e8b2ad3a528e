export { type FlowPath, flowOf, pathOf } from './flow-of.ts';
