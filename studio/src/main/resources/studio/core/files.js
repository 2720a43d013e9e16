// Files that people drop, choose or paste, and files that they are given.
export const base64 = async (blob) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

const KINDS = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/bmp', [0x42, 0x4d]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
];

/** What kind of file the bytes say they are: names and browsers are mistaken at times. */
export async function kindOf(blob) {
  const bytes = new Uint8Array(await blob.slice(0, 8).arrayBuffer());
  return KINDS.find(([, start]) => start.every((byte, i) => bytes[i] === byte))?.[0] ?? blob.type;
}

export async function fromBase64(text) {
  const bytes = Uint8Array.from(atob(text.replace(/^data:[^,]*,/, '').replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
  const blob = new Blob([bytes]);
  return new Blob([bytes], { type: await kindOf(blob) });
}

/** A file of which the person decides where it is kept. */
export function offer(name, type, content) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** How long the base64 of so many bytes is. */
export const encodedLength = (bytes) => 4 * Math.ceil(bytes / 3);

export const filesOf = (transfer) => [...(transfer?.files ?? [])];
