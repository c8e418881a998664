import { HttpRefusal } from '../wire/http';

/** The record of a published poll, as a text; what is refused is thrown as it is for every other call. */
export async function fetchRecord(room: string, poll: string): Promise<string> {
  const meeting = encodeURIComponent(room.split('/')[0] ?? '');
  const query = new URLSearchParams({ room, format: 'json' });
  const answer = await fetch(`/api/meetings/${meeting}/polls/${encodeURIComponent(poll)}?${query}`).catch(() => {
    throw new HttpRefusal('unreachable', 0);
  });
  const text = await answer.text();
  if (!answer.ok) throw new HttpRefusal((JSON.parse(text) as HttpRefusal).code, answer.status);
  return text;
}
