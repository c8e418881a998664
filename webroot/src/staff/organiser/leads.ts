import type { Translate } from '../../i18n/i18n';
import { roomTitle } from '../../roster/rooms';
import type { RoomEntry } from '../../wire/types';
import { deskOf, type Facts, type Sitting, type StopAct } from './route';

/** An act by its words, what follows from it, and how it is done, or where. */
export interface Lead {
  act: StopAct;
  words: string;
  consequence: string;
  onclick?: () => void;
  href?: string;
}

/** How the acts are done that are done here. */
export type Ways = Record<'propose' | 'prepare' | 'close' | 'publish' | 'form', () => void>;

/** How the act of a stop is called, what follows from it, and how it is done. */
export function leadOf(
  act: StopAct | undefined,
  facts: Pick<Facts, 'toForm'> & { sessions: readonly (Sitting & { entry: RoomEntry })[] },
  ways: Ways,
  t: Translate,
): Lead | undefined {
  if (!act) return undefined;
  switch (act) {
    case 'links':
      return { act, words: t('org.act.links'), consequence: t('org.makeLinksHow'), href: '#delegations' };
    case 'propose':
      return { act, words: t('topic.propose'), consequence: '', onclick: ways.propose };
    case 'prepare':
      return { act, words: t('org.pollPrepare'), consequence: t('org.act.prepareHow'), onclick: ways.prepare };
    case 'close':
      return { act, words: t('staff.pollClose'), consequence: t('org.act.closeHow'), onclick: ways.close };
    case 'publish':
      return { act, words: t('staff.pollPublish'), consequence: t('org.act.publishHow'), onclick: ways.publish };
    case 'form': {
      const count = facts.toForm;
      return { act, words: t('org.form', { count }), consequence: t('org.formHow', { count }), onclick: ways.form };
    }
    case 'desk':
      return deskLead(facts.sessions, t);
    case 'report':
      return { act, words: t('org.act.report'), consequence: t('report.what'), href: '#report' };
    default:
      return act satisfies never;
  }
}

function deskLead(sessions: readonly (Sitting & { entry: RoomEntry })[], t: Translate): Lead | undefined {
  const found = deskOf(sessions);
  if (!found) return undefined;
  const count = sessions.filter((each) => each.group && each.state === 'not-opened').length;
  return {
    act: 'desk',
    words: t('org.act.desk', { room: roomTitle(found.entry, t) }),
    consequence: found.state === 'open' ? t('org.act.deskOpenHow', { count }) : t('org.act.deskHow'),
    href: `/m?room=${encodeURIComponent(found.entry.room)}`,
  };
}
