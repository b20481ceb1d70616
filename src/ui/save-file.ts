/** Has the browser save a text as a file, which needs no network and no permission of a policy. */
export function saveFile(text: string, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Browsers fetch it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
