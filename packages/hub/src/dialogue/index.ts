export { DialogueDesk } from './dialogue-desk.ts';
export { followDialogue } from './follow.ts';
export { releaseStatement } from './release-statement.ts';
export { dialogueRoutes } from './routes.ts';
export { verifyStatement } from './sign-statement.ts';
