import type { ReportFormat } from '../wire/formats';
import { HttpRefusal } from '../wire/http';
import type { RefusalBody } from '../wire/types';

/** A report that has come whole. */
export interface Report {
  name: string;
  content: Blob;
}

/** The file name that the server proposes, without anything that could be a path. */
export function proposedName(disposition: string | null, otherwise: string): string {
  const plain = /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1];
  const name = plain?.split(/[/\\]/).at(-1)?.trim();
  return name && !/^\.*$/.test(name) ? name : otherwise;
}

/** Fetches a report and tells how many bytes have come; refuses as every call of the server does. */
export async function fetchReport(
  url: string,
  format: ReportFormat,
  told: (bytes: number) => void,
  fetcher: typeof fetch = fetch,
): Promise<Report> {
  const response = await fetcher(url, { credentials: 'same-origin' }).catch(() => {
    throw new HttpRefusal('unreachable', 0);
  });
  if (!response.ok || !response.body) {
    const refusal = (await response.json().catch(() => ({}))) as Partial<RefusalBody>;
    throw new HttpRefusal(refusal.code ?? 'server-failed', response.status);
  }
  const chunks: BlobPart[] = [];
  let bytes = 0;
  const reader = response.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value);
    bytes += read.value.length;
    told(bytes);
  }
  return {
    name: proposedName(response.headers.get('content-disposition'), `report.${format}`),
    content: new Blob(chunks, { type: response.headers.get('content-type') ?? 'application/octet-stream' }),
  };
}

/** What a device offers for handing a file on. */
export type Sharing = Pick<Navigator, 'canShare' | 'share'> | Partial<Pick<Navigator, 'canShare' | 'share'>>;

/** Whether the device hands files of this kind on to other programs. */
export function maySendFiles(device: Sharing, format: ReportFormat): boolean {
  const sample = new File([''], `report.${format}`);
  return !!device.share && !!device.canShare?.({ files: [sample] });
}

/** Hands the report on by the device's own list of programs; says whether somebody took it. */
export async function share(device: Sharing, { name, content }: Report): Promise<boolean> {
  const files = [new File([content], name, { type: content.type })];
  if (!device.share || !device.canShare?.({ files })) return false;
  try {
    await device.share({ files, title: name });
    return true;
  } catch {
    // Put away by the person, or refused by the device: nothing was handed on.
    return false;
  }
}

/** Saves the report among the downloads. */
export function save({ name, content }: Report): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
