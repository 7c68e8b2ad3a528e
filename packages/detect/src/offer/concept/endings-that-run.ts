/** Endings of files that run code when they are opened, as a part of an expression. */
export const ENDINGS_THAT_RUN =
  '(exe|msi|msix|dmg|pkg|apk|appimage|scr|bat|cmd|ps1|vbs|hta|lnk|jar|iso|img|vhdx?|docm|xlsm|scpt|command)';
