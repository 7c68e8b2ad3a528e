export { languageOf } from './language-of.ts';
export { ProblemAnswer, problem } from './problem-answer.ts';
export { type AddRoute, type Asked, createRouter, type Doorkeeper, type RouteForm } from './route.ts';
export { serveConsole, wantsPage } from './serve-console.ts';
export { BODY_LIMIT, createServer, problemOf, sendProblem } from './server.ts';
