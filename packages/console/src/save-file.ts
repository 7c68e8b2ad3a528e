/** Hands a file to the reader's browser under the given name. */
export function saveFile(name: string, bytes: Blob): void {
  const url = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after this turn; a minute is ample and still frees the bytes.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
