/** Calls that write files, by the names of the modules that have them. */

const MODULES = String.raw`(?:fs|fs\/promises|fs-extra|graceful-fs|original-fs)`;
const WRITES = new RegExp(
  String.raw`^${MODULES}\.(?:writeFile|writeFileSync|appendFile|appendFileSync|outputFile|outputFileSync)$|^Deno\.write(?:Text)?File(?:Sync)?$|^Bun\.write$`,
);
const OPENS = new RegExp(String.raw`^${MODULES}\.createWriteStream$`);
const WRITES_PART = new RegExp(String.raw`^${MODULES}\.(?:write|writeSync)$`);
const MOVES = new RegExp(
  String.raw`^${MODULES}\.(?:copyFile|rename|cp|copy|move|link|symlink)(?:Sync)?$|^(?:@electron\/)?asar\.createPackage\w*$`,
);

/** Whether a call writes a file as a whole: its path comes first, its content second. */
export const writesFile = (ref: string): boolean => WRITES.test(ref);

/** Whether a call gives a stream that writes the file whose path comes first. */
export const opensFile = (ref: string): boolean => OPENS.test(ref);

/** Whether a call writes into a file, whole or in part, or opens one for it. */
export const keepsInFile = (ref: string): boolean => WRITES.test(ref) || OPENS.test(ref) || WRITES_PART.test(ref);

/** Whether a call gives a file another path, or makes one of a folder: the path comes second. */
export const movesFile = (ref: string): boolean => MOVES.test(ref);
